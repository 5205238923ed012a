import { absolute, decimal, decimalString, formatFigure, isZero, round } from '@arsring/shared'
import type { FactValue, FigureFormat, Language, UnitOfMeasure } from '@arsring/shared'
import type { FigureAttrs, FigureSign } from './nodes.ts'

const MISSING: Record<Language, string> = { nb: 'mangler', nn: 'manglar', en: 'missing' }
const NBSP = '\u00a0'

/**
 * A figure as its node in the text asks for it. A value that is not a number keeps its own case: a range is shown as a
 * range at the indicator's precision, missing as a word, suppressed as `*`, not applicable as a dash.
 * Digits have the Norwegian form in every language; only the words of the unit follow the language.
 */
export function showFigure(attrs: Pick<FigureAttrs, 'format' | 'sign'>, value: FactValue, language: Language): string {
  switch (value.kind) {
    case 'number':
      return showNumber(value.value, value.unit, value.decimals, attrs.format, attrs.sign ?? 'minus', language)
    case 'range': {
      const from = formatFigure(value.from, attrs.format, value.unit, value.decimals)
      const to = formatFigure(value.to, attrs.format, value.unit, value.decimals)
      return unitWords(`${withoutUnit(from)}–${to}`, language)
    }
    case 'text':
      return value.value
    case 'missing':
      return MISSING[language]
    case 'not_applicable':
      return '–'
    case 'suppressed':
      return '*'
  }
}

function showNumber(
  value: string,
  unit: UnitOfMeasure,
  decimals: number,
  format: FigureFormat,
  sign: FigureSign,
  language: Language,
): string {
  const sized = sign === 'none' ? decimalString(absolute(decimal(value))) : value
  const shown = unitWords(formatFigure(sized, format, unit, decimals), language)
  const isPositive = !sized.startsWith('-') && /[1-9]/.test(shown)
  return sign === 'plus' && isPositive ? `+${shown}` : shown
}

/** The lower end of a range: without its unit, which stands once, after the upper end. */
function withoutUnit(shown: string): string {
  return shown.replace(/(\u00a0[\p{L}.%]+)+$/u, '')
}

function unitWords(shown: string, language: Language): string {
  if (language !== 'en') return shown
  return shown
    .replace(`${NBSP}mill.${NBSP}kr`, `${NBSP}million${NBSP}kroner`)
    .replace(/\u00a0kr$/, `${NBSP}kroner`)
    .replace(/\u00a0prosentpoeng$/, `${NBSP}percentage${NBSP}points`)
}

/** The formats that make sense for a unit of measure, the indicator's own first. */
export function formatsFor(unit: UnitOfMeasure): readonly FigureFormat[] {
  switch (unit) {
    case 'nok':
      return ['plain', 'thousand', 'million']
    case 'percent':
    case 'percentage_point':
    case 'count':
    case 'fte':
    case 'days':
    case 'ratio':
    case 'text':
      return ['plain']
  }
}

/** −1, 0 or 1 at the precision that is shown: a growth of 0.04 per cent that reads `0,0 %` has no direction. */
export function shownSign(value: string, decimals: number): -1 | 0 | 1 {
  const rounded = round(decimal(value), decimals)
  if (isZero(rounded)) return 0
  return rounded.units < 0n ? -1 : 1
}
