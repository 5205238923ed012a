import type { FactKey, Language } from '@arsring/shared'
import type { Indicator } from '@arsring/standards'
import type { Definitions } from '../../facts/index.ts'

/** A record that a report prints as a list. */
export interface ListingRecord {
  readonly key: string
  readonly fields: Readonly<Record<string, string>>
}

/** Whose report, for which year, and what there is to show. */
export interface TableScope {
  readonly unit: { readonly id: string; readonly name: string }
  readonly year: number
  readonly language: Language
  /** Codes of the unit's budget chapters, in order. */
  readonly budgetChapters: readonly string[]
  /** Addresses of the unit's stored figures, in the order they were received: which categories and indicators the unit reports on. */
  readonly stored: readonly FactKey[]
  /** Records by the name of their list (`adjustments`), in file order. */
  readonly listings: Readonly<Record<string, readonly ListingRecord[]>>
}

/** Values of a dimension that the unit has figures for: in the order of the indicator's own list, else as they were received. */
export function valuesPresent(indicator: string, dimension: string, scope: TableScope, definitions: Definitions): readonly string[] {
  const stored = scope.stored.filter((key) => key.indicator === indicator).map((key) => key.dimensions[dimension] ?? '')
  const values = [...new Set(stored)].filter((value) => value !== '')
  const list = definitions.codeLists.get(definitions.indicators.get(indicator)?.dimensions[dimension]?.codes ?? '')
  if (list === undefined) return values
  return list.codes.map((code) => code.code).filter((code) => values.includes(code))
}

/** The municipality's own indicators that the unit has figures for, themselves or in what they are calculated from, in the order they were defined. */
export function ownIndicators(listedIn: 'key-figures' | 'indicators', scope: TableScope, definitions: Definitions): readonly Indicator[] {
  const reported = new Set(scope.stored.map((key) => key.indicator))
  return [...definitions.indicators.values()].filter(
    (indicator) =>
      indicator.listedIn === listedIn && (reported.has(indicator.id) || sourcesOf(indicator).some((source) => reported.has(source))),
  )
}

function sourcesOf(indicator: Indicator): readonly string[] {
  return indicator.formula.flatMap(({ value }) => ('add' in value ? value.add.flatMap((ref) => ref.indicator ?? []) : []))
}
