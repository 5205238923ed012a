import { expect, it } from 'vitest'
import { errorsIn } from '../testing.ts'
import { tableRatio } from './table-ratio.ts'

const table = (ratio: string) => ({
  caption: 'Utgifter per elev',
  columns: ['Utgift (kr)', 'Elever', 'Kr per elev'],
  rows: [
    ['Nord', '1 210 000', '11', '110 000'],
    ['Sør', '2 530 000', '22', '115 000'],
    ['Øst', '3 960 000', '33', '120 000'],
    ['Vest', '4 400 000', '44', ratio],
  ],
})

it.each([
  ['100 000', []],
  ['1 000 000', ['vest/kr-per-elev 1 000 000 → 100 000']],
])('%s per pupil', (ratio, expected) => {
  expect(errorsIn(tableRatio, table(ratio))).toEqual(expected)
})
