import type { Label, Series } from '@arsring/shared'
import { codeListSchema } from './code-list.ts'
import type { CodeList } from './code-list.ts'
import { shippedIndicatorSchema } from './indicator.ts'
import type { Indicator } from './indicator.ts'
import { dataFiles, readData } from './read.ts'
import { templateSchema } from './template.ts'
import type { Template } from './template.ts'

// Read at first use and kept: the files are part of the program and do not change while it runs.
let lists: ReadonlyMap<string, CodeList> | undefined
let shipped: ReadonlyMap<string, Indicator> | undefined
const templates = new Map<string, Template>()

/** Every official code list, by id. */
export function codeLists(): ReadonlyMap<string, CodeList> {
  lists ??= new Map(dataFiles('codelists').map((name) => [name, readData(`codelists/${name}.yaml`, codeListSchema)]))
  return lists
}

/** @throws when there is no such list. */
export function codeList(id: string): CodeList {
  const list = codeLists().get(id)
  if (list === undefined) throw new Error(`no code list ${id}`)
  return list
}

/** Account groups 000-099 … 900-999 with official labels and side. */
export function accountGroups(): CodeList {
  return codeList('account-groups')
}

/** Short-term and long-term sick leave. */
export function sickLeaveLengths(): CodeList {
  return codeList('sick-leave-lengths')
}

/** What a series is called; `{adoptedDocument}` stands for the municipality's own word. */
export function seriesLabel(series: Series): Label {
  const entry = codeList('series').codes.find((code) => code.code === series)
  if (entry === undefined) throw new Error(`no label for series ${series}`)
  return entry.label
}

/** The indicators we ship, by id. */
export function indicators(): ReadonlyMap<string, Indicator> {
  shipped ??= new Map(dataFiles('indicators').map((name) => [name, readData(`indicators/${name}.yaml`, shippedIndicatorSchema)]))
  return shipped
}

/** The annual-report template that holds for a year: the newest that is not newer than the year; null when all are newer. */
export function loadTemplate(year: number): Template | null {
  const name = dataFiles('templates/annual-report').findLast((candidate) => Number(candidate) <= year)
  if (name === undefined) return null
  const known = templates.get(name)
  if (known !== undefined) return known
  const template = readData(`templates/annual-report/${name}.yaml`, templateSchema)
  templates.set(name, template)
  return template
}
