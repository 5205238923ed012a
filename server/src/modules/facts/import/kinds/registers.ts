import { cleanText } from '@arsring/document'
import { LANGUAGES, type FactKey } from '@arsring/shared'
import { codeList, loadTemplate } from '@arsring/standards'
import type { CellReading } from '../cells.ts'
import { excerpt } from '../note-text.ts'
import { isReading, openSheet, stoppedAt } from '../rows.ts'
import { shortSlugOf } from '../slug.ts'
import type { ImportColumn, ImportKind, ImportReading, ImportScope, Sheet } from '../types.ts'

const INDICATOR = 'register-text'
const FIELDS = ['background', 'goal', 'description', 'answer', 'status'] as const

const columns: readonly ImportColumn[] = [
  {
    id: 'register',
    headings: ['Register', 'Liste'],
    isRequired: true,
    description: {
      nb: 'Likestillings- og mangfoldstiltak, Tiltak for mennesker med funksjonsnedsettelse, Verbalvedtak og merknader, eller Merknader fra revisjon og kontrollutvalg.',
      nn: 'Likestillings- og mangfaldstiltak, Tiltak for menneske med funksjonsnedsetjing, Verbalvedtak og merknader, eller Merknader frå revisjon og kontrollutval.',
      en: 'Measures for equality and diversity, Measures for people with disabilities, Instructions and remarks of the council, or Remarks of audit and control committee.',
    },
  },
  {
    id: 'title',
    headings: ['Tiltak', 'Tittel', 'Vedtak', 'Verbalvedtak', 'Merknad'],
    isRequired: true,
    description: {
      nb: 'Tiltaket, vedtaket eller merknaden, kort.',
      nn: 'Tiltaket, vedtaket eller merknaden, kort.',
      en: 'The measure, instruction or remark, in short.',
    },
  },
  {
    id: 'background',
    headings: ['Bakgrunn', 'Bakgrunn/tilstand', 'Tilstand'],
    isRequired: false,
    description: { nb: 'Hvorfor tiltaket trengs.', nn: 'Kvifor tiltaket trengst.', en: 'Why the measure is needed.' },
  },
  {
    id: 'goal',
    headings: ['Mål', 'Mål for tiltaket'],
    isRequired: false,
    description: { nb: 'Hva tiltaket skal føre til.', nn: 'Kva tiltaket skal føre til.', en: 'What the measure is to lead to.' },
  },
  {
    id: 'description',
    headings: ['Beskrivelse', 'Beskrivelse av tiltaket', 'Omtale'],
    isRequired: false,
    description: { nb: 'Hva som gjøres.', nn: 'Kva som blir gjort.', en: 'What is done.' },
  },
  {
    id: 'answer',
    headings: ['Svar', 'Oppfølging'],
    isRequired: false,
    description: {
      nb: 'Svaret på vedtaket eller merknaden.',
      nn: 'Svaret på vedtaket eller merknaden.',
      en: 'The answer to the instruction or remark.',
    },
  },
  {
    id: 'status',
    headings: ['Status', 'Måloppnåelse', 'Status/måloppnåelse', 'Gjennomført'],
    isRequired: false,
    description: {
      nb: 'Hvor langt det er kommet da det ble rapportert.',
      nn: 'Kor langt det var kome då det vart rapportert.',
      en: 'How far it had come when it was reported.',
    },
  },
]

/** Measures, instructions of the council and remarks of audit: a list in the report, with every field told from the line it stands on. */
export const registers: ImportKind = {
  id: 'registers',
  label: { nb: 'Tiltak, vedtak og merknader', nn: 'Tiltak, vedtak og merknader', en: 'Measures, instructions and remarks' },
  description: {
    nb: 'Likestillingstiltak, tiltak for mennesker med funksjonsnedsettelse, verbalvedtak, og merknader fra revisjon og kontrollutvalg.',
    nn: 'Likestillingstiltak, tiltak for menneske med funksjonsnedsetjing, verbalvedtak, og merknader frå revisjon og kontrollutval.',
    en: 'Equality measures, measures for people with disabilities, council instructions, and remarks of audit and control committee.',
  },
  columns,
  example: [
    'Likestillings- og mangfoldstiltak',
    'Lærlinger',
    'Få unge søkere',
    'Minst seks lærlinger',
    'Plassene lyses ut i to fag',
    '',
    'Målet er nådd',
  ],
  read,
}

function read(sheet: Sheet, scope: ImportScope): ImportReading {
  const opened = openSheet(sheet, scope, columns, { mayBeEmpty: true })
  if (isReading(opened)) return opened
  const { collector } = opened
  const indicator = scope.indicators.get(INDICATOR)
  if (!indicator) return stoppedAt(collector, sheet, 'indicator-not-set-up', columns)
  for (const row of opened.rows) {
    const register = row.read('register', readRegister)
    const title = row.read('title', (text) => ({ ok: true, value: cleanText(text).trim() }))
    if (register === null || title === null) continue
    const texts = FIELDS.map((field) => ({ field, text: cleanText(row.text(field)).trim() })).filter(({ text }) => text !== '')
    const printed = printedFields(register, scope.year)
    const used = texts.filter(({ field }) => printed.includes(field))
    for (const { field } of texts) if (!printed.includes(field)) row.report('field-not-used', field, { register: nameOf(register) })
    if (used.length === 0) {
      row.report('entry-without-text', 'title', { text: excerpt(title) })
      continue
    }
    const entry = shortSlugOf(`${register} ${title}`)
    if (!collector.listing({ line: row.line, list: 'register-entries', key: entry, fields: { register, title } })) continue
    for (const { field, text } of used) {
      const key: FactKey = {
        indicator: INDICATOR,
        orgUnit: scope.unit.id,
        period: String(scope.year),
        series: 'result',
        dimensions: { register, entry, field },
      }
      collector.figure({ line: row.line, key, value: { kind: 'text', value: text } }, row.heading(field), indicator)
    }
  }
  return collector.finish()
}

function readRegister(text: string): CellReading<string> {
  const wanted = text.toLowerCase()
  const { codes } = codeList('registers')
  const found = codes.find(({ code, label }) => code === wanted || LANGUAGES.some((language) => label[language].toLowerCase() === wanted))
  if (found !== undefined) return { ok: true, value: found.code }
  return {
    ok: false,
    rule: 'register-unknown',
    params: { text: excerpt(text), choices: codes.map(({ label }) => `«${label.nb}»`).join(', ') },
  }
}

/** The fields that the register's table in the report shows: its columns. */
function printedFields(register: string, year: number): readonly string[] {
  const table = loadTemplate(year)?.tables.find(({ id }) => id === register)
  return table?.columns.map(({ id }) => id) ?? []
}

function nameOf(register: string): string {
  return codeList('registers').codes.find(({ code }) => code === register)?.label.nb ?? register
}
