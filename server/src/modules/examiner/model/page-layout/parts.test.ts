import { expect, test } from 'vitest'
import type { Part } from '../part.ts'
import type { Page } from './page.ts'
import { layoutParts } from './parts.ts'
import { pageOf, type Put } from './testing.ts'

function told(parts: readonly Part[]): string[] {
  return parts.map((part) =>
    part.kind === 'table' ? `table ${part.rows.length}` : part.kind === 'heading' ? `${part.level} ${part.text}` : part.text,
  )
}

/** Lines of text of a column from 50 to 300. */
function text(y: number, ...lines: readonly string[]): Put[] {
  return lines.map((each, index) => ({ text: each, y: y + index * 13, x: 50 }))
}

const LONG = ['Driften endte med et mindreforbruk av den', 'grunn at to stillinger sto ledige store deler', 'av året.']

test('lines become paragraphs, and larger, bold and numbered ones headings', () => {
  const page = pageOf([
    { text: '3 Regnskap', y: 60, x: 50, size: 18 },
    ...text(100, ...LONG),
    { text: '3.1 Drift', y: 170, x: 50, isBold: true },
    ...text(190, ...LONG),
    { text: 'Tabell 3.1 Driftsregnskap', y: 260, x: 50, isBold: true },
  ])
  expect(told(layoutParts([page]))).toEqual(['1 3 Regnskap', LONG.join(' '), '2 3.1 Drift', LONG.join(' '), 'Tabell 3.1 Driftsregnskap'])
})

test('on a page of more paragraphs than lines within them, a wider gap still parts paragraphs', () => {
  const full = 'Driften endte med et mindreforbruk av den grunn'
  const short = [60, 80, 100, 120].map((y) => ({ text: full, y, x: 50 }))
  const page = pageOf([...short, ...text(140, full, 'i fjor og'), ...text(173, full, 'i år')])
  expect(told(layoutParts([page]))).toEqual([full, full, full, full, `${full} i fjor og`, `${full} i år`])
})

test('a caption is no part of the sentence above it, and a sentence may begin with the name of a table', () => {
  const full = 'Driften endte med et mindreforbruk av den.'
  expect(told(layoutParts([pageOf(text(60, full, 'Tabell 1 Bemanning'))]))).toEqual([full, 'Tabell 1 Bemanning'])
  expect(told(layoutParts([pageOf(text(60, full, 'Tabell 1 viser det.'))]))).toEqual([`${full} Tabell 1 viser det.`])
})

test('a paragraph goes on over a page break, and a divided word is whole', () => {
  const first = pageOf(text(100, ...LONG, 'Alle de nye tiltak er i gang, men drifts-'))
  const second = pageOf(text(60, 'utgiftene gikk opp.'), [], 2)
  expect(told(layoutParts([first, second]))).toEqual([LONG.join(' '), 'Alle de nye tiltak er i gang, men driftsutgiftene gikk opp.'])
})

test('a sentence that ends a page with a preposition goes on with a name', () => {
  const first = pageOf(text(100, ...LONG, 'Vannet ble prøvd hver uke i hele fjor ved'))
  const second = pageOf(text(60, 'Nordbyen svømmehall.'), [], 2)
  const own = pageOf(text(60, 'Kommunen fikk nye baner.'), [], 2)
  const last = 'Vannet ble prøvd hver uke i hele fjor ved'
  expect(told(layoutParts([first, second]))).toEqual([LONG.join(' '), `${last} Nordbyen svømmehall.`])
  const ended = pageOf(text(100, ...LONG, 'Vannet ble prøvd hver uke i hele fjor.'))
  expect(told(layoutParts([ended, own])).slice(1)).toEqual(['Vannet ble prøvd hver uke i hele fjor.', 'Kommunen fikk nye baner.'])
})

test('running headers, footers and page numbers are left out, and the text of each page stays', () => {
  const pages = [1, 2, 3, 4].map((number): Page =>
    pageOf(
      [
        { text: 'Årsberetning 2024', y: 40, x: 50 },
        ...text(150, `Avsnitt ${'abcd'[number]} er med.`),
        { text: `Side ${number} av 4`, y: 810, x: 280 },
      ],
      [],
      number,
    ),
  )
  expect(told(layoutParts(pages))).toEqual([1, 2, 3, 4].map((number) => `Avsnitt ${'abcd'[number]} er med.`))
})

test('the repeated heading of a table is no running header, however few its columns', () => {
  const page = (number: number): Page =>
    pageOf(
      [
        { text: 'Svar', y: 86, x: 132 },
        { text: 'Kommentar', y: 86, x: 192 },
        ...[106, 126, 146].flatMap((y) => [
          { text: `Er plan ${number}${y} fulgt?`, y, x: 30 },
          { text: 'Ja', y, x: 132 },
        ]),
      ],
      [],
      number,
    )
  const [table] = layoutParts([1, 2, 3, 4].map(page))
  expect(table?.kind === 'table' && table.rows.map(({ cells }) => cells.length)).toEqual(Array.from({ length: 13 }, () => 3))
})

test('the rest of a row that stands right below a repeated heading is no part of it', () => {
  const heading = (y: number): Put[] => [
    { text: 'Svar', y, x: 150 },
    { text: 'Merknad', y, x: 220 },
  ]
  const row = (y: number, label: string, ...comment: readonly string[]): Put[] => [
    { text: label, y, x: 50 },
    { text: 'Ja', y, x: 150 },
    ...comment.map((each, at) => ({ text: each, y: y + 12 * at, x: 220 })),
  ]
  const first = pageOf([
    ...heading(60),
    ...row(72, 'Er det en plan?', 'Den ble', 'laget'),
    ...row(96, 'Er den kjent?', 'Alle har', 'fått den'),
  ])
  const second = pageOf([...heading(60), { text: 'på møter.', y: 72, x: 220 }, ...row(84, 'Er den fulgt?', 'For det', 'meste')], [], 2)
  const [table] = layoutParts([first, second])
  expect(table?.kind === 'table' && table.rows.map(({ cells }) => cells)).toEqual([
    ['', 'Svar', 'Merknad'],
    ['Er det en plan?', 'Ja', 'Den ble laget'],
    ['Er den kjent?', 'Ja', 'Alle har fått den på møter.'],
    ['Er den fulgt?', 'Ja', 'For det meste'],
  ])
})

test('two columns of text are read one after the other', () => {
  const column = (name: string): string[] => Array.from({ length: 8 }, (_, line) => `${name} linje ${line} fyller hele spalten her`)
  const page = pageOf([
    ...column('venstre').map((each, index) => ({ text: each, y: 100 + index * 13, x: 50 })),
    ...column('høyre').map((each, index) => ({ text: each, y: 103 + index * 13, x: 300 })),
  ])
  expect(told(layoutParts([page]))).toEqual([column('venstre').join(' '), column('høyre').join(' ')])
})

test('a table of contents is paragraphs, with leaders or without', () => {
  const dots = pageOf(
    ['1 Ansvar', '2 Mål', '3 Regnskap'].map((title, index) => ({
      text: `${title} ${'.'.repeat(40)} ${index + 3}`,
      y: 100 + index * 14,
      x: 50,
    })),
  )
  expect(layoutParts([dots]).map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph'])
  const bare = pageOf(
    ['1 Ansvar', '2 Mål', '3 Regnskap'].flatMap((title, index) => [
      { text: title, y: 100 + index * 14, x: 50 },
      { text: String(index + 3), y: 100 + index * 14, right: 500 },
    ]),
  )
  expect(told(layoutParts([bare]))).toEqual(['1 Ansvar 3', '2 Mål 4', '3 Regnskap 5'])
})

test('items of a list are paragraphs of their own', () => {
  const page = pageOf(text(100, '• første punkt', '• andre punkt', '1) en note'))
  expect(told(layoutParts([page]))).toEqual(['• første punkt', '• andre punkt', '1) en note'])
})
