import { array, assert, constantFrom, integer, oneof, record, property } from 'fast-check'
import { expect, test } from 'vitest'
import type { Part } from '../part.ts'
import { layoutParts } from './parts.ts'
import { drawn, pageOf, SIGN, type Put } from './testing.ts'

type Grid = readonly (readonly (string | null)[])[]

function gridsOf(parts: readonly Part[]): Grid[] {
  return parts.flatMap((part) => (part.kind === 'table' ? [part.rows.map(({ cells }) => cells)] : []))
}

/** A label at 50, numbers that end at 250, 350 and so on. */
function row(y: number, label: string, ...values: readonly string[]): Put[] {
  return [
    ...(label === '' ? [] : [{ text: label, y, x: 50 }]),
    ...values.flatMap((text, at) => (text === '' ? [] : [{ text, y, right: 250 + at * 100 }])),
  ]
}

const HEAD = row(100, '', 'Regnskap', 'Budsjett')
const HEAD_CELLS = ['', 'Regnskap', 'Budsjett']

const CASES: readonly (readonly [name: string, puts: readonly Put[], grid: Grid])[] = [
  [
    'numbers under each other',
    [...HEAD, ...row(115, 'Lønn', '85 349 581', '84 000 000'), ...row(130, 'Salg', '-', '-1 250')],
    [HEAD_CELLS, ['Lønn', '85 349 581', '84 000 000'], ['Salg', '-', '-1 250']],
  ],
  [
    'a label over three lines, numbers on the first',
    [
      ...HEAD,
      ...row(115, '100-299 Kjøp av varer og', '1 000', '2 000'),
      ...row(127, 'tjenester som inngår i egen'),
      ...row(139, 'produksjon'),
      ...row(151, '300-399 Overføringer', '3 000', '4 000'),
    ],
    [
      HEAD_CELLS,
      ['100-299 Kjøp av varer og tjenester som inngår i egen produksjon', '1 000', '2 000'],
      ['300-399 Overføringer', '3 000', '4 000'],
    ],
  ],
  [
    'numbers on the last line of the label',
    [
      ...HEAD,
      ...row(115, '100-299 Kjøp av varer og'),
      ...row(127, 'tjenester', '1 000', '2 000'),
      ...row(139, '300-399 Kjøp som erstatter'),
      ...row(151, 'egen produksjon', '3 000', '4 000'),
    ],
    [
      HEAD_CELLS,
      ['100-299 Kjøp av varer og tjenester', '1 000', '2 000'],
      ['300-399 Kjøp som erstatter egen produksjon', '3 000', '4 000'],
    ],
  ],
  [
    'numbers between the two lines of the label',
    [
      ...HEAD,
      ...row(120, '100-299 Kjøp av varer og'),
      ...row(126, '', '1 000', '2 000'),
      ...row(132, 'tjenester'),
      ...row(150, '300-399 Kjøp som erstatter'),
      ...row(156, '', '3 000', '4 000'),
      ...row(162, 'egen produksjon'),
    ],
    [
      HEAD_CELLS,
      ['100-299 Kjøp av varer og tjenester', '1 000', '2 000'],
      ['300-399 Kjøp som erstatter egen produksjon', '3 000', '4 000'],
    ],
  ],
  [
    'numbers that go on below a label of one line, drawn line by line',
    [
      ...HEAD,
      ...row(115, 'Lønn', '20 396', '21 621'),
      ...row(127, '', '885', '000'),
      ...row(142, 'Overføringer', '200', '-'),
      ...row(154, '', '410', '130 250'),
      ...row(169, 'Salg', '885', '7 681'),
    ],
    [HEAD_CELLS, ['Lønn', '20 396 885', '21 621 000'], ['Overføringer', '200 410', '- 130 250'], ['Salg', '885', '7 681']],
  ],
  [
    'a code alone on the first line of its label, numbers on the last',
    [
      ...HEAD,
      { text: '119010', y: 115, x: 50 },
      { text: 'Saksbehandlersystemutviklinga', y: 127, x: 50 },
      { text: '1 000', y: 127, right: 250 },
      { text: '2 000', y: 127, right: 350 },
      { text: '119011', y: 139, x: 50 },
      { text: 'Publikumsmottaksoppgraderinga', y: 151, x: 50 },
      { text: '3 000', y: 151, right: 250 },
      { text: '4 000', y: 151, right: 350 },
    ],
    [HEAD_CELLS, ['119010 Saksbehandlersystemutviklinga', '1 000', '2 000'], ['119011 Publikumsmottaksoppgraderinga', '3 000', '4 000']],
  ],
  [
    'a heading of two lines',
    [...row(88, '', '', 'Regulert'), ...HEAD, ...row(115, 'Lønn', '1 000', '2 000'), ...row(130, 'Salg', '3 000', '4 000')],
    [
      ['', 'Regnskap', 'Regulert Budsjett'],
      ['Lønn', '1 000', '2 000'],
      ['Salg', '3 000', '4 000'],
    ],
  ],
  [
    'a heading over several columns',
    [
      { text: 'Heltid', y: 85, x: 275 },
      { text: 'Deltid', y: 85, x: 475 },
      ...row(100, 'År', 'Menn', 'Kvinner', 'Menn', 'Kvinner').map((put) => ({ ...put })),
      ...row(115, '2024', '12 %', '88 %', '30 %', '70 %'),
      ...row(130, '2023', '15 %', '85 %', '31 %', '69 %'),
    ],
    [
      ['', 'Heltid', null, 'Deltid', null],
      ['År', 'Menn', 'Kvinner', 'Menn', 'Kvinner'],
      ['2024', '12 %', '88 %', '30 %', '70 %'],
      ['2023', '15 %', '85 %', '31 %', '69 %'],
    ],
  ],
  [
    'a heading over several columns, at the right edge of the last of them',
    [
      ...row(85, '', '', '', 'Heltid', '', '', 'Deltid'),
      ...row(100, 'År', 'Totalt', 'Menn', 'Kvinner', 'Totalt', 'Menn', 'Kvinner'),
      ...row(115, '2024', '20', '12 %', '88 %', '7', '30 %', '70 %'),
      ...row(130, '2023', '22', '15 %', '85 %', '9', '31 %', '69 %'),
    ],
    [
      ['', 'Heltid', null, null, 'Deltid', null, null],
      ['År', 'Totalt', 'Menn', 'Kvinner', 'Totalt', 'Menn', 'Kvinner'],
      ['2024', '20', '12 %', '88 %', '7', '30 %', '70 %'],
      ['2023', '22', '15 %', '85 %', '9', '31 %', '69 %'],
    ],
  ],
  [
    'headings of two lines, the last words of which repeat',
    [
      ...row(85, '', '', 'Opprinnelig', '', 'Regulert'),
      ...row(100, 'År', 'Regnskap', 'budsjett', 'Avvik', 'budsjett'),
      ...row(115, '2024', '20', '12', '8', '70'),
      ...row(130, '2023', '22', '15', '7', '69'),
    ],
    [
      ['År', 'Regnskap', 'Opprinnelig budsjett', 'Avvik', 'Regulert budsjett'],
      ['2024', '20', '12', '8', '70'],
      ['2023', '22', '15', '7', '69'],
    ],
  ],
  [
    'a row that is a heading of the rows below',
    [...HEAD, ...row(115, 'Lønn', '1 000', '2 000'), ...row(130, 'Mål for tjenesten'), ...row(145, 'Salg', '3 000', '4 000')],
    [HEAD_CELLS, ['Lønn', '1 000', '2 000'], ['Mål for tjenesten', '', ''], ['Salg', '3 000', '4 000']],
  ],
  [
    'a heading of rows in the middle of the table',
    [
      ...row(100, 'Tjeneste', 'Regnskap', 'Budsjett', 'Avvik'),
      ...row(115, 'Lønn', '1 000', '2 000', '1 000'),
      { text: 'Helse, omsorg og sosiale tjenester', y: 130, x: 165 },
      ...row(145, 'Salg', '3 000', '4 000', '1 000'),
      { text: 'Kultur, idrett, natur og friluftsliv', y: 160, x: 160 },
      ...row(175, 'Leie', '5 000', '6 000', '1 000'),
    ],
    [
      ['Tjeneste', 'Regnskap', 'Budsjett', 'Avvik'],
      ['Lønn', '1 000', '2 000', '1 000'],
      ['Helse, omsorg og sosiale tjenester', null, null, null],
      ['Salg', '3 000', '4 000', '1 000'],
      ['Kultur, idrett, natur og friluftsliv', null, null, null],
      ['Leie', '5 000', '6 000', '1 000'],
    ],
  ],
  [
    'a minus at the left edge of its cell',
    [
      ...HEAD,
      ...row(115, 'Lønn', '1 000 000', '2 000 000'),
      ...row(130, 'Salg', '3 000', ''),
      { text: '-', x: 306, y: 130 },
      { text: '4 000', right: 350, y: 130 },
    ],
    [HEAD_CELLS, ['Lønn', '1 000 000', '2 000 000'], ['Salg', '3 000', '- 4 000']],
  ],
  [
    'dashes set to the left among numbers set to the right',
    [
      ...HEAD,
      ...row(115, 'Lønn', '1 000', '2 000'),
      { text: 'Salg', y: 130, x: 50 },
      { text: '---', x: 180, y: 130 },
      { text: '---', x: 280, y: 130 },
      ...row(145, 'Sum', '1 000', '2 000'),
    ],
    [HEAD_CELLS, ['Lønn', '1 000', '2 000'], ['Salg', '---', '---'], ['Sum', '1 000', '2 000']],
  ],
]

test.each(CASES)('%s', (_, puts, grid) => {
  expect(gridsOf(layoutParts([pageOf(puts)]))).toEqual([grid])
})

test('a drawn table keeps its merged cells and its rows of several lines', () => {
  const xs = [40, 150, 260, 370]
  const ys = [90, 110, 150, 170]
  const rules = drawn(xs, ys).filter(({ isVertical, at }) => !(isVertical && at === 260))
  rules.push({ isVertical: true, at: 260, from: 110, to: 170, isEdge: false })
  const puts: Put[] = [
    { text: 'Begge kjønn', x: 170, y: 104 },
    { text: 'Er planen', x: 45, y: 125 },
    { text: 'fulgt opp?', x: 45, y: 137 },
    { text: 'Ja', x: 155, y: 131 },
    { text: '12 000', right: 365, y: 131 },
    { text: 'Sum', x: 45, y: 164 },
    { text: '1', x: 155, y: 164 },
    { text: '-', right: 365, y: 164 },
  ]
  expect(gridsOf(layoutParts([pageOf(puts, rules)]))).toEqual([
    [
      ['', 'Begge kjønn', null],
      ['Er planen fulgt opp?', 'Ja', '12 000'],
      ['Sum', '1', '-'],
    ],
  ])
})

test('a table over a page break is one, its repeated heading once', () => {
  const first = pageOf([...HEAD, ...row(115, 'Lønn', '1 000', '2 000'), ...row(130, 'Kjøp', '5', '6')])
  const second = pageOf([...HEAD, ...row(115, 'Salg', '3 000', '4 000'), ...row(130, 'Sum', '9', '8')], [], 2)
  const [grid, ...more] = gridsOf(layoutParts([first, second]))
  expect(more).toEqual([])
  expect(grid).toEqual([HEAD_CELLS, ['Lønn', '1 000', '2 000'], ['Kjøp', '5', '6'], ['Salg', '3 000', '4 000'], ['Sum', '9', '8']])
})

const SPLIT: readonly (readonly [name: string, rows: readonly Put[], rest: readonly Put[], last: unknown])[] = [
  ['within its numbers', row(130, 'Salg', '20 396', '21 616'), row(115, '', '885', '000'), { cells: ['Salg', '20 396 885', '21 616 000'] }],
  [
    'within its label and its numbers',
    row(130, 'Kjøp av varer som', '396', '616'),
    row(115, 'inngår', '885', '000'),
    { cells: ['Kjøp av varer som inngår', '396 885', '616 000'] },
  ],
  [
    'where its small numbers may be two rows',
    row(130, 'Salg', '396', '616'),
    row(115, '', '885', '000'),
    { cells: ['Salg', '396 885', '616 000'], unread: [1, 2] },
  ],
]

test.each(SPLIT)('a row parted by a page break %s is one row', (_, rows, rest, last) => {
  const first = pageOf([...HEAD, ...row(115, 'Lønn', '1 000 000', '2 000 000'), ...rows])
  const second = pageOf([...HEAD, ...rest, ...row(130, 'Sum', '9', '8')], [], 2)
  const [table, ...more] = layoutParts([first, second]).filter((part) => part.kind === 'table')
  expect(more).toEqual([])
  expect(table?.rows).toHaveLength(4)
  expect(table?.rows[2]).toMatchObject(last as object)
  expect(table?.rows[2]?.unread).toEqual((last as { unread?: unknown }).unread)
})

test('a row without a label at the top of a page is one of its own when its numbers are none that go on', () => {
  const first = pageOf([...HEAD, ...row(115, 'Lønn', '1 000', '2 000'), ...row(130, 'Salg', '3 000', '4 000')])
  const second = pageOf([...HEAD, ...row(115, '', '4 000', '6 000'), ...row(130, 'Leie', '9', '8')], [], 2)
  expect(gridsOf(layoutParts([first, second]))[0]?.[3]).toEqual(['', '4 000', '6 000'])
})

test('the last column of a table that runs over the edge of the page is not read, on the next page neither', () => {
  const first = pageOf([...HEAD, ...row(115, 'Lønn', '1 000', '2 000'), ...row(130, 'Salg', '3 000', '4')])
  const second = pageOf([...HEAD, ...row(115, 'Leie', '5 000', '6'), ...row(130, 'Sum', '9 000', '12')], [], 2)
  const [table] = layoutParts([{ ...first, cutOff: [130] }, second]).filter((part) => part.kind === 'table')
  expect(table).toMatchObject({ isCutOff: true, rows: Array.from({ length: 5 }, () => ({ unread: [2] })) })
  const [later] = layoutParts([first, { ...second, cutOff: [130] }]).filter((part) => part.kind === 'table')
  expect(later?.isCutOff).toBe(true)
  const [seen] = layoutParts([{ ...first, cutOff: [230] }, second]).filter((part) => part.kind === 'table')
  expect(seen?.rows.every(({ unread }) => unread === undefined)).toBe(true)
  expect(seen?.isCutOff).toBeUndefined()
})

test('a row far below the others is one of the table when its texts stand in the columns', () => {
  const far = row(165, 'Salg', '3 000', '4 000')
  expect(gridsOf(layoutParts([pageOf([...HEAD, ...row(115, 'Lønn', '1 000', '2 000'), ...far])]))).toEqual([
    [HEAD_CELLS, ['Lønn', '1 000', '2 000'], ['Salg', '3 000', '4 000']],
  ])
})

test('numbers that may be rows or go on from the row above are not read', () => {
  const rests = [...row(130, 'Salg', '300', '400'), ...row(145, '', '885', '000')]
  const [table] = layoutParts([pageOf([...HEAD, ...row(115, 'Lønn', '1 000', '2 000'), ...rests])]).filter((part) => part.kind === 'table')
  expect(table?.rows.map(({ cells, unread }) => [cells, unread])).toEqual([
    [HEAD_CELLS, undefined],
    [['Lønn', '1 000', '2 000'], undefined],
    [
      ['Salg', '300', '400'],
      [1, 2],
    ],
    [
      ['', '885', '000'],
      [1, 2],
    ],
  ])
})

test('texts that cannot be parted are marked as unread', () => {
  const puts = [
    ...HEAD,
    ...row(115, 'Lønn', '1 000', '2 000'),
    ...row(130, 'Salg', '3 000', '4 000'),
    { text: 'Sum', x: 50, y: 145 },
    { text: '3 000 4 000 5 000 6 000 70', x: 215, y: 145 },
  ]
  const [table] = layoutParts([pageOf(puts)]).filter((part) => part.kind === 'table')
  expect(table?.rows.at(-1)).toMatchObject({ cells: ['Sum', '3 000 4 000 5 000 6 000 70', null], unread: [1, 2] })
})

const label = array(constantFrom('lønn', 'salg', 'kjøp', 'andre', 'sum', 'varer'), { minLength: 1, maxLength: 3 }).map((words) =>
  words.join(' '),
)
const value = oneof(
  integer({ min: -9_999_999, max: 9_999_999 }).map((number) => grouped(number)),
  constantFrom('-', '12 %', '0'),
)

function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ' ')
}

test('any small table laid out at positions comes back', () => {
  const tables = integer({ min: 1, max: 5 }).chain((columns) =>
    record({
      head: array(constantFrom('Regnskap', 'Budsjett', 'Avvik', 'Mål', 'Andel'), { minLength: columns, maxLength: columns }),
      rows: array(record({ label, values: array(value, { minLength: columns, maxLength: columns }) }), { minLength: 2, maxLength: 8 }),
      gap: integer({ min: 6, max: 40 }),
      pitch: integer({ min: 12, max: 24 }),
    }),
  )
  assert(
    property(tables, ({ head, rows, gap, pitch }) => {
      const labels = Math.max(...rows.map((each) => each.label.length)) * SIGN * 10
      const widths = head.map((text, column) => Math.max(text.length, ...rows.map(({ values }) => values[column]?.length ?? 0)) * SIGN * 10)
      const rights = widths.map((_, column) => 50 + labels + widths.slice(0, column + 1).reduce((sum, width) => sum + width + gap, 0))
      const put = (texts: readonly string[], y: number): Put[] => texts.map((text, column) => ({ text, y, right: rights[column] ?? 0 }))
      const puts = [
        ...put(head, 100),
        ...rows.flatMap((each, index) => [
          { text: each.label, y: 100 + (index + 1) * pitch, x: 50 },
          ...put(each.values, 100 + (index + 1) * pitch),
        ]),
      ]
      expect(gridsOf(layoutParts([pageOf(puts)]))).toEqual([[['', ...head], ...rows.map((each) => [each.label, ...each.values])]])
    }),
    { numRuns: 150, seed: 2024 },
  )
})
