import { expect, test } from 'vitest'
import { isNumeric } from './columns.ts'

test.each(['1 000', '-1 250', '1 250-', '459−', '12,5 %', '-', '2019', '7 602 kr'])('%s is a number', (text) => {
  expect(isNumeric(text)).toBe(true)
})

test.each(['2019-', '2019–', 'Sum', '1-2', '3 av 4'])('%s is none', (text) => {
  expect(isNumeric(text)).toBe(false)
})
