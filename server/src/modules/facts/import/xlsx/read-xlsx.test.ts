import { describe, expect, test } from 'vitest'
import { buildZip } from '../../../../platform/files/testing.ts'
import { readSheet } from '../read-sheet.ts'
import { textRows, workbookParts, type WorkbookXml } from '../../../../platform/xlsx/testing.ts'
import { summary } from '../testing.ts'
import type { Sheet } from '../types.ts'

async function read(xml: WorkbookXml, headings: readonly string[] = []): Promise<Sheet> {
  const result = await readSheet(buildZip(workbookParts(xml)), 'fil.xlsx', { headings })
  if (!result.ok) throw new Error(result.error.map(summary).join())
  return result.value
}

/** The cells of one row under the headings A, B, C … */
async function cellsOf(row: string, xml: Omit<WorkbookXml, 'sheets'> = {}): Promise<readonly string[] | undefined> {
  const sheet = await read({ ...xml, sheets: { Ark1: `${textRows([['A', 'B', 'C', 'D']])}<row r="2">${row}</row>` } })
  return sheet.rows[0]?.cells
}

const STYLES =
  '<numFmts><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>'

describe('the cells of a workbook', () => {
  test.each([
    [
      'shared text, with the runs of formatted text joined',
      '<c r="A2" t="s"><v>1</v></c>',
      { sharedStrings: '<si><t>nei</t></si><si><r><t>Lønn og </t></r><r><rPr><b/></rPr><t>pensjon</t></r></si>' },
      ['Lønn og pensjon', '', '', ''],
    ],
    [
      'shared text without its phonetic hint',
      '<c r="A2" t="s"><v>0</v></c>',
      { sharedStrings: '<si><t>Oslo</t><rPh sb="0" eb="1"><t>オスロ</t></rPh></si>' },
      ['Oslo', '', '', ''],
    ],
    [
      'inline text, with its runs joined',
      '<c r="A2" t="inlineStr"><is><r><t>Lønn og </t></r><r><t>pensjon</t></r></is></c>',
      {},
      ['Lønn og pensjon', '', '', ''],
    ],
    ['text that looks like markup', '<c t="inlineStr"><is><t>a &amp;lt; b</t></is></c>', {}, ['a &lt; b', '', '', '']],
    [
      'line ends that Excel has escaped, and control characters gone',
      '<c t="inlineStr"><is><t>to_x000D_\nlinjer_x0000__xD800_</t></is></c>',
      {},
      ['to\nlinjer', '', '', ''],
    ],
    ['cells without references, one after the other', '<c><v>1</v></c><c><v>2</v></c>', {}, ['1', '2', '', '']],
    ['cells with gaps between them', '<c r="A2"><v>1</v></c><c r="D2"><v>4</v></c>', {}, ['1', '', '', '4']],
    ['per cent as the cell shows it', '<c r="A2" s="1"><v>8.1000000000000003E-2</v></c>', { styles: STYLES }, ['8,1 %', '', '', '']],
    ['dates as ISO dates', '<c r="A2" s="2"><v>45292</v></c>', { styles: STYLES }, ['2024-01-01', '', '', '']],
    [
      'dates counted from 1904',
      '<c r="A2" s="2"><v>43830</v></c>',
      { styles: STYLES, workbookPr: '<workbookPr date1904="1"/>' },
      ['2024-01-01', '', '', ''],
    ],
    ['dates written as ISO dates', '<c r="A2" t="d"><v>2024-01-15T00:00:00Z</v></c>', {}, ['2024-01-15', '', '', '']],
    ['truth values in the words of Norwegian Excel', '<c t="b"><v>1</v></c><c t="b"><v>0</v></c>', {}, ['SANN', 'USANN', '', '']],
    ['the stored result of a formula', '<c><f>SUM(A3:A9)</f><v>27480967</v></c>', {}, ['27480967', '', '', '']],
    ['the stored text of a formula', '<c t="str"><f>IF(1,"ja","")</f><v>ja</v></c>', {}, ['ja', '', '', '']],
    ['a formula that gives nothing, beside a number', '<c t="str"><f>""</f><v></v></c><c><v>1</v></c>', {}, ['', '1', '', '']],
  ])('%s', async (_, row, xml, cells) => {
    expect(await cellsOf(row, xml)).toEqual(cells)
  })

  test('names with a prefix are the same names', async () => {
    const prefixed =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c t="inlineStr"><x:is><x:t>År</x:t></x:is></x:c></x:row><x:row r="2"><x:c><x:v>2024</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    const parts = workbookParts({ sheets: { Ark1: '' } }).map((part) => (part.name.includes('sheet1') ? { ...part, data: prefixed } : part))
    const result = await readSheet(buildZip(parts), 'fil.xlsx')
    expect(result.ok && result.value.rows).toEqual([{ line: 2, cells: ['2024'] }])
  })

  test('lines are numbered as Excel numbers them', async () => {
    const sheet = await read({
      sheets: {
        Ark1: '<row r="3"><c r="B3" t="inlineStr"><is><t>År</t></is></c></row><row r="7"><c r="B7"><v>1</v></c></row><row r="9"/>',
      },
    })
    expect(sheet.headerLine).toBe(3)
    expect(sheet.rows).toEqual([{ line: 7, cells: ['', '1'] }])
  })

  test.each([
    ['an error value', '<c r="B2" t="e"><v>#REF!</v></c>', 'error cell-error 2:B'],
    ['a formula whose result is an error', '<c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', 'error cell-error 2:A'],
    ['a formula nobody has computed', '<c r="C2"><f>A1+1</f></c>', 'error formula-without-value 2:C'],
    ['a number without end', '<c r="A2"><v>1E+300</v></c>', 'error number-too-large 2:A'],
  ])('%s makes its row unreadable, and the row is kept', async (_, cell, finding) => {
    const sheet = await read({ sheets: { Ark1: `${textRows([['A', 'B', 'C']])}<row r="2">${cell}</row><row r="3"><c><v>1</v></c></row>` } })
    expect(sheet.unreadable.map((line) => summary(line.finding))).toEqual([finding])
    expect(sheet.rows.map((row) => row.line)).toEqual([3])
  })

  test('formula cells are told about, once for each column', async () => {
    const rows = [2, 3].map((n) => `<row r="${n}"><c r="A${n}"><f>1</f><v>1</v></c><c r="B${n}"><f>2</f><v>2</v></c></row>`).join('')
    const sheet = await read({ sheets: { Ark1: textRows([['A', 'B']]) + rows } })
    expect(sheet.notes.map(summary)).toEqual(['info formula-cells 2:A', 'info formula-cells 2:B'])
    expect(sheet.notes[0]?.at).toHaveLength(2)
    expect(sheet.notes[0]?.message.params['count']).toBe('2')
  })

  test('hidden rows are read and told about', async () => {
    const sheet = await read({ sheets: { Ark1: `${textRows([['A']])}<row r="2" hidden="1"><c><v>1</v></c></row>` } })
    expect(sheet.rows).toHaveLength(1)
    expect(sheet.notes.map(summary)).toEqual(['warning hidden-rows 2'])
  })

  test('a note beside the table is told about and left out', async () => {
    const sheet = await read({ sheets: { Ark1: textRows([['A'], ['1', '', 'husk!']]) } })
    expect(sheet.rows).toEqual([{ line: 2, cells: ['1'] }])
    expect(sheet.notes.map(summary)).toEqual(['warning cells-outside-headings 2:C'])
  })
})

describe('which sheet of a workbook is read', () => {
  const figures = textRows([['Rapport'], [], ['Kapittel', 'Beløp'], ['111', '5']])

  test('the one with the known headings, wherever they stand', async () => {
    const sheet = await read({ sheets: { Forside: textRows([['Årsrapport 2024']]), Data: figures } }, ['Kapittel', 'Beløp'])
    expect(sheet.header).toEqual(['Kapittel', 'Beløp'])
    expect(sheet.headerLine).toBe(3)
    expect(sheet.notes.map(summary)).toEqual(['info sheets-not-read', 'info lines-above-headings 3'])
  })

  test('the first with content when no headings are known', async () => {
    const sheet = await read({ sheets: { Tom: '', En: textRows([['A'], ['1']]), To: figures } })
    expect(sheet.header).toEqual(['A'])
  })

  test('a hidden sheet is not looked at', async () => {
    const sheet = await read({ sheets: { Skjult: figures, Synlig: textRows([['A'], ['1']]) }, hiddenSheets: ['Skjult'] }, [
      'Kapittel',
      'Beløp',
    ])
    expect(sheet.header).toEqual(['A'])
    expect(sheet.notes).toEqual([])
  })
})
