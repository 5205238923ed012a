import fc from 'fast-check'
import { factKeyText } from '@arsring/shared'
import { describe, expect, test } from 'vitest'
import { buildZip } from '../../../platform/files/testing.ts'
import { importKinds } from './kinds/index.ts'
import { readImportFile } from './read-import-file.ts'
import { readSheet } from './read-sheet.ts'
import { textWorkbook, workbookParts } from '../../../platform/xlsx/testing.ts'
import { buildScope, readAs, shortValue, utf8 } from './testing.ts'

const scope = buildScope()
const ordinary = utf8('Kapittel;Artsgruppe;År;Regnskap\n111;000-099;2024;20 396 885\n')
const workbook = textWorkbook([
  ['Kapittel', 'Artsgruppe', 'År', 'Regnskap'],
  ['111', '000-099', '2024', '5'],
])

/** Bytes of all sorts: noise, noise that begins like a known form, and good files with some bytes changed. */
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc
    .tuple(
      fc.constantFrom([0x50, 0x4b, 3, 4], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      fc.uint8Array({ maxLength: 200 }),
    )
    .map(([start, rest]) => Uint8Array.from([...start, ...rest])),
  fc.tuple(fc.constantFrom(ordinary, workbook), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 5 })).map(([good, changes]) => {
    const spoilt = Uint8Array.from(good)
    for (const [at, byte] of changes) spoilt[at % spoilt.length] = byte
    return spoilt
  }),
)

describe('whatever comes', () => {
  test('a file of any bytes is read or refused, never thrown at', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom(...importKinds), async (file, kind) => {
        const { sheet, reading, canBePosted } = await readImportFile(kind, file, 'fil', scope)
        if (sheet === null) expect([reading.facts.length, reading.findings[0]?.severity]).toEqual([0, 'fatal'])
        if (reading.findings.some((finding) => finding.severity === 'fatal'))
          expect([canBePosted, reading.facts.length, reading.listings.length]).toEqual([false, 0, 0])
      }),
      { numRuns: 500 },
    )
  })

  test('XML of any sort inside a workbook is read or refused', async () => {
    const inside = fc.string({
      unit: fc.constantFrom(
        '<row>',
        '</row>',
        '<row r="2">',
        '<c>',
        '</c>',
        '<c t="s">',
        '<v>',
        '</v>',
        '<f>',
        '</f>',
        '<is>',
        '</is>',
        '<t>',
        '</t>',
        '1',
        '-',
        'x',
        '&amp;',
        '&x;',
        '<!--',
        '-->',
        ']]>',
      ),
      maxLength: 30,
    })
    await fc.assert(
      fc.asyncProperty(inside, async (xml) => {
        const read = await readSheet(buildZip(workbookParts({ sheets: { Ark1: xml } })), 'fil.xlsx')
        if (!read.ok) expect(read.error.map((finding) => finding.severity)).toEqual(['fatal'])
      }),
      { numRuns: 500 },
    )
  })

  test('rows and unreadable lines together are every line that is not empty', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'å', '1', ' ', '-', ',', '='), maxLength: 4 })
    const line = fc.oneof(
      { weight: 4, arbitrary: fc.array(cell, { minLength: 1, maxLength: 5 }).map((cells) => cells.join(';')) },
      { weight: 1, arbitrary: fc.constantFrom('"x"y;1', '"a;b";2', '') },
    )
    const lineEnd = fc.constantFrom('\n', '\r\n', '\r')
    // CR, nothing, LF would be one line end and not two.
    const ended = fc.tuple(line, lineEnd).map(([text, end]) => [text, text === '' ? '\r\n' : end] as const)
    await fc.assert(
      fc.asyncProperty(fc.array(ended, { maxLength: 30 }), async (lines) => {
        const read = await readSheet(utf8(`A;B;C\n${lines.map((pair) => pair.join('')).join('')}`), 'fil.csv')
        if (!read.ok) throw new Error('refused')
        const filled = lines.map(([text], i) => ({ text, line: i + 2 })).filter(({ text }) => text.replace(/[;\s]/g, '') !== '')
        const kept = [...read.value.rows, ...read.value.unreadable].map((each) => each.line).sort((a, b) => a - b)
        expect(kept).toEqual(filled.map((each) => each.line))
      }),
      { numRuns: 300 },
    )
  })

  test('the order of the lines does not matter to the figures', async () => {
    const groups = ['000-099', '100-299', '400-499', '600-699', '700-799']
    const rows = fc.uniqueArray(
      fc.tuple(fc.constantFrom(...groups), fc.constantFrom('2023', '2024'), fc.integer({ min: -1_000_000, max: 1_000_000 })),
      { selector: ([group, year]) => `${group} ${year}`, minLength: 1 },
    )
    const shuffled = rows.chain((each) => fc.tuple(fc.constant(each), fc.shuffledSubarray(each, { minLength: each.length })))
    const text = (each: readonly (readonly [string, string, number])[]): string =>
      `Artsgruppe;År;Regnskap\n${each.map((cells) => cells.join(';')).join('\n')}\n`
    await fc.assert(
      fc.asyncProperty(shuffled, async ([one, other]) => {
        expect((await readAs('accounts', text(one))).facts).toEqual((await readAs('accounts', text(other))).facts)
      }),
      { numRuns: 100 },
    )
  })

  test('a figure says the same from a text file and from a workbook', async () => {
    const amount = fc
      .tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 99 }))
      .map(([whole, ore]) => `${whole},${String(ore).padStart(2, '0')}`)
    const accounts = importKinds.find((kind) => kind.id === 'accounts')
    if (!accounts) throw new Error('no accounts')
    await fc.assert(
      fc.asyncProperty(amount, async (text) => {
        const stored = text.replace(',', '.')
        const xml = `<row><c t="inlineStr"><is><t>Artsgruppe</t></is></c><c t="inlineStr"><is><t>Regnskap 2024</t></is></c></row><row><c t="inlineStr"><is><t>000-099</t></is></c><c><v>${stored}</v></c></row>`
        const fromText = await readAs('accounts', `Artsgruppe;Regnskap 2024\n000-099;${text}\n`)
        const { reading } = await readImportFile(accounts, buildZip(workbookParts({ sheets: { Ark1: xml } })), 'fil.xlsx', scope)
        const fromWorkbook = Object.fromEntries(reading.facts.map((fact) => [factKeyText(fact.key), Number(shortValue(fact.value))]))
        expect(fromWorkbook).toEqual(Object.fromEntries(Object.entries(fromText.facts).map(([key, value]) => [key, Number(value)])))
      }),
      { numRuns: 100 },
    )
  })
})
