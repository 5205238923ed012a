import { factKeyText } from '@arsring/shared'
import type { Fact, FactKey, Series } from '@arsring/shared'

/** All stored figures of one indicator, unit, period and series, whatever their dimensions. */
interface FactFamily {
  readonly indicator: string
  readonly orgUnit: string
  readonly period: string
  readonly series: Series
}

/** Stored figures as the calculation sees them. */
export interface FactStoreView {
  get(key: FactKey): Fact | undefined
  /** Values of `dimension` among the stored figures that have all that `key` says, in the order they were stored. */
  present(key: FactKey, dimension: string): readonly string[]
}

function familyText(family: FactFamily): string {
  return `${family.indicator};${family.orgUnit};${family.period};${family.series}`
}

/** A view of facts that were read. A later fact with the same key replaces an earlier one. */
export function factStoreView(facts: readonly Fact[]): FactStoreView {
  const byKey = new Map(facts.map((fact) => [factKeyText(fact.key), fact]))
  return { get: (key) => byKey.get(factKeyText(key)), present: presentAmong(facts.map((fact) => fact.key)) }
}

/** Which values of a dimension have a stored figure, told from the addresses of the stored figures alone. */
function presentAmong(stored: readonly FactKey[]): FactStoreView['present'] {
  const byFamily = Map.groupBy(stored, familyText)
  return (key, dimension) => {
    const values = (byFamily.get(familyText(key)) ?? [])
      .filter((candidate) => agrees(candidate, key, dimension))
      .map((candidate) => candidate.dimensions[dimension] ?? '')
    return [...new Set(values)]
  }
}

function agrees(stored: FactKey, key: FactKey, dimension: string): boolean {
  return dimension in stored.dimensions && Object.entries(key.dimensions).every(([name, value]) => stored.dimensions[name] === value)
}
