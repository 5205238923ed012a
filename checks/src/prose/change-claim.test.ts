import { describe, expect, it } from 'vitest'
import { keyFigures, oneSection, told } from '../testing.ts'
import { changeClaim } from './change-claim.ts'

const staffing = {
  number: 'Tabell 1',
  caption: 'Bemanning',
  columns: ['1.1.2024', '1.1.2025', 'Endring'],
  rows: [
    ['Ansatte', '567', '565', '-2'],
    ['Årsverk', '549,6', '553,1', '3,5'],
  ],
}

describe('change-claim', () => {
  it.each([
    ['Vi mottok 30 flere henvendelser enn i 2023.', []],
    ['Vi mottok 355 flere henvendelser enn i 2023.', ['error «355 flere» +355 → +30']],
    ['Saker om boligkontor økte med 32.', []],
    ['Saker om barnevern økte med 2.', ['error «økte med 2» +2 → −2']],
    ['Antall ansatte er redusert med to.', []],
    ['Antall ansatte er redusert med tre.', ['warning «redusert med tre» −3 → −2']],
    ['Antall årsverk har økt med 3,5.', []],
    ['Vi holdt 12 flere kurs enn i fjor.', []],
  ])('%s', (sentence, findings) => {
    expect(told(changeClaim, oneSection([keyFigures(), staffing], [sentence]))).toEqual(findings)
  })
})
