import { describe, expect, it } from 'vitest'
import { columnName } from '../../../../platform/xlsx/walk-worksheet.ts'
import { movedFormula, termsOf } from './formulas.ts'

const told = (formula: string): string | null =>
  termsOf(formula)
    ?.map(({ sign, area, isSum }) => {
      const corner = (column: number, line: number): string => `${columnName(column)}${line}`
      return `${sign === 1 ? '+' : '-'}${isSum ? 'SUM ' : ''}${corner(area.firstColumn, area.firstLine)}:${corner(area.lastColumn, area.lastLine)}`
    })
    .join(' ') ?? null

describe('a formula that adds and subtracts', () => {
  it.each([
    ['SUM(C2:C11)', '+SUM C2:C11'],
    ['SUM($C$2:C$11)', '+SUM C2:C11'],
    ['SUM(C2:C4, C6)', '+SUM C2:C4 +SUM C6:C6'],
    ['+B2+B3 - B4', '+B2:B2 +B3:B3 -B4:B4'],
    ['-SUM(B2:B3)+D1', '-SUM B2:B3 +D1:D1'],
    ['B2', '+B2:B2'],
  ])('%s', (formula, expected) => expect(told(formula)).toBe(expected))

  it.each([
    '',
    'SUM(C:C)',
    'SUM(C2:C11)/1000',
    'ROUND(SUM(C2:C11),0)',
    'SUBTOTAL(9,C2:C11)',
    'SUM(Ark2!C2:C11)',
    'SUM(Tall[Beløp])',
    'B2*1.25',
    'SUM(B2:B3)SUM(B4:B5)',
    'SUM(B2+B3)',
    'B2+1',
    'SUM(B9:B2)',
  ])('%s is another', (formula) => expect(termsOf(formula)).toBeNull())
})

it.each([
  ['SUM(B2:B9)', 1, 0, 'SUM(C2:C9)'],
  ['SUM(B$2:$B9)', 1, 2, 'SUM(C$2:$B11)'],
  ['A1', 26, 0, 'AA1'],
])('%s, so far to the right and down: %i, %i', (formula, right, down, expected) =>
  expect(movedFormula(formula, right, down)).toBe(expected),
)
