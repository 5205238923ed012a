import { describe, expect, it } from 'vitest'
import { oneSection, told } from '../testing.ts'
import { rowSum } from './row-sum.ts'

const categories = (rows: readonly (readonly string[])[]) => ({
  caption: 'Kategorisering',
  columns: ['1. Periodiseringsavvik', '2. Reelle netto besparelser', 'Sum prosjekt'],
  rows,
})
const staff = (all: string) => ({
  caption: 'Heltid og deltid',
  columns: ['Alle ansatte Totalt', 'Heltid Totalt', 'Deltid Totalt'],
  rows: [['2024', all, '512', '28']],
})

describe('row-sum', () => {
  it.each([
    ['a project in two categories', categories([['122001 A', '10', '-3', '7']]), []],
    ['a wrong project sum', categories([['122001 A', '10', '-', '12']]), ['error 122001/sum-prosjekt 12 → 10']],
    ['a project sum left blank', categories([['122001 A', '-', '128 306', '']]), ['error 122001/sum-prosjekt  → 128 306']],
    ['full time and part time', staff('540'), []],
    ['staff that do not add up', staff('541'), ['error 2024/alle-ansatte-totalt 541 → 540']],
  ])('%s', (_, table, findings) => {
    expect(told(rowSum, oneSection([table]))).toEqual(findings)
  })
})
