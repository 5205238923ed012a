import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildZip, type ZipPart } from '../../../platform/files/testing.ts'
import { textRows, workbookParts } from '../../../platform/xlsx/testing.ts'
import type { Part, Reading } from '../model/part.ts'
import { readDocument } from './read-document.ts'
import { p, r, READ_LIMITS, tbl, wordParts } from './testing.ts'

const LIMITS = { ...READ_LIMITS, characters: 200_000, unpackedBytes: 2_000_000 }

const word = wordParts({
  styles: '<style type="paragraph" styleId="H"><name val="heading 1"/><pPr><numPr><numId val="1"/></numPr></pPr></style>',
  numbering:
    '<abstractNum abstractNumId="0"><lvl ilvl="0"><start val="1"/><numFmt val="decimal"/><lvlText val="%1."/></lvl></abstractNum><num numId="1"><abstractNumId val="0"/></num>',
  body:
    p('Mål', 'H') +
    p(r('Vi brukte\t12') + r('1', '<vertAlign val="superscript"/>')) +
    tbl([['', '2023'], [['<gridSpan val="2"/>', 'Lønn']], [['<vMerge val="restart"/>', 'a'], '1']], [1, 2], 1),
})
const sheet = workbookParts({
  sheets: {
    Ark1: textRows([
      ['', '2023'],
      ['Lønn', '1 234'],
    ]),
  },
  after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
})
const html = '<h1>Mål</h1><table><thead><tr><th>a<th colspan=2>b</thead><tr><td rowspan=3>1<td>2<td>3</table><p>Tekst<sup>1</sup>'
const markdown = '# Mål\n\n| a | b |\n|---|--:|\n| Lønn | 1 |\n\n- x\n  - y\n\n> z[^1]\n'

const GOOD: readonly (readonly [string, Uint8Array])[] = [
  ['a.docx', buildZip(word)],
  ['a.xlsx', buildZip(sheet)],
  ['a.html', Buffer.from(html)],
  ['a.md', Buffer.from(markdown)],
]

/** What every reading promises: text in every part, and tables whose rows are equally long and stand within their bounds. */
function expectSound(reading: Reading): void {
  if (reading.kind === 'refused') return
  for (const part of reading.parts) {
    if (part.kind !== 'table') expect(part.text.trim()).not.toBe('')
    else expectGrid(part)
  }
}

function expectGrid({ rows, headerRows }: Part & { kind: 'table' }): void {
  expect(rows.length).toBeGreaterThan(0)
  expect(headerRows ?? 0).toBeLessThanOrEqual(rows.length)
  const width = rows[0]?.cells.length ?? 0
  for (const { cells, unread } of rows) {
    expect(cells).toHaveLength(width)
    expect(cells[0]).not.toBeNull()
    for (const column of unread ?? []) expect(column).toBeLessThan(width)
  }
}

const pieces = (...units: readonly string[]): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom(...units), maxLength: 60 })

describe('whatever comes', () => {
  test.each(GOOD)('%s with some bytes changed, or cut off', async (name, good) => {
    const changes = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(good.length), fc.boolean(), async (spots, length, isCut) => {
        const spoilt = Uint8Array.from(isCut ? good.slice(0, length) : good)
        for (const [at, byte] of spots) if (at < spoilt.length) spoilt[at] = byte
        expectSound(await readDocument(spoilt, name, LIMITS))
      }),
      { numRuns: 150 },
    )
  })

  test.each<[string, readonly ZipPart[], string]>([
    ['a.docx', word, 'word/document.xml'],
    ['a.docx', word, 'word/styles.xml'],
    ['a.docx', word, 'word/numbering.xml'],
    ['a.xlsx', sheet, 'xl/worksheets/sheet1.xml'],
    ['a.xlsx', sheet, 'xl/workbook.xml'],
  ])('%s with a part that lost pieces of its markup', async (name, parts, part) => {
    const whole = String(parts.find((each) => each.name === part)?.data)
    const tags = whole.match(/<[^>]+>|[^<]+/g) ?? []
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(tags.length), fc.nat(tags.length)), { maxLength: 3 }), async (swaps) => {
        const changed = [...tags]
        for (const [from, to] of swaps) changed.splice(to, 0, ...changed.splice(from, 1))
        const file = buildZip(parts.map((each) => (each.name === part ? { ...each, data: changed.join('') } : each)))
        expectSound(await readDocument(file, name, LIMITS))
      }),
      { numRuns: 60 },
    )
  })

  test('Word’s own markup in any order', async () => {
    const body = pieces(
      ...['p', 'tbl', 'tr', 'tc', 'r', 'sdt', 'sdtContent', 'ins', 'del'].flatMap((name) => [`<${name}>`, `</${name}>`]),
      '<t>1</t>',
      '<t>a</t>',
      '<tab/>',
      '<br/>',
      '<tcPr><gridSpan val="3"/><vMerge/></tcPr>',
      '<fldChar fldCharType="begin"/>',
      '<fldChar fldCharType="end"/>',
    )
    const nested = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(
          '<r><t>12</t></r>',
          '<r><t>Lønn</t><tab/><t>3</t></r>',
          '<tcPr><vMerge/></tcPr>',
          '<tcPr><gridSpan val="7"/><vMerge val="restart"/></tcPr>',
          '<r><br/></r>',
        ),
        fc
          .tuple(fc.constantFrom('p', 'tbl', 'tr', 'tc', 'sdt', 'ins'), fc.array(tie('node'), { maxLength: 5 }))
          .map(([name, inside]) => `<${name}>${inside.join('')}</${name}>`),
      ),
    })).node
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          body,
          fc.array(nested, { maxLength: 6 }).map((all) => all.join('')),
        ),
        async (inside) => {
          expectSound(await readDocument(buildZip(wordParts({ body: inside })), 'a.docx', LIMITS))
        },
      ),
      { numRuns: 200 },
    )
  })

  test('tags of HTML and signs of Markdown in any order', async () => {
    const tags = ['table', 'tr', 'td', 'th', 'thead', 'caption', 'p', 'h2', 'b', 'div', 'sup', 'pre'].flatMap((name) => [
      `<${name}>`,
      `</${name}>`,
    ])
    const text = pieces(
      ...tags,
      '<td rowspan=0 colspan=9>',
      '<td rowspan=2>',
      '<br>',
      '1',
      'a ',
      '|',
      '\n',
      '---',
      '# ',
      '- ',
      '> ',
      '`',
      '*',
    )
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('a.html', 'a.md'), async (each, name) => {
        expectSound(await readDocument(Buffer.from(`x${each}`), name, LIMITS))
      }),
      { numRuns: 300 },
    )
  })
})
