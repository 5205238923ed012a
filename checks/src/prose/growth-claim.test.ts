import { describe, expect, it } from 'vitest'
import { indicators, keyFigures, oneSection, told } from '../testing.ts'
import { growthClaim } from './growth-claim.ts'

// Boligkontor 130 → 162 (+24,6 %), Barnevern 260 → 258 (−0,8 %), total 390 → 420 (+7,7 %); fornøyde 94 % → 92 %.
const told1 = (sentence: string) => told(growthClaim, oneSection([keyFigures(), indicators()], [sentence]))

describe('growth-claim', () => {
  it.each([
    ['Saker om bolig har økt med 25 %.', []],
    ['Saker om boligkontor hadde en økning på 24,6 prosent.', []],
    ['Saker om boligkontor økte med 15 %.', ['error «økte med 15 %» 15 % → 24,6 %']],
    ['Saker om boligkontor er redusert med 25 %.', ['error «redusert med 25 %» 25 % → +24,6 %']],
    ['Det kom 25 % flere saker om boligkontor.', []],
    ['Antall henvendelser økte med ca. 8 %.', []],
    ['Antall henvendelser økte med ca. 5 % i 2024.', ['error «økte med ca. 5 %» ca. 5 % → 7,7 %']],
    ['Antall henvendelser økte med nesten 8 %.', []],
    ['Antall henvendelser økte med over 7 %.', []],
    ['Antall henvendelser økte med under 7 %.', ['error «økte med under 7 %» under 7 % → 7,7 %']],
    ['Antall henvendelser har økt med 40 % siden 2020.', []],
    ['Andelen fornøyde brukere falt med 2 prosentpoeng.', []],
    ['Andelen fornøyde brukere falt med 2 prosent.', []],
    ['Både boligkontor og barnevern har økt med 25 %.', ['error «økt med 25 %» 25 % → −0,8 %']],
    ['Saker om barnevern har gått ned (0,8 %), mens saker om boligkontor har økt med 25 %.', []],
    // The verb stands before its subject, and the word that tells the way after it.
    ['Sammenlignet med året før gikk saker om barnevern ned med 0,8 prosent.', []],
    ['Sammenlignet med året før gikk saker om barnevern ned med 8,0 prosent.', ['error «ned med 8,0 prosent» 8,0 prosent → 0,8 %']],
    [
      'Samanlikna med året før gjekk utgreidde saker om barnevern opp med 0,8 prosent.',
      ['warning «opp med 0,8 prosent» 0,8 prosent → −0,8 %'],
    ],
    ['Arbeidet gikk inn i sin siste fase og bygget ned med 8,0 prosent.', []],
    ['Vi vil øke antall henvendelser med 50 %.', []],
    ['Det var 627 brudd, en nedgang på rundt 45 % fra 1 148 året før.', []],
    ['Det var 627 brudd, en nedgang på rundt 55 % fra 1 148 året før.', ['error «nedgang på rundt 55 %» rundt 55 % → 45,4 %']],
    ['Andelen var 54 prosent i 2024 mot 34 prosent i 2023, en økning på 59 prosent.', []],
    ['Chat hadde en oppgang på 30,8 prosent.', []],
    ['Antall brudd gikk ned fra 1 148 i 2023 til 627 i 2024. Det er en nedgang på 45 prosent.', []],
    [
      'Antall brudd gikk ned fra 1 148 i 2023 til 627 i 2024. Det er en nedgang på 54 prosent.',
      ['error «nedgang på 54 prosent» 54 prosent → 45,4 %'],
    ],
    ['Antall brudd gikk ned fra 1 148 til 627. Dette er en nedgang på 54 prosent fra 2 000.', []],
  ])('%s', (sentence, findings) => {
    expect(told1(sentence)).toEqual(findings)
  })
  it.each([
    ['Utgiftene til skyss økte med 6,3 prosent fra 2023.', []],
    ['Utgiftene til skyss økte med 16,3 prosent fra 2023.', ['warning «økte med 16,3 prosent» 16,3 prosent → 6,3 %']],
  ])('where a row holds the accounts of a year: %s', (sentence, findings) => {
    const accounts = {
      caption: 'Driftsregnskap 2024 (kr)',
      columns: ['Lønn', 'Skyss', 'Sum driftsutgifter'],
      rows: [
        ['Regnskap 2024', '222 118 724', '13 846 035', '235 964 759'],
        ['Budsjett 2024', '235 296 000', '14 201 000', '249 497 000'],
        ['Avvik', '13 177 276', '354 965', '13 532 241'],
        ['Regnskap 2023', '212 707 684', '13 021 647', '225 729 331'],
      ],
    }
    expect(told(growthClaim, oneSection([accounts], [sentence]))).toEqual(findings)
  })
})
