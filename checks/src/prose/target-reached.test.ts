import { describe, expect, it } from 'vitest'
import { oneSection, told } from '../testing.ts'
import { targetReached } from './target-reached.ts'

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

describe('target-reached', () => {
  it.each([
    ['Målet for andel fornøyde brukere ble ikke nådd.', []],
    ['Målet for andel fornøyde brukere ble nådd.', ['error «ble nådd»']],
    ['Målet om 90 % fornøyde brukere ble nådd.', ['error «ble nådd»']],
    ['Målet for andel vedtak innen fristen vart nådd.', []],
    ['Målet for andel vedtak innen fristen vart ikkje nådd.', ['error «vart ikkje nådd»']],
    // Less is better, as the name says.
    ['Målet for sykefravær er nådd.', []],
    ['Vi nådde ikke målet for sykefravær.', ['error «nådde ikke målet»']],
    // The text itself tells target and result.
    ['Målet er minst 90 %. Resultatet ble 87 %, og målet er ikke nådd.', []],
    ['Målet er minst 90 %. Resultatet ble 87 %, og målet er dermed nådd.', ['error «er dermed nådd»']],
    ['Målet er minst 90 %. Resultatet ble 92 %, og målet er dermed nådd.', []],
    ['Svartiden skulle være under 20 dager. Den ble 24 dager, og målet er nådd.', ['error «er nådd»']],
    // Which way is better is not told, they are printed alike, or it is not that simple.
    ['Målet for besøk på kveldstid er nådd.', []],
    ['Målet for klager er ikke nådd.', []],
    ['Målet er 90 %. Resultatet ble 87 %, og målet er nådd.', []],
    ['Målet for andel fornøyde brukere ble nesten nådd.', []],
    ['Målet for andel fornøyde brukere ble nådd i andre kvartal.', []],
    ['Målet for andel fornøyde brukere ved kontoret på Lia ble nådd.', []],
    ['Alle må bidra til at målet for andel fornøyde brukere er nådd.', []],
    ['Målet er minst 90 %. I nord ble det 92 % og i sør 85 %, og målet er nådd.', []],
  ])('%s', (sentence, findings) => {
    expect(told(targetReached, oneSection([goals], [sentence]))).toEqual(findings)
  })
})
