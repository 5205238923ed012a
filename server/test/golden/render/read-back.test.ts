import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readPrintedReport } from '@arsring/checks'
import type { PublicReport } from '@arsring/document'
import type { Table } from '@arsring/shared'
import type { Part, Reader, TablePart } from '../../../src/modules/examiner/model/part.ts'
import { readDocx } from '../../../src/modules/examiner/read/read-docx.ts'
import { readHtml } from '../../../src/modules/examiner/read/read-html.ts'
import { readXlsx } from '../../../src/modules/examiner/read/read-xlsx.ts'
import { renderDocx } from '../../../src/modules/reports/render/docx/render-docx.ts'
import { renderHtml } from '../../../src/modules/reports/render/html/render-html.ts'
import { outlineOf, sectionTitle } from '../../../src/modules/reports/render/outline.ts'
import { renderXlsx } from '../../../src/modules/reports/render/xlsx/render-xlsx.ts'
import { published, report } from './eksempeletaten/report.ts'
import { doc } from './report-builder.ts'

const LIMITS = { pages: 1000, characters: 5_000_000, unpackedBytes: 100_000_000 }

/** The example's report with the sections and tables of one of the printed reports instead of its own. */
function withTablesOf(name: 'ombud' | 'uke'): PublicReport {
  const path = new URL(`../../../../samples/oslo-2024/expected/${name}.json`, import.meta.url)
  const { sections } = readPrintedReport(JSON.parse(readFileSync(path, 'utf8')))
  const used = sections.filter(({ tables }) => tables.length > 0)
  return {
    ...report,
    attachments: [],
    tables: Object.fromEntries(used.flatMap(({ tables }) => tables.map((table) => [table.id, table]))),
    sections: used.map(({ id, number, title, tables }) => ({
      id,
      number,
      title,
      level: (number ?? '1').split('.').length,
      content: doc(...tables.map((table) => ({ type: 'factTable', attrs: { table: table.id } }) as const)),
      notApplicable: null,
    })),
  }
}

const REPORTS: Readonly<Record<string, PublicReport>> = { eksempeletaten: report, ombud: withTablesOf('ombud'), uke: withTablesOf('uke') }
const RENDITIONS: readonly (readonly [string, (of: PublicReport) => Uint8Array, Reader])[] = [
  ['Word file', (of) => renderDocx(of, published), readDocx],
  ['web page', (of) => renderHtml(of).files['index.html'] ?? Buffer.alloc(0), readHtml],
  ['workbook', (of) => renderXlsx(of), readXlsx],
]

/** Numbers without groups, minus as minus and dashes as one, however they were typed; a cell that only goes on from its left is empty. */
const plain = (text: string | null): string =>
  (text ?? '')
    .replace(/\s+/g, ' ')
    .replace(/(?<=^[-−]? ?[\d ]*\d) (?=\d{3})/g, '')
    .replace(/^[-−] ?(?=\d)/, '−')
    .replace(/^[-–—](?: ?[-–—])*$/, '–')
    .replace(/^(−?\d+)\.(\d+)(?= ?%)/, '$1,$2')
    .trim()

/** What stands in a table, without columns that are empty from top to bottom. The corner is empty, or says what the rows are. */
function cellsOf(rows: readonly (readonly (string | null)[])[]): string[][] {
  const texts = rows.map((row) => row.map(plain))
  const columns = (texts[0] ?? []).map((_, column) => column).filter((column) => texts.some((row) => (row[column] ?? '') !== ''))
  return texts.map((row, at) =>
    at === 0 ? ['', ...columns.slice(1).map((column) => row[column] ?? '')] : columns.map((column) => row[column] ?? ''),
  )
}

function printed(table: Table): string[][] {
  return cellsOf([
    ['', ...table.columns.map(({ label }) => label)],
    ...table.rows.map((row) => [row.label, ...table.columns.map(({ id }) => row.cells[id]?.text ?? '')]),
  ])
}

async function read(bytes: Uint8Array, reader: Reader): Promise<readonly Part[]> {
  const reading = await reader(bytes, LIMITS)
  if (reading.kind === 'refused') throw new Error(reading.why)
  return reading.parts
}

describe('what is published is read back', () => {
  const cases = Object.entries(REPORTS).flatMap(([name, of]) =>
    RENDITIONS.map(([rendition, render, reader]) => ({ name, of, rendition, render, reader })),
  )

  test.each(cases)('cell for cell: $rendition of $name', async ({ of, rendition, render, reader }) => {
    const parts = await read(render(of), reader)
    const tables = parts
      .filter((part): part is TablePart => part.kind === 'table')
      .map(({ rows }) => JSON.stringify(cellsOf(rows.map(({ cells }) => cells))))
    // A printed number with a decimal point is a number in the workbook, and its unit is told elsewhere.
    const bare = (cells: string): string => (rendition === 'workbook' ? cells.replaceAll(' %', '') : cells)
    const shown = outlineOf(of).tables.map(({ table }) => table)
    expect(shown.length).toBeGreaterThan(3)
    for (const table of shown) {
      // Amounts printed in millions are whole kroner in the workbook.
      if (rendition === 'workbook' && /mill/i.test(table.unitLine)) continue
      expect(tables.map(bare), table.caption).toContain(bare(JSON.stringify(printed(table))))
    }
    expect(parts.flatMap((part) => (part.kind === 'table' ? part.rows.filter(({ unread }) => unread !== undefined) : []))).toEqual([])
  })

  test.each(cases.filter(({ rendition }) => rendition !== 'workbook'))(
    'headings in their order: $rendition of $name',
    async ({ of, render, reader }) => {
      const headings = (await read(render(of), reader)).flatMap((part) => (part.kind === 'heading' ? [part.text] : []))
      const sections = outlineOf(of).sections.map(({ section }) => sectionTitle(section))
      expect(headings.filter((heading) => sections.includes(heading))).toEqual(sections)
    },
  )

  test.each(RENDITIONS.slice(0, 2))('sentences with live figures are whole: %s', async (_, render, reader) => {
    const texts = (await read(render(report), reader)).flatMap((part) => (part.kind === 'paragraph' ? [plain(part.text)] : []))
    expect(texts).toContain(
      'Eksempeletaten svarte på 1 790 henvendelser i 2024. Tallet har økt med 9,6 % siden året før, og regnskapet viser et mindreforbruk på 0,7 mill. kr.',
    )
  })
})
