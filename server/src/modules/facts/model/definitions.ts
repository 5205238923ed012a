import { inLanguage } from '@arsring/shared'
import type { FactKey, Label, Language } from '@arsring/shared'
import { codeLists, fill, indicators } from '@arsring/standards'
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

/** A record of a listing that figures are addressed by: a pay group, a lease. */
interface NamedRecord {
  readonly list: string
  readonly key: string
  readonly fields: Readonly<Record<string, string>>
}

/** What the records are called that figures are addressed by: a list of codes for each listing, the last name of each to hold. */
export function recordLists(records: readonly NamedRecord[]): readonly CodeList[] {
  const described = [...indicators().values()].flatMap((indicator) => Object.values(indicator.dimensions))
  const labels = new Map(described.flatMap(({ records: named }) => (named === undefined ? [] : [[named.list, named.label] as const])))
  return [...labels].map(([id, pattern]) => {
    const names = new Map(records.filter(({ list }) => list === id).map(({ key, fields }) => [key, fill(pattern, 0, fields)]))
    const codes = [...names].map(([code, name]) => ({ code, label: { nb: name, nn: name, en: name } }))
    return { id, label: { nb: id, nn: id, en: id }, reference: [], codes }
  })
}

/** The same definitions with the names of further records, of a file that is not posted yet. */
export function withRecords(definitions: Definitions, records: readonly NamedRecord[]): Definitions {
  const lists = new Map(definitions.codeLists)
  for (const list of recordLists(records)) lists.set(list.id, { ...list, codes: [...list.codes, ...(lists.get(list.id)?.codes ?? [])] })
  return { ...definitions, codeLists: lists }
}
