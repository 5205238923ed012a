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
  ['a row left out of a sum that says what it is of', [...rows, ['Sum elever', '790', '835']], ['warning 790 for 640']],
  ['a row left out, the total doubly named', [...rows, ['Sum totalt', '790', '835']], ['warning 790 for 640']],
  ['a total of something else', [...rows, ['Sum elever i byen', '12 790', '12 835']], []],
  ['less than its rows: counted twice', [...rows, ['Sum', '500', '510']], []],
  ['most of a sum left out', [...rows, ['Sum', '2 640', '2 780']], ['warning 2\u00a0640 for 640']],
  ['most of a total that may be of more', [...rows, ['Totalt', '2 640', '2 780']], []],
  ['a total of something, and a row left out', [...rows, ['Elever i alt', '790', '835']], ['warning 790 for 640']],
  ['a total of something, of which the rows are a few', [...rows, ['Elever i alt', '1 790', '1 835']], []],
  ['a total of something, of two rows', [...rows.slice(1), ['Elever i alt', '790', '835']], []],
  ['a total of something, first', [['Elever i alt', '790', '835'], ...rows], []],
  ['shares of the total after it', [...rows, ['Sum', '790', '835'], ['Andel jenter', '49', '51']], ['warning 790 for 640']],
  ['more rows after it', [...rows, ['Sum', '790', '835'], ['Gjester', '49', '51']], []],
  ['one column agrees', [...rows, ['Sum', '640', '835']], []],
])('%s', (_, table, expected) => {
  expect(found(table)).toEqual(expected)
})

it('what is the same for all, and for the total, is not added up', () => {
  const each = (total: string, perHead: string) => [
    ['Helse', '583,5', '32 838', '17 769'],
    ['Oppvekst', '318,3', '32 838', '9 692'],
    ['I alt', total, '32 838', perHead],
  ]
  const columns = ['Netto utgift (mill. kr)', 'Innbyggere', 'Kr per innbygger']
  expect(found(each('901,8', '27 461'), columns, 'Utgifter per innbygger')).toEqual([])
  expect(found(each('1 003,3', '30 554'), columns, 'Utgifter per innbygger')).toEqual(['warning 1\u00a0003,3 for 901,8'])
})

it('what is listed as some of many is not added up', () => {
  expect(found([...rows, ['Totalt', '790', '835']], ['2023', '2024'], 'De tre største skolene')).toEqual([])
})

it('of sick leave, the total of short and long is more than one of them', () => {
  const leave = (...rows: readonly (readonly string[])[]) => found(rows, ['Resultat 2023', 'Mål 2024', 'Resultat 2024'], 'Sykefravær i %')
  expect(leave(['Langtid', '6,0 %', '', '6,3 %'], ['Totalt', '8,2 %', '7,1 %', '8,6 %'])).toEqual(['warning 8,2\u00a0% for 6,0\u00a0%'])
  expect(leave(['Langtid', '6,0 %', '', '6,3 %'], ['Kommunen totalt', '8,2 %', '7,1 %', '8,6 %'])).toEqual([])
  expect(leave(['Vår avdeling', '6,0 %', '', '6,3 %'], ['Totalt', '8,2 %', '7,1 %', '8,6 %'])).toEqual([])
})

const facilities = (rows: readonly (readonly string[])[]) =>
  totalOfRows.run(oneSection([{ caption: 'Anlegg (mill. kr)', columns: ['Lønn', 'Energi', 'Sum', 'Andel'], rows }]))

it('sums across say nothing of the sum downwards, nor does what is not added up', () => {
  const listed = [
    ['Renseanlegg', '5,9', '3,7', '9,6', '60,0 %'],
    ['Pumpestasjoner', '1,5', '2,5', '4,0', '25,0 %'],
  ]
  expect(facilities([...listed, ['Vannverk', '1,2', '1,2', '2,4', '15,0 %'], ['I alt', '8,6', '7,4', '16,0', '100,0 %']])).toEqual([])
  expect(facilities([...listed, ['I alt', '8,6', '7,4', '16,0', '100,0 %']])).toHaveLength(1)
})

const groups = (rows: readonly (readonly string[])[]) => found(rows, ['Budsjett 2024', 'Regnskap 2024', 'Avvik'], 'Resultat')

it.each<[string, readonly (readonly string[])[], string[]]>([
  [
    'a part of a row is counted in it, and differences are not looked at',
    [
      ['Oppvekst'],
      ['Barnehager', '500', '510', '-10'],
      ['– herav refusjoner', '20', '30', '-10'],
      ['Helsestasjon', '100', '95', '5'],
      ['Sum oppvekst', '840', '850', '-10'],
      ['Helse'],
      ['Hjemmetjeneste', '300', '310', '-10'],
      ['Sykehjem', '400', '380', '20'],
      ['Sum helse', '700', '690', '10'],
      ['Sum', '1 540', '1 540', '0'],
    ],
    ['warning 840 for 600'],
  ],
  [
    'the last of several says what it is the sum of',
    [
      ['Tilskudd', '300', '310', '-10'],
      ['Billetter', '200', '220', '-20'],
      ['Sum inntekter', '500', '530', '-30'],
      ['Lønn', '240', '230', '10'],
      ['Husleie', '100', '110', '-10'],
      ['Sum kostnader', '450', '460', '-10'],
      ['Resultat', '50', '70', '-20'],
    ],
    ['warning 450 for 340'],
  ],
  [
    'one that is named as the total of all is let be',
    [
      ['Lønn', '240', '230', '10'],
      ['Pensjon', '60', '70', '-10'],
      ['Sum lønn', '300', '300', '0'],
      ['Husleie', '100', '110', '-10'],
      ['Strøm', '50', '40', '10'],
      ['Sum', '620', '640', '-20'],
    ],
    [],
  ],
])('%s', (_, table, expected) => {
  expect(groups(table)).toEqual(expected)
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
