import { describe, expect, it } from 'vitest'
import { oneSection, told } from '../testing.ts'
import { sickLeaveTotal } from './sick-leave-total.ts'

const sickLeave = (total: string) => ({
  caption: 'Sykefravær',
  columns: ['Mål 2024', 'Resultat 2024'],
  rows: [
    ['Korttid (0-16 dager)', '', '2,7 %'],
    ['Langtid (17 -> dager)', '', '5,4 %'],
    ['Totalt', '6 %', total],
  ],
})

describe('sick-leave-total', () => {
  it.each([
    ['short and long', '8,1 %', []],
    ['one decimal of rounding', '8,2 %', ['info totalt/resultat-2024 8,2 % → 8,1 %']],
    ['a total that is wrong', '8,4 %', ['error totalt/resultat-2024 8,4 % → 8,1 %']],
    ['a total that is missing', '', ['error totalt/resultat-2024  → 8,1 %']],
  ])('%s; a target for the total alone is not a sum', (_, total, findings) => {
    expect(told(sickLeaveTotal, oneSection([sickLeave(total)]))).toEqual(findings)
  })
})
