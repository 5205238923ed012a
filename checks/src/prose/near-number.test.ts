import { describe, expect, it } from 'vitest'
import { documentOf, oneSection, told } from '../testing.ts'
import { nearNumber } from './near-number.ts'

const pipes = {
  caption: 'Fornyet ledningsnett 2024',
  columns: ['Lengde (m)', 'Fornyet (m)', 'Fornyet i %'],
  rows: [
    ['Vannledning', '216 164', '2 378', '1,10'],
    ['Spillvann', '167 112', '2 507', '1,50'],
    ['Overvann', '90 232', '1 444', '1,60'],
    ['Sum totalt', '473 508', '6 329', '1,34'],
  ],
}

describe('near-number', () => {
  it.each([
    ['Ledningsnettet er på 473 508 meter.', []],
    ['Ledningsnettet er på 437 508 meter.', ['warning «437 508» 437 508 → 473 508']],
    ['Ledningsnettet er på 437508 meter.', ['warning «437508» 437508 → 473 508']],
    // Told vaguely or in round numbers, of something else, or another number altogether.
    ['Ledningsnettet er på rundt 437 508 meter.', []],
    ['Ledningsnettet er på 470 000 meter.', []],
    ['Kommunen har 437 508 dekar skog.', []],
    ['Ledningsnettet er på 512 640 meter.', []],
  ])('%s', (sentence, findings) => {
    expect(told(nearNumber, oneSection([pipes], [sentence]))).toEqual(findings)
  })

  it('is silent in another section', () => {
    expect(told(nearNumber, documentOf([{ tables: [pipes] }, { prose: ['Ledningsnettet er på 437 508 meter.'] }]))).toEqual([])
  })
})
