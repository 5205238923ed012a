import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Part, ReadLimits, TablePart } from '../model/part.ts'
import { readPdf } from './read-pdf.ts'

const LIMITS: ReadLimits = { pages: 100, characters: 1_000_000, unpackedBytes: 10_000_000 }
const workspace = mkdtempSync(join(tmpdir(), 'arsring-read-pdf-'))
const compiler = NodeCompiler.create({ workspace })
afterAll(() => rmSync(workspace, { recursive: true }))

function pdf(source: string): Uint8Array {
  const main = join(workspace, 'main.typ')
  compiler.mapShadow(main, Buffer.from(source))
  const { result } = compiler.compile({ mainFilePath: main })
  if (result === null) throw new Error('the source of the test does not compile')
  return compiler.pdf(result)
}

async function partsOf(source: string): Promise<readonly Part[]> {
  const reading = await readPdf(pdf(source), LIMITS)
  if (reading.kind === 'refused') throw new Error(reading.why)
  return reading.parts
}

const TABLE = (stroke: string): string => `#set page(paper: "a4")
= 3 Regnskap
Avsnittet står før tabellen, og det er så langt at det må gå over på en linje til før det er slutt, slik et avsnitt gjør.

Tabell 3.1 Driftsregnskap

#table(columns: (1fr, auto, auto), stroke: ${stroke}, align: (x, y) => if x > 0 { right } else { left },
  table.header([], [*Regnskap 2024*], [*Budsjett 2024*]),
  [Lønn og sosiale utgifter], [85 349 581], [84 000 000],
  [Salgsinntekter], [-1 250 000], [-],
  [*Sum*], [*84 099 581*], [*84 000 000*])

Kilde: regnskapet.`

for (const stroke of ['0.5pt', 'none']) {
  test(`a table with stroke ${stroke} stands between its caption and its note`, async () => {
    const parts = await partsOf(TABLE(stroke))
    expect(parts.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph', 'table', 'paragraph'])
    expect(parts[1]).toMatchObject({ text: expect.stringMatching(/^Avsnittet står .* slik et avsnitt gjør\.$/) })
    const table = parts[3] as TablePart
    expect(table.headerRows).toBe(1)
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['', 'Regnskap 2024', 'Budsjett 2024'],
      ['Lønn og sosiale utgifter', '85 349 581', '84 000 000'],
      ['Salgsinntekter', '−1 250 000', '-'],
      ['Sum', '84 099 581', '84 000 000'],
    ])
  })
}

test('a file is refused for what is wrong with it', async () => {
  expect(await readPdf(new Uint8Array(), LIMITS)).toEqual({ kind: 'refused', why: 'empty' })
  expect(await readPdf(Buffer.from('%PDF-1.7 and no more'), LIMITS)).toEqual({ kind: 'refused', why: 'damaged' })
  expect(await readPdf(pdf('#rect(width: 3cm)'), LIMITS)).toEqual({ kind: 'refused', why: 'no-text' })
  const three = pdf('En #pagebreak() to #pagebreak() tre')
  expect(await readPdf(three, { ...LIMITS, pages: 2 })).toEqual({ kind: 'refused', why: 'too-many-pages', limit: 2, found: 3 })
  expect(await readPdf(three, { ...LIMITS, characters: 3 })).toMatchObject({ why: 'too-large', limit: 3 })
  expect(await readPdf(three, { ...LIMITS, milliseconds: 0 })).toEqual({ kind: 'refused', why: 'too-slow', limit: 0 })
})
