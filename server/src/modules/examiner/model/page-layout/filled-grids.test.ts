import { expect, test } from 'vitest'
import type { Rule } from './page.ts'
import { layoutParts } from './parts.ts'
import { drawn, pageOf, type Put } from './testing.ts'

function gridsOf(puts: readonly Put[], xs: readonly number[], ys: readonly number[]): unknown {
  return tablesOf(puts, drawn(xs, ys))
}

function tablesOf(puts: readonly Put[], rules: readonly Rule[]): unknown {
  return layoutParts([pageOf(puts, rules)]).flatMap((part) => (part.kind === 'table' ? [part.rows.map(({ cells }) => cells)] : []))
}

test('a word too long for its drawn cell belongs to the cell where the other texts begin', () => {
  const puts: Put[] = [
    { text: 'Art', x: 45, y: 104 },
    { text: '2023', right: 155, y: 104 },
    { text: '2024', right: 235, y: 104 },
    { text: 'Salg', x: 45, y: 124 },
    { text: '1 000', right: 155, y: 124 },
    { text: '2 000', right: 235, y: 124 },
    { text: 'Overføringsinntekter', x: 45, y: 144 },
    { text: 'med krav', x: 45, y: 156 },
    { text: '3 000', right: 155, y: 156 },
    { text: '4 000', right: 235, y: 156 },
  ]
  expect(gridsOf(puts, [40, 90, 160, 240], [90, 110, 130, 165])).toEqual([
    [
      ['Art', '2023', '2024'],
      ['Salg', '1 000', '2 000'],
      ['Overføringsinntekter med krav', '3 000', '4 000'],
    ],
  ])
})

test('columns that no line parts are parted by the numbers beside each other', () => {
  const row = (y: number, label: string, ...values: readonly string[]): Put[] => [
    { text: label, x: 45, y },
    ...values.map((text, at) => ({ text, right: 200 + 70 * at, y })),
  ]
  const puts = [
    ...row(104, '', '2022', '2023', '2024'),
    ...row(124, 'Salg', '1 000', '', '2 000'),
    ...row(144, 'Leie', '3 000', '4 000', '5'),
    ...row(164, 'Sum', '4 000', '4 000', '2 005'),
  ].filter(({ text }) => text !== '')
  expect(gridsOf(puts, [40, 140, 350], [90, 110, 130, 150, 170])).toEqual([
    [
      ['', '2022', '2023', '2024'],
      ['Salg', '1 000', '', '2 000'],
      ['Leie', '3 000', '4 000', '5'],
      ['Sum', '4 000', '4 000', '2 005'],
    ],
  ])
})

test('a label that runs over the number beside it in one drawn cell is a column of its own', () => {
  const puts: Put[] = [
    { text: 'Prosjekt', x: 45, y: 104 },
    { text: '2023', right: 135, y: 104 },
    { text: '2024', right: 235, y: 104 },
    ...(['119010 Nytt', '119011 Gammelt'] as const).flatMap((label, at): Put[] => [
      { text: label.slice(0, 6), x: 45, y: 124 + 40 * at },
      { text: label.slice(7), x: 45, y: 136 + 40 * at },
      { text: 'saksbehandlersystem', x: 45, y: 148 + 40 * at },
      { text: '12 000', right: 135, y: 124 + 40 * at },
      { text: '34 000', right: 235, y: 124 + 40 * at },
    ]),
  ]
  expect(gridsOf(puts, [40, 140, 240], [90, 110, 152, 195])).toEqual([
    [
      ['Prosjekt', '2023', '2024'],
      ['119010 Nytt saksbehandlersystem', '12 000', '34 000'],
      ['119011 Gammelt saksbehandlersystem', '12 000', '34 000'],
    ],
  ])
})

test('a currency or a minus at the left edge of a drawn cell is no column', () => {
  const row = (y: number, label: string, sign: string, value: string): Put[] => [
    { text: label, x: 45, y },
    { text: sign, x: 145, y },
    { text: value, right: 235, y },
  ]
  const puts = [...row(104, 'Art', 'kr', '2024'), ...row(124, 'Salg', 'kr', '1 000'), ...row(144, 'Leie', 'kr', '3 000')]
  expect(gridsOf(puts, [40, 140, 240], [90, 110, 130, 150])).toEqual([
    [
      ['Art', 'kr 2024'],
      ['Salg', 'kr 1 000'],
      ['Leie', 'kr 3 000'],
    ],
  ])
})

/** Lines drawn cell by cell: pieces from each x to the next at each y. */
function pieces(xs: readonly number[], ys: readonly number[]): Rule[] {
  return ys.flatMap((at) => xs.slice(1).map((to, index) => ({ isVertical: false, at, from: xs[index] ?? 0, to, isEdge: false })))
}

const HEADED: readonly Put[] = [
  { text: 'Sted', x: 45, y: 104 },
  { text: 'Antall', x: 153, y: 104 },
  { text: 'Andel', x: 253, y: 104 },
  { text: 'Havna', x: 45, y: 124 },
  { text: '1 000', right: 245, y: 124 },
  { text: '40', right: 345, y: 124 },
  { text: 'Smia', x: 45, y: 144 },
  { text: '20', right: 245, y: 144 },
]
const CELLS = [
  ['Sted', 'Antall', 'Andel'],
  ['Havna', '1 000', '40'],
  ['Smia', '20', ''],
]

test('lines between rows that are drawn cell by cell tell the columns, however far their texts stand from each other', () => {
  const rules = pieces([40, 150, 250, 350], [110, 130, 150])
  expect(tablesOf(HEADED, rules)).toEqual([CELLS])
})

test('such lines part the columns of a drawn table that no line parts, but not those that lines leave merged', () => {
  const outer = [40, 150, 350].map((at) => ({ isVertical: true, at, from: 90, to: 150, isEdge: false }))
  const rules = [...pieces([40, 150, 250, 350], [90, 110, 130, 150]), ...outer]
  expect(tablesOf(HEADED, rules)).toEqual([CELLS])
  const merged = [{ isVertical: true, at: 250, from: 110, to: 150, isEdge: false }]
  const heading: Put[] = [{ text: 'Besøk', x: 235, y: 104 }, ...HEADED.filter(({ y, x }) => y > 104 || x === 45)]
  expect(tablesOf(heading, [...rules, ...merged])).toEqual([[['Sted', 'Besøk', null], ...CELLS.slice(1)]])
})

test('a heading with wide gaps between its words parts no column', () => {
  const puts: Put[] = [
    { text: 'Prosjekt', x: 45, y: 104 },
    ...['VI', 'Dok.', '3'].map((text, at) => ({ text, x: 142 + 42 * at, y: 104 })),
    { text: 'III', x: 142, y: 116 },
    { text: '2024', right: 248, y: 116 },
    { text: 'Nytt', x: 45, y: 134 },
    { text: '12 000', right: 248, y: 134 },
    { text: 'Gammelt', x: 45, y: 154 },
    { text: '34 000', right: 248, y: 154 },
  ]
  expect(gridsOf(puts, [40, 140, 250], [90, 120, 140, 160])).toEqual([
    [
      ['Prosjekt', 'VI Dok. 3 III 2024'],
      ['Nytt', '12 000'],
      ['Gammelt', '34 000'],
    ],
  ])
})

test('a drawn table whose last row goes on on the next page ends where the lines between its columns do', () => {
  const outer = [40, 150, 350].map((at) => ({ isVertical: true, at, from: 90, to: 150, isEdge: false }))
  expect(tablesOf(HEADED, [...pieces([40, 150, 250, 350], [90, 110, 130]), ...outer])).toEqual([CELLS])
})

test('the rest of a drawn table on the next page has its columns parted as on the page before', () => {
  const row = (y: number, label: string, value: string, last: string): Put[] => [
    { text: label, x: 45, y },
    { text: value, right: 235, y },
    { text: last, right: 335, y },
  ]
  const first = pageOf([...row(104, 'Salg', '1 000', '2'), ...row(124, 'Leie', '3 000', '4')], drawn([40, 240, 340], [90, 110, 130]))
  const rest = row(84, 'Andel', '', '8').filter(({ text }) => text !== '')
  const second = pageOf([...row(64, 'Sum', '4 000', '6'), ...rest], drawn([40, 240, 340], [50, 70, 90]), 2)
  const [table, ...more] = layoutParts([first, second]).flatMap((part) =>
    part.kind === 'table' ? [part.rows.map(({ cells }) => cells)] : [],
  )
  expect(more).toEqual([])
  expect(table?.slice(-2)).toEqual([
    ['Sum', '4 000', '6'],
    ['Andel', '', '8'],
  ])
})
