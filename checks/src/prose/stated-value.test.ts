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
const found = (sentence: string) => told(statedValue, oneSection([loans, costs], [sentence]))

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
    // About something narrower, or another figure altogether.
    ['Av disse var 48 812 utlån av bøker til barn.', []],
    ['Utlån av bøker var 9 874 i romjula.', []],
    ['Målet var 48 812 utlån av bøker.', []],
    ['Utlån av bøker i 2023 og 2024 var 48 812.', []],
  ])('%s', (sentence, findings) => {
    expect(found(sentence)).toEqual(findings)
  })
})
