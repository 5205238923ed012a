import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import type { Part, TablePart } from '../model/part.ts'
import { readPdf } from './read-pdf.ts'
import { cellsOf, openPress, reportSource, rotated, type Rotation, type SampleTable, type Setting } from './fixtures/pdf/testing.ts'

interface Report {
  readonly sections: readonly { readonly tables?: readonly SampleTable[] }[]
}

/** Every table of the two printed reports of the sample: what a correct reading is, is known. */
const TABLES = ['ombud', 'uke'].flatMap((name) => {
  const url = new URL(`../../../../../samples/oslo-2024/expected/${name}.json`, import.meta.url)
  return (JSON.parse(readFileSync(url, 'utf8')) as Report).sections.flatMap(({ tables }) => tables ?? [])
})

const OPEN: Setting = { stroke: 'none', inset: '4pt', gutter: '0pt', align: 'top', isHeadBold: true }
const SETTINGS: readonly (readonly [name: string, setting: Setting, isTagged: boolean])[] = [
  ['tagged', OPEN, true],
  ['tagged, tight', { ...OPEN, inset: '(x: 4pt, y: 0pt)', gutter: '0.65em' }, true],
  ['drawn', { ...OPEN, stroke: '0.5pt' }, false],
  ['drawn, numbers in the middle, plain heading', { ...OPEN, stroke: '0.5pt', align: 'horizon', isHeadBold: false }, false],
  ['only lines between rows', { ...OPEN, stroke: '(x: none, y: 0.4pt)' }, false],
  ['nothing drawn', OPEN, false],
  ['nothing drawn, numbers in the middle', { ...OPEN, align: 'horizon' }, false],
]

/** Type so large that the numbers of the columns go on in two or three lines. */
const WRAPPED: Setting = { ...OPEN, size: 12 }
const ROTATIONS: readonly (readonly [name: string, rotations: readonly Rotation[], isSeenUpright: boolean])[] = [
  ['marked to be shown on their side', [90, 0, 270, 180], false],
  ['drawn on their side and marked to be shown upright', [0, 90, 180, 270], true],
]

const press = openPress()
afterAll(() => press.close())

async function tablesOf(
  setting: Setting,
  isTagged: boolean,
  turn: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes,
): Promise<{ readonly parts: readonly Part[]; readonly tables: readonly TablePart[] }> {
  const reading = await readPdf(turn(press.pdf(reportSource(TABLES, setting), isTagged)), {
    pages: 100,
    characters: 1_000_000,
    unpackedBytes: 0,
  })
  const parts = reading.kind === 'read' ? reading.parts : []
  return { parts, tables: parts.filter((part): part is TablePart => part.kind === 'table') }
}

function cellsAsRead({ rows }: TablePart): string[][] {
  return rows.map(({ cells }) => cells.map((text) => plain(text ?? '')))
}

test.each(SETTINGS)('every cell of every table of the sample comes back: %s', async (_, setting, isTagged) => {
  const { parts, tables } = await tablesOf(setting, isTagged)
  expect(tables.map(cellsAsRead)).toEqual(TABLES.map((table) => cellsOf(table).map((cells) => cells.map(plain))))
  expect(tables.flatMap(({ rows }) => rows.flatMap(({ unread }) => unread ?? []))).toEqual([])
  expect(parts.filter((part) => part.kind === 'paragraph' && part.text === 'Kilde: regnskapet.')).toHaveLength(TABLES.length)
})

test.each(ROTATIONS)('pages %s are read like others', async (_, rotations, isSeenUpright) => {
  const { tables } = await tablesOf(OPEN, false, (bytes) => rotated(bytes, rotations, isSeenUpright))
  expect(tables.map(cellsAsRead)).toEqual(TABLES.map((table) => cellsOf(table).map((cells) => cells.map(plain))))
})

test('numbers that go on in the next line come back, whether the file says what a cell is or only draws it', async () => {
  for (const isTagged of [true, false]) {
    const { tables } = await tablesOf(WRAPPED, isTagged)
    const numbers = (rows: readonly (readonly string[])[]): string[] =>
      rows.flatMap((cells) => cells.slice(1).filter((text) => /^-?\s*[\d ]+$/.test(text)))
    expect(tables.map((table) => numbers(cellsAsRead(table)))).toEqual(
      TABLES.map((table) => numbers(cellsOf(table).map((cells) => cells.map(plain)))),
    )
  }
})

test('where nothing parts the rows but the words, no more than one table is read otherwise', async () => {
  const { tables } = await tablesOf({ ...OPEN, inset: '(x: 4pt, y: 0pt)', gutter: '0.65em' }, false)
  expect(tables).toHaveLength(TABLES.length)
  const wrong = TABLES.filter(
    (table, index) =>
      JSON.stringify(cellsOf(table).map((cells) => cells.map(plain))) !== JSON.stringify(tables[index] && cellsAsRead(tables[index])),
  )
  expect(wrong.length).toBeLessThanOrEqual(1)
})

/** The minus of the trade is set as a hyphen or a dash, and spaces as wide as they come. */
function plain(text: string): string {
  return text.replace(/[−–]/g, '-').replace(/\s+/g, ' ').trim()
}
