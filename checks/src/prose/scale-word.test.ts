import { describe, expect, it } from 'vitest'
import { oneSection, told } from '../testing.ts'
import { scaleWord } from './scale-word.ts'

const rows = [
  ['Lønn', '31 205', '33 418'],
  ['Husleie', '4 110', '4 212'],
]
const costs = { caption: 'Utgifter etter art', unitLine: 'Tall i 1000 kr', columns: ['2023', '2024'], rows }
const unsaid = { caption: 'Utgifter etter art', columns: ['2023', '2024'], rows }
const perHead = { caption: 'Kroner per elev', unitLine: 'Tall i kroner', columns: ['2023', '2024'], rows: [['Husleie', '4 100', '4 212']] }

describe('scale-word', () => {
  it.each([
    ['Lønn utgjorde 33 418 tusen kroner.', []],
    ['Lønn utgjorde 33,4 mill. kroner.', []],
    ['Lønn var rundt 33 millioner kroner i 2024.', []],
    ['Lønn utgjorde 33 418 mill. kroner.', ['error «33 418 mill. kroner» 33 418 mill. kroner → 33 418 000 kr']],
    ['Lønn utgjorde 33,4 mrd. kroner.', ['error «33,4 mrd. kroner» 33,4 mrd. kroner → 33 418 000 kr']],
    ['Lønn utgjorde 33,4 tusen kroner.', ['error «33,4 tusen kroner» 33,4 tusen kroner → 33 418 000 kr']],
    ['Husleie var 4,2 milliardar kroner i 2024.', ['error «4,2 milliardar kroner» 4,2 milliardar kroner → 4 212 000 kr']],
    ['Husleie var på 4 212 kroner i 2024.', ['error «4 212 kroner» 4 212 kroner → 4 212 000 kr']],
    // Of a part, of each, or another amount.
    ['Husleie per måned var 4 212 kroner.', []],
    ['Husleie for skolen var 4 212 kroner.', []],
    ['Lønn utgjorde 21,7 mrd. kroner.', []],
  ])('%s', (sentence, findings) => {
    expect(told(scaleWord, oneSection([costs], [sentence]))).toEqual(findings)
  })

  it('is silent where the table does not say what it is told in, or another row has the amount', () => {
    expect(told(scaleWord, oneSection([unsaid], ['Lønn utgjorde 33,4 mrd. kroner.']))).toEqual([])
    expect(told(scaleWord, oneSection([costs, perHead], ['Husleie var 4 212 kroner i 2024.']))).toEqual([])
  })
})
