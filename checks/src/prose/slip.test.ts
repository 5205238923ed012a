import { decimal } from '@arsring/shared'
import { expect, it } from 'vitest'
import { isSlipOf } from './slip.ts'

it.each([
  ['48812', '48312', 0, true],
  ['43182', '48312', 0, false],
  ['84312', '48312', 0, true],
  ['483120', '48312', 0, true],
  ['54000000', '5400000', -5, true],
  ['5700000', '5438000', -5, false],
  ['41.2', '47.2', 1, true],
  // Two digits are one apart by chance.
  ['12', '13', 0, false],
])('%s for %s at %s decimals: %s', (claimed, exact, decimals, expected) => {
  expect(isSlipOf(decimal(claimed), decimal(exact), decimals)).toBe(expected)
})
