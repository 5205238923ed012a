import { createHash } from 'node:crypto'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { LANGUAGES, type Table } from '@arsring/shared'
import type { PublicReport } from '@arsring/document'
import { renderXlsx } from '../../../src/modules/reports/render/xlsx/render-xlsx.ts'
import { expectFolder } from '../testing.ts'
import { report } from './eksempeletaten/report.ts'
import { hostileReport, HOSTILE_TEXTS, SCRIPT } from './hostile-report.ts'
import { named, partsOf, unpack, walkXml } from './read-office.ts'

const small = renderXlsx(report)
let book: ExcelJS.Workbook
beforeAll(async () => {
  book = await read(small)
})

async function read(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
  return workbook
}

function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name)
  if (sheet === undefined) throw new Error(`no sheet ${name}: ${workbook.worksheets.map((each) => each.name).join(', ')}`)
  return sheet
}

/** A cell as a person reads it: what it holds, and the format it is shown in unless it is text. */
function shown(cell: ExcelJS.Cell): string {
  if (cell.value === null) return ''
  const text = cell.value instanceof Date ? cell.value.toISOString().slice(0, 10) : cell.text
  return cell.numFmt === '@' ? text : `${text} {${cell.numFmt}}`
}

function linesOf(workbook: ExcelJS.Workbook): string {
  const lines = workbook.worksheets.flatMap((sheet) => [
    `--- ${sheet.name}`,
    ...Array.from({ length: sheet.rowCount }, (_, y) =>
      Array.from({ length: sheet.columnCount }, (_, x) => shown(sheet.getCell(y + 1, x + 1)))
        .join(' | ')
        .replace(/(?: \| )+$/, ''),
    ),
  ])
  return `${lines.join('\n')}\n`
}

/** What Excel demands of a workbook, and that no cell can hold more than a number or a text. */
function expectSound(bytes: Buffer): void {
  const files = unpack(bytes)
  const parts = partsOf(bytes)
  const looks = named(parts.get('xl/styles.xml') ?? fail(), 'cellXfs')[0]?.children.length ?? 0
  const sheets = named(parts.get('xl/workbook.xml') ?? fail(), 'sheet').map(({ attributes }) => attributes['name'] ?? '')
  expect(new Set(sheets.map((name) => name.toLowerCase())).size).toBe(sheets.length)
  for (const name of sheets) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/)
  for (const [path, root] of parts) {
    if (!path.startsWith('xl/worksheets/')) continue
    expect(root.children.map(({ name }) => name)).toEqual(
      'sheetPr sheetViews cols sheetData autoFilter hyperlinks pageMargins pageSetup headerFooter'
        .split(' ')
        .filter((name) => root.children.some((each) => each.name === name)),
    )
    for (const { name, attributes, children, text } of walkXml(root)) {
      expect(name).not.toBe('f')
      if (name === 'c') expect(Number(attributes['s'])).toBeLessThan(looks)
      if (name === 'c' && attributes['t'] !== undefined) expect([attributes['t'], children[0]?.name]).toEqual(['inlineStr', 'is'])
      if (name === 'v') expect(text).toMatch(/^-?\d+(?:\.\d+)?$/)
    }
  }
  for (const { attributes } of named(parts.get('xl/_rels/workbook.xml.rels') ?? fail(), 'Relationship'))
    expect(files.has(`xl/${attributes['Target']}`)).toBe(true)
  // A workbook of ours reaches for nothing outside itself.
  for (const [path, content] of files) if (path.endsWith('.rels')) expect(content.toString()).not.toContain('TargetMode')
}

function fail(): never {
  throw new Error('a part is missing')
}

test('a small report gives the workbook it gave before, byte for byte', () => {
  expectSound(small)
  const hash = `${createHash('sha256').update(small).digest('hex')}\n`
  expectFolder(
    join(import.meta.dirname, 'eksempeletaten/expected-excel'),
    new Map([
      ['cells.txt', Buffer.from(linesOf(book))],
      ['sha256.txt', Buffer.from(hash)],
    ]),
  )
  expect(renderXlsx(JSON.parse(JSON.stringify(report)) as PublicReport).equals(small)).toBe(true)
})

test('there is a sheet for each table and chart, named as they are, and the first leads to each', () => {
  const names = book.worksheets.map(({ name }) => name)
  expect(names).toEqual(['Oversikt', 'Tabell 1.1', 'Tabell 2.1', 'Tabell 2.2', 'Tabell 3.1', 'Figur 2', 'Figur 3', 'Tall og kilder'])
  const links = named(partsOf(small).get('xl/worksheets/sheet1.xml') ?? fail(), 'hyperlink').map(({ attributes }) => attributes['location'])
  expect(links).toEqual(names.slice(1).map((name) => `'${name}'!A1`))
})

test('every number of every table is a number in its cell, digit for digit, and every sign that is not, is kept apart', () => {
  for (const table of Object.values(report.tables)) {
    const sheet = sheetOf(book, table.number ?? '')
    table.rows.forEach((row, y) => {
      expect(sheet.getCell(y + 5, 1).text).toBe(row.label)
      table.columns.forEach(({ id }, x) => {
        const cell = row.cells[id]
        const { value } = sheet.getCell(y + 5, x + 2)
        if (cell?.value.kind === 'number') expect(value).toBe(Number(cell.value.value))
        else expect(value ?? '').toBe(cell?.text ?? '')
      })
    })
  }
})

test('the head of a table stays in view and is printed on every page', () => {
  const sheet = sheetOf(book, 'Tabell 3.1')
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 4 })
  expect(sheet.pageSetup).toMatchObject({ printTitlesRow: '4:4', orientation: 'landscape', fitToWidth: 1 })
})

test('every figure stands with its source', () => {
  const sheet = sheetOf(book, 'Tall og kilder')
  const keys = Array.from({ length: sheet.rowCount - 4 }, (_, y) => sheet.getCell(y + 5, 1).text)
  const used = Object.keys(report.figures).filter((key) => keys.includes(key))
  expect(keys).toHaveLength(used.length)
  keys.forEach((key, y) => {
    const figure = report.figures[key]
    expect(sheet.getCell(y + 5, 3).value).toBe(figure?.value === null ? figure.text : Number(figure?.value))
    expect(sheet.getCell(y + 5, 9).text).toContain(figure?.source ?? '?')
  })
})

test.each(LANGUAGES)('a workbook in %s is whole', async (language) => {
  const bytes = renderXlsx({ ...report, language, erratum: null })
  expectSound(bytes)
  expect(linesOf(await read(bytes))).not.toContain('undefined')
  expect((await read(bytes)).worksheets[0]?.name).toBe({ nb: 'Oversikt', nn: 'Oversikt', en: 'Overview' }[language])
})

describe('hostile text', () => {
  test.each(HOSTILE_TEXTS)('%j is text in every cell', async (_, value) => {
    const bytes = renderXlsx(hostileReport(value))
    expectSound(bytes)
    const written = value.replace(/[\u0000-\u0008\u000b-\u001f\u202e\ufffe\uffff]/g, '')
    expect(linesOf(await read(bytes))).toContain(written.slice(0, 31).trim())
  })

  test.each(['=HYPERLINK("https://example.no";"x")', '+1+1', '-2+3', '@SUM(A1)', '\t=1+1', "=cmd|' /C calc'!A0", '1e5', '0012'])(
    '%j is not run, and stays text when the cell is edited',
    async (value) => {
      const bytes = renderXlsx(hostileReport(value))
      expectSound(bytes)
      const workbook = await read(bytes)
      const cells = workbook.worksheets.flatMap((sheet) =>
        sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? row : [])),
      ) as unknown[]
      expect(cells).toContain(value.replace('\t', ' '))
      const looks = named(partsOf(bytes).get('xl/styles.xml') ?? fail(), 'cellXfs')[0]?.children ?? []
      for (const { attributes } of looks.slice(1)) expect(attributes['quotePrefix'] === '1').toBe(attributes['numFmtId'] === '49')
    },
  )

  test('what looks like a code for a character is read as it is written', () => {
    const sheet = partsOf(renderXlsx(hostileReport('a_x0041_b_x000D_'))).get('xl/worksheets/sheet2.xml')
    const [first] = named(sheet ?? fail(), 't')
    // Excel takes each _xHHHH_ for one character, so that _x005F_ is the underscore.
    expect(first?.text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))).toContain(
      'a_x0041_b_x000D_',
    )
  })

  test('a number longer than a spreadsheet can hold is written as text, digit for digit', async () => {
    const hostile = hostileReport('x')
    const table = hostile.tables['table'] as Table
    const [head, row] = table.rows
    const cell = row?.cells['a']
    if (head === undefined || row === undefined || cell === undefined) throw new Error('no cell')
    const long = { ...cell, text: '', value: { kind: 'number' as const, value: '12345678901234567.89', decimals: 2, unit: null } }
    const bytes = renderXlsx({ ...hostile, tables: { table: { ...table, rows: [{ ...row, cells: { a: long } }] } } })
    expect(linesOf(await read(bytes))).toContain('12345678901234567.89')
  })

  test('names that a workbook does not accept, and names that are alike, become names of their own', async () => {
    const build = hostileReport(SCRIPT)
    const table = build.tables['table'] as Table
    const numbered = (id: string, number: string): Table => ({ ...table, id, number })
    const tables = { a: numbered('a', "Tabell [1]/'2'"), b: numbered('b', 'TABELL  1   2'), c: numbered('c', 'History') }
    const content = { type: 'doc' as const, content: ['a', 'b', 'c'].map((id) => ({ type: 'factTable' as const, attrs: { table: id } })) }
    const bytes = renderXlsx({ ...build, tables, sections: build.sections.map((section) => ({ ...section, content })) })
    expectSound(bytes)
    expect((await read(bytes)).worksheets.map(({ name }) => name)).toEqual([
      'Oversikt',
      "Tabell 1 '2",
      'TABELL 1 2',
      'Ark',
      'Tall og kilder',
    ])
  })
})

test('a report with nothing in it is still a workbook', () => {
  expectSound(renderXlsx({ ...report, sections: [], figures: {}, tables: {}, charts: {}, signature: null, erratum: null }))
})
