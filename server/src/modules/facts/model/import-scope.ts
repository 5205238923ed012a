import type { FactKey } from '@arsring/shared'
import { codesOf } from '@arsring/standards'
import type { ImportIndicator, ImportScope } from '../import/types.ts'
import type { Definitions } from './definitions.ts'
import { isCalculated } from './derive.ts'

/** What a file may say about a unit: its budget chapters, and every indicator with the codes its dimensions take. */
export function importScope(
  place: {
    readonly unit: { readonly id: string; readonly name: string }
    readonly year: number
    readonly budgetChapters: readonly string[]
    readonly smallestGroup: number
  },
  definitions: Definitions,
): ImportScope {
  const indicators = new Map<string, ImportIndicator>()
  for (const indicator of definitions.indicators.values()) {
    const dimensions = Object.entries(indicator.dimensions).map(([name, described]) => {
      if (described.codes === undefined) return [name, null] as const
      // Totals are among the codes: some of their figures are typed (targets), and those that are not are refused as calculated.
      const lists = [described.codes, described.others, described.totals].map((id) => definitions.codeLists.get(id ?? ''))
      return [name, lists.flatMap((list) => (list === undefined ? [] : codesOf(list)))] as const
    })
    indicators.set(indicator.id, {
      id: indicator.id,
      label: indicator.label,
      unit: indicator.unit,
      decimals: indicator.decimals,
      dimensions: Object.fromEntries(dimensions),
      isCalculated: (key: FactKey) => isCalculated(key, definitions),
    })
  }
  return { ...place, indicators }
}
