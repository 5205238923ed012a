import { expect, it } from 'vitest'
import { coverage } from './coverage.ts'
import { readPrintedReport, type PrintedTable } from './printed/read-printed-report.ts'

const visits: PrintedTable = {
  caption: 'Besøk',
  columns: ['2023', '2024'],
  rows: [
    ['Nord', '100', '120'],
    ['Sør', '50', '60'],
    ['Sum', '150', '180'],
  ],
}
const report = (tables: readonly PrintedTable[], prose: readonly string[] = []) =>
  readPrintedReport({
    entity: '',
    year: 2024,
    language: 'nb',
    sections: [{ number: '1', title: 'Besøk', presence: 'content', prose: [...prose], tables }],
  })

it.each<[string, readonly PrintedTable[], readonly string[], object]>([
  ['nothing', [], [], { numbers: 0, related: 0, calculations: 0, claims: 0 }],
  ['a sum in each column', [visits], [], { numbers: 6, related: 6, calculations: 2, claims: 0 }],
  [
    'numbers that nothing speaks about',
    [{ ...visits, rows: [['Rom', '3', '8']] }],
    [],
    { numbers: 2, related: 0, calculations: 0, claims: 0 },
  ],
  [
    'a term that cannot be read',
    [{ ...visits, rows: visits.rows.map((row, at) => (at === 0 ? ['Nord', '10?', '120'] : row)) }],
    [],
    { numbers: 5, related: 3, calculations: 1 },
  ],
  ['a claim in words', [visits], ['Besøket i Nord økte med 20 prosent fra 2023 til 2024.'], { calculations: 2, claims: 1 }],
])('%s', (_, tables, prose, expected) => {
  expect(coverage(report(tables, prose))).toMatchObject(expected)
})
