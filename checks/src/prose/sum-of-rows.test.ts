import { describe, expect, it } from 'vitest'
import { oneSection, told } from '../testing.ts'
import { statedValue } from './stated-value.ts'
import { sumOfRows } from './sum-of-rows.ts'

const costs = {
  caption: 'Utgifter etter art',
  unitLine: 'Tall i 1000 kr',
  columns: ['2023', '2024'],
  rows: [
    ['Lønn', '31 205', '33 418'],
    ['Husleie', '4 110', '4 212'],
    ['Strøm', '1 980', '1 430'],
    ['Sum', '37 295', '39 060'],
  ],
}
const pupils = {
  caption: 'Elevar ved skulane',
  columns: ['2023', '2024'],
  rows: [
    ['Bakken', '398', '412'],
    ['Elvebakken', '180', '186'],
    ['Fjellheim', '90', '88'],
  ],
}

describe('sum-of-rows', () => {
  it.each([
    ['Lønn og husleie utgjorde til sammen 37,6 mill. kroner i 2024.', []],
    ['Lønn og husleie utgjorde til sammen 39,6 mill. kroner i 2024.', ['error «39,6 mill. kroner» 39,6 mill. kroner → 37 630 000']],
    ['Lønn, husleie og strøm var til sammen 39,1 mill. kroner.', []],
    ['Lønn, husleie og strøm var til sammen 36,1 mill. kroner.', ['error «36,1 mill. kroner» 36,1 mill. kroner → 39 060 000']],
    ['Husleie og strøm kom på 5 642 000 kroner til sammen i 2024.', []],
    ['Husleie og strøm kom på 6 542 000 kroner til sammen i 2024.', ['error «6 542 000 kroner» 6 542 000 kroner → 5 642 000']],
    ['Husleie og strøm var til sammen 6,1 mill. kroner i 2023.', []],
    ['Bakken og Fjellheim hadde til saman 500 elevar i 2024.', []],
    ['Bakken og Fjellheim hadde til saman 520 elevar i 2024.', ['error «520» 520 → 500']],
    // Something else beside, or only one of them in the table.
    ['Husleie og renhold kom på 6 542 000 kroner til sammen i 2024.', []],
    ['Lønn og husleie for skolene utgjorde til sammen 12,0 mill. kroner.', []],
    ['Lønn og husleie økte med til sammen 2,3 mill. kroner.', []],
    ['Lønn og husleie var 39,6 mill. kroner.', []],
  ])('%s', (sentence, findings) => {
    expect(told(sumOfRows, oneSection([costs, pupils], [sentence]))).toEqual(findings)
  })

  it('is not taken for the figure of one of them', () => {
    expect(told(statedValue, oneSection([costs], ['Husleie og strøm kom på 5 642 000 kroner til sammen i 2024.']))).toEqual([])
  })
})
