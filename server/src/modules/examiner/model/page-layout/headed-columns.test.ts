import { expect, test } from 'vitest'
import type { Segment } from './columns.ts'
import { columnsUnder } from './headed-columns.ts'
import { layoutParts } from './parts.ts'
import { pageOf, type Put } from './testing.ts'

const at = (left: number, right: number): Segment => ({ words: [], left, right })
const HEADINGS = [at(150, 200), at(250, 300)]

test('texts stand between where one heading starts and where the next does', () => {
  // The number of the first column is nearer to the heading of the second; a label reaches below the first heading.
  const rows = [[at(50, 170), at(225, 248), at(320, 348)], [at(50, 90), at(225, 248)], [at(50, 70)]]
  expect(columnsUnder(HEADINGS, rows)).toEqual([at(50, 149), at(150, 248), at(250, 348)].map(({ left, right }) => ({ left, right })))
})

test.each([
  ['a number starts before its heading', [[at(50, 90), at(140, 200), at(260, 300)]]],
  ['a text reaches below two headings', [[at(50, 90), at(160, 280)]]],
  ['two texts stand below one heading', [[at(50, 90), at(160, 170), at(180, 190)]]],
])('where %s the headings tell nothing', (_, rows) => {
  expect(columnsUnder(HEADINGS, rows)).toBeNull()
})

test('a column with nothing below its heading is told where all are equally wide', () => {
  const rows = [
    [at(50, 170), at(325, 348)],
    [at(50, 90), at(325, 348), at(430, 448)],
  ]
  expect(columnsUnder([at(150, 200), at(250, 300), at(350, 400)], rows)?.map(({ left }) => left)).toEqual([50, 150, 250, 350])
  expect(columnsUnder([at(150, 200), at(260, 300), at(350, 400)], rows)).toBeNull()
})

test('headings at the left and numbers at the right of wide columns are read as the columns they are', () => {
  const cell = (y: number, x: number, ...lines: readonly string[]): Put[] => lines.map((text, index) => ({ text, y: y + 12 * index, x }))
  const puts: Put[] = [
    ...cell(100, 135, 'Resultat'),
    ...cell(100, 235, 'Avvik'),
    ...cell(112, 50, 'Spesialisthelsetjenester'),
    { text: '1 700', y: 112, right: 230 },
    { text: '20', y: 112, right: 330 },
    ...cell(124, 50, 'Kommunale', 'helsetjenester'),
    { text: '160', y: 130, right: 230 },
    { text: '-', y: 130, right: 330 },
  ]
  const [table] = layoutParts([pageOf(puts)])
  expect(table?.kind === 'table' && table.rows.map(({ cells }) => cells)).toEqual([
    ['', 'Resultat', 'Avvik'],
    ['Spesialisthelsetjenester', '1 700', '20'],
    ['Kommunale helsetjenester', '160', '-'],
  ])
})
