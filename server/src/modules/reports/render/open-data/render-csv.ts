import type { Cell, Column, Table } from '@arsring/shared'
import { isTemplateId, type PublicReport } from '@arsring/document'
import { slug } from '../anchor.ts'
import { outlineOf, tableNumber } from '../outline.ts'
import { renditionTexts } from '../texts.ts'
import { csvText } from './csv.ts'

/** Where the data package lies beside the web edition. */
const FOLDER = 'data'
/** What stands in a cell without a number, as the table schema is told: five different things, none of them zero. */
const NO_NUMBER = { dash: '–', suppressed: '*', not_applicable: 'not-applicable', missing: 'missing', blank: '' } as const

/**
 * The tables as CSV (UTF-8, comma, decimal point), one row per row and column names as printed, with all figures in
 * `figures.csv` and a Frictionless `datapackage.json` that says what every column is.
 */
export function renderCsv(report: PublicReport): { readonly files: Readonly<Record<string, Buffer>> } {
  const outline = outlineOf(report)
  const texts = renditionTexts(report.language)
  const resources: object[] = []
  const files: Record<string, Buffer> = {}
  for (const { table } of outline.tables) {
    files[csvPath(table.id)] = Buffer.from(tableCsv(table))
    const title = [tableNumber(table, texts.table), table.caption].filter((part) => part !== null && part !== '').join(' ')
    resources.push(
      resource(
        `table-${table.id}`,
        csvPath(table.id).slice(FOLDER.length + 1),
        title,
        [table.unitLine, ...table.footnotes],
        [
          stringField('row', ''),
          stringField('label', ''),
          stringField('kind', ''),
          ...table.columns.map((column) => columnField(table, column)),
        ],
      ),
    )
  }
  const figures = outline.figures.map(({ figure }) => figure).sort((a, b) => (a.key < b.key ? -1 : 1))
  files[`${FOLDER}/figures.csv`] = Buffer.from(
    csvText([FIGURE_COLUMNS, ...figures.map((figure) => FIGURE_COLUMNS.map((name) => figure[name] ?? ''))]),
  )
  resources.push(
    resource(
      'figures',
      'figures.csv',
      texts.sources,
      [texts.sourcesIntro],
      FIGURE_COLUMNS.map((name) => (name === 'value' ? numberField(name, '') : stringField(name, ''))),
    ),
  )
  files[`${FOLDER}/datapackage.json`] = Buffer.from(`${JSON.stringify(packageOf(report, resources), null, 2)}\n`)
  return { files }
}

/** Address of a table's file, relative to the web edition. @throws when the id could lead out of the folder. */
export function csvPath(table: string): string {
  if (!isTemplateId(table)) throw new Error(`not a table id: ${table}`)
  return `${FOLDER}/tables/${table}.csv`
}

export const DATA_PACKAGE_PATH = `${FOLDER}/datapackage.json`

const FIGURE_COLUMNS = [
  'key',
  'label',
  'value',
  'text',
  'unit',
  'period',
  'series',
  'definition',
  'reference',
  'source',
  'sourceDate',
] as const

function packageOf(report: PublicReport, resources: readonly object[]) {
  return {
    profile: 'tabular-data-package',
    name: `${slug(report.unit.id)}-${report.year}`,
    title: `${report.title} – ${report.unit.name}`,
    description: report.municipality,
    version: String(report.edition),
    created: `${report.publishedOn}T00:00:00Z`,
    languages: [report.language],
    resources,
  }
}

function resource(name: string, path: string, title: string, notes: readonly string[], fields: readonly object[]) {
  return {
    name,
    path,
    title,
    description: notes.filter((note) => note !== '').join('\n'),
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', header: true },
    schema: { fields, missingValues: Object.values(NO_NUMBER) },
  }
}

function tableCsv(table: Table): string {
  const head = ['row', 'label', 'kind', ...table.columns.map((column) => column.id)]
  return csvText([
    head,
    ...table.rows.map((row) => [row.id, row.label, row.kind, ...table.columns.map((column) => cellText(row.cells[column.id]))]),
  ])
}

function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  switch (cell.value.kind) {
    case 'number':
      return cell.value.value
    case 'range':
      return `${cell.value.from}/${cell.value.to}`
    case 'text':
      return cell.text
    default:
      return NO_NUMBER[cell.value.kind]
  }
}

/** A column is one of numbers when no cell holds text or a range, which is written as an ISO interval (`7.5/11.5`). */
function columnField(table: Table, column: Column): object {
  const kinds = table.rows.map((row) => row.cells[column.id]?.value.kind)
  return kinds.some((kind) => kind === 'text' || kind === 'range') || !kinds.includes('number')
    ? stringField(column.id, column.label)
    : numberField(column.id, column.label)
}

function stringField(name: string, title: string): object {
  return { name, ...(title === '' ? {} : { title }), type: 'string' }
}

function numberField(name: string, title: string): object {
  return { name, ...(title === '' ? {} : { title }), type: 'number', decimalChar: '.' }
}
