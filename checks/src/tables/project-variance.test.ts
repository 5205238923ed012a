import { describe, expect, it } from 'vitest'
import { investments, oneSection, told } from '../testing.ts'
import { projectVariance } from './project-variance.ts'
import { rowSum } from './row-sum.ts'

describe('project-variance', () => {
  it.each([
    ['the same in both tables', ['-', '500', '-', '-', '500'], []],
    [
      'another amount in the category table',
      ['-', '400', '-', '-', '400'],
      ['error 122001/sum-prosjekt 400 → 500', 'error sum/sum-prosjekt 400 → 500'],
    ],
    ['a sum left blank is told by row-sum', ['-', '500', '-', '-', ''], []],
  ])('%s', (_, category, findings) => {
    expect(told(projectVariance, oneSection(investments({ category })))).toEqual(findings)
  })

  it('takes no category for the sum where the sum is not there', () => {
    const tables = investments().map((table) =>
      table.number === 'Tabell 3.4.2'
        ? { ...table, columns: table.columns.slice(0, -1), rows: table.rows.map((row) => row.slice(0, -1)) }
        : table,
    )
    expect(told(projectVariance, oneSection(tables))).toEqual([])
    expect(told(rowSum, oneSection(tables))).toEqual([])
  })
})
