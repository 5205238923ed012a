import { expect, it } from 'vitest'
import { oneSection } from '../testing.ts'
import { totalOfRows } from './total-of-rows.ts'

const rows = [
  ['Nord', '120', '130'],
  ['Sør', '210', '220'],
  ['Øst', '310', '330'],
]
const found = (table: readonly (readonly string[])[], columns = ['2023', '2024'], caption = 'Elever') =>
  totalOfRows
    .run(oneSection([{ caption, columns, rows: table }]))
    .map(({ severity, printed, expected }) => `${severity} ${printed} for ${expected}`)

it.each<[string, readonly (readonly string[])[], string[]]>([
  ['the sum', [...rows, ['Sum', '640', '680']], []],
  ['a row left out', [...rows, ['Sum', '790', '835']], ['warning 790 for 640']],
  ['a row left out, the total first', [['I alt', '790', '835'], ...rows], ['warning 790 for 640']],
  ['a total of something else', [...rows, ['Sum elever i byen', '12 790', '12 835']], []],
  ['less than its rows: counted twice', [...rows, ['Sum', '500', '510']], []],
  ['one column agrees', [...rows, ['Sum', '640', '835']], []],
])('%s', (_, table, expected) => {
  expect(found(table)).toEqual(expected)
})

it('averages and shares are not added up', () => {
  expect(
    found(
      [
        ['Nord', '3,1'],
        ['Sør', '3,5'],
        ['Sum', '9,9'],
      ],
      ['Snitt'],
    ),
  ).toEqual([])
})
