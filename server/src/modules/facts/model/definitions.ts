import { inLanguage } from '@arsring/shared'
import type { FactKey, Label, Language } from '@arsring/shared'
import { codeLists, indicators } from '@arsring/standards'
import type { CodeList, Indicator, Words } from '@arsring/standards'
import type { LocalDefinition } from './local-indicator.ts'

/** Everything needed to read a figure's address: what we ship, and what the municipality has defined itself. */
export interface Definitions {
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly codeLists: ReadonlyMap<string, CodeList>
  readonly words: Words
}

/** Shipped definitions with a municipality's own. @throws when an own indicator takes the id of a shipped one: imports refuse it first. */
export function definitionsWith(own: readonly LocalDefinition[], words: Words): Definitions {
  const all = new Map(indicators())
  const lists = new Map(codeLists())
  for (const { indicator, categories } of own) {
    if (indicators().has(indicator.id)) throw new Error(`indicator ${indicator.id} is shipped and cannot be defined anew`)
    all.set(indicator.id, indicator)
    if (categories !== null) lists.set(categories.id, categories)
  }
  return { indicators: all, codeLists: lists, words }
}

/** The label of one value of a dimension: from its code lists, else the value itself (a municipality's own categories). */
export function dimensionValueLabel(key: FactKey, dimension: string, definitions: Definitions, language: Language): string {
  const value = key.dimensions[dimension] ?? ''
  const label = codeLabel(definitions.indicators.get(key.indicator), dimension, value, definitions)
  return label === null ? value : inLanguage(label, language)
}

function codeLabel(indicator: Indicator | undefined, dimension: string, value: string, definitions: Definitions): Label | null {
  const described = indicator?.dimensions[dimension]
  for (const list of [described?.codes, described?.totals, described?.others]) {
    const entry = definitions.codeLists.get(list ?? '')?.codes.find((code) => code.code === value)
    if (entry !== undefined) return entry.label
  }
  return null
}
