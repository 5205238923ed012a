import { describe, expect, it } from 'vitest'
import { oneSection, told } from '../testing.ts'
import { countOfTotal } from './count-of-total.ts'

const measures = {
  caption: 'Status for tiltakene',
  columns: ['Antall'],
  rows: [
    ['Gjennomført', '31'],
    ['Under arbeid', '12'],
    ['Ikke startet', '5'],
    ['Sum', '48'],
  ],
}
const staff = {
  caption: 'Tilsette per 31. desember',
  columns: ['2023', '2024'],
  rows: [
    ['Kvinner', '148', '155'],
    ['Menn', '92', '95'],
    ['Sum', '240', '250'],
  ],
}

describe('count-of-total', () => {
  it.each([
    ['31 av 48 tiltak er gjennomført.', []],
    ['34 av 48 tiltak er gjennomført.', ['error «34 av 48» 34 av 48 → 31 av 48']],
    ['5 av 48 tiltak er ikke startet.', []],
    ['7 av 48 tiltak er ikke startet.', ['error «7 av 48» 7 av 48 → 5 av 48']],
    ['155 av 250 tilsette var kvinner.', []],
    ['165 av 250 tilsette var kvinner.', ['error «165 av 250» 165 av 250 → 155 av 250']],
    ['I 2023 var 148 av 240 tilsette kvinner.', []],
    // The whole is not the table's: it may be another one.
    ['31 av 46 tiltak er gjennomført.', ['warning «31 av 46» 31 av 46 → 31 av 48']],
    ['24 av 36 tiltak er gjennomført.', []],
    // Of a part of the whole, vague, or a fraction.
    ['30 av 48 tiltak i klimaplanen er gjennomført.', []],
    ['30 av 48 tiltak er gjennomført i nord.', []],
    ['Om lag 30 av 48 tiltak er gjennomført.', []],
    ['6 av 10 tiltak er gjennomført.', []],
  ])('%s', (sentence, findings) => {
    expect(told(countOfTotal, oneSection([measures, staff], [sentence]))).toEqual(findings)
  })
})
