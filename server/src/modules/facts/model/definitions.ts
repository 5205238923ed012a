import { inLanguage } from '@arsring/shared'
import type { FactKey, Label, Language } from '@arsring/shared'
import { codeLists, indicators } from '@arsring/standards'
import type { CodeList, Indicator, Words } from '@arsring/standards'

/** Everything needed to read a figure's address: what we ship, and what the municipality has defined itself. */
export interface Definitions {
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly codeLists: ReadonlyMap<string, CodeList>
  readonly words: Words
}

/** Shipped definitions with a municipality's own. @throws when an own indicator or list takes the id of a shipped one: imports refuse it first. */
export function definitionsWith(own: readonly Indicator[], words: Words, ownLists: readonly CodeList[] = []): Definitions {
  return { indicators: withOwn(indicators(), own), codeLists: withOwn(codeLists(), ownLists), words }
}

function withOwn<T extends { readonly id: string }>(shipped: ReadonlyMap<string, T>, own: readonly T[]): ReadonlyMap<string, T> {
  const all = new Map(shipped)
  for (const entry of own) {
    if (shipped.has(entry.id)) throw new Error(`${entry.id} is shipped and cannot be defined anew`)
    all.set(entry.id, entry)
  }
  return all
}

/** True for figures that one may type. Words (answers, comments) have rules of their own and come by file, where every line is held against them. */
export function isEnteredByHand(indicator: Indicator): boolean {
  return indicator.unit !== 'text'
}

/** The label of one value of a dimension: from its code lists or records, else the value itself (a municipality's own categories). */
export function dimensionValueLabel(key: FactKey, dimension: string, definitions: Definitions, language: Language): string {
  const value = key.dimensions[dimension] ?? ''
  const label = codeLabel(definitions.indicators.get(key.indicator), dimension, value, definitions)
  return label === null ? value : inLanguage(label, language)
}

/** True for a value that stands for a total: its figures are calculated from those of the other values. */
export function isTotal(indicator: Indicator | undefined, dimension: string, value: string, definitions: Definitions): boolean {
  const totals = definitions.codeLists.get(indicator?.dimensions[dimension]?.totals ?? '')
  return totals?.codes.some((code) => code.code === value) === true
}

function codeLabel(indicator: Indicator | undefined, dimension: string, value: string, definitions: Definitions): Label | null {
  const described = indicator?.dimensions[dimension]
  for (const list of [described?.codes, described?.totals, described?.others, described?.records?.list]) {
    const entry = definitions.codeLists.get(list ?? '')?.codes.find((code) => code.code === value)
    if (entry !== undefined) return entry.label
  }
  return null
}
