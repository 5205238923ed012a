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
const found = (sentence: string) => told(shareClaim, oneSection([costs], [sentence]))

describe('share-claim', () => {
  it.each([
    ['Lønn utgjør 65 prosent av de samlede utgiftene.', []],
    ['Lønn utgjorde 56 prosent av de samlede utgiftene.', ['error «56 prosent» 56 prosent → 65,0 %']],
    ['Husleie sto for om lag 20 % av utgiftene.', []],
    ['Husleie sto for 29 % av utgiftene.', ['error «29 %» 29 % → 19,0 %']],
    // Of something that the table does not show.
    ['Husleie utgjør 40 prosent av kostnadene ved møterommene.', []],
    ['Lønn til vikarer utgjør 12 prosent av lønnen.', []],
  ])('%s', (sentence, findings) => {
    expect(found(sentence)).toEqual(findings)
  })
})
