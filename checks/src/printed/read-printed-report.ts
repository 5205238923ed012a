import { LANGUAGES, type Language, type Table } from '@arsring/shared'
import type { CheckedDocument, CheckedSection, CheckSettings, ProseBlock } from '../subject.ts'
import { readPrintedTable, type PrintedTable } from './read-printed-table.ts'

export type { PrintedTable }

/** A finished report in compact form: what its sections, tables and sentences show, as printed. */
export interface PrintedReport {
  readonly entity: string
  readonly year: number
  readonly language: Language
  readonly sections: readonly PrintedSection[]
  readonly settings?: Partial<CheckSettings>
}

export interface PrintedSection {
  /** Names the section in places; its number when left out, or `foreword` when it has none. */
  readonly id?: string
  readonly number: string | null
  readonly title: string
  /** Whether the template asks for it; true when not said. */
  readonly required?: boolean
  readonly presence: CheckedSection['presence']
  readonly prose?: readonly (string | { readonly role?: 'heading' | 'note'; readonly text: string; readonly numerals?: string })[]
  readonly tables?: readonly PrintedTable[]
}

/** What a municipality starts from: a variance is explained from a million kroner and ten per cent of the budget, and pay is shown from three persons. */
const SETTINGS: CheckSettings = { varianceLimitKroner: '1000000', varianceLimitPercent: '10', smallestGroup: 3, comparisonYears: [] }

/**
 * Reads the compact form of a finished report into what the checks run on. Kinds of table are recognised by their
 * official labels, and their arithmetic is added.
 * @throws when the JSON is not such a report; the message names the place.
 */
export function readPrintedReport(json: unknown): CheckedDocument {
  const report = asReport(json)
  const taken = new Set<string>()
  const sections = report.sections.map((section): CheckedSection => {
    const tables = (section.tables ?? []).map((printed): Table => {
      const table = readPrintedTable(printed, taken, report.year)
      taken.add(table.id)
      return table
    })
    return {
      id: section.id ?? section.number ?? 'foreword',
      number: section.number,
      title: section.title,
      isRequired: section.required ?? true,
      presence: section.presence,
      blocks: (section.prose ?? []).map((prose, index): ProseBlock => {
        const block = typeof prose === 'string' ? { text: prose } : prose
        return { index, figures: [], ...block }
      }),
      images: [],
      tables,
    }
  })
  return { year: report.year, language: report.language, sections, settings: { ...SETTINGS, ...report.settings } }
}

const PRESENCES = ['content', 'not_applicable', 'empty', 'absent']

function asReport(json: unknown): PrintedReport {
  const report = asRecord(json, 'report')
  if (typeof report['year'] !== 'number') throw new Error('report.year is not a number')
  if (!LANGUAGES.some((language) => language === report['language'])) throw new Error('report.language is not one of nb, nn, en')
  const sections = asArray(report['sections'], 'report.sections')
  sections.forEach((section, index) => checkSection(asRecord(section, `sections[${index}]`), `sections[${index}]`))
  return report as unknown as PrintedReport
}

function checkSection(section: Readonly<Record<string, unknown>>, where: string): void {
  if (section['number'] !== null && typeof section['number'] !== 'string') throw new Error(`${where}.number is neither text nor null`)
  if (typeof section['title'] !== 'string') throw new Error(`${where}.title is not text`)
  if (!PRESENCES.includes(String(section['presence']))) throw new Error(`${where}.presence is not one of ${PRESENCES.join(', ')}`)
  asArray(section['prose'] ?? [], `${where}.prose`).forEach((prose, index) => {
    if (typeof prose === 'string') return
    if (typeof asRecord(prose, `${where}.prose[${index}]`)['text'] !== 'string')
      throw new Error(`${where}.prose[${index}].text is not text`)
  })
  asArray(section['tables'] ?? [], `${where}.tables`).forEach((table, index) => {
    const at = `${where}.tables[${index}]`
    const record = asRecord(table, at)
    if (typeof record['caption'] !== 'string') throw new Error(`${at}.caption is not text`)
    asTexts(record['columns'], `${at}.columns`)
    asArray(record['rows'], `${at}.rows`).forEach((row, line) => asTexts(row, `${at}.rows[${line}]`))
  })
}

function asRecord(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${where} is not an object`)
  return value as Readonly<Record<string, unknown>>
}

function asArray(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${where} is not a list`)
  return value
}

function asTexts(value: unknown, where: string): void {
  if (!asArray(value, where).every((text) => typeof text === 'string')) throw new Error(`${where} is not a list of texts`)
}
