import { describe, expect, it } from 'vitest'
import { oneSection, operatingAccount, told } from '../testing.ts'
import { varianceSign } from './variance-sign.ts'

describe('variance-sign', () => {
  it.each([
    ['plus is spending below budget', operatingAccount(), []],
    ['accounts − budget', operatingAccount({ '000-099': { 4: '-1 000' } }), ['error 000-099/avvik-2024 −1 000 → 1 000']],
    ['more income than budgeted is plus', operatingAccount({ '600-699': { 4: '-500' } }), ['error 600-699/avvik-2024 −500 → 500']],
    ['another amount is left to difference', operatingAccount({ '000-099': { 4: '-900' } }), []],
  ])('%s', (_, table, findings) => {
    expect(told(varianceSign, oneSection([table]))).toEqual(findings)
  })
})
