import {
  compare,
  decimal,
  decimalString,
  formatDecimal,
  isPeriod,
  isWholeOre,
  parseNorwegianNumber,
  round,
  type FactValue,
} from '@arsring/shared'
import type { ImportRule } from './findings.ts'
import { excerpt } from './note-text.ts'
import type { ImportIndicator } from './types.ts'

/** What a cell says, or the rule it breaks. */
export type CellReading<T> =
  | { readonly ok: true; readonly value: T; readonly warning?: ImportRule }
  | { readonly ok: false; readonly rule: ImportRule; readonly params: Readonly<Record<string, string>> }

const NUMBER_RULES = {
  letters: 'number-letters',
  grouping: 'number-grouping',
  ambiguous: 'number-ambiguous',
  sign: 'number-sign',
  formula: 'number-formula',
  too_long: 'number-too-long',
} as const

/**
 * A cell as the value of a figure: number, range, dash ("nothing here") or star (withheld at the source); null when
 * blank, which is no figure at all. Nothing is rounded; money must be whole øre and counts whole.
 */
export function readFigure(
  text: string,
  indicator: Pick<ImportIndicator, 'unit' | 'decimals'>,
  options: { readonly allowsRange?: boolean } = {},
): CellReading<FactValue | null> {
  const { unit, decimals } = indicator
  const parsed = parseNorwegianNumber(text)
  switch (parsed.kind) {
    case 'blank':
      return { ok: true, value: null }
    case 'dash':
      return { ok: true, value: { kind: 'not_applicable', why: unit === 'nok' ? 'ingen posteringer' : 'strek i kilden' } }
    case 'suppressed':
      return { ok: true, value: { kind: 'suppressed', rule: 'skjermet i kilden' } }
    case 'invalid': {
      const range = options.allowsRange === true ? readRange(text, indicator) : null
      return range ?? refused(NUMBER_RULES[parsed.why], text, parsed.why === 'ambiguous' ? bothReadings(text) : {})
    }
    case 'number': {
      const fault = faultOf(parsed, indicator)
      if (fault) return refused(fault, text)
      const value = unit === 'count' ? decimalString(round(decimal(parsed.value), 0)) : parsed.value
      const isUnusual = unit === 'percent' && (value.startsWith('-') || isAbove(value, '100'))
      return { ok: true, value: { kind: 'number', value, unit, decimals }, ...(isUnusual ? { warning: 'percent-unusual' as const } : {}) }
    }
  }
}

function faultOf(
  parsed: { readonly value: string; readonly percent: boolean },
  { unit }: Pick<ImportIndicator, 'unit'>,
): ImportRule | null {
  const value = decimal(parsed.value)
  if (parsed.percent && unit !== 'percent' && unit !== 'percentage_point') return 'percent-sign-misplaced'
  if (unit === 'nok' && !isWholeOre(value)) return 'amount-not-whole-ore'
  if (unit === 'count' && value.units % 10n ** BigInt(value.scale) !== 0n) return 'count-not-whole'
  return null
}

/** `7,5-11,5 %`: two unsigned numbers with a dash between. Null when the text is nothing like it. */
function readRange(text: string, indicator: Pick<ImportIndicator, 'unit' | 'decimals'>): CellReading<FactValue> | null {
  const match = /^\s*([\d.,\s]+?)\s*%?\s*[-\u2010-\u2015\u2212]\s*([\d.,\s]+?\s*%?)\s*$/.exec(text)
  if (!match) return null
  const from = parseNorwegianNumber(match[1] ?? '')
  const to = parseNorwegianNumber(match[2] ?? '')
  if (from.kind !== 'number' || to.kind !== 'number') return null
  const fault = faultOf(from, indicator) ?? faultOf(to, indicator)
  if (fault) return refused(fault, text)
  if (!isAbove(to.value, from.value)) return refused('range-reversed', text)
  return { ok: true, value: { kind: 'range', from: from.value, to: to.value, unit: indicator.unit, decimals: indicator.decimals } }
}

/** The two numbers that `12.345` may mean, for a message that asks which. */
function bothReadings(text: string): Record<string, string> {
  const digits = text.replace(/[^\d.]/g, '')
  const whole = digits.replace('.', '')
  return { whole: formatDecimal(whole, 0), fraction: digits.replace('.', ',') }
}

/** A year of four digits between 1990 and 2100. */
export function readYear(text: string): CellReading<number> {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0
  return year >= 1990 && year <= 2100 ? { ok: true, value: year } : refused('year-invalid', text)
}

/** A date as `2024-01-31`, `31.01.2024`, `31.1.24` or `31/1-2024`, given as an ISO date. */
export function readDate(text: string): CellReading<string> {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[ T]\d\d:\d\d.*)?$/.exec(text)
  const local = /^(\d{1,2})[./](\d{1,2})[./-](\d{4}|\d{2})\.?$/.exec(text)
  const [year = '', month = '', day = ''] = iso ? iso.slice(1) : local ? [local[3], local[2], local[1]] : []
  const date = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return date.length === 10 && isPeriod(date) ? { ok: true, value: date } : refused('date-invalid', text)
}

/** One of the named choices, compared without case; each value lists the words for it. */
export function readChoice<T extends string>(text: string, choices: Readonly<Record<T, readonly string[]>>): CellReading<T> {
  const wanted = text.toLowerCase()
  const entries = Object.entries(choices) as [T, readonly string[]][]
  const chosen = entries.find(([, words]) => words.includes(wanted))
  if (chosen) return { ok: true, value: chosen[0] }
  return {
    ok: false,
    rule: 'choice-unknown',
    params: { text: excerpt(text), choices: entries.map(([, words]) => `«${words[0] ?? ''}»`).join(', ') },
  }
}

function refused(rule: ImportRule, text: string, params: Readonly<Record<string, string>> = {}): CellReading<never> {
  return { ok: false, rule, params: { text: excerpt(text), ...params } }
}

function isAbove(value: string, limit: string): boolean {
  return compare(decimal(value), decimal(limit)) > 0
}
