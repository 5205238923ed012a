import { describe, expect, it } from 'vitest'
import { oneSection, told } from '../testing.ts'
import { statedValue } from './stated-value.ts'

const loans = {
  caption: 'Utlån og besøk',
  columns: ['2023', '2024'],
  rows: [
    ['Utlån av bøker', '46 105', '48 312'],
    ['Besøk', '12 911', '13 250'],
    ['Andel barn', '38,4 %', '41,2 %'],
  ],
}
const costs = {
  caption: 'Utgifter',
  unitLine: 'Tall i 1000 kr',
  columns: ['2023', '2024'],
  rows: [
    ['Lønnsutgifter', '31 205', '33 418'],
    ['Husleie', '4 110', '4 212'],
  ],
}
const result = {
  caption: 'Resultatregnskap',
  columns: ['2023 (1000 kr)', '2024 (1000 kr)'],
  rows: [
    ['Billettinntekter', '3 701', '4 754'],
    ['Vedlikehold', '10 711', '8 107'],
  ],
}
const plants = {
  caption: 'Kostnader etter anlegg',
  unitLine: 'Beløp i 1000 kroner',
  columns: ['Lønn', 'Energi', 'Drift', 'Sum'],
  rows: [
    ['Pumpestasjoner', '2 159', '2 516', '1 160', '5 835'],
    ['Renseanlegg', '5 432', '3 678', '5 310', '14 420'],
    ['Sum', '7 591', '6 194', '6 470', '20 255'],
  ],
}
const pupils = {
  caption: 'Elever per 1. oktober',
  columns: ['2023', '2024'],
  rows: [
    ['Bakken skole', '398', '412'],
    ['Elvebakken skole', '1 801', '1 867'],
    ['Sum', '2 199', '2 279'],
  ],
}
const funds = {
  caption: 'Selvkostfond',
  unitLine: 'Beløp i 1000 kroner',
  columns: ['01.01.2024', 'Avsetning', '31.12.2024'],
  rows: [
    ['Vann', '6 177', '-323', '5 854'],
    ['Slam', '19 086', '-1 286', '17 800'],
  ],
}
const turned = {
  caption: 'Lærlinger per 1. oktober',
  columns: ['Bakken verksted', 'Fjellheim verksted', 'Sum'],
  rows: [
    ['2023', '41', '22', '63'],
    ['2024', '46', '87', '133'],
  ],
}
const report = {
  caption: 'Budsjett og regnskap 2024',
  unitLine: 'Beløp i 1000 kroner',
  columns: ['Budsjett 2024', 'Regnskap 2024'],
  rows: [
    ['Skoleskyss', '10 100', '9 400'],
    ['Sum', '10 100', '9 400'],
  ],
}
const found = (sentence: string) => told(statedValue, oneSection([loans, costs, result, pupils, plants, funds, turned, report], [sentence]))

describe('stated-value', () => {
  it.each([
    ['Utlån av bøker var 48 312 i 2024.', []],
    ['Utlån av bøker var 48 812 i 2024.', ['error «48 812» 48 812 → 48 312']],
    ['Utlån av bøker var 43 812 i 2024.', ['error «43 812» 43 812 → 48 312']],
    ['Utlån av bøker var 46 105 i 2023.', []],
    ['Utlån av bøker var om lag 48 000.', []],
    ['Besøk i 2024 endte på 13 520.', ['error «13 520» 13 520 → 13 250']],
    ['Lønnsutgifter var 33,4 mill. kroner.', []],
    ['Lønnsutgifter var 38,4 mill. kroner.', ['error «38,4 mill. kroner» 38,4 mill. kroner → 33 418 000']],
    ['Andel barn var 47,2 prosent.', ['error «47,2 prosent» 47,2 prosent → 41,2 %']],
    // A heading says what the amounts are told in.
    ['Vedlikehold var litt over 8,1 mill. kroner.', []],
    ['Vedlikehold var litt over 9,1 mill. kroner.', ['warning «9,1 mill. kroner» 9,1 mill. kroner → 8 107 000']],
    ['Utgiftene til vedlikehold var om lag 8,1 mill. kroner i 2024.', []],
    ['Utgiftene til vedlikehold var om lag 9,9 mill. kroner i 2024.', ['warning «9,9 mill. kroner» 9,9 mill. kroner → 8 107 000']],
    ['Kostnadene til billettinntekter var 5,1 mill. kroner.', []],
    // Two figures of one row, the years told or not.
    ['Andel barn økte fra 38,4 til 41,2 prosent.', []],
    ['Andel barn økte fra 38,4 til 45,0 prosent.', ['warning «45,0 prosent» 45,0 prosent → 41,2 %']],
    ['Andel barn økte fra 33,0 til 41,2 prosent de siste fem årene.', []],
    ['Andel barn økte fra 37,0 til 43,0 prosent for jentene.', []],
    ['Besøk økte fra 12 911 personer i 2023 til 14 100 personer i 2024.', ['error «14 100» 14 100 → 13 250']],
    ['Besøk økte fra 12 911 i 2023 til 14 100 i 2024.', ['error «14 100» 14 100 → 13 250']],
    // Those who report, and their rows.
    ['Skolene hadde 2 279 elever høsten 2024.', []],
    ['Skolene hadde 2 342 elever ved utgangen av 2024.', ['warning «2 342» 2 342 → 2 279']],
    ['I alt var det 2 342 elever i 2024.', ['warning «2 342» 2 342 → 2 279']],
    ['Skolene hadde 1 900 elever med skyss.', []],
    ['Verkstedene hadde 136 lærlinger i 2024.', ['warning «136» 136 → 133']],
    ['Utgiftene til skoleskyss var 7,1 mill. kroner.', ['warning «7,1 mill. kroner» 7,1 mill. kroner → 9 400 000']],
    // The other of the two is the row's: then this one is as well.
    [
      'Forbruket av husleie gikk fra 4,1 mill. kroner i 2023 til 3,9 mill. kroner i 2024.',
      ['warning «3,9 mill. kroner» 3,9 mill. kroner → 4 212 000'],
    ],
    ['Forbruket av husleie gikk fra 3,3 mill. kroner i 2023 til 3,9 mill. kroner i 2024.', []],
    ['Barnehagene hadde 2 342 elever høsten 2024.', []],
    // A table of one year is read by its totals, down and across.
    ['Kostnadene til renseanlegg var 14,4 mill. kroner i 2024.', []],
    ['Kostnadene til renseanlegg var 12,4 mill. kroner i 2024.', ['error «12,4 mill. kroner» 12,4 mill. kroner → 14 420 000']],
    // A word for what the whole table shows.
    ['Fondet for slam var omtrent 17,8 mill. kroner i 2024.', []],
    ['Fondet for slam var omtrent 178,0 mill. kroner i 2024.', ['error «178,0 mill. kroner» 178,0 mill. kroner → 17 800 000']],
    // About something narrower, or another figure altogether.
    ['Av disse var 48 812 utlån av bøker til barn.', []],
    ['Utlån av bøker var 9 874 i romjula.', []],
    ['Målet var 48 812 utlån av bøker.', []],
    ['Utlån av bøker i 2023 og 2024 var 48 812.', []],
  ])('%s', (sentence, findings) => {
    expect(found(sentence)).toEqual(findings)
  })

  it('reads nynorsk too', () => {
    const rows = [
      ['Bakken skule', '398', '412'],
      ['Elvebakken skule', '1 801', '1 867'],
      ['Til saman', '2 199', '2 279'],
    ]
    const skulane = (sentence: string) =>
      told(statedValue, oneSection([{ caption: 'Elevar per 1. oktober', columns: ['2023', '2024'], rows }], [sentence]))
    expect(skulane('Skulane hadde 2 279 elevar hausten 2024.')).toEqual([])
    expect(skulane('Skulane hadde 2 342 elevar hausten 2024.')).toEqual(['warning «2 342» 2 342 → 2 279'])
  })
})
