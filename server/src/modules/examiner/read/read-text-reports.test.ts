import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Part, TablePart } from '../model/part.ts'
import { printedReport } from '../testing.ts'
import { readText } from './read-text.ts'

/** Beside the project, where the figures it is developed with lie; the tests hold without it. */
const FOLDER = fileURLToPath(new URL('../../../../../../shared/data/documents', import.meta.url))
const LIMITS = { pages: 100, characters: 1_000_000, unpackedBytes: 1_000_000 }

/** A table of the sample, printed as text with single spaces, as lost columns are. */
function printed({ number, caption, columns, rows }: ReturnType<typeof sampleTables>[number]): string {
  const lines = rows.map((row) => row.join(' '))
  return `${number ?? 'Tabell 1'} ${caption}\nArtsgrupper ${columns.map((column) => column.replace(/^[IVX]+ /, '')).join(' ')}\n${lines.join('\n')}\n`
}

function sampleTables(name: 'ombud' | 'uke') {
  return printedReport(name).sections.flatMap(({ tables = [] }) => tables)
}

const plain = (text: string | null | undefined) =>
  (text ?? '')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ')
    .replace(/^([-−]) (?=\d)/, '$1')
    .trim()

/** How many cells of a table were read as they are printed, and how many otherwise without saying so. */
function agreement(
  expected: readonly (readonly string[])[],
  tables: readonly TablePart[],
): { readonly read: number; readonly wrong: number } {
  let [read, wrong] = [0, 0]
  const labels = expected.map(([label]) => plain(label))
  const likeness = ({ rows }: TablePart) => rows.filter(({ cells }) => labels.includes(plain(cells[0]))).length
  const found = tables.toSorted((a, b) => likeness(b) - likeness(a))[0]?.rows ?? []
  for (const [label = '', ...cells] of expected) {
    if (cells.length === 0) continue
    const row = found.find((one) => plain(one.cells[0]) === plain(label))
    const values = row?.cells.slice(-cells.length) ?? []
    const first = (row?.cells.length ?? 0) - cells.length
    cells.forEach((cell, index) => {
      if (row === undefined || (row.unread ?? []).includes(first + index)) return
      if (plain(values[index]) === plain(cell)) read += 1
      else wrong += 1
    })
  }
  return { read, wrong }
}

const cellsIn = (rows: readonly (readonly string[])[]) => rows.reduce((sum, row) => sum + Math.max(0, row.length - 1), 0)
const tablesIn = (parts: readonly Part[]) => parts.filter((part): part is TablePart => part.kind === 'table')

async function parts(text: string | Buffer): Promise<readonly Part[]> {
  const reading = await readText(Buffer.from(text), LIMITS)
  return reading.kind === 'read' ? reading.parts : []
}

describe('the accounts of the sample, printed without columns', () => {
  it.each([
    ['ombud', 'Driftsregnskap'],
    ['uke', 'Driftsregnskap'],
    ['uke', 'Investeringsregnskap'],
  ] as const)('%s: %s', async (name, caption) => {
    const table = sampleTables(name).find((one) => one.caption === caption)
    if (table === undefined) throw new Error(`no ${caption}`)
    const { read, wrong } = agreement(table.rows, tablesIn(await parts(printed(table))))
    expect(wrong).toBe(0)
    expect(read).toBeGreaterThanOrEqual(cellsIn(table.rows) * 0.75)
  })
})

describe.each(['ombud', 'uke'] as const)('the printed report of %s, where its text is at hand', (name) => {
  const file = `${FOLDER}/${name}-2024.txt`
  let found: readonly Part[] = []
  beforeAll(async () => {
    // Elsewhere the sample's own figures are read, in the shapes the report prints them in.
    found = await parts(existsSync(file) ? readFileSync(file) : sampleTables(name).map(printed).join('\n'))
  })

  it.each(['Driftsregnskap', 'Bemanning', 'Sykefravær i %'])('%s is read whole, or nothing of it otherwise', (caption) => {
    const table = sampleTables(name).find((one) => one.caption === caption)
    const { read, wrong } = agreement(table?.rows ?? [], tablesIn(found))
    expect(wrong).toBe(0)
    if (existsSync(file)) expect(read).toBe(cellsIn(table?.rows ?? []))
  })

  it('finds its tables', () => {
    expect(tablesIn(found).length).toBeGreaterThanOrEqual(existsSync(file) ? 13 : 5)
  })
})

describe('documents of words', () => {
  it.each(['unio-horing', 'rekruttering-kompetanse'])('%s has no tables', async (name) => {
    const file = `${FOLDER}/${name}.txt`
    const own = [
      'Kommunen svarer på tre spørsmål. Det første gjelder bemanningen i 2023 og 2024.',
      '',
      'Vi foreslår at 2 av 3 stillinger lyses ut på nytt, se NAV (2021), s. 5.',
      'Fristen er 1. mars 2025, og svaret sendes til postboks 12.',
      '',
    ].join('\n')
    const all = await parts(existsSync(file) ? readFileSync(file) : `${own}\n`.repeat(20))
    expect(tablesIn(all)).toEqual([])
    expect(all.length).toBeGreaterThan(10)
  })
})
