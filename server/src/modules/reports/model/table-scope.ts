import type { FactKey, Language } from '@arsring/shared'
import { codesOf } from '@arsring/standards'
import type { Indicator } from '@arsring/standards'
import type { Definitions } from '../../facts/index.ts'

/** A record that a report prints as a list. */
export interface ListingRecord {
  readonly key: string
  readonly fields: Readonly<Record<string, string>>
}

/** What one copy of a table or chart is made for: it takes the place of `{chapter}` or `{indicator}` in the template. */
export interface Instance {
  readonly suffix: string
  readonly chapter: string | null
  readonly indicator: string | null
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
  /** The fewest persons whose pay is shown, as the municipality has set it. */
  readonly smallestGroup: number
  /** Records by the name of their list (`adjustments`), in file order. */
  readonly listings: Readonly<Record<string, readonly ListingRecord[]>>
}

/** Values of a dimension that the unit has figures for: in the order of the indicator's own list, then as they were received. */
export function valuesPresent(indicator: string, dimension: string, scope: TableScope, definitions: Definitions): readonly string[] {
  const stored = new Set(scope.stored.filter((key) => key.indicator === indicator).map((key) => key.dimensions[dimension] ?? ''))
  stored.delete('')
  const list = definitions.codeLists.get(definitions.indicators.get(indicator)?.dimensions[dimension]?.codes ?? '')
  const inOrder = (list === undefined ? [] : codesOf(list)).filter((code) => stored.has(code))
  return [...new Set([...inOrder, ...stored])]
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
