import { expect, it } from 'vitest'
import { errorsIn } from '../testing.ts'
import { tableGrowth } from './table-growth.ts'

const table = (growth: string) => ({
  caption: 'Besøk',
  columns: ['2023', '2024', 'Endring i %'],
  rows: [
    ['Bibliotek', '200', '230', '15,0'],
    ['Museum', '340', '357', '5,0'],
    ['Kino', '125', '115', '-8,0'],
    ['Bad', '400', '500', growth],
  ],
})

it.each([
  ['25,0', []],
  // Measured from the later year.
  ['20,0', ['bad/endring-i 20,0 % → 25,0 %']],
])('growth of %s', (growth, expected) => {
  expect(errorsIn(tableGrowth, table(growth))).toEqual(expected)
})
