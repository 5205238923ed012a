import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { buildZip } from '../../../platform/files/testing.ts'
import { importLimits } from './limits.ts'
import { readSheet, refuseBySize } from './read-sheet.ts'
import { textRows, textWorkbook, workbookParts } from '../../../platform/xlsx/testing.ts'
import { summary, utf8 } from './testing.ts'

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)
const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
const sheet1 = workbookParts({ sheets: { Ark1: textRows([['A'], ['1']]) } })

function withPart(name: string, data: string): Uint8Array {
  return buildZip([...sheet1.filter((part) => part.name !== name), { name, data }])
}

const manyEntities = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
const outsideEntity = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
const deep = '<a>'.repeat(200) + '</a>'.repeat(200)
const attributes = `<row ${Array.from({ length: 2000 }, (_, i) => `a${i}=""`).join(' ')}/>`

/** Every file here is refused with one fatal finding, in words, within the time limit of a test. */
const hostile: readonly (readonly [string, string, Uint8Array, string])[] = [
  ['an empty file', 'tom.csv', new Uint8Array(), 'file-empty'],
  ['a file of blank lines', 'tom.csv', utf8('\n \n;;\n'), 'file-empty'],
  ['a picture named as a workbook', 'regnskap.xlsx', png, 'file-not-a-sheet'],
  ['a PDF named as CSV', 'regnskap.csv', utf8('%PDF-1.7\n'), 'file-not-a-sheet'],
  ['an HTML table named .xls', 'regnskap.xls', utf8('<html><table><tr><td>1</td></tr></table></html>'), 'file-not-a-sheet'],
  ['an XML file', 'regnskap.xml', utf8('<?xml version="1.0"?><a/>'), 'file-not-a-sheet'],
  ['an old Excel file', 'regnskap.xls', Buffer.concat([ole, Buffer.alloc(600)]), 'file-old-excel'],
  [
    'a workbook locked with a password',
    'regnskap.xlsx',
    Buffer.concat([ole, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
    'file-password',
  ],
  ['a zip locked with a password', 'regnskap.xlsx', buildZip(sheet1.map((part) => ({ ...part, isEncrypted: true }))), 'file-password'],
  [
    'an OpenDocument sheet',
    'regnskap.ods',
    buildZip([
      { name: 'mimetype', data: 'x' },
      { name: 'content.xml', data: '<a/>' },
    ]),
    'file-other-office',
  ],
  ['a Word document', 'regnskap.docx', buildZip([{ name: 'word/document.xml', data: '<a/>' }]), 'file-other-office'],
  ['a zip with something else in it', 'regnskap.xlsx', buildZip([{ name: 'les.txt', data: 'hei' }]), 'file-not-a-sheet'],
  ['null bytes in text', 'regnskap.csv', utf8('a;b\n1;\0\n'), 'nul-bytes'],
  [
    'ten thousand columns in text',
    'bred.csv',
    utf8(`${Array.from({ length: 10_000 }, (_, i) => `k${i}`).join(';')}\n`),
    'too-many-columns',
  ],
  ['twenty million delimiters on one line', 'bred.csv', utf8(`a${';'.repeat(20_000_000)}b\n`), 'too-many-columns'],
  [
    'ten thousand columns in a workbook',
    'bred.xlsx',
    textWorkbook([Array.from({ length: 10_000 }, (_, i) => `k${i}`)]),
    'too-many-columns',
  ],
  ['more lines than allowed', 'lang.csv', utf8(`a\n${'1\n'.repeat(importLimits.rows + 1)}`), 'too-many-rows'],
  [
    'more rows than allowed in a workbook',
    'lang.xlsx',
    textWorkbook(Array.from({ length: importLimits.rows + 1 }, () => ['1'])),
    'too-many-rows',
  ],
  ['a cell without end', 'celle.csv', utf8(`a;b\n1;${'x'.repeat(importLimits.cellCharacters + 1)}\n`), 'cell-too-long'],
  ['a cell without end in a workbook', 'celle.xlsx', textWorkbook([['a'], ['x'.repeat(importLimits.cellCharacters + 1)]]), 'cell-too-long'],
  ['headings with an open quote', 'a.csv', utf8('"Kapittel;Beløp\n111;1\n'), 'quote-open'],
  [
    'entities that multiply',
    'bombe.xlsx',
    buildZip(workbookParts({ sheets: { Ark1: '<row><c t="inlineStr"><is><t>&c;</t></is></c></row>' }, prolog: manyEntities })),
    'xml-doctype',
  ],
  [
    'an entity that reads a file of the server',
    'bombe.xlsx',
    buildZip(workbookParts({ sheets: { Ark1: '' }, prolog: outsideEntity })),
    'xml-doctype',
  ],
  [
    'an entity nobody has defined',
    'a.xlsx',
    buildZip(workbookParts({ sheets: { Ark1: '<row><c t="inlineStr"><is><t>&c;</t></is></c></row>' } })),
    'xml-damaged',
  ],
  ['markup that never closes', 'a.xlsx', buildZip(workbookParts({ sheets: { Ark1: '<row><c>' } })), 'xml-damaged'],
  ['markup nested without end', 'a.xlsx', buildZip(workbookParts({ sheets: { Ark1: deep } })), 'xml-damaged'],
  ['an element with thousands of attributes', 'a.xlsx', buildZip(workbookParts({ sheets: { Ark1: attributes } })), 'xml-damaged'],
  [
    'XML in an encoding no workbook has',
    'a.xlsx',
    withPart('xl/worksheets/sheet1.xml', '<?xml version="1.0" encoding="ISO-8859-1"?><a/>'),
    'xml-damaged',
  ],
  [
    'a cell that stands in no column',
    'a.xlsx',
    buildZip(workbookParts({ sheets: { Ark1: '<row r="1"><c r="ZZZZ1"><v>1</v></c></row>' } })),
    'xml-damaged',
  ],
  [
    'the same cell twice',
    'a.xlsx',
    buildZip(workbookParts({ sheets: { Ark1: '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>' } })),
    'xml-damaged',
  ],
  [
    'the same row twice',
    'a.xlsx',
    buildZip(workbookParts({ sheets: { Ark1: '<row r="1"><c><v>1</v></c></row><row r="1"><c><v>2</v></c></row>' } })),
    'xml-damaged',
  ],
  ['a workbook without sheets', 'a.xlsx', buildZip(workbookParts({ sheets: {} })), 'workbook-empty'],
  ['a workbook with an empty sheet', 'a.xlsx', buildZip(workbookParts({ sheets: { Ark1: '' } })), 'file-empty'],
  ['a zip cut in half', 'a.xlsx', textWorkbook([['a'], ['1']]).subarray(0, 300), 'zip-damaged'],
  [
    'a part with a wrong checksum',
    'a.xlsx',
    buildZip(sheet1.map((part) => (part.name.includes('sheet1') ? { ...part, checksum: 1 } : part))),
    'zip-damaged',
  ],
  ['the same part twice', 'a.xlsx', buildZip([...sheet1, ...sheet1]), 'zip-damaged'],
  ['a name that leaves its folder', 'a.xlsx', buildZip([...sheet1, { name: '../../etc/cron.d/x', data: 'x' }]), 'zip-name'],
  ['a name from the root', 'a.xlsx', buildZip([...sheet1, { name: '/etc/passwd', data: 'x' }]), 'zip-name'],
  ['a name with backslashes', 'a.xlsx', buildZip([...sheet1, { name: '..\\x', data: 'x' }]), 'zip-name'],
  [
    'thousands of parts',
    'a.xlsx',
    buildZip([...sheet1, ...Array.from({ length: 2000 }, (_, i) => ({ name: `p${i}`, data: '' }))]),
    'zip-too-many-entries',
  ],
  ['a part packed a thousand times', 'bombe.xlsx', withPart('xl/media/image1.png', '\0'.repeat(30_000_000)), 'zip-ratio'],
  [
    'parts that declare more than is allowed',
    'bombe.xlsx',
    buildZip(
      [...sheet1, { name: 'a', data: '' }, { name: 'b', data: '' }].map((part) => ({ ...part, declaredSize: importLimits.ratioFromBytes })),
    ),
    'zip-too-large',
  ],
  [
    'a part that holds more than it declares',
    'bombe.xlsx',
    buildZip(sheet1.map((part) => (part.name.includes('sheet1') ? { ...part, data: ' '.repeat(5_000_000), declaredSize: 500 } : part))),
    'zip-damaged',
  ],
]

describe('a file that cannot be read is refused with one clear finding', () => {
  test.each(hostile)('%s', async (_, name, bytes, rule) => {
    const result = await readSheet(bytes, name)
    if (result.ok) throw new Error('it was read')
    expect(result.error).toHaveLength(1)
    expect(result.error.map((finding) => finding.severity)).toEqual(['fatal'])
    expect(result.error.map(summary)[0]).toContain(`fatal ${rule}`)
  })

  test('a file of 200 MB is refused by its size, before it is received', () => {
    const finding = refuseBySize(200 * 1024 * 1024, 'stor.csv')
    expect(finding && summary(finding)).toBe('fatal file-too-large')
    expect(finding?.message.params).toEqual({ file: 'stor.csv', size: '200 MB', limit: '20 MB' })
    expect(refuseBySize(importLimits.fileBytes, 'passe.csv')).toBeNull()
  })

  test('bytes above the limit are not looked at', async () => {
    const result = await readSheet(new Uint8Array(importLimits.fileBytes + 1), 'stor.csv')
    expect(!result.ok && result.error.map(summary)).toEqual(['fatal file-too-large'])
  })
})

describe('a sheet', () => {
  test('is read by its content, whatever it is called', async () => {
    const csv = await readSheet(utf8('a;b\n1;2\n'), 'tabell.xlsx')
    const xlsx = await readSheet(textWorkbook([['a'], ['1']]), 'tabell.csv')
    expect([csv.ok && csv.value.format, xlsx.ok && xlsx.value.format]).toEqual(['csv', 'xlsx'])
  })

  test('tells which encoding it was assumed to have', async () => {
    const result = await readSheet(iconv.encode('År;Beløp\n2024;1\n', 'win1252'), 'a.csv')
    expect(result.ok && [result.value.encoding, ...result.value.notes.map(summary)]).toEqual(['windows-1252', 'info encoding-assumed'])
  })

  test('begins at the headings when some are known, and says what it skipped', async () => {
    const result = await readSheet(utf8('Økonomirapport;;\n\nKjørt 15.01.2025\n År ; BELØP \n2024;1\n'), 'a.csv', {
      headings: ['år', 'beløp'],
    })
    expect(result.ok && { line: result.value.headerLine, rows: result.value.rows, notes: result.value.notes.map(summary) }).toEqual({
      line: 4,
      rows: [{ line: 5, cells: ['2024', '1'] }],
      notes: ['info lines-above-headings 4'],
    })
  })

  test('keeps a line with too many fields as unreadable, and reads one with too few', async () => {
    const result = await readSheet(utf8('a,b\n1,2,5\n3\n4,5,,\n'), 'a.csv')
    if (!result.ok) throw new Error('not read')
    expect(result.value.unreadable.map((line) => [line.text, summary(line.finding)])).toEqual([['1\t2\t5', 'error line-too-long 2']])
    expect(result.value.rows).toEqual([
      { line: 3, cells: ['3', ''] },
      { line: 4, cells: ['4', '5'] },
    ])
    expect(result.value.notes.map(summary)).toEqual(['warning line-too-short 3'])
  })

  test.each([
    ['=2+3', 'warning formula-like-text 2:tekst'],
    ['+cmd|calc!A0', 'warning formula-like-text 2:tekst'],
    ['@SUM(A1)', 'warning formula-like-text 2:tekst'],
    ['-HYPERLINK("x")', 'warning formula-like-text 2:tekst'],
    ['Ã¥rsverk', 'warning characters-garbled 2:tekst'],
    ['Sentral\ufffd', 'warning characters-lost 2:tekst'],
  ])('keeps the text %s as text and warns', async (text, finding) => {
    const result = await readSheet(utf8(`tekst\n"${text.replace(/"/g, '""')}"\n`), 'a.csv')
    expect(result.ok && result.value.rows[0]?.cells).toEqual([text])
    expect(result.ok && result.value.notes.map(summary)).toEqual([finding])
  })

  test.each(['-8 611 767', '+10', '-', '-----', '-1.234', '- 5 %', '<script>alert(1)</script>'])(
    'has nothing to say about %s',
    async (text) => {
      const result = await readSheet(utf8(`tekst\n${text}\n`), 'a.csv')
      expect(result.ok && result.value.notes).toEqual([])
    },
  )

  test('with the same fault on every line has a hundred findings and one that counts the rest', async () => {
    const result = await readSheet(utf8(`tekst\n${'=x\n'.repeat(500)}`), 'a.csv')
    if (!result.ok) throw new Error('not read')
    expect(result.value.notes).toHaveLength(importLimits.findingsPerRule + 1)
    expect(result.value.notes.at(-1)?.message).toMatchObject({ id: 'import.more-of-same', params: { count: '400' } })
  })
})
