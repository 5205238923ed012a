import { describe, expect, it } from 'vitest'
import { oneSection, told } from '../testing.ts'
import { shareClaim } from './share-claim.ts'

const costs = {
  caption: 'Utgifter etter art',
  columns: ['2023', '2024'],
  rows: [
    ['Lønn', '3 100', '3 250'],
    ['Husleie', '900', '950'],
    ['Andre utgifter', '700', '800'],
    ['Sum utgifter', '4 700', '5 000'],
  ],
}
const plants = {
  caption: 'Kostnader etter anlegg',
  columns: ['Lønn', 'Energi', 'Drift', 'Sum'],
  rows: [
    ['Pumpestasjoner', '2 159', '2 516', '1 160', '5 835'],
    ['Renseanlegg', '5 432', '3 678', '5 310', '14 420'],
    ['Sum', '7 591', '6 194', '6 470', '20 255'],
  ],
}
const ages = {
  caption: 'Innbyggere etter alder',
  columns: ['2023', '2024'],
  rows: [
    ['0–15 år', '2 050', '2 100'],
    ['16–66 år 1)', '6 150', '6 150'],
    ['80 år og over', '1 800', '1 750'],
    ['Sum', '10 000', '10 000'],
  ],
}
const found = (sentence: string) => told(shareClaim, oneSection([costs, plants, ages], [sentence]))

describe('share-claim', () => {
  it.each([
    ['Lønn utgjør 65 prosent av de samlede utgiftene.', []],
    ['Lønn utgjorde 56 prosent av de samlede utgiftene.', ['error «56 prosent» 56 prosent → 65,0 %']],
    ['Husleie sto for om lag 20 % av utgiftene.', []],
    ['Husleie har 19 prosent av utgiftene.', []],
    ['Husleie hadde 29 prosent av utgiftene.', ['error «29 prosent» 29 prosent → 19,0 %']],
    ['Husleie sto for 29 % av utgiftene.', ['error «29 %» 29 % → 19,0 %']],
    // A column of a table of one year, and rows that are spans of numbers.
    ['Energi utgjorde 30,6 % av kostnadene i 2024.', []],
    ['Energi utgjorde 26,6 % av kostnadene i 2024.', ['error «26,6 %» 26,6 % → 30,6 %']],
    ['Innbyggere på 80 år og over utgjør 17,5 prosent av befolkningen.', []],
    ['Innbyggere på 80 år og over utgjør 15,7 prosent av befolkningen.', ['error «15,7 prosent» 15,7 prosent → 17,5 %']],
    ['Innbyggarar mellom 16 og 66 år utgjer 16,5 % av folketalet.', ['error «16,5 %» 16,5 % → 61,5 %']],
    ['Innbyggere på 180 år og over utgjør 15,7 prosent av befolkningen.', []],
    // Of the year that it tells of.
    ['Lønn utgjorde 66 prosent av de samlede utgiftene i 2023.', []],
    ['Lønn utgjorde 65 prosent av de samlede utgiftene i 2023.', ['error «65 prosent» 65 prosent → 66,0 %']],
    // Of something that the table does not show.
    ['Husleie utgjør 40 prosent av kostnadene ved møterommene.', []],
    ['Lønn til vikarer utgjør 12 prosent av lønnen.', []],
  ])('%s', (sentence, findings) => {
    expect(found(sentence)).toEqual(findings)
  })
})
