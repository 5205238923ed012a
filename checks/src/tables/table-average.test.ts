import { expect, it } from 'vitest'
import { errorsIn } from '../testing.ts'
import { tableAverage } from './table-average.ts'

const table = (average: string) => ({
  caption: 'Karakterer',
  columns: ['Norsk', 'Engelsk', 'Matematikk', 'Snitt'],
  rows: [
    ['Nord', '3,1', '4,6', '3,1', '3,6'],
    ['Sør', '4,8', '4,7', '3,9', '4,5'],
    ['Øst', '3,0', '4,4', '3,6', '3,7'],
    ['Skjermet', '*', '*', '*', '*'],
    ['Vest', '3,3', '4,4', '4,3', average],
  ],
})

it.each([
  ['4,0', []],
  ['4,9', ['vest/snitt 4,9 → 4,0']],
])('an average of %s', (average, expected) => {
  expect(errorsIn(tableAverage, table(average))).toEqual(expected)
})
