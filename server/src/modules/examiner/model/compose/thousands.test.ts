import { expect, it } from 'vitest'
import { grid, paragraph } from '../../testing.ts'
import { compose } from './compose.ts'
import { thousandsMark } from './thousands.ts'

it.each([
  [['12.345', '1.234'], '.'],
  [['12.345', '7,5 %'], '.'],
  [['1.234.567'], '.'],
  [['1.234'], null],
  [['1.234', '7.5'], null],
  [['1,234', '2,345', '3,456', '789'], ','],
  [['1,234', '2,345'], null],
  [['1 234', '789'], null],
] as const)('%j parts thousands with %j', (cells, mark) => {
  expect(thousandsMark(cells)).toBe(mark)
})

const prose = (cells: readonly string[], text: string) => {
  const table = grid([['', '2023', '2024'], ...cells.map((cell) => ['Museum', cell, cell])])
  return compose([table, paragraph(text)], 2024).report.sections.flatMap((section) => section.prose ?? [])
}

it.each([
  ['Museet hadde 73.152 besøkende.', 'Museet hadde 73\u00a0152 besøkende.'],
  ['Av 1.234.567 kroner er 12,5 % brukt 31.12.2024.', 'Av 1\u00a0234\u00a0567 kroner er 12,5 % brukt 31.12.2024.'],
  ['Andelen er 3.125 %, punkt 0.125 og sak 1.234/24.', 'Andelen er 3.125 %, punkt 0.125 og sak 1.234/24.'],
])('a house that parts its thousands with points does so in its text: %s', (text, read) => {
  expect(prose(['73.152', '45.049'], text)).toEqual([{ text, numerals: read }])
  expect(prose(['73 152', '45 049'], text)).toEqual([{ text }])
})

it.each([
  ['three numbers', 'Fra 26.397 til 56.225 besøkende, i alt 135.436.', 'Fra 26\u00a0397 til 56\u00a0225 besøkende, i alt 135\u00a0436.'],
  ['two numbers', 'Fra 26.397 til 56.225 besøkende.', null],
  ['one number three times', 'Versjon 26.397, 26.397 og 26.397 ble brukt.', null],
  ['a point that marks decimals', 'Fra 26.397 til 56.225, i alt 135.436, eller 0.5 prosent.', null],
])('where no table tells, the text does: %s', (_, text, read) => {
  expect(prose(['12', '45'], text)).toEqual([read === null ? { text } : { text, numerals: read }])
})
