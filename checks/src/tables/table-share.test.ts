import { expect, it } from 'vitest'
import { errorsIn } from '../testing.ts'
import { tableShare } from './table-share.ts'

const table = (share: string) => ({
  caption: 'Saker etter tema',
  columns: ['Antall', 'Andel'],
  rows: [
    ['Skole', '150', '30,0 %'],
    ['Helse', '225', '45,0 %'],
    ['Vei', '50', '10,0 %'],
    ['Annet', '75', share],
    ['Sum', '500', '100,0 %'],
  ],
})

it.each([
  ['15,0 %', []],
  ['51,0 %', ['annet/andel 51,0 % → 15,0 %']],
])('a share of %s', (share, expected) => {
  expect(errorsIn(tableShare, table(share))).toEqual(expected)
})
