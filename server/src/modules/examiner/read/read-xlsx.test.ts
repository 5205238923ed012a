import { describe, expect, it } from 'vitest'
import { buildZip } from '../../../platform/files/testing.ts'
import { textRows, workbookParts, type WorkbookXml } from '../../../platform/xlsx/testing.ts'
import { readXlsx } from './read-xlsx.ts'
import { READ_LIMITS, told } from './testing.ts'

async function read(xml: WorkbookXml): Promise<readonly string[]> {
  return told(await readXlsx(buildZip(workbookParts(xml)), READ_LIMITS)).map((line) => line.replace(/^Ark1: /, ''))
}

const HEAD = ['', '2023', '2024']
const merge = (...areas: readonly string[]): string =>
  `<mergeCells>${areas.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`
const number = (reference: string, value: string, style = 0): string => `<c r="${reference}" s="${style}"><v>${value}</v></c>`
const text = (reference: string, value: string): string => `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`
const STYLES =
  '<numFmts><numFmt numFmtId="164" formatCode="#,##0;\\(#,##0\\)"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="4"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs>'

describe('a workbook', () => {
  it.each<[string, WorkbookXml, string[]]>([
    [
      'each sheet is a heading',
      {
        sheets: {
          Ark1: textRows([HEAD, ['Lønn', '1', '2']]),
          Folk: textRows([
            ['Ansatte', '22'],
            ['Årsverk', '20'],
          ]),
        },
      },
      ['## Ark1', '||2023|2024|', '|Lønn|1|2|', 'Folk: ## Folk', '|Ansatte|22|', '|Årsverk|20|'],
    ],
    [
      'the name of a sheet ends where Excel cuts it off',
      { sheets: { 'Mottakere av tjenester i 2018–20': textRows([['a']]), 'Mottakere av tjenester i 2018-2': textRows([['b']]) } },
      [
        'Mottakere av tjenester i 2018–20: ## Mottakere av tjenester i …',
        'Mottakere av tjenester i 2018–20: a',
        'Mottakere av tjenester i 2018-2: ## Mottakere av tjenester i …',
        'Mottakere av tjenester i 2018-2: b',
      ],
    ],
    [
      'hidden sheets and those without text are not read',
      { sheets: { Ark1: textRows([['a']]), Skjult: textRows([['b']]), Tom: '' }, hiddenSheets: ['Skjult'] },
      ['## Ark1', 'a'],
    ],
    [
      'title and unit line over, notes under',
      { sheets: { Ark1: textRows([['Tabell 1 Drift'], ['Tall i kroner'], HEAD, ['Lønn', '1', '2'], ['* Foreløpig.']]) } },
      ['## Ark1', 'Tabell 1 Drift', 'Tall i kroner', '||2023|2024|', '|Lønn|1|2|', '* Foreløpig.'],
    ],
    [
      'a caption and a unit line under the figures are no rows',
      { sheets: { Ark1: textRows([HEAD, ['Lønn', '1', '2'], ['Tabell 1 Drift 2024'], ['Tall i kroner']]) } },
      ['## Ark1', '||2023|2024|', '|Lønn|1|2|', 'Tabell 1 Drift 2024', 'Tall i kroner'],
    ],
    [
      'nor is a name under many rows that all have figures; among rows without, or under few, it is one',
      {
        sheets: {
          Ark1: textRows([HEAD, ['Lønn', '1', '2'], ['Varer', '3', '4'], ['Besøkende']]),
          Ark2: textRows([HEAD, ['Inntekter'], ['Lønn', '1', '2'], ['Renter']]),
          Ark3: textRows([['', 'Utgift', 'Utløper'], ['Lokaler', '1', '2'], ['Biler', '3', ''], ['Drift']]),
          Ark4: textRows([['', 'Menn', 'Kvinner'], ['2024', '1', '2'], ['2023', '3', '4'], ['Fast ansatte']]),
        },
      },
      [
        ...['## Ark1', '||2023|2024|', '|Lønn|1|2|', '|Varer|3|4|', 'Besøkende'],
        ...['Ark2: ## Ark2', '||2023|2024|', '|Inntekter|||', '|Lønn|1|2|', '|Renter|||'],
        ...['Ark3: ## Ark3', '||Utgift|Utløper|', '|Lokaler|1|2|', '|Biler|3||', '|Drift|||'],
        ...['Ark4: ## Ark4', '||Menn|Kvinner|', '|2024|1|2|', '|2023|3|4|', 'Ark4: Fast ansatte'],
      ],
    ],
    [
      'numbered headings of a text, where something stands below them',
      {
        sheets: {
          Ark1: textRows([
            ['2 Mål'],
            ['2.1 Situasjon'],
            ['Antallet økte.'],
            ['2.2 Måltall'],
            ['3 Regnskap'],
            ['3.1 Drift'],
            ['Gikk godt.'],
          ]),
        },
      },
      ['## Ark1', '### 2 Mål', '#### 2.1 Situasjon', 'Antallet økte.', '2.2 Måltall', '### 3 Regnskap', '#### 3.1 Drift', 'Gikk godt.'],
    ],
    [
      'numbers as their format shows them',
      {
        styles: STYLES,
        sheets: {
          Ark1: `<row>${text('A1', 'a')}${number('B1', '1234.567', 1)}${number('C1', '-5000', 2)}</row><row>${text('A2', 'b')}${number('B2', '45657', 3)}${number('C2', '0.0815', 4)}</row>`,
        },
      },
      ['## Ark1', '|a|1\u00a0234,57|(5\u00a0000)|', '|b|31.12.2024|8,15 %|'],
    ],
    [
      'the stored result of a formula, and an error as it is shown',
      {
        sheets: {
          Ark1: `<row>${text('A1', 'a')}<c r="B1"><f>1+1</f><v>2</v></c><c r="C1" t="e"><v>#REF!</v></c></row><row>${text('A2', 'b')}${number('B2', '1')}<c r="C2"><f>B9</f></c></row>`,
        },
      },
      ['## Ark1', '|a|2|#REF!|', '|b|1||'],
    ],
    [
      'hidden rows and columns are not read',
      {
        columns: '<cols><col min="2" max="2" hidden="1"/></cols>',
        sheets: {
          Ark1: `<row r="1">${text('A1', 'a')}${number('B1', '9')}${number('C1', '1')}</row><row r="2" hidden="1">${text('A2', 'x')}</row><row r="3">${text('A3', 'b')}${number('C3', '2')}</row>`,
        },
      },
      ['## Ark1', '|a|1|', '|b|2|'],
    ],
    [
      'an empty row parts two tables',
      { sheets: { Ark1: textRows([HEAD, ['Lønn', '1', '2'], [], ['', 'Menn', 'Kvinner'], ['Alle', '3', '4']]) } },
      ['## Ark1', '||2023|2024|', '|Lønn|1|2|', '||Menn|Kvinner|', '|Alle|3|4|'],
    ],
    [
      'an empty row before the sum does not',
      { sheets: { Ark1: textRows([HEAD, ['Lønn', '1', '2'], [], ['Sum', '1', '2']]) } },
      ['## Ark1', '||2023|2024|', '|Lønn|1|2|', '|Sum|1|2|'],
    ],
    [
      'tables beside each other',
      {
        sheets: {
          Ark1: textRows([
            ['', '2023', '', '', 'Menn'],
            ['Lønn', '1', '', 'Alle', '3'],
            ['Drift', '2', '', 'Leder', '4'],
          ]),
        },
      },
      ['## Ark1', '||2023|', '|Lønn|1|', '|Drift|2|', '||Menn|', '|Alle|3|', '|Leder|4|'],
    ],
    [
      'an empty column for the look of it',
      {
        sheets: {
          Ark1: textRows([
            ['', '2023', '', '2024'],
            ['Lønn', '1', '', '2'],
          ]),
        },
      },
      ['## Ark1', '||2023|2024|', '|Lønn|1|2|'],
    ],
    [
      'merged cells',
      {
        after: merge('A1:A2', 'B1:C1'),
        sheets: {
          Ark1: textRows([
            ['Skole', 'Elever'],
            ['', '2023', '2024'],
            ['Ås', '5', '6'],
          ]),
        },
      },
      ['## Ark1', '|Skole|Elever|<|', '|Skole|2023|2024|', '|Ås|5|6|'],
    ],
    [
      'a merged title is a line over the table',
      { after: merge('A1:C1'), sheets: { Ark1: textRows([['Drift'], HEAD, ['Lønn', '1', '2']]) } },
      ['## Ark1', 'Drift', '||2023|2024|', '|Lønn|1|2|'],
    ],
    [
      'merges over each other and over everything',
      {
        after: merge('A1:XFD1048576', 'A1:B2', 'B2:A1', 'x'),
        sheets: {
          Ark1: textRows([
            ['a', 'b'],
            ['c', 'd'],
          ]),
        },
      },
      ['## Ark1', 'a'],
    ],
    [
      'a line that leads to another sheet is none of it, and a table of such names is',
      {
        after: '<hyperlinks><hyperlink ref="A2" location="Oversikt!A1"/><hyperlink ref="A4" location="Oversikt!A1"/></hyperlinks>',
        sheets: { Ark1: textRows([['Tabell 1 Drift'], ['Til oversikten'], HEAD, ['Lønn', '1', '2']]) },
      },
      ['## Ark1', 'Tabell 1 Drift', '||2023|2024|', '|Lønn|1|2|'],
    ],
    [
      'lines of a cell',
      { sheets: { Ark1: textRows([HEAD, ['Lønn\nog pensjon', '1', '2'], ['A\nB', '1\n2', '3\n4']]) } },
      ['## Ark1', '||2023|2024|', '|Lønn og pensjon|1|2|', '|A|1|3|', '|B|2|4|'],
    ],
  ])('%s', async (_, xml, expected) => {
    expect(await read(xml)).toEqual(expected)
  })

  it('rows stand at their lines', async () => {
    const reading = await readXlsx(
      buildZip(workbookParts({ sheets: { Ark1: textRows([['Drift'], [], HEAD, ['Lønn', '1', '2']]) } })),
      READ_LIMITS,
    )
    if (reading.kind === 'refused') throw new Error(reading.why)
    expect(reading.parts.map(({ place }) => [place.sheet, place.line])).toEqual([
      ['Ark1', null],
      ['Ark1', 1],
      ['Ark1', 3],
    ])
    const table = reading.parts[2]
    expect(table?.kind === 'table' && table.rows.map(({ place }) => place.line)).toEqual([3, 4])
  })
})

describe('what cannot be read is refused', () => {
  const parts = workbookParts({ sheets: { Ark1: textRows([['a']]) } })
  it.each<[string, Uint8Array, string]>([
    ['no words', buildZip(workbookParts({ sheets: { Ark1: '' } })), 'no-text'],
    ['no sheets', buildZip(workbookParts({ sheets: {} })), 'no-text'],
    ['a zip of something else', buildZip([{ name: 'a.txt', data: 'a' }]), 'unknown-format'],
    ['entities', buildZip(workbookParts({ sheets: { Ark1: '' }, prolog: '<!DOCTYPE a [<!ENTITY b "c">]>' })), 'damaged'],
    ['cells out of order', buildZip(workbookParts({ sheets: { Ark1: `<row>${number('B1', '1')}${number('A1', '1')}</row>` } })), 'damaged'],
    ['a bomb', buildZip([...parts, { name: 'x.xml', data: '\0'.repeat(30_000_000) }]), 'too-large'],
    [
      'a row of thousands of figures',
      buildZip(workbookParts({ sheets: { Ark1: textRows([Array<string>(3000).fill('1')]) } })),
      'too-large',
    ],
  ])('%s', async (_, bytes, why) => {
    expect(told(await readXlsx(bytes, READ_LIMITS))).toEqual([`refused: ${why}`])
  })

  it('a diagonal of cells over the whole sheet ends', async () => {
    const letters = (column: number): string =>
      (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))
    const rows = Array.from({ length: 5000 }, (_, i) => `<row r="${i + 1}">${number(`${letters(i)}${i + 1}`, '1')}</row>`).join('')
    expect(told(await readXlsx(buildZip(workbookParts({ sheets: { Ark1: rows } })), READ_LIMITS))).toEqual(['refused: too-large'])
  })
})
