import { describe, expect, it } from 'vitest'
import { indicators, keyFigures, oneSection, told } from '../testing.ts'
import { directionClaim } from './direction-claim.ts'

describe('direction-claim', () => {
  it.each([
    ['1) Undersøkelsen viser økt tilfredshet.', ['warning «økt tilfredshet» økt tilfredshet → 94 % → 92 %']],
    ['Andelen fornøyde brukere har økt.', ['error «økt» økt → 94 % → 92 %']],
    ['Andelen fornøyde brukere gikk litt ned fra året før.', []],
    ['Andelen fornøyde brukere steg i 2023.', []],
    ['Saker om barnevern har vært lavere enn i 2023.', []],
    ['Saker om barnevern var høyere enn i 2023.', ['error «høyere» høyere → 260 → 258']],
    ['Saker om boligkontor har falt.', ['error «falt» falt → 130 → 162']],
    ['Økt bruk av vikarer ga flere klager.', []],
    ['Vi skal redusere antall henvendelser.', []],
    ['Målet er å øke andelen fornøyde brukere.', []],
    ['Henvendelsene har hatt en jevn nedgang.', []],
    ['Henvendelsene økte med 12 %.', []],
  ])('%s', (sentence, findings) => {
    expect(told(directionClaim, oneSection([keyFigures(), indicators()], [sentence]))).toEqual(findings)
  })

  it.each([
    // A compound names the row together with its table.
    ['Bibliotekbesøket gikk opp.', []],
    ['Bibliotekbesøket gikk ned.', ['warning «gikk ned» gikk ned → 12 911 → 13 250']],
    ['Kinobesøket gikk ned.', []],
    // Words of one meaning, and a label of three letters.
    ['Lønsutgiftene var høgare enn året før.', []],
    ['Lønsutgiftene var lågare enn året før.', ['error «lågare» lågare → 410 → 430']],
    ['Lønsveksten gjekk ned.', []],
    // Rows that a small word tells apart.
    ['Vedtak innen fristen gikk ned.', ['error «gikk ned» gikk ned → 90 → 95']],
    ['Vedtak etter fristen gikk ned.', []],
  ])('%s', (sentence, findings) => {
    const library = {
      caption: 'Biblioteket',
      columns: ['2023', '2024'],
      rows: [
        ['Besøk', '12 911', '13 250'],
        ['Løn', '410', '430'],
        ['Vedtak innen fristen', '90', '95'],
        ['Vedtak etter fristen', '10', '5'],
      ],
    }
    expect(told(directionClaim, oneSection([library], [sentence]))).toEqual(findings)
  })
})
