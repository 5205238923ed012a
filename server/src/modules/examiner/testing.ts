import { readFileSync } from 'node:fs'
import type { PrintedReport, PrintedTable } from '@arsring/checks'
import type { GridRow, Part, PartPlace } from './model/part.ts'

const NOWHERE: PartPlace = { page: null, line: null, sheet: null }

/** One of the two printed reports of the sample, in compact form. */
export function printedReport(name: 'ombud' | 'uke'): PrintedReport {
  const file = new URL(`../../../../samples/oslo-2024/expected/${name}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as PrintedReport
}

/** How a report is laid out when it is made into parts. */
export interface Layout {
  /** Captions and unit lines stand under their tables. */
  readonly captionsAfter?: boolean
  /** Forms have a column for each answer. */
  readonly answerColumns?: boolean
  /** Codes stand in a column of their own before the name. */
  readonly codesApart?: boolean
  /** A list of contents stands first. */
  readonly contents?: boolean
}

export const heading = (text: string, level: number | null = 1): Part => ({ kind: 'heading', level, text, place: NOWHERE })
export const paragraph = (text: string): Part => ({ kind: 'paragraph', text, place: NOWHERE })
export const grid = (
  rows: readonly (readonly (string | null)[])[],
  headerRows: number | null = null,
): Part & { readonly kind: 'table' } => ({
  kind: 'table',
  caption: null,
  headerRows,
  rows: rows.map((cells): GridRow => ({ cells, place: NOWHERE })),
  place: NOWHERE,
})

/** The parts that reading a printed report gives. */
export function partsOf(report: PrintedReport, layout: Layout = {}): readonly Part[] {
  const sections = report.sections.filter(({ presence }) => presence !== 'absent')
  const titles = sections.map(({ number, title }) => `${number ?? ''} ${title}`.trim())
  return [
    heading(`Årsberetning ${report.year}`),
    ...(layout.contents === true
      ? [...titles.map((title, at) => paragraph(`${title} ........ ${at + 2}`)), ...titles.map((title) => heading(title))]
      : []),
    ...sections.flatMap((section, at) => [
      heading(titles[at] ?? '', (section.number ?? '1').split('.').length),
      ...(section.presence === 'not_applicable' ? [paragraph('Ikke aktuelt.')] : []),
      ...(section.prose ?? []).map((prose) =>
        typeof prose === 'string' ? paragraph(prose) : prose.role === 'heading' ? heading(prose.text, 6) : paragraph(prose.text),
      ),
      ...(section.tables ?? []).flatMap((table) => tableParts(table, layout)),
    ]),
  ]
}

function tableParts(table: PrintedTable, layout: Layout): readonly Part[] {
  const told = [`${table.number ?? ''} ${table.caption}`.trim(), table.unitLine ?? ''].filter((text) => text !== '').map(paragraph)
  const notes = (table.footnotes ?? []).map(paragraph)
  const width = table.columns.length + 1
  const rows = table.rows.map((row) =>
    row.length === 1 ? [row[0] ?? '', ...Array<null>(width - 1).fill(null)] : [...row, ...Array<string>(width - row.length).fill('')],
  )
  const isForm = table.columns[0] === 'Svar' && rows.every((row) => /^(ja|nei|delvis|)$/i.test(row[1] ?? ''))
  const laid =
    isForm && layout.answerColumns === true
      ? [
          ['Spørsmål', 'Ja', 'Delvis', 'Nei', 'Kommentar'],
          ...rows.map(([question = '', answer, comment = '']) => [
            question,
            ...['Ja', 'Delvis', 'Nei'].map((one) => (one === answer ? 'x' : '')),
            comment,
          ]),
        ]
      : [['', ...table.columns], ...rows]
  const isCoded = layout.codesApart === true && rows.filter((row) => /^\d{6} /.test(row[0] ?? '')).length * 2 > rows.length
  const cells = isCoded
    ? laid.map(([label, ...others]) => {
        const [, code = '', name = label ?? ''] = /^(\d{6}) (.*)$/.exec(label ?? '') ?? []
        return code === '' ? [name, '', ...others] : [code, name, ...others]
      })
    : laid
  return layout.captionsAfter === true && table.number != null ? [grid(cells), ...told, ...notes] : [...told, grid(cells), ...notes]
}
