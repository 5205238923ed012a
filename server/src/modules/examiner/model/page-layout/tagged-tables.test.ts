import { expect, test } from 'vitest'
import { lineOf } from './lines.ts'
import { tableOfRows, type TaggedCell } from './tagged-tables.ts'
import { wordsAt, type Put } from './testing.ts'
import { NO_WORDS } from './vocabulary.ts'

function cell(put: Put, isHeading = false): TaggedCell {
  const words = wordsAt([put])
  return { isHeading, lines: [lineOf(words)], words, marks: [], rowSpan: 1, columnSpan: 1 }
}

test('a form whose structure leaves out empty cells has the columns of its headings', () => {
  const rows = [
    [cell({ text: 'Svar', y: 100, x: 200 }, true), cell({ text: 'Kommentar', y: 100, x: 350 }, true)],
    [cell({ text: 'Er planen fulgt opp?', y: 112, x: 50 }), cell({ text: 'Ja', y: 112, right: 346 })],
    [cell({ text: 'Er den kjent?', y: 124, x: 50 }), cell({ text: 'Nei', y: 124, right: 346 })],
  ]
  const table = tableOfRows(rows, NO_WORDS)
  expect(table?.rows.map(({ cells }) => cells)).toEqual([
    ['', 'Svar', 'Kommentar'],
    ['Er planen fulgt opp?', 'Ja', ''],
    ['Er den kjent?', 'Nei', ''],
  ])
})

test('labels in the middle of their column, below a heading narrower than they are, are no column more', () => {
  const rows = [
    [
      cell({ text: 'Skole', y: 100, x: 75 }, true),
      cell({ text: '2023', y: 100, x: 210 }, true),
      cell({ text: '2024', y: 100, x: 310 }, true),
    ],
    [cell({ text: 'Bakken skole', y: 112, x: 57.5 }), cell({ text: '370', y: 112, right: 250 }), cell({ text: '361', y: 112, right: 350 })],
    [
      cell({ text: 'Elvebakken skole', y: 124, x: 47.5 }),
      cell({ text: '420', y: 124, right: 250 }),
      cell({ text: '421', y: 124, right: 350 }),
    ],
    [cell({ text: 'Sum', y: 136, x: 80 }), cell({ text: '790', y: 136, right: 250 }), cell({ text: '782', y: 136, right: 350 })],
  ]
  expect(tableOfRows(rows, NO_WORDS)?.rows.map(({ cells }) => cells)).toEqual([
    ['Skole', '2023', '2024'],
    ['Bakken skole', '370', '361'],
    ['Elvebakken skole', '420', '421'],
    ['Sum', '790', '782'],
  ])
})

test('cells that are left out are told by what stands above each other, and merged headings by their place over columns', () => {
  const wide = (text: string, x: number, columnSpan: number): TaggedCell => ({ ...cell({ text, y: 88, x }, true), columnSpan })
  const rows = [
    [wide('Alle', 130, 1), wide('Heltid', 215, 2), wide('Deltid', 335, 2)],
    [150, 210, 270, 330, 390].map((x, at) => cell({ text: ['Sum', 'Menn', 'Alle', 'Menn', 'Alle'][at] ?? '', y: 100, x: x - 30 }, true)),
    [cell({ text: '2024', y: 112, x: 50 }), ...[150, 210, 270, 330, 390].map((right) => cell({ text: '12', y: 112, right }))],
    [cell({ text: '2023', y: 124, x: 50 }), ...[150, 270, 390].map((right) => cell({ text: '9', y: 124, right }))],
  ]
  expect(tableOfRows(rows, NO_WORDS)?.rows.map(({ cells }) => cells)).toEqual([
    ['', 'Alle', 'Heltid', null, 'Deltid', null],
    ['', 'Sum', 'Menn', 'Alle', 'Menn', 'Alle'],
    ['2024', '12', '12', '12', '12', '12'],
    ['2023', '9', '', '9', '', '9'],
  ])
})

test('cells that are left out are told by the drawn lines between the columns', () => {
  const rows = [
    [cell({ text: 'Svar', y: 100, x: 240 }, true), cell({ text: 'Kommentar', y: 100, x: 350 }, true)],
    [cell({ text: 'Er planen fulgt opp?', y: 112, x: 50 }), cell({ text: 'Ja', y: 112, right: 298 })],
    [cell({ text: 'Er den kjent i alle avdelinger?', y: 124, x: 50 }), cell({ text: 'Nei', y: 124, right: 298 })],
  ]
  const drawn = [0, 1, 2].map((at) => ({ left: [45, 210, 300][at] ?? 0, right: [210, 300, 450][at] ?? 0 }))
  expect(tableOfRows(rows, NO_WORDS, drawn)?.rows.map(({ cells }) => cells)).toEqual([
    ['', 'Svar', 'Kommentar'],
    ['Er planen fulgt opp?', 'Ja', ''],
    ['Er den kjent i alle avdelinger?', 'Nei', ''],
  ])
})
