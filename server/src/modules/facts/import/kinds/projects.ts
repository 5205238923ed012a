import type { FactKey, FactValue } from '@arsring/shared'
import { readChoice, readFigure, type CellReading } from '../cells.ts'
import { excerpt } from '../note-text.ts'
import { isReading, openSheet, stoppedAt } from '../rows.ts'
import type { ImportColumn, ImportKind, ImportReading, ImportScope, Sheet } from '../types.ts'
import { readChapter } from './account-codes.ts'
import { chapterColumn } from './common-columns.ts'

const amountDescription = {
  nb: 'Beløp i hele kroner, med merverdiavgift.',
  nn: 'Beløp i heile kroner, med meirverdiavgift.',
  en: 'Whole kroner, with value added tax.',
}

const columns: readonly ImportColumn[] = [
  chapterColumn,
  {
    id: 'number',
    headings: ['Prosjektnummer', 'P.nr', 'Prosjektnr', 'Prosjektnr.'],
    isRequired: true,
    description: { nb: 'Prosjektets nummer.', nn: 'Nummeret på prosjektet.', en: 'Project number.' },
  },
  {
    id: 'name',
    headings: ['Prosjektnavn', 'Prosjektets navn', 'Prosjektnamn'],
    isRequired: true,
    description: { nb: 'Prosjektets navn.', nn: 'Namnet på prosjektet.', en: 'Project name.' },
  },
  {
    id: 'group',
    headings: ['Artsgruppe'],
    isRequired: false,
    description: { nb: 'Artsgruppe når den er oppgitt.', nn: 'Artsgruppe når ho er oppgitt.', en: 'Account group, when given.' },
  },
  {
    id: 'adoptedCompletion',
    headings: ['Vedtatt ferdig', 'Bystyrevedtatt ferdig', 'Bystyrevedtatt ferdig (kv/år)'],
    isRequired: false,
    description: {
      nb: 'Vedtatt ferdigstilling, kvartal eller år.',
      nn: 'Vedteken ferdigstilling, kvartal eller år.',
      en: 'Completion as adopted, quarter or year.',
    },
  },
  {
    id: 'expectedCompletion',
    headings: ['Forventet ferdig', 'Faktisk/forventet ferdig', 'Faktisk/forventet ferdig (kv/år)'],
    isRequired: false,
    description: {
      nb: 'Kvartal eller år, løpende eller avsluttet.',
      nn: 'Kvartal eller år, løpande eller avslutta.',
      en: 'Quarter or year, ongoing (løpende) or closed (avsluttet).',
    },
  },
  {
    id: 'adopted',
    headings: ['Dok. 3', 'Dok 3', 'Vedtatt budsjett'],
    isRequired: false,
    mayCarryYear: true,
    description: amountDescription,
  },
  { id: 'revised', headings: ['Regulert budsjett', 'Regulert bud.'], isRequired: true, mayCarryYear: true, description: amountDescription },
  { id: 'accounts', headings: ['Regnskap', 'Beløp'], isRequired: true, mayCarryYear: true, description: amountDescription },
  {
    id: 'category',
    headings: ['Avvikskategori', 'Kategori'],
    isRequired: false,
    description: {
      nb: 'Kategori 1 til 4 for avviket; tom når det ikke er avvik.',
      nn: 'Kategori 1 til 4 for avviket; tom når det ikkje er avvik.',
      en: 'Category 1 to 4 of the variance; empty when there is none.',
    },
  },
]

const categories = { '1': ['1'], '2': ['2'], '3': ['3'], '4': ['4'] } as const

const INDICATOR = 'project-amount'
const SERIES = ['adopted', 'revised', 'accounts'] as const

/** Investment projects with budget, accounts, completion and category of variance: a list in the report, and figures that are summed by category. */
export const projects: ImportKind = {
  id: 'projects',
  label: { nb: 'Investeringsprosjekter', nn: 'Investeringsprosjekt', en: 'Investment projects' },
  description: {
    nb: 'Investeringsprosjekter med budsjett, regnskap, ferdigstilling og avvikskategori. Avvik regnes ut.',
    nn: 'Investeringsprosjekt med budsjett, rekneskap, ferdigstilling og avvikskategori. Avvik blir rekna ut.',
    en: 'Investment projects with budget, accounts, completion and category of variance. Variances are calculated.',
  },
  columns,
  example: ['125', '123031', 'Nytt budsjettverktøy', '', '4. kv. 2025', '2025', '30 000 000', '56 844 000', '26 708 657', '1'],
  read,
}

function read(sheet: Sheet, scope: ImportScope): ImportReading {
  const opened = openSheet(sheet, scope, columns)
  if (isReading(opened)) return opened
  const { collector } = opened
  const indicator = scope.indicators.get(INDICATOR)
  if (!indicator) return stoppedAt(collector, sheet, 'indicator-not-set-up', columns)
  const hasChapter = opened.columns.some((column) => column.id === 'chapter')
  if (!hasChapter && scope.budgetChapters.length !== 1) return stoppedAt(collector, sheet, 'column-missing', [chapterColumn])
  for (const row of opened.rows) {
    const chapter = hasChapter ? row.read('chapter', (text) => readChapter(text, scope.budgetChapters)) : (scope.budgetChapters[0] ?? null)
    const number = row.read('number', readNumber)
    const name = row.read('name', (text) => ({ ok: true, value: text }))
    const amounts = SERIES.map((series) => ({ series, value: row.text(series) === '' ? undefined : row.read(series, readAmount) }))
    const category = row.text('category') === '' ? '' : row.read('category', (text) => readChoice(text, categories))
    if (chapter === null || number === null || name === null || category === null || amounts.some(({ value }) => value === null)) continue
    const fields = {
      chapter,
      number,
      name,
      group: row.text('group'),
      adoptedCompletion: row.text('adoptedCompletion'),
      expectedCompletion: row.text('expectedCompletion'),
      category,
    }
    const project = `${chapter}-${number}`
    if (!collector.listing({ line: row.line, list: 'projects', key: project, fields })) continue
    for (const { series, value } of amounts) {
      if (value === undefined || value === null) continue
      const dimensions = { chapter, project, category: category === '' ? 'none' : category }
      const key: FactKey = { indicator: INDICATOR, orgUnit: scope.unit.id, period: String(scope.year), series, dimensions }
      collector.figure({ line: row.line, key, value }, row.heading(series), indicator)
    }
  }
  return collector.finish()
}

function readNumber(text: string): CellReading<string> {
  return /^\d{4,10}$/.test(text) ? { ok: true, value: text } : { ok: false, rule: 'project-number', params: { text: excerpt(text) } }
}

function readAmount(text: string): CellReading<FactValue | null> {
  return readFigure(text, { unit: 'nok', decimals: 0 })
}
