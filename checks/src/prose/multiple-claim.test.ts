import { describe, expect, it } from 'vitest'
import { oneSection, told } from '../testing.ts'
import { multipleClaim } from './multiple-claim.ts'

const visits = {
  caption: 'Besøk',
  columns: ['2023', '2024'],
  rows: [
    ['Museum', '1 000', '2 050'],
    ['Kino', '4 000', '2 020'],
    ['Svømmehall', '500', '620'],
  ],
}
const found = (sentence: string) => told(multipleClaim, oneSection([visits], [sentence]))

describe('multiple-claim', () => {
  it.each([
    ['Besøk i museum er doblet.', []],
    ['Besøk i museum ble mer enn doblet.', []],
    ['Museum har tredoblet besøket.', ['error «tredoblet» tredoblet → 1 000 → 2 050']],
    ['Kino er halvert.', []],
    ['Kino er nesten halvert.', []],
    ['Kino er mer enn halvert.', ['error «mer enn halvert» mer enn halvert → 4 000 → 2 020']],
    ['Museum ble nesten tredobla.', ['error «nesten tredobla» nesten tredobla → 1 000 → 2 050']],
    ['Svømmehall er fordoblet fra 2023.', ['error «fordoblet» fordoblet → 500 → 620']],
    ['Målet er at svømmehall skal bli doblet.', []],
  ])('%s', (sentence, findings) => {
    expect(found(sentence)).toEqual(findings)
  })
})
