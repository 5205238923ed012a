import { expect, it } from 'vitest'
import { errorsIn } from '../testing.ts'
import { tableRatio } from './table-ratio.ts'

const table = (ratio: string) => ({
  caption: 'Utgifter per elev',
  columns: ['Utgift (kr)', 'Elever', 'Kr per elev'],
  rows: [
    ['Nord', '1 210 000', '11', '110 000'],
    ['Sør', '2 530 000', '22', '115 000'],
    ['Øst', '3 960 000', '33', '120 000'],
    ['Vest', '4 400 000', '44', ratio],
  ],
})

it.each([
  ['100 000', []],
  ['1 000 000', ['vest/kr-per-elev 1 000 000 → 100 000']],
])('%s per pupil', (ratio, expected) => {
  expect(errorsIn(tableRatio, table(ratio))).toEqual(expected)
})

const perHead = (unit: string, rows: readonly (readonly string[])[]) => ({
  caption: 'Utgifter per innbygger',
  columns: [`Utgifter (${unit})`, 'Innbyggere', 'Kr per innbygger'],
  rows,
})

it.each([
  // 73,04 millions by 47 359 are 1 542; 73 200 thousands and a little by 27 524 are 2 660.
  [
    perHead('mill. kr', [
      ...['Helse', 'Skole', 'Kultur'].map((label) => [label, '94,7', '47 359', '2 000']),
      ['Sosial', '73,0', '47 359', '1 542'],
    ]),
    [],
  ],
  [
    perHead('1 000 kr', [
      ...['Helse', 'Skole', 'Kultur'].map((label) => [label, '55 048', '27 524', '2 000']),
      ['Sosial', '73 200', '27 524', '2 660'],
    ]),
    [],
  ],
  [
    perHead('mill. kr', [
      ...['Helse', 'Skole', 'Kultur'].map((label) => [label, '94,7', '47 359', '2 000']),
      ['Sosial', '73,0', '47 359', '1 552'],
    ]),
    ['sosial/kr-per-innbygger 1 552 → 1 541'],
  ],
])('what millions and thousands leave out is no error: %#', (printed, expected) => {
  expect(errorsIn(tableRatio, printed)).toEqual(expected)
})
