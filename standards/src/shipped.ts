import { LANGUAGES } from '@arsring/shared'
import type { Label, Language, Series } from '@arsring/shared'
import { codeListSchema } from './code-list.ts'
import type { CodeList } from './code-list.ts'
import { formSchema, questionCode } from './form.ts'
import type { Form } from './form.ts'
import { shippedIndicatorSchema } from './indicator.ts'
import type { Indicator } from './indicator.ts'
import { dataFiles, dataFolders, readData } from './read.ts'
import { templateSchema } from './template.ts'
import type { Template } from './template.ts'

const FORM_QUESTIONS = 'form-questions'

// Read at first use and kept: the files are part of the program and do not change while it runs.
let lists: ReadonlyMap<string, CodeList> | undefined
let shipped: ReadonlyMap<string, Indicator> | undefined
let versions: readonly Form[] | undefined
const templates = new Map<string, Template>()

/** Every official code list, by id; the questions of the forms are a list too, made from the forms. */
export function codeLists(): ReadonlyMap<string, CodeList> {
  lists ??= new Map([
    ...dataFiles('codelists').map((name) => [name, readData(`codelists/${name}.yaml`, codeListSchema)] as const),
    [FORM_QUESTIONS, formQuestions(formVersions())] as const,
  ])
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

/** The forms that a unit answers for a year, each in the version that holds for it: the newest that is not newer than the year. */
export function loadForms(year: number): readonly Form[] {
  const newest = new Map(formVersions().flatMap((form) => (form.year <= year ? [[form.id, form] as const] : [])))
  return [...newest.values()]
}

/** Reads every data file now instead of at first use: what is wrong in one stops the start, and the first reader does not wait. @throws as `readData`. */
export function readShipped(): void {
  codeLists()
  indicators()
  for (const name of dataFiles('templates/annual-report')) loadTemplate(Number(name))
}

/** The form of that id for a year; null when there is none. */
export function loadForm(id: string, year: number): Form | null {
  return loadForms(year).find((form) => form.id === id) ?? null
}

/** Every version of every form, the oldest first. */
function formVersions(): readonly Form[] {
  versions ??= dataFolders('forms').flatMap((id) =>
    dataFiles(`forms/${id}`).map((year) => {
      const form = readData(`forms/${id}/${year}.yaml`, formSchema)
      if (form.id !== id || String(form.year) !== year) throw new Error(`standards/forms/${id}/${year}.yaml is not named as what it holds`)
      return form
    }),
  )
  return versions
}

/** Questions of all forms as a code list, each named by its form, its number and its newest wording. */
function formQuestions(forms: readonly Form[]): CodeList {
  const codes = forms.flatMap((form) =>
    form.questions.map(({ id, number, text }) => {
      const named = (language: Language): string => `${form.title[language]} ${number}: ${text[language]}`
      const [nb, nn, en] = LANGUAGES.map(named)
      return [questionCode(form.id, id), { nb: nb ?? '', nn: nn ?? '', en: en ?? '' }] as const
    }),
  )
  return {
    id: FORM_QUESTIONS,
    label: { nb: 'Spørsmål i skjema', nn: 'Spørsmål i skjema', en: 'Questions in forms' },
    reference: [],
    codes: [...new Map(codes)].map(([code, label]) => ({ code, label })),
  }
}
