import { expect, it } from 'vitest'
import { errorsIn } from '../testing.ts'
import { tableFlow } from './table-flow.ts'

const table = (closing: string) => ({
  caption: 'Fond (kroner)',
  columns: ['Per 1.1.2024', 'Avsetning', 'Renter', 'Bruk', 'Per 31.12.2024'],
  rows: [
    ['Vann', '10 900', '500', '300', '', '11 700'],
    ['Avløp', '15 300', '', '700', '1 000', '15 000'],
    ['Slam', '18 900', '3 900', '300', '', closing],
  ],
})

it.each([
  ['23 100', []],
  ['28 100', ['slam/per-31-12-2024 28 100 → 23 100']],
])('a closing balance of %s', (closing, expected) => {
  expect(errorsIn(tableFlow, table(closing))).toEqual(expected)
})
