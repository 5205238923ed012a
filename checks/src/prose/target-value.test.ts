import { describe, expect, it } from 'vitest'
import { oneSection, told } from '../testing.ts'
import { targetValue } from './target-value.ts'

const goals = {
  caption: 'Mål og resultater',
  columns: ['Resultat 2023', 'Måltall 2024', 'Resultat 2024'],
  rows: [
    ['Andel fornøyde brukere', '84 %', '90 %', '87 %'],
    ['Sykefravær', '7,1 %', '6,5 %', '6,2 %'],
    ['Andel vedtak innen fristen', '91 %', '95 %', '96 %'],
    ['Besøk på kveldstid', '310', '400', '350'],
    ['Klager', '9', '12', '12'],
  ],
}

describe('target-value', () => {
  it.each([
    ['Målet for andel fornøyde brukere er 90 %.', []],
    ['Målet for andel fornøyde brukere er 85 %.', ['error «85 %» 85 % → 90 %']],
    ['Måltallet for sykefravær var satt til 6,0 %.', ['error «6,0 %» 6,0 % → 6,5 %']],
    ['Målet om 90 % fornøyde brukere ble ikke nådd.', []],
    ['Målet om 95 % fornøyde brukere ble ikke nådd.', ['error «95 %» 95 % → 90 %']],
    // The row is named in the sentence before.
    ['Andel fornøyde brukere var 87 % i 2024. Målet er 90 %.', []],
    ['Andel fornøyde brukere var 87 % i 2024. Målet er 80 %.', ['error «80 %» 80 % → 90 %']],
    ['Besøk på kveldstid var 350. Målet var minst 500.', ['error «500» 500 → 400']],
    // Another year, another kind of target, or of something narrower.
    ['Målet for sykefravær i 2025 er 6,0 %.', []],
    ['Det nasjonale målet for sykefravær er 5,6 %.', []],
    ['Målet for sykefravær i barnehagene er 8,0 %.', []],
    ['Målet er å redusere sykefravær med 1 %.', []],
    ['Vi arbeidet med rutinene. Målet er 80 %.', []],
  ])('%s', (sentence, findings) => {
    expect(told(targetValue, oneSection([goals], [sentence]))).toEqual(findings)
  })
})
