import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import type { Part, ReadLimits, TablePart } from '../model/part.ts'
import { openPress } from './fixtures/pdf/testing.ts'
import { readPdf } from './read-pdf.ts'

const LIMITS: ReadLimits = { pages: 100, characters: 1_000_000, unpackedBytes: 10_000_000 }
const press = openPress()
afterAll(() => press.close())

async function partsOf(source: string): Promise<readonly Part[]> {
  const reading = await readPdf(press.pdf(source), LIMITS)
  if (reading.kind === 'refused') throw new Error(reading.why)
  return reading.parts
}

function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`./fixtures/pdf/${name}.pdf`, import.meta.url))
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

test.each([
  [152, false],
  [157, true],
  [170, true],
])('a table whose last column ends at %d points runs over the edge of its page: %s', async (width, isCutOff) => {
  const table = `#table(columns: (100pt, ${width}pt), stroke: none, align: right, [], [2024], [Lønn], [1 000], [Sum], [2 000])`
  const parts = await partsOf(`#set page(width: 283pt, margin: 28pt)\n#set text(size: 9pt)\n${table}`)
  expect(parts.map((part) => part.kind === 'table' && (part.isCutOff ?? false))).toEqual([isCutOff])
})

test('a file is refused for what is wrong with it', async () => {
  expect(await readPdf(new Uint8Array(), LIMITS)).toEqual({ kind: 'refused', why: 'empty' })
  expect(await readPdf(fixture('locked'), LIMITS)).toEqual({ kind: 'refused', why: 'encrypted' })
  expect(await readPdf(Buffer.from('%PDF-1.7 and no more'), LIMITS)).toEqual({ kind: 'refused', why: 'damaged' })
  expect(await readPdf(press.pdf('#rect(width: 3cm)'), LIMITS)).toEqual({ kind: 'refused', why: 'no-text' })
  const three = press.pdf('En #pagebreak() to #pagebreak() tre')
  expect(await readPdf(three, { ...LIMITS, pages: 2 })).toEqual({ kind: 'refused', why: 'too-many-pages', limit: 2, found: 3 })
  expect(await readPdf(three, { ...LIMITS, characters: 3 })).toMatchObject({ why: 'too-large', limit: 3 })
  expect(await readPdf(three, { ...LIMITS, milliseconds: 0 })).toEqual({ kind: 'refused', why: 'too-slow', limit: 0 })
})

/** The tables of the page of the fixtures. */
const TABLES = [
  [
    ['', 'Regnskap 2024', 'Regulert budsjett 2024', 'Avvik'],
    ['000-099 Lønn og sosiale utgifter', '20 396 885', '21 621 000', '1 224 115'],
    ['100-299 Kjøp av varer og tjenester som inngår i kommunens egen tjenesteproduksjon', '5 963 492', '5 963 000', '-492'],
    ['600-699 Salgsinntekter', '-7 681', '-', '7 681'],
    ['Sum', '26 352 696', '27 584 000', '1 231 304'],
  ],
  [
    ['Spørsmål', 'Svar', 'Kommentar'],
    ['Er det laget en plan for internkontroll som dekker hele virksomheten?', 'Ja', 'Planen ble vedtatt i mars.'],
    ['Er planen fulgt opp?', 'Delvis', 'To av fem tiltak gjenstår, og de er lagt inn i planen for neste år.'],
    ['Er avvik meldt?', 'Nei', ''],
  ],
]

test.each(['chromium', 'chromium-tagged', 'libreoffice', 'libreoffice-tagged'])('the page as %s writes it', async (name) => {
  const reading = await readPdf(fixture(name), LIMITS)
  if (reading.kind === 'refused') throw new Error(reading.why)
  const parts = reading.parts.filter((part) => !(part.kind === 'heading' && part.text === '3 Regnskap'))
  expect(parts.flatMap((part) => (part.kind === 'table' ? [part.rows.map(({ cells }) => cells)] : []))).toEqual(TABLES)
  expect(
    parts.map((part) =>
      part.kind === 'table' ? `table ${part.headerRows}` : part.kind === 'heading' ? `${part.level} ${part.text}` : part.text,
    ),
  ).toEqual([
    'Driften endte med et mindreforbruk på 1,2 millioner kroner. Lønnsutgiftene var lavere enn budsjettert fordi to stillinger sto ledige deler av året, og salgsinntektene var om lag som ventet.',
    '2 3.1 Driftsregnskap',
    'Tabell 3.1 Driftsregnskap',
    'table 1',
    '* Beløp i hele kroner.',
    '2 3.2 Internkontroll',
    'Tabell 3.2 Internkontroll',
    'table 1',
    'Kilde: egne registreringer.',
  ])
})

test('whatever is broken in a file, it is read or refused, and soon', async () => {
  let seed = 2024
  const next = (below: number): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below
  for (const name of ['chromium-tagged', 'libreoffice']) {
    const whole = fixture(name)
    for (let turn = 0; turn < 20; turn++) {
      const broken = turn % 2 === 0 ? whole.slice(0, next(whole.length)) : new Uint8Array(whole)
      if (turn % 2 === 1) for (let hit = 0; hit < 40; hit++) broken[next(broken.length)] = next(256)
      const start = performance.now()
      expect(['read', 'refused']).toContain((await readPdf(broken, LIMITS)).kind)
      expect(performance.now() - start).toBeLessThan(10_000)
    }
  }
}, 60_000)
