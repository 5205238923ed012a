import { decimal, decimalString, formatDecimal, isZero, round } from '@arsring/shared'
import type { Cell, CellRole, CellValue, Fact, FactKey, FactValue, Language } from '@arsring/shared'
import { showFigure } from '@arsring/document'
import type { FigureColumn, Indicator } from '@arsring/standards'
import { isAbsent, type Derivation } from '../../facts/index.ts'

const DASH = '–'
const NBSP = '\u00a0'

export interface CellStyle {
  readonly column: FigureColumn
  /** The cell says its own unit, since rows of the table have different ones. */
  readonly unitsInCells: boolean
  readonly language: Language
}

/** A figure as a cell: its text (a code already in words), what the text says at the shown precision, its role, and whether it is to the good. */
export function tableCell(fact: Fact, indicator: Indicator | undefined, derivation: Derivation | null, style: CellStyle): Cell {
  const value = shownValue(fact.value, derivation?.decimals ?? indicator?.decimals ?? 0, style)
  const isJudged = fact.key.series === 'variance' || fact.key.series === 'gap'
  return {
    text: cellText(fact.value, value, style),
    value,
    role: value.kind === 'text' ? 'text' : roleOf(fact.key, derivation),
    key: fact.key,
    ...(isJudged ? { favourable: favourable(value, fact.key, indicator) } : {}),
  }
}

/** A cell without a figure behind it. */
export function textCell(text: string): Cell {
  return { text, value: text === '' ? { kind: 'blank' } : { kind: 'text' }, role: 'text', key: null }
}

function shownValue(value: FactValue, decimals: number, style: CellStyle): CellValue {
  switch (value.kind) {
    case 'number': {
      const shown = round(decimal(value.value), decimals)
      if (isZero(shown) && style.column.zero === 'dash') return { kind: 'dash' }
      return { kind: 'number', value: decimalString(shown), decimals, unit: value.unit }
    }
    case 'range': {
      const [from, to] = [value.from, value.to].map((end) => decimalString(round(decimal(end), decimals)))
      return { kind: 'range', from: from ?? '', to: to ?? '', decimals, unit: value.unit }
    }
    case 'text':
      return { kind: 'text' }
    case 'missing':
      return { kind: 'missing' }
    case 'suppressed':
      return { kind: 'suppressed' }
    case 'not_applicable':
      return isAbsent(value) && style.column.absent === 'blank' ? { kind: 'blank' } : { kind: 'dash' }
  }
}

function cellText(stored: FactValue, shown: CellValue, style: CellStyle): string {
  switch (shown.kind) {
    case 'number':
      return formatDecimal(shown.value, shown.decimals, { plus: style.column.plus }) + unitText(shown, style)
    case 'range':
      return rangeText(shown.from, shown.to, shown.decimals, style) + unitText(shown, style)
    case 'blank':
      return ''
    case 'dash':
    case 'not_applicable':
      return DASH
    default:
      return showFigure({ format: 'plain' }, stored, style.language)
  }
}

/** `7,5–11,5`; with signs the dash would be read as a minus, so a word stands between. */
function rangeText(from: string, to: string, decimals: number, style: CellStyle): string {
  const [low = '', high = ''] = [from, to].map((end) => formatDecimal(end, decimals, { plus: style.column.plus }))
  const hasSigns = /^[+\u2212]/.test(low) || /^[+\u2212]/.test(high)
  return hasSigns ? `${low}${NBSP}${style.language === 'en' ? 'to' : 'til'}${NBSP}${high}` : `${low}–${high}`
}

function unitText(value: Extract<CellValue, { kind: 'number' | 'range' }>, style: CellStyle): string {
  if (!style.unitsInCells) return ''
  if (value.unit === 'percent') return `${NBSP}%`
  if (value.unit !== 'percentage_point') return ''
  return style.language === 'en' ? `${NBSP}percentage${NBSP}points` : `${NBSP}prosentpoeng`
}

function roleOf(key: FactKey, derivation: Derivation | null): CellRole {
  if (derivation === null) return 'input'
  switch (derivation.operation) {
    case 'sum':
      return 'sum'
    case 'difference':
      return key.series === 'change' ? 'change' : 'difference'
    case 'growth':
      return 'change'
    case 'percent':
      return 'share'
    case 'share':
      return 'ratio'
  }
}

/** A variance is to the good when positive; a gap when it goes the indicator's way. Zero and a range across zero are neither. */
function favourable(value: CellValue, key: FactKey, indicator: Indicator | undefined): boolean | null {
  if (value.kind !== 'number' && value.kind !== 'range') return null
  const signs = value.kind === 'number' ? [signOf(value.value)] : [signOf(value.from), signOf(value.to)]
  const sign = signs.every((candidate) => candidate === signs[0]) ? (signs[0] ?? 0) : 0
  if (sign === 0) return null
  if (key.series === 'variance') return sign > 0
  if (indicator === undefined || indicator.direction === 'neutral') return null
  return (indicator.direction === 'higher') === sign > 0
}

function signOf(value: string): number {
  const { units } = decimal(value)
  return units === 0n ? 0 : units < 0n ? -1 : 1
}
