import { describe, expect, it } from 'vitest'
import { keyFigures, oneSection, operatingAccount, told } from '../testing.ts'
import { columnSum } from './column-sum.ts'

describe('column-sum', () => {
  it.each([
    ['rows that add up', operatingAccount(), []],
    [
      'a total of rounded amounts that is 1 kr off',
      operatingAccount({ 'Sum driftsutg': { 0: '25 001' } }),
      ['info sum-expenditure/regnskap-2024 25 001 → 25 000'],
    ],
    [
      'a total that is wrong',
      operatingAccount({ 'Sum driftsutg': { 0: '25 900' } }),
      ['error sum-expenditure/regnskap-2024 25 900 → 25 000'],
    ],
    ['counts are never rounded', keyFigures({ 3: '391' }), ['error totalt/resultat-2023 391 → 390']],
    ['a total that is left out', keyFigures({ 3: '' }), ['error totalt/resultat-2023  → 390']],
    ['a dash adds nothing', operatingAccount({ '100-299': { 1: '-' }, 'Sum driftsutg': { 1: '19 000' } }), []],
    ['a suppressed row leaves the sum undecided', operatingAccount({ '100-299': { 1: '*' } }), []],
  ])('%s', (_, table, findings) => {
    expect(told(columnSum, oneSection([table]))).toEqual(findings)
  })
})
