import { expect, test } from 'vitest'
import { layoutParts } from './parts.ts'
import { pageOf, type Put } from './testing.ts'

/** Lines of one cell, drawn one after the other. */
function cell(y: number, at: { readonly x: number } | { readonly right: number }, ...lines: readonly string[]): Put[] {
  return lines.map((text, index) => ({ text, y: y + index * 12, ...at }))
}

const [LABEL, FIRST, SECOND] = [{ x: 50 }, { right: 230 }, { right: 290 }]
const HEAD = [...cell(100, FIRST, 'Regnskap'), ...cell(100, SECOND, 'Budsjett')]
const HEAD_CELLS = ['', 'Regnskap', 'Budsjett']

function tablesOf(puts: readonly Put[]): unknown {
  return layoutParts([pageOf(puts)]).flatMap((part) =>
    part.kind === 'table' ? [part.rows.map(({ cells, unread }) => (unread ? { cells, unread } : cells))] : [],
  )
}

const CASES: readonly (readonly [name: string, puts: readonly Put[], rows: readonly unknown[]])[] = [
  [
    'numbers over two and three lines, with nothing between the rows',
    [
      ...HEAD,
      ...cell(112, LABEL, '000-099 Lønn og', 'sosiale utgifter'),
      ...cell(112, FIRST, '20 396', '885'),
      ...cell(112, SECOND, '21', '616', '000'),
      ...cell(148, LABEL, 'Overføringer'),
      ...cell(148, FIRST, '200', '410'),
      ...cell(148, SECOND, '115', '000'),
      ...cell(172, LABEL, 'Salg'),
      ...cell(172, FIRST, '885'),
      ...cell(172, SECOND, '200'),
    ],
    [
      HEAD_CELLS,
      ['000-099 Lønn og sosiale utgifter', '20 396 885', '21 616 000'],
      ['Overføringer', '200 410', '115 000'],
      ['Salg', '885', '200'],
    ],
  ],
  [
    'numbers in the middle of the row',
    [
      ...HEAD,
      ...cell(112, LABEL, '000-099 Lønn', 'og sosiale', 'utgifter'),
      ...cell(118, FIRST, '20 396', '885'),
      ...cell(124, SECOND, '21'),
      ...cell(148, LABEL, 'Salg', 'IKT'),
      ...cell(154, FIRST, '7 681'),
      ...cell(154, SECOND, '-'),
    ],
    [HEAD_CELLS, ['000-099 Lønn og sosiale utgifter', '20 396 885', '21'], ['Salg IKT', '7 681', '-']],
  ],
  [
    'a long word that reaches into the next column, in the heading and in a label',
    [
      ...cell(88, { x: 200 }, 'Periodiseringer', '2024'),
      ...cell(88, { x: 262 }, 'Besparelser', '2024'),
      ...cell(112, LABEL, 'Anskaffelse av', 'konkurransegjennomføringsverktøy'),
      ...cell(112, FIRST, '1 000'),
      ...cell(112, SECOND, '2 000'),
      ...cell(136, LABEL, 'Salg'),
      ...cell(136, FIRST, '3 000'),
      ...cell(136, SECOND, '4 000'),
    ],
    [
      ['', 'Periodiseringer 2024', 'Besparelser 2024'],
      ['Anskaffelse av konkurransegjennomføringsverktøy', '1 000', '2 000'],
      ['Salg', '3 000', '4 000'],
    ],
  ],
  [
    'a row without values among rows whose values stand on the first line of their label',
    [
      ...HEAD,
      ...cell(112, LABEL, 'Lønn og', 'pensjon'),
      ...cell(112, FIRST, '1 000'),
      ...cell(112, SECOND, '2 000'),
      ...cell(136, LABEL, 'Inntekter i alt', 'Salg'),
      ...cell(148, FIRST, '3 000'),
      ...cell(148, SECOND, '4 000'),
    ],
    [HEAD_CELLS, ['Lønn og pensjon', '1 000', '2 000'], ['Inntekter i alt', '', ''], ['Salg', '3 000', '4 000']],
  ],
  [
    'two numbers in a cell that are no one number',
    [
      ...HEAD,
      ...cell(112, LABEL, 'Lønn og', 'pensjon'),
      ...cell(112, FIRST, '1 000', '1 200'),
      ...cell(112, SECOND, '2 000'),
      ...cell(136, LABEL, 'Varer og', 'tjenester'),
      ...cell(136, FIRST, '20', '000'),
      ...cell(136, SECOND, '4 000'),
      ...cell(160, LABEL, 'Salg og', 'leie'),
      ...cell(160, FIRST, '30', '000'),
      ...cell(160, SECOND, '40', '000'),
    ],
    [
      HEAD_CELLS,
      { cells: ['Lønn og pensjon', '1 000 1 200', '2 000'], unread: [1] },
      ['Varer og tjenester', '20 000', '4 000'],
      ['Salg og leie', '30 000', '40 000'],
    ],
  ],
]

test('where a document sets texts from the top of their cells, a label above the values is one of a row of its own', () => {
  const rows = [
    ...cell(112, LABEL, 'Lønn og', 'pensjon'),
    ...cell(112, FIRST, '1 000'),
    ...cell(112, SECOND, '2 000'),
    ...cell(136, LABEL, 'Varer og', 'tjenester'),
    ...cell(136, FIRST, '5'),
    ...cell(136, SECOND, '6'),
  ]
  // The values stand in the middle of both labels.
  const last = [...cell(160, LABEL, 'Inntekter', 'Salg og', 'leie'), ...cell(172, FIRST, '3 000'), ...cell(172, SECOND, '4 000')]
  expect(tablesOf([...HEAD, ...rows, ...last])).toEqual([
    [
      HEAD_CELLS,
      ['Lønn og pensjon', '1 000', '2 000'],
      ['Varer og tjenester', '5', '6'],
      ['Inntekter', '', ''],
      ['Salg og leie', '3 000', '4 000'],
    ],
  ])
})

test('a label over more lines than any other is of its row, and the rows below are of the table', () => {
  const label = '122004 Nytt felles system for lønn og personal i alle virksomheter med stedlige ledere og egne kontorer'.split(' ')
  const rows = [
    ...cell(112, LABEL, '118011', 'Servere', 'i drift'),
    ...cell(112, FIRST, '1 000'),
    ...cell(112, SECOND, '2 000'),
    ...cell(150, LABEL, ...label),
    ...cell(150, FIRST, '10'),
    ...cell(150, SECOND, '20'),
    ...cell(350, LABEL, '122005', 'Lager'),
    ...cell(350, FIRST, '3 000'),
    ...cell(350, SECOND, '4 000'),
    ...cell(376, LABEL, '122006', 'Bygg'),
    ...cell(376, FIRST, '5 000'),
    ...cell(376, SECOND, '6 000'),
  ]
  expect(tablesOf([...HEAD, ...rows])).toEqual([
    [
      HEAD_CELLS,
      ['118011 Servere i drift', '1 000', '2 000'],
      [label.join(' '), '10', '20'],
      ['122005 Lager', '3 000', '4 000'],
      ['122006 Bygg', '5 000', '6 000'],
    ],
  ])
})

test.each(CASES)('%s', (_, puts, rows) => {
  expect(tablesOf(puts)).toEqual([rows])
})

test('a file that draws line by line, or column by column, is read by place', () => {
  const lines = [
    ['Lønn og', '1 000', '2 000'],
    ['Salg', '3 000', '4 000'],
    ['Leie', '5 000', '6 000'],
  ]
  const put = (row: number, column: number): Put => {
    const text = lines[row]?.[column] ?? ''
    const y = 112 + row * 12
    return column === 0 ? { text, y, x: 50 } : { text, y, right: 170 + 60 * column }
  }
  const byColumn = [0, 1, 2].flatMap((column) => [
    ...HEAD.slice(column - 1, column === 0 ? 0 : column),
    ...[0, 1, 2].map((row) => put(row, column)),
  ])
  expect(tablesOf(byColumn)).toEqual([[HEAD_CELLS, ...lines]])
  expect(tablesOf([...HEAD, ...[0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => put(row, column)))])).toEqual([[HEAD_CELLS, ...lines]])
})

/** Rows that show how the document draws: cells of several lines, the others in their middle. */
const SHOWN = [
  ...HEAD,
  ...[112, 136, 160].flatMap((y) => [
    ...cell(y, LABEL, 'Kjøp av varer', 'og tjenester'),
    ...cell(y + 6, FIRST, '1 000'),
    ...cell(y + 6, SECOND, '2 000'),
  ]),
]
const SHOWN_CELLS = [HEAD_CELLS, ...[1, 2, 3].map(() => ['Kjøp av varer og tjenester', '1 000', '2 000'])]

test('rows whose texts stand on lines of their own are rows, as their order in the file tells', () => {
  const small = [
    ...cell(400, { x: 120 }, 'Årlig', 'utgift'),
    ...cell(406, { x: 200 }, 'Utløper'),
    ...cell(424, LABEL, 'Leasing av', 'biler'),
    ...cell(430, { x: 135 }, '0'),
    ...cell(448, LABEL, 'Lokaler'),
    ...cell(448, { x: 120 }, '3 462 252'),
    ...cell(448, { x: 200 }, '31.12.24.'),
  ]
  const rows = [
    ['', 'Årlig utgift', 'Utløper'],
    ['Leasing av biler', '0', ''],
    ['Lokaler', '3 462 252', '31.12.24.'],
  ]
  expect(tablesOf([...SHOWN, ...small])).toEqual([SHOWN_CELLS, rows])
})

test('the heading of the next chapter ends a table, though as large as the rest', () => {
  const form = [
    ...cell(400, { x: 250 }, 'Svar'),
    ...cell(400, { x: 330 }, 'Kommentar'),
    ...cell(412, LABEL, 'Er risikoen for skade undersøkt?'),
    ...cell(412, { x: 250 }, 'Nei'),
    ...cell(412, { x: 330 }, 'Ikke i år.'),
  ]
  const row = (y: number, label: string, ...texts: readonly string[]): Put[] => [
    ...cell(y, LABEL, label),
    ...texts.flatMap((text, at) => cell(y, { right: 200 + 60 * at }, text)),
  ]
  const heading = cell(433, LABEL, '4.7.2 Lønn').map((put) => ({ ...put, isBold: true }))
  const next = [
    ...heading,
    ...cell(453, LABEL, 'Lønn etter kjønn'),
    ...row(473, '', 'Menn', 'Kvinner').slice(1),
    ...row(485, 'Totalt', '18', '82'),
  ]
  expect(tablesOf([...SHOWN, ...form, ...next])).toEqual([
    SHOWN_CELLS,
    [
      ['', 'Svar', 'Kommentar'],
      ['Er risikoen for skade undersøkt?', 'Nei', 'Ikke i år.'],
    ],
    [
      ['', 'Menn', 'Kvinner'],
      ['Totalt', '18', '82'],
    ],
  ])
})

test('a sign at the edge of its column, beside a heading in the middle, is of that column', () => {
  const row = (y: number, sign: string): Put[] => [
    ...cell(y, LABEL, `Stilling ${y}`),
    ...cell(y, { x: 150 }, '25'),
    ...cell(y, { x: 196 }, sign),
    ...cell(y, { x: 250 }, '1 099'),
  ]
  const puts = [
    ...SHOWN,
    ...cell(400, { x: 145 }, 'Menn'),
    ...cell(400, { x: 200 }, 'Kroner'),
    ...cell(400, { x: 250 }, 'Alle'),
    ...row(412, '*'),
    ...row(424, '*'),
  ]
  const rows = [
    ['', 'Menn', 'Kroner', 'Alle'],
    ['Stilling 412', '25', '*', '1 099'],
    ['Stilling 424', '25', '*', '1 099'],
  ]
  expect(tablesOf(puts)).toEqual([SHOWN_CELLS, rows])
})

test('a heading with numbers below each other is no column drawn by itself', () => {
  const head = [...cell(400, { x: 150 }, 'Dok', '3', '2024'), ...cell(406, { x: 220 }, 'Ferdig', '(år)')]
  const rows = [...cell(436, LABEL, 'Lån'), ...cell(436, { x: 150 }, '5'), ...cell(436, { x: 220 }, '2025')]
  expect(tablesOf([...SHOWN, ...head, ...rows])).toEqual([
    SHOWN_CELLS,
    [
      ['', 'Dok 3 2024', 'Ferdig (år)'],
      ['Lån', '5', '2025'],
    ],
  ])
})

test('a label without values in the middle of the labels is the last row', () => {
  const rows = [['Leasing', '10'] as const, ['Lokaler', '20'] as const].flatMap(([label, number], at) => [
    ...cell(412 + 12 * at, LABEL, label),
    ...cell(412 + 12 * at, { x: 220 }, number),
  ])
  const puts = [...SHOWN, ...cell(400, { x: 220 }, 'Utgift'), ...rows, ...cell(436, { x: 57.5 }, 'Leie')]
  expect(tablesOf(puts)).toEqual([
    SHOWN_CELLS,
    [
      ['', 'Utgift'],
      ['Leasing', '10'],
      ['Lokaler', '20'],
      ['Leie', ''],
    ],
  ])
})

test('where values stand in the middle of their row, the lines of their own label are as many above as below', () => {
  // The rest of a label from the page before, and one of three lines.
  const puts = [
    ...SHOWN,
    ...cell(196, LABEL, 'Inntekter i alt for hele', 'Salg og', 'leie av', 'utstyr'),
    ...cell(220, FIRST, '3 000'),
    ...cell(220, SECOND, '4 000'),
  ]
  expect(tablesOf(puts)).toEqual([[...SHOWN_CELLS, ['Inntekter i alt for hele', '', ''], ['Salg og leie av utstyr', '3 000', '4 000']]])
})

test('where values stand at the bottom of their row, a label of several lines is one', () => {
  const row = (y: number): Put[] => [
    ...cell(y, LABEL, 'Kjøp av varer', 'og av', 'tjenester'),
    ...cell(y + 12, FIRST, '1', '000'),
    ...cell(y + 24, SECOND, '2 000'),
  ]
  // The last row goes on on the next page.
  const last = [...cell(220, LABEL, 'Salg', 'av', 'utstyr'), ...cell(220, FIRST, '5'), ...cell(220, SECOND, '6')]
  expect(tablesOf([...HEAD, ...row(112), ...row(148), ...row(184), ...last])).toEqual([
    [HEAD_CELLS, ...[1, 2, 3].map(() => ['Kjøp av varer og av tjenester', '1 000', '2 000']), ['Salg av utstyr', '5', '6']],
  ])
})

test('in a table of articles, a line that begins with one begins a row', () => {
  const row = (y: number, ...lines: readonly string[]): Put[] => [
    ...cell(y, LABEL, ...lines),
    ...cell(y + 12 * (lines.length - 2), FIRST, '1', '000'),
    ...cell(y + 12 * (lines.length - 1), SECOND, '2 000'),
  ]
  const shown = [112, 148, 184].flatMap((y) => row(y, '100-299 Kjøp', 'av varer og', 'tjenester'))
  const rest = row(112, 'som inngår i produksjonen', '400-499 Tilskudd', 'til andre')
  const [table] = layoutParts([
    pageOf([...HEAD, ...shown]),
    pageOf([...HEAD, ...rest, ...row(148, '500-599 Renter', 'og lån'), ...row(172, '600-699 Salg', 'av hus')], [], 2),
  ])
  expect(table?.kind === 'table' && table.rows.slice(3).map(({ cells }) => cells)).toEqual([
    ['100-299 Kjøp av varer og tjenester som inngår i produksjonen', '1 000', '2 000'],
    ['400-499 Tilskudd til andre', '1 000', '2 000'],
    ['500-599 Renter og lån', '1 000', '2 000'],
    ['600-699 Salg av hus', '1 000', '2 000'],
  ])
})

test('what a file draws before a value of the last row is of that row', () => {
  const last = [
    ...cell(208, { right: 110 }, '123039', 'Utskifting', 'av utstyr'),
    ...cell(208, FIRST, '3 000'),
    ...cell(208, SECOND, '4 000'),
  ]
  expect(tablesOf([...SHOWN, ...last])).toEqual([[...SHOWN_CELLS, ['123039 Utskifting av utstyr', '3 000', '4 000']]])
})

test('a date at the start of a line is no item of a list', () => {
  const last = [
    ...cell(190, LABEL, 'Byrådssak', '16.09.24'),
    ...cell(196, FIRST, '9,7'),
    ...cell(190, { x: 250 }, 'Data og', 'ny KI'),
    ...cell(214, LABEL, 'Bystyret'),
    ...cell(214, FIRST, '5'),
  ]
  expect(tablesOf([...SHOWN, ...last])).toEqual([[...SHOWN_CELLS, ['Byrådssak 16.09.24', '9,7', 'Data og ny KI'], ['Bystyret', '5', '']]])
})

test.each([15, 50])('a page with no more than the rest of a number %d points below the repeated heading', (down) => {
  const heading = (y: number): Put[] => [...cell(y, FIRST, 'Regnskap'), ...cell(y, SECOND, 'Budsjett'), ...cell(y, { right: 350 }, 'Avvik')]
  const sum = [...cell(412, LABEL, 'Sum'), ...cell(412, FIRST, '6 000'), ...cell(412, SECOND, '130'), ...cell(412, { right: 350 }, '4')]
  const first = [...SHOWN, ...heading(400), ...sum]
  const rest = [...heading(100), ...cell(100 + down, SECOND, '250', '000')]
  const [, table, ...more] = layoutParts([pageOf(first), pageOf(rest, [], 2)])
  expect(more).toEqual([])
  expect(table?.kind === 'table' && table.rows.at(-1)?.cells).toEqual(['Sum', '6 000', '130 250 000', '4'])
})

test('a row without values at the foot of a page, below nothing but the heading, is one of the table', () => {
  const heading = (y: number): Put[] => [150, 220, 290].flatMap((x, at) => cell(y, { x }, ['Regnskap', 'Budsjett', 'Avvik'][at] ?? ''))
  const row = (y: number): Put[] => [...cell(y, LABEL, 'Lønn'), ...[150, 220, 290].flatMap((x) => cell(y, { x }, '1 000'))]
  const pages = [pageOf([...SHOWN, ...heading(737), ...cell(764, LABEL, 'Mål 1')]), pageOf([...heading(66), ...row(80), ...row(94)], [], 2)]
  const table = layoutParts(pages).findLast((part) => part.kind === 'table')
  expect(table?.rows.map(({ cells }) => cells)).toEqual([
    ['', 'Regnskap', 'Budsjett', 'Avvik'],
    ['Mål 1', null, null, null],
    ['Lønn', '1 000', '1 000', '1 000'],
    ['Lønn', '1 000', '1 000', '1 000'],
  ])
})

test('rows far below a heading, that have a label where the heading has none, are rows of the table', () => {
  const row = (y: number, label: string): Put[] => [...cell(y, LABEL, label), ...[150, 220, 290].flatMap((x) => cell(y, { x }, '20'))]
  const puts = [...[150, 220, 290].flatMap((x) => cell(400, { x }, 'Menn')), ...row(440, '2024'), ...row(452, '2023')]
  const numbers = ['20', '20', '20']
  expect(tablesOf([...SHOWN, ...puts])).toEqual([
    SHOWN_CELLS,
    [
      ['', 'Menn', 'Menn', 'Menn'],
      ['2024', ...numbers],
      ['2023', ...numbers],
    ],
  ])
})
