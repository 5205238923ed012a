import { describe, expect, it } from 'vitest'
import { oneSection, operatingAccount, told } from '../testing.ts'
import { netResult } from './net-result.ts'

describe('net-result', () => {
  it.each([
    ['expenditure plus income', operatingAccount(), []],
    ['1 kr of rounding', operatingAccount({ Kapitlets: { 0: '21 999' } }), ['info net/regnskap-2024 21 999 → 22 000']],
    ['income added with the wrong sign', operatingAccount({ Kapitlets: { 0: '28 000' } }), ['error net/regnskap-2024 28 000 → 22 000']],
  ])('%s', (_, table, findings) => {
    expect(told(netResult, oneSection([table]))).toEqual(findings)
  })
})
