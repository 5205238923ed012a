import { describe, expect, it } from 'vitest'
import { oneSection, told } from '../testing.ts'
import { genderShares } from './gender-shares.ts'

const shares = (men: string, women: string) => ({
  caption: 'Heltid og deltid',
  columns: ['Heltid Totalt', 'Heltid Menn %', 'Heltid Kvinner %', 'Menn (kr)', 'Kvinner (kr)'],
  rows: [['2024', '20', men, women, '700 000', '710 000']],
})

describe('gender-shares', () => {
  it.each([
    ['37 %', '63 %', []],
    ['0', '0', []],
    ['0', '100 %', []],
    ['33,3', '66,6', ['info 2024/heltid-menn 99,9 % → 100 %']],
    ['33,3', '66,5', ['error 2024/heltid-menn 99,8 % → 100 %']],
    ['25 %', '100 %', ['error 2024/heltid-menn 125 % → 100 %']],
    ['*', '100 %', []],
  ])('men %s, women %s', (men, women, findings) => {
    expect(told(genderShares, oneSection([shares(men, women)]))).toEqual(findings)
  })
})
