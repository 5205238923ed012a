import { expect, it } from 'vitest'
import type { PrintedReport, PrintedTable } from './read-printed-report.ts'
import { readPrintedReport } from './read-printed-report.ts'
import { compareWithPrevious } from './compare-with-previous.ts'

const report = (year: number, tables: readonly PrintedTable[]) =>
  readPrintedReport({
    entity: '',
    year,
    language: 'nb',
    sections: [{ number: '2.1', title: 'Resultater', presence: 'content', tables }],
  } satisfies PrintedReport)
const visits = (first: number, cells: readonly string[], unitLine = ''): PrintedTable => ({
  caption: 'Besøk',
  unitLine,
  columns: cells.map((_, at) => String(first + at)),
  rows: [['Museum', ...cells]],
})
const last = report(2023, [visits(2022, ['11 870', '12 345'])])

it.each<[string, PrintedTable, number, string[]]>([
  ['the same figures', visits(2022, ['11 870', '12 345', '13 000']), 2, []],
  ['another figure for last year', visits(2022, ['11 870', '12 435', '13 000']), 2, ['12 435 for 12 345']],
  ['a year the last report does not have', visits(2020, ['9 000', '9 500']), 0, []],
  ['another row', { ...visits(2022, ['11 870', '12 435', '13 000']), rows: [['Kino', '1', '2', '3']] }, 0, []],
  ['another table', { ...visits(2022, ['11 870', '12 435', '13 000']), caption: 'Utgifter' }, 0, []],
])('%s', (_, table, both, expected) => {
  const { compared, differing } = compareWithPrevious(report(2024, [table]), last)
  const told = differing.map(({ finding: { printed, expected: right } }) => `${printed} for ${right}`.replaceAll('\u00a0', ' '))
  expect([compared, told]).toEqual([both, expected])
  expect(differing.map(({ before: { row, column } }) => `${row} ${column}`)).toEqual(expected.map(() => 'museum 2023'))
})

it('thousands agree with the kroner they are rounded from', () => {
  const kroner = report(2023, [{ ...visits(2023, ['12 345 678'], 'Tall i kroner'), caption: 'Utgifter' }])
  const thousands = (shown: string) => report(2024, [{ ...visits(2023, [shown, '13 000'], 'Tall i 1000 kr'), caption: 'Utgifter' }])
  expect([thousands('12 346'), thousands('12 545')].map((one) => compareWithPrevious(one, kroner).differing.length)).toEqual([0, 1])
})
