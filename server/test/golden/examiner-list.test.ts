import { expect, it } from 'vitest'
import type { ListedFinding, ListOrder } from '../../src/modules/examiner/list/list-order.ts'
import { listPdf } from '../../src/modules/examiner/list/list-pdf.ts'
import { listXlsx } from '../../src/modules/examiner/list/list-xlsx.ts'
import { writeList } from '../../src/modules/examiner/list/write-list.ts'
import { HOSTILE_TEXTS } from './render/hostile-report.ts'
import { named, partsOf } from './render/read-office.ts'
import { nodesOf, readPdf, textOf } from './render/read-pdf.ts'

const place = { page: 12, line: null, sheet: null, section: '2.1 Drift', table: 'Tabell 1', row: 'Sum', column: '2024' }
const finding: ListedFinding = {
  ...place,
  rule: 'column-sum',
  severity: 'error',
  message: '600 + 500 = 1 100, men det står 1 000.',
  sentence: null,
  printed: '1 000',
  expected: '1 100',
  also: [{ ...place, inPrevious: false, row: 'Nord', text: null, printed: null, expected: null }],
  settles: 1,
}
const order: ListOrder = {
  form: 'pdf',
  name: 'drift.pdf',
  year: 2024,
  pages: 20,
  tables: 4,
  findings: [
    finding,
    { ...finding, severity: 'info', row: '=1+1', also: Array.from({ length: 20 }, () => ({ ...finding, inPrevious: true, text: null })) },
  ],
  language: 'nb',
  date: '2025-01-20',
}

function cellsOf(bytes: Buffer): readonly (readonly string[])[] {
  const sheet = partsOf(bytes).get('xl/worksheets/sheet1.xml')
  if (sheet === undefined) throw new Error('no sheet')
  return named(sheet, 'row').map((row) =>
    named(row, 'c').map((cell) =>
      named(cell, 't')
        .map(({ text }) => text)
        .join(''),
    ),
  )
}

it('the workbook has a row for each finding, as text, that can be filtered', () => {
  const bytes = listXlsx(order)
  const [title, summary, head, first, second] = cellsOf(bytes)
  expect([title, summary]).toEqual([['Funn i drift.pdf'], ['2024, 20 sider, 4 tabeller, 1 feil, 1 avrundinger']])
  expect(head).toEqual(['Nr.', 'Slag', 'Sted', 'Rad', 'Kolonne', 'Står', 'Skal være', 'Hva er galt', 'Henger sammen med'])
  expect(first).toEqual([
    '1',
    'Feil',
    's. 12 · Tabell 1',
    'Sum',
    '2024',
    '1 000',
    '1 100',
    finding.message,
    's. 12 · Tabell 1 · Nord · 2024',
  ])
  expect(second?.slice(0, 4)).toEqual(['2', 'Avrunding', 's. 12 · Tabell 1', '=1+1'])
  const sheet = partsOf(bytes).get('xl/worksheets/sheet1.xml')
  expect(sheet && [named(sheet, 'autoFilter').length, named(sheet, 'f').length]).toEqual([1, 0])
})

it('the PDF is tagged: title, groups and findings are headings, in the language asked for', async () => {
  const content = await readPdf(listPdf({ ...order, language: 'nn' }))
  const headings = [...nodesOf(content)].filter(({ role }) => /^H\d$/.test(role)).map((node) => `${node.role} ${textOf(node)}`)
  expect(headings).toEqual([
    'H1 Funn i drift.pdf',
    'H2 1 feil',
    'H3 1 s. 12 · Tabell 1 · Sum · 2024',
    'H2 1 avrundingar',
    'H3 2 s. 12 · Tabell 1 · =1+1 · 2024',
  ])
  expect([content.title, content.language]).toEqual(['Funn i drift.pdf', 'nn-NO'])
  const text = [...nodesOf(content)].map(textOf).join(' ')
  expect(text).toContain('står 1 000, skal vere 1 100')
  expect(text).toContain('og 8 stader til')
})

it.each(HOSTILE_TEXTS)('%s is text, wherever it stands', async (_, text) => {
  const also = [{ ...place, inPrevious: false, section: text, table: text, row: text, column: text, text, printed: text, expected: text }]
  const hostile: ListedFinding = {
    ...finding,
    message: text,
    sentence: text,
    printed: text,
    expected: text,
    section: text,
    table: text,
    row: text,
    column: text,
    also,
  }
  const given = { ...order, name: text, findings: [hostile] }
  expect(cellsOf(listXlsx(given))).toHaveLength(4)
  expect(listPdf(given).subarray(0, 5).toString()).toBe('%PDF-')
})

it('a document without a fault has a list that says so', async () => {
  const empty = { ...order, findings: [] }
  expect(cellsOf(listXlsx(empty))).toHaveLength(3)
  const text = [...nodesOf(await readPdf(listPdf(empty)))].map(textOf).join(' ')
  expect(text).toContain('ingen feil funnet')
})

it.each(['pdf', 'xlsx'] as const)('the %s is written in a thread of its own, the same as here', async (form) => {
  const bytes = await writeList({ ...order, form })
  expect(bytes.equals(form === 'pdf' ? listPdf(order) : listXlsx(order))).toBe(true)
})
