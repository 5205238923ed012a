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

describe('several measures of a row over time', () => {
  const purchases = {
    caption: 'Anskaffelser',
    columns: ['Antall 2023', 'Antall 2024', 'Beløp 2023 (kr)', 'Beløp 2024 (kr)'],
    rows: [
      ['Direkte kjøp', '214', '190', '31 400 000', '27 850 000'],
      ['Minikonkurranser', '88', '104', '42 150 000', '51 300 000'],
    ],
  }
  it.each([
    ['Direkte kjøp gikk ned med 24.', []],
    ['Direkte kjøp gikk ned med 34.', ['error «gikk ned med 34» −34 → −24']],
    ['Direkte kjøp gikk ned med 3 550 000 kroner.', []],
    ['Direkte kjøp gikk ned med 3 650 000 kroner.', ['error «gikk ned med 3 650 000 kroner» −3 650 000 → −3 550 000']],
  ])('%s', (sentence, findings) => {
    expect(told(changeClaim, oneSection([purchases], [sentence])).map((line) => line.replaceAll('\u00a0', ' '))).toEqual(findings)
  })
})
