import { expect, test } from 'vitest'
import { layoutParts } from './parts.ts'
import { drawn, pageOf, type Put } from './testing.ts'

function gridsOf(puts: readonly Put[], xs: readonly number[], ys: readonly number[]): unknown {
  return layoutParts([pageOf(puts, drawn(xs, ys))]).flatMap((part) => (part.kind === 'table' ? [part.rows.map(({ cells }) => cells)] : []))
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
