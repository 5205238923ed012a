import { describe, expect, it } from 'vitest'
import { oneSection, told } from '../testing.ts'
import { superlativeClaim } from './superlative-claim.ts'

const cases = {
  caption: 'Saker etter tema',
  columns: ['2023', '2024'],
  rows: [
    ['Skole', '130', '162'],
    ['Bolig', '260', '258'],
    ['Barnevern', '90', '75'],
    ['Totalt', '480', '495'],
  ],
}
const turned = {
  caption: 'Besøk etter sted',
  columns: ['Samlet', 'Hovedbygget', 'Naustet', 'Smia'],
  rows: [
    ['2023', '160', '70', '60', '30'],
    ['2024', '165', '60', '75', '30'],
  ],
}
const found = (sentence: string) => told(superlativeClaim, oneSection([cases, turned], [sentence]))

describe('superlative-claim', () => {
  it.each([
    ['Bolig er størst av temaene i 2024.', []],
    ['Skole er størst av temaene i 2024.', ['error «størst» størst → Bolig (258)']],
    ['Barnevern er minst av temaene.', []],
    ['Bolig er minst av temaene.', ['error «minst» minst → Barnevern (75)']],
    // The years in the rows: columns are compared.
    ['Naustet er størst målt i besøk i 2024.', []],
    ['Hovedbygget er størst målt i besøk i 2024.', ['error «størst» størst → Naustet (75)']],
    // About the change, or no claim at all.
    ['Skole har størst økning.', []],
    ['Minst to av sakene gjaldt skole.', []],
  ])('%s', (sentence, findings) => {
    expect(found(sentence)).toEqual(findings)
  })
})
