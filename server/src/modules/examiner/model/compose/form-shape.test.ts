import { expect, it } from 'vitest'
import { formShape } from './form-shape.ts'

it.each([
  ['Antall: 0 Kommentar: Ingen brudd.', ['0', 'Ingen brudd.']],
  ['Antall: 12', ['12', '']],
  ['Kommentar:', ['', '']],
  ['Kommentar: Tas opp i AMU.', ['', 'Tas opp i AMU.']],
  ['Antall ansatte øker.', ['', 'Antall ansatte øker.']],
])('«%s» in a cell of a form is an answer and a comment under their own names', (cell, expected) => {
  const shape = formShape({ columns: ['Ja', 'Nei', 'Kommentar'], rows: [['Antall brudd i året', '', '', cell]] })
  expect(shape?.rows[0]?.slice(1)).toEqual(expected)
})
