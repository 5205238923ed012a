import type { UnitOfMeasure } from './number-format.ts'
import type { Period } from './period.ts'

/** Series that someone reports, and series that Årsring computes from them (variance, gap, change, growth). */
export type InputSeries = 'accounts' | 'adopted' | 'revised' | 'target' | 'forecast' | 'result'
/**
 * variance = revised budget − accounts (positive is better than budget, for expenditure and income alike);
 * gap = result − target; change = this period − the same period a year before; growth = change in per cent of the year before.
 */
export type ComputedSeries = 'variance' | 'gap' | 'change' | 'growth'
export type Series = InputSeries | ComputedSeries
export const INPUT_SERIES: readonly InputSeries[] = ['accounts', 'adopted', 'revised', 'target', 'forecast', 'result']
export const COMPUTED_SERIES: readonly ComputedSeries[] = ['variance', 'gap', 'change', 'growth']

/** Names one figure: what is measured, where, when, in which series, and for which part (account group, category …). */
export interface FactKey {
  readonly indicator: string
  readonly orgUnit: string
  readonly period: Period
  readonly series: Series
  readonly dimensions: Readonly<Record<string, string>>
}

/** A figure's value is a named case: missing, suppressed and not applicable are never zero. */
export type FactValue =
  | { readonly kind: 'number'; readonly value: string; readonly unit: UnitOfMeasure; readonly decimals: number }
  | { readonly kind: 'range'; readonly from: string; readonly to: string; readonly unit: UnitOfMeasure; readonly decimals: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'missing'; readonly why: string }
  | { readonly kind: 'not_applicable'; readonly why: string }
  | { readonly kind: 'suppressed'; readonly rule: string }

export type Provenance =
  | { readonly kind: 'imported'; readonly batch: string; readonly line: number }
  | { readonly kind: 'entered'; readonly by: string; readonly at: string; readonly because: string }
  | { readonly kind: 'calculated'; readonly definition: string; readonly version: number; readonly inputs: readonly FactKey[] }
  | { readonly kind: 'none' }

export interface Fact {
  readonly key: FactKey
  readonly value: FactValue
  readonly provenance: Provenance
}

/**
 * One line of text for a key, the same for equal keys whatever the order of their dimensions:
 * `operating-amount;ombud;2024;accounts;chapter=111;group=000-099`. No part may hold `;` or `=`.
 */
export function factKeyText(key: FactKey): string {
  const dimensions = Object.entries(key.dimensions)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, value]) => `;${name}=${value}`)
    .join('')
  return `${key.indicator};${key.orgUnit};${key.period};${key.series}${dimensions}`
}

/** The inverse of `factKeyText`; null when the text is not a key. */
export function parseFactKey(text: string): FactKey | null {
  const [indicator, orgUnit, period, series, ...rest] = text.split(';')
  if (!indicator || !orgUnit || !period || !series || !isSeries(series)) return null
  const dimensions: Record<string, string> = {}
  for (const part of rest) {
    const [name, value, extra] = part.split('=')
    if (!name || value === undefined || value === '' || extra !== undefined) return null
    dimensions[name] = value
  }
  return { indicator, orgUnit, period, series, dimensions }
}

export function isSeries(text: string): text is Series {
  return (INPUT_SERIES as readonly string[]).includes(text) || isComputedSeries(text)
}

export function isComputedSeries(text: string): text is ComputedSeries {
  return (COMPUTED_SERIES as readonly string[]).includes(text)
}
