import { describe, expect, it } from 'vitest'
import { oneSection, operatingAccount, told } from '../testing.ts'
import { accountSign } from './account-sign.ts'

describe('account-sign', () => {
  it.each([
    ['expenditure positive, income negative', operatingAccount(), []],
    ['a net debit on an income row', operatingAccount({ '600-699': { 3: '5 139' } }), ['warning 600-699/regnskap-2023']],
    ['a net credit on an expenditure row', operatingAccount({ '000-099': { 0: '-100' } }), ['warning 000-099/regnskap-2024']],
    [
      'all income positive, as in the statutory overview',
      {
        caption: 'Økonomisk oversikt drift',
        columns: ['Regnskap 2024', 'Regnskap 2023'],
        rows: [
          ['Rammetilskudd', '812', '770'],
          ['Sum driftsinntekter', '812', '770'],
          ['Sum driftsutgifter', '790', '760'],
        ],
      },
      [],
    ],
    ['a variance may have either sign', operatingAccount({ '600-699': { 4: '-500' } }), []],
  ])('%s', (_, table, findings) => {
    expect(told(accountSign, oneSection([table]))).toEqual(findings)
  })
})
