import { describe, expect, it } from 'vitest'
import { oneSection, told } from '../testing.ts'
import { otherYearValue } from './other-year-value.ts'

const cases = {
  caption: 'Henvendelser etter type',
  columns: ['2022', '2023', '2024'],
  rows: [
    ['Veiledning', '1 140', '1 204', '1 318'],
    ['Klagesaker', '198', '212', '187'],
    ['Innsynskrav', '88', '96', '104'],
    ['Totalt', '1 426', '1 512', '1 609'],
  ],
}
const costs = {
  caption: 'Utgifter etter art',
  unitLine: 'Tall i 1000 kr',
  columns: ['2023', '2024'],
  rows: [
    ['Lønn', '31 205', '33 418'],
    ['Husleie', '4 110', '4 212'],
    ['Andel fornøyde', '84 %', '87 %'],
  ],
}
const recipients = {
  caption: 'Mottakarar av tenester',
  columns: ['2023', '2024'],
  rows: [
    ['Heimesjukepleie', '412', '437'],
    ['Dagsenter', '104', '88'],
    ['Til saman', '516', '525'],
  ],
}
const waste = {
  caption: 'Innsamlet avfall',
  unitLine: 'Tonn',
  columns: ['2023', '2024'],
  rows: [
    ['Restavfall', '17 960', '17 115'],
    ['Papir', '5 930', '5 480'],
  ],
}
const found = (...sentences: string[]) => told(otherYearValue, oneSection([cases, costs, recipients, waste], sentences))

describe('other-year-value', () => {
  it.each([
    ['Vi behandlet 187 klagesaker i 2024.', []],
    ['Vi behandlet 212 klagesaker i 2024.', ['error «212» 212 → 187']],
    ['I 2024 kom det 96 innsynskrav.', ['error «96» 96 → 104']],
    ['Antall klagesaker i 2024 var 212.', ['error «212» 212 → 187']],
    ['Antall klagesaker var 187 i 2023.', ['error «187» 187 → 212']],
    ['Totalt mottok ombudet 1 512 henvendelser i 2024.', ['error «1 512» 1 512 → 1 609']],
    ['Husleie utgjorde 4 110 000 kroner i 2024.', ['error «4 110 000 kroner» 4 110 000 kroner → 4 212 000']],
    ['Lønn var 31,2 mill. kroner i 2024.', ['error «31,2 mill. kroner» 31,2 mill. kroner → 33 418 000']],
    ['Andel fornøyde var 84 % i 2024.', ['error «84 %» 84 % → 87 %']],
    ['Talet på mottakarar av heimesjukepleie var 412 i 2024.', ['error «412» 412 → 437']],
    ['Antall klagesaker gikk ned fra 198 i 2023 til 187 i 2024.', ['error «198» 198 → 212']],
    // What is measured stands after its measure, or before it.
    ['I 2024 ble det samlet inn 17 960 tonn restavfall.', ['error «17 960» 17 960 → 17 115']],
    ['Mengden papir var 5 930 tonn i 2024.', ['error «5 930» 5 930 → 5 480']],
    ['I 2024 ble det samlet inn 5 930 tonn restavfall og papir fra skolene.', []],
    // The year is not named: it may still be another one.
    ['Antall klagesaker er 212.', ['warning «212» 212 → 187']],
    ['I 2023 ble rutinen lagt om. Antall klagesaker var 212.', []],
    // Another row shows the number in the year.
    ['Talet på mottakarar av dagsenter var 104 i 2024.', []],
    // Told of the other year after all, or of how the year began.
    ['I fjor var det 212 klagesaker.', []],
    ['I 2024 var det 187 klagesaker, mot 212 året før.', []],
    ['I 2024 var antall klagesaker 187, året før var det 212 klagesaker.', []],
    ['Antall klagesaker var 212 ved inngangen til 2024.', []],
    ['Klagesaker gikk ned fra 212 til 187.', []],
    ['Antall klagesaker i 2024 var om lag 190.', []],
    // Of a part.
    ['Antall klagesaker i 2024 om skole var 96.', []],
    ['Vi behandlet 96 klagesaker fra innbyggere i 2024.', []],
    ['Målet for 2024 var 212 klagesaker.', []],
  ])('%s', (sentence, findings) => {
    expect(found(sentence)).toEqual(findings)
  })
})
