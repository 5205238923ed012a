import { expect, it } from 'vitest'
import { oneSection } from '../testing.ts'
import { exchangedColumns } from './exchanged-columns.ts'

const found = (columns: readonly string[], rows: readonly (readonly string[])[]) =>
  exchangedColumns.run(oneSection([{ caption: 'Tabell', columns, rows }])).map(({ message }) => message.params)

/** The rows with the cells of two columns exchanged. */
const exchange = (rows: readonly (readonly string[])[], a: number, b: number) =>
  rows.map((row) => row.map((cell, at) => (at === a ? (row[b] ?? '') : at === b ? (row[a] ?? '') : cell)))

const funds = {
  columns: ['01.01.2024', 'Avsetning', 'Bruk', '31.12.2024'],
  rows: [
    ['Vann', '9 120', '840', '410', '9 550'],
    ['Avløp', '12 350', '310', '1 270', '11 390'],
    ['Slam', '7 060', '960', '550', '7 470'],
  ],
}
const visits = {
  columns: ['2023', '2024', 'Endring i prosent'],
  rows: [
    ['Museum', '1 204', '1 318', '9,5 %'],
    ['Kino', '3 310', '3 085', '-6,8 %'],
    ['Bad', '2 471', '2 602', '5,3 %'],
  ],
}
const costs = {
  columns: ['Lønn', 'Energi', 'Drift', 'Sum'],
  rows: [
    ['Verk', '3 549', '2 710', '3 291', '9 550'],
    ['Pumper', '855', '750', '936', '2 541'],
    ['Nett', '8 079', '5 348', '9 213', '22 640'],
  ],
}
const grades = {
  columns: ['Norsk', 'Matematikk', 'Engelsk', 'Gjennomsnitt'],
  rows: [
    ['Nord', '4,6', '3,1', '4,8', '4,2'],
    ['Sør', '4,7', '3,9', '3,0', '3,9'],
    ['Øst', '4,4', '3,6', '3,3', '3,8'],
    ['Vest', '4,4', '4,3', '3,3', '4,0'],
  ],
}
const variances = {
  columns: ['Regnskap', 'Budsjett', 'Avvik'],
  rows: [
    ['Barnehager', '280 995', '300 852', '19 857'],
    ['Barnevern', '41 251', '38 880', '-2 371'],
    ['Helse', '24 544', '23 993', '-551'],
  ],
}

const births = {
  columns: ['Fødte', 'Døde', 'Fødselsoverskudd', 'Folketilvekst'],
  rows: [
    ['2021', '251', '214', '37', '168'],
    ['2022', '236', '229', '7', '349'],
    ['2023', '240', '221', '19', '47'],
    ['2024', '228', '233', '-5', '-71'],
  ],
}
const election = {
  columns: ['Stemmer', 'Oppslutning', 'Endring', 'Mandater'],
  rows: [
    ['Parti A', '4 812', '48,1 %', '-2,4', '11'],
    ['Parti B', '2 905', '29,1 %', '+6,1', '7'],
    ['Parti C', '2 283', '22,8 %', '-3,7', '5'],
    ['Totalt', '10 000', '100 %', '', '23'],
  ],
}
const samples = {
  columns: ['Antall kontrollert', 'Med avvik', 'Andel med avvik'],
  rows: [
    ['Konkurranse', '60', '9', '15,0 %'],
    ['Kontrakt', '60', '6', '10,0 %'],
    ['Faktura', '80', '4', '5,0 %'],
    ['Sum', '200', '19', '9,5 %'],
  ],
}

it.each([
  ['a difference that another column of the table is already', births],
  ['a change that is told apart by its per cent signs', election],
  ['a count and its share', samples],
  ['funds', funds],
  ['visits', visits],
  ['costs', costs],
  ['grades', grades],
  ['variances', variances],
])('leaves what comes out alone: %s', (_, { columns, rows }) => {
  expect(found(columns, rows)).toEqual([])
})

it.each([
  ['an opening balance', funds, 1, 3, { first: '01.01.2024', second: 'Bruk', column: '31.12.2024' }],
  ['a change', visits, 1, 3, { first: '2023', second: 'Endring i prosent', column: 'Endring i prosent' }],
  ['a sum', costs, 2, 4, { first: 'Energi', second: 'Sum', column: 'Sum' }],
  ['an average', grades, 2, 4, { first: 'Matematikk', second: 'Gjennomsnitt', column: 'Gjennomsnitt' }],
  ['a variance', variances, 2, 3, { first: 'Regnskap', second: 'Avvik', column: 'Avvik' }],
])('tells columns that changed places: %s', (_, { columns, rows }, a, b, expected) => {
  expect(found(columns, exchange(rows, a, b))).toEqual([expected])
})

it('a column that nothing bears out is let be', () => {
  const rows = [
    ['Nord', '118', '127', '91'],
    ['Sør', '236', '251', '14'],
    ['Øst', '317', '342', '75'],
  ]
  expect(found(['2023', '2024', 'Sum vedtak'], rows)).toEqual([])
  expect(found(['2023', '2024', 'Endring'], rows)).toEqual([])
})

it('of two rows, the digits tell whether it is chance', () => {
  const published = (first: string, second: string) => [
    ['Gjenstander', '7 246', first, '7 371'],
    ['Fotografier', '6 371', second, '7 358'],
  ]
  expect(found(['2023', '2024', 'Endring %'], published('1,7', '15,5'))).toEqual([
    { first: '2024', second: 'Endring %', column: 'Endring %' },
  ])
  const few = [
    ['Nord', '2', '1', '3'],
    ['Sør', '4', '2', '6'],
  ]
  expect(found(['Saker', 'Sum', 'Klager'], few)).toEqual([])
})
