import { describe, expect, it } from 'vitest'
import { oneSection, operatingAccount, told } from '../testing.ts'
import { difference } from './difference.ts'

const staffing = (change: string) => ({
  caption: 'Bemanning',
  columns: ['01.01.2024', '01.01.2025', 'Endring'],
  rows: [
    ['Ansatte', '22', '22', '-'],
    ['Årsverk', '21', '20,74', change],
  ],
})

describe('difference', () => {
  it.each([
    ['variance = revised − accounts', operatingAccount(), []],
    ['1 kr of rounding', operatingAccount({ '000-099': { 4: '1 001' } }), ['info 000-099/avvik-2024 1 001 → 1 000']],
    ['a variance that is wrong', operatingAccount({ '000-099': { 4: '1 030' } }), ['error 000-099/avvik-2024 1 030 → 1 000']],
    ['the right amount with the wrong sign is left to variance-sign', operatingAccount({ '000-099': { 4: '-1 000' } }), []],
    ['change = closing − opening, no change printed as a dash', staffing('-0,26'), []],
    ['a change that is wrong', staffing('-0,62'), ['error aarsverk/endring −0,62 → −0,26']],
    ['a group without postings', operatingAccount({ '600-699': { 0: '-', 2: '-', 4: '-' } }), []],
  ])('%s', (_, table, findings) => {
    expect(told(difference, oneSection([table]))).toEqual(findings)
  })
})
