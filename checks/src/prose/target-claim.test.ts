import { describe, expect, it } from 'vitest'
import { indicators, oneSection, told } from '../testing.ts'
import { targetClaim } from './target-claim.ts'

const sickLeave = {
  caption: 'Sykefravær',
  columns: ['Resultat 2023', 'Mål 2024', 'Resultat 2024'],
  rows: [
    ['Korttid (0-16 dager)', '3,8', '', '2,7'],
    ['Langtid (17 -> dager)', '5,0', '', '5,4'],
    ['Totalt', '8,8', '6,0', '8,1'],
  ],
}

describe('target-claim', () => {
  it.each([
    ['Sykefraværet var fortsatt over måltallet.', []],
    ['Sykefraværet var høyere i 2024 enn måltallet.', []],
    ['Sykefraværet endte under måltallet på 6 prosent.', ['error «under måltallet» under måltallet → 8,1 % (6,0 %)']],
    ['Andelen fornøyde brukere er under måltallet.', ['error «under måltallet» under måltallet → 92 % (80 %)']],
    ['Antall klager er over målet.', []],
    ['Sykefraværet er 2,1 prosentpoeng over måltallet.', []],
    [
      'Sykefraværet er 1,2 prosentpoeng over måltallet.',
      ['error «1,2 prosentpoeng over måltallet» 1,2 prosentpoeng over måltallet → 8,1 % (6,0 %)'],
    ],
    ['Veitrafikken er over målet.', []],
  ])('%s', (sentence, findings) => {
    expect(told(targetClaim, oneSection([indicators(), sickLeave], [sentence]))).toEqual(findings)
  })
})
