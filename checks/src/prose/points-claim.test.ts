import { describe, expect, it } from 'vitest'
import { oneSection, told } from '../testing.ts'
import { pointsClaim } from './points-claim.ts'

const sickLeave = {
  caption: 'Fravær i prosent',
  columns: ['2022', '2023', '2024'],
  rows: [
    ['Legemeldt fravær %', '5,1', '6,0', '7,2'],
    ['Egenmeldt fravær %', '2,0', '2,1', '2,1'],
  ],
}
const told1 = (sentence: string) => told(pointsClaim, oneSection([sickLeave], [sentence]))

describe('per cent where points are meant', () => {
  it.each([
    ['Legemeldt fravær økte med 1,2 prosent.', ['warning «økte med 1,2 prosent» 1,2 prosent → 1,2 prosentpoeng']],
    ['Legemeldt fravær økte med 1,2 prosentpoeng.', []],
    ['Legemeldt fravær økte med 20 prosent.', []],
    ['Legemeldt fravær økte med 4 prosent.', []],
    [
      'Andelen var 9,5 prosent, mot 12,5 prosent i 2023, en nedgang på 3 prosent.',
      ['warning «nedgang på 3 prosent» 3 prosent → 3 prosentpoeng'],
    ],
    ['Andelen var 9,5 prosent, mot 12,5 prosent i 2023, en nedgang på 24 prosent.', []],
    ['Antallet var 106, mot 103 i 2023, en økning på 3 prosent.', []],
  ])('%s', (sentence, findings) => {
    expect(told1(sentence).map((line) => line.replaceAll('\u00a0', ' '))).toEqual(findings)
  })
})
