import { renderMessage } from '@arsring/standards/texts'
import { describe, expect, it } from 'vitest'
import { examineParts } from '../model/examine-parts.ts'
import { readDocx } from './read-docx.ts'
import { docx, p, r, READ_LIMITS, tbl, told, type WordXml } from './testing.ts'

async function read(xml: WordXml): Promise<{ lines: readonly string[]; notes: readonly string[] }> {
  const reading = await readDocx(docx(xml), READ_LIMITS)
  if (reading.kind === 'refused') throw new Error(reading.why)
  const notes = (reading.notes ?? []).map(({ message }) => renderMessage(message, 'nb').replaceAll('\u00a0', ' '))
  return { lines: told(reading), notes }
}

/** A chart as Word stores it: for each series, its values by category. */
function chart(title: string, series: Readonly<Record<string, Readonly<Record<string, number | string>>>>): string {
  const points = (values: readonly (string | number)[]): string => values.map((v, i) => `<c:pt idx="${i}"><c:v>${v}</c:v></c:pt>`).join('')
  const named = title === '' ? '' : `<c:title><c:tx><c:rich><a:p><a:r><a:t>${title}</a:t></a:r></a:p></c:rich></c:tx></c:title>`
  const sers = Object.entries(series).map(
    ([name, values]) =>
      `<c:ser><c:tx><c:strRef><c:f>A!B1</c:f><c:strCache>${points([name])}</c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:strCache>${points(Object.keys(values))}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache><c:formatCode>General</c:formatCode>${points(Object.values(values))}</c:numCache></c:numRef></c:val></c:ser>`,
  )
  return `<c:chartSpace xmlns:c="c" xmlns:a="a"><c:chart>${named}<c:plotArea><c:barChart>${sers.join('')}</c:barChart><c:valAx><c:title><c:tx><c:rich><a:p><a:r><a:t>Akse</a:t></a:r></a:p></c:rich></c:tx></c:title></c:valAx></c:plotArea></c:chart></c:chartSpace>`
}

const drawn = (inside: string): string =>
  p(`<r><drawing><inline><graphic><graphicData>${inside}</graphicData></graphic></inline></drawing></r>`)
const CHART = drawn('<c:chart xmlns:c="c" r:id="c1" xmlns:r="r"/>')
const withChart = (xml: string, ...tables: readonly string[]): WordXml => ({
  body: [...tables, CHART].join(p('Tekst.')),
  others: { c1: ['chart', 'charts/chart1.xml', xml] },
})

describe('a chart', () => {
  const table = tbl([
    ['Sykefravær', '2023', '2024'],
    ['Korttid', '1,2', '1,3'],
    ['Langtid', '5,0', '4,9'],
    ['Totalt', '6,2', '6,2'],
  ])
  const SAME = { '2023': { Korttid: 1.2, Langtid: 5, Totalt: 6.2 }, '2024': { Korttid: 1.3, Langtid: 4.9, Totalt: 6.2 } }

  it.each<[string, string, string, string[]]>([
    ['that shows what a table shows', chart('Fravær', SAME), table, []],
    [
      'that shows something else in one point',
      chart('Fravær', { ...SAME, '2024': { Korttid: 1.3, Langtid: 4.4, Totalt: 6.2 } }),
      table,
      ['Diagrammet «Fravær» viser 4,4 for Langtid, 2024, men tabellen har 4,9.'],
    ],
    [
      'that has its rows for columns',
      chart('Fravær', {
        Korttid: { '2023': 1.2, '2024': 1.3 },
        Langtid: { '2023': 5, '2024': 4.9 },
        Totalt: { '2023': 6.2, '2024': 6.3 },
      }),
      table,
      ['Diagrammet «Fravær» viser 6,3 for Totalt, 2024, men tabellen har 6,2.'],
    ],
    [
      'of parts of one, unrounded, where the table has per cent',
      chart('Fravær', {
        '2023': { Korttid: 0.01204, Langtid: 0.04951, Totalt: 0.06155 },
        '2024': { Korttid: 0.0134, Langtid: 0.0491, Totalt: 0.0631 },
      }),
      table,
      ['Diagrammet «Fravær» viser 6,3 for Totalt, 2024, men tabellen har 6,2.'],
    ],
    [
      'of millions where the table has kroner',
      chart('Utgifter', { Regnskap: { Lønn: 20.4, Drift: 1.2, Sum: 21.6 } }),
      tbl([
        ['', 'Regnskap'],
        ['Lønn', '20 396 885'],
        ['Drift', '1 224 114'],
        ['Sum', '21 620 999'],
      ]),
      [],
    ],
    [
      'of other numbers under the same names is held against nothing',
      chart('Fravær', { '2023': { Korttid: 9, Langtid: 8, Totalt: 7 }, '2024': { Korttid: 1.3, Langtid: 3, Totalt: 2 } }),
      table,
      ['Diagrammer som ikke er holdt mot noen tabell: «Fravær».'],
    ],
    [
      'that no table shows goes by its series where it has no title',
      chart('', { Menn: { Ås: 1, Bø: 2, Os: 3 } }),
      table,
      ['Diagrammer som ikke er holdt mot noen tabell: «Menn».'],
    ],
  ])('%s', async (_, xml, shown, expected) => expect((await read(withChart(xml, shown))).notes).toEqual(expected))

  it('is told at the cell of the table', async () => {
    const xml = chart('Fravær', { ...SAME, '2024': { Korttid: 1.3, Langtid: 4.9, Totalt: 6.3 } })
    const reading = await readDocx(docx(withChart(xml, table)), READ_LIMITS)
    if (reading.kind === 'refused') throw new Error(reading.why)
    const found = examineParts(reading.parts, null, 'nb', 2024, null, reading.notes).findings.find(({ rule }) => rule === 'chart-values')
    expect([found?.severity, found?.row, found?.column]).toEqual(['error', 'Totalt', '2024'])
  })
})

describe('a document put in whole', () => {
  const chunk = (file: string, data: string | Uint8Array): WordXml => ({
    body: `${p('Før')}<altChunk xmlns:r="r" r:id="a1"/>${p('Etter')}`,
    others: { a1: ['aFChunk', file, data] },
  })
  const page = '<html><body><p>Inni</p><table><tr><td>Lønn</td><td>1</td></tr><tr><td>Drift</td><td>2</td></tr></table></body></html>'

  it.each<[string, WordXml]>([
    ['a web page', chunk('inni.html', page)],
    [
      'a Word document',
      chunk(
        'inni.docx',
        docx(
          p('Inni') +
            tbl([
              ['Lønn', '1'],
              ['Drift', '2'],
            ]),
        ),
      ),
    ],
  ])('%s is read where it stands', async (_, xml) =>
    expect(await read(xml)).toEqual({ lines: ['Før', 'Inni', '|Lønn|1|', '|Drift|2|', 'Etter'], notes: [] }),
  )

  it('of a kind that is not read is named', async () =>
    expect(await read(chunk('inni.rtf', '{\\rtf1 Inni}'))).toEqual({
      lines: ['Før', 'Etter'],
      notes: ['Dokumentet har innhold fra andre programmer som ikke er lest: inni.rtf.'],
    }))

  it('within one within another is named and not followed', async () => {
    const inner = docx(chunk('innerst.docx', docx(p('Innerst'))))
    expect(await read(chunk('inni.docx', inner))).toEqual({
      lines: ['Før', 'Før', 'Etter', 'Etter'],
      notes: ['Dokumentet har innhold fra andre programmer som ikke er lest: innerst.docx.'],
    })
  })
})

it('objects of other programs and SmartArt are named as not read', async () => {
  const body =
    p('Tekst') + p('<r><object><o:OLEObject xmlns:o="o" ProgID="Excel.Sheet.12"/></object></r>') + drawn('<d:relIds xmlns:d="d"/>')
  expect((await read({ body })).notes).toEqual([
    'Dokumentet har innhold fra andre programmer som ikke er lest: Excel.Sheet.12.',
    'SmartArt-figurer som ikke er lest: 1.',
  ])
})

it('a power and a fraction of a formula are not more digits', async () => {
  const body = p(
    `${r('10')}<m:sSup xmlns:m="m"><m:e/><m:sup><m:r><m:t>6</m:t></m:r></m:sup></m:sSup><m:f xmlns:m="m"><m:num><m:r><m:t> 1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>`,
  )
  expect((await read({ body })).lines).toEqual(['10^6 1/2'])
})
