import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '@arsring/shared'
import type { DocumentNode, PublicReport } from '@arsring/document'
import { renderDocx } from '../../../src/modules/reports/render/docx/render-docx.ts'
import { expectFolder } from '../testing.ts'
import { published, report } from './eksempeletaten/report.ts'
import { hostileReport, HOSTILE_FILES, HOSTILE_TEXTS } from './hostile-report.ts'
import { named, partsOf, textOf, unpack, walkXml, wordLines, type XmlNode } from './read-office.ts'
import { bullets, doc, heading, link, paragraph, text } from './report-builder.ts'

/** In which order Word reads the properties of a paragraph, a run, a table, its rows and cells; those that we write. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': 'pStyle keepNext keepLines pageBreakBefore numPr pBdr tabs spacing ind jc outlineLvl'.split(' '),
  'w:rPr': 'rStyle rFonts b i color sz szCs u lang'.split(' '),
  'w:tblPr': 'tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption'.split(' '),
  'w:trPr': 'cantSplit tblHeader'.split(' '),
  'w:tcPr': 'tcW gridSpan vMerge tcBorders shd tcMar vAlign'.split(' '),
  'w:style': 'name basedOn next uiPriority semiHidden qFormat pPr rPr tblPr tcPr tblStylePr'.split(' '),
  'w:lvl': 'start numFmt lvlText lvlJc pPr'.split(' '),
  'w:sectPr': 'headerReference footerReference pgSz pgMar titlePg'.split(' '),
  'w:settings': 'defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol listSeparator'.split(' '),
}

/** What Word demands of a document before it opens it without a word of repair. */
function expectSound(bytes: Buffer): ReadonlyMap<string, XmlNode> {
  const files = unpack(bytes)
  const parts = partsOf(bytes)
  const nodes = [...parts].filter(([path]) => path.startsWith('word/')).flatMap(([, root]) => [...walkXml(root)])
  for (const { name, children } of nodes) {
    const order = ORDER[name]
    if (order === undefined) continue
    const places = children.map((child) => order.indexOf(child.name.slice(2)))
    expect(places.includes(-1), `${name}: ${children.map((child) => child.name).join(' ')}`).toBe(false)
    expect(places, name).toEqual([...places].sort((a, b) => a - b))
  }
  const document = part(parts, 'word/document.xml')
  const ids = nodes
    .filter(({ name }) => name === 'w:bookmarkStart' || name === 'wp:docPr')
    .map(({ attributes }) => attributes['w:id'] ?? attributes['id'])
  expect(new Set(ids).size).toBe(ids.length)
  const bookmarks = named(document, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'] ?? '')
  expect(new Set(bookmarks).size).toBe(bookmarks.length)
  for (const bookmark of bookmarks) expect(bookmark).toMatch(/^\w{1,40}$/)
  const relations = named(part(parts, 'word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => attributes)
  for (const { name, attributes } of nodes) {
    if (name === 'w:hyperlink' && attributes['w:anchor'] !== undefined) expect(bookmarks).toContain(attributes['w:anchor'])
    const reference = attributes['r:id'] ?? attributes['r:embed']
    if (reference !== undefined) expect(relations.map(({ Id }) => Id)).toContain(reference)
  }
  for (const { Target = '', TargetMode } of relations) if (TargetMode === undefined) expect(files.has(`word/${Target}`), Target).toBe(true)
  const typed = named(part(parts, '[Content_Types].xml'), 'Override').map(({ attributes }) => attributes['PartName'])
  for (const path of files.keys()) if (path.endsWith('.xml') && !path.startsWith('[')) expect(typed).toContain(`/${path}`)
  const styles = named(part(parts, 'word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId'])
  expect(new Set(styles).size).toBe(styles.length)
  for (const { name, attributes } of nodes)
    if (/^w:(?:pStyle|rStyle|tblStyle|basedOn|next)$/.test(name)) expect(styles).toContain(attributes['w:val'])
  const lists = named(part(parts, 'word/numbering.xml'), 'w:num').map(({ attributes }) => attributes['w:numId'])
  for (const { name, attributes } of nodes) if (name === 'w:numId') expect(lists).toContain(attributes['w:val'])
  for (const table of named(document, 'w:tbl')) expectGrid(table)
  return parts
}

/** Every row fills the grid, every cell ends with a paragraph, and no row is without cells. */
function expectGrid(table: XmlNode): void {
  const columns = table.children.find(({ name }) => name === 'w:tblGrid')?.children.length ?? 0
  for (const row of table.children.filter(({ name }) => name === 'w:tr')) {
    const cells = row.children.filter(({ name }) => name === 'w:tc')
    const spans = cells.map((cell) =>
      Number(cell.children[0]?.children.find(({ name }) => name === 'w:gridSpan')?.attributes['w:val'] ?? 1),
    )
    expect(spans.reduce((sum, span) => sum + span, 0)).toBe(columns)
    for (const cell of cells) expect(cell.children.at(-1)?.name).toBe('w:p')
  }
}

function part(parts: ReadonlyMap<string, XmlNode>, path: string): XmlNode {
  const root = parts.get(path)
  if (root === undefined) throw new Error(`no part ${path}`)
  return root
}

const bodyOf = (parts: ReadonlyMap<string, XmlNode>): XmlNode => {
  const [body] = part(parts, 'word/document.xml').children
  if (body === undefined) throw new Error('no body')
  return body
}
const styleOf = (node: XmlNode): string => named(node, 'w:pStyle')[0]?.attributes['w:val'] ?? 'Normal'
const paragraphs = (body: XmlNode): readonly XmlNode[] => named(body, 'w:p')
const small = renderDocx(report, published)
const parts = expectSound(small)
const body = bodyOf(parts)

test('a small report gives the document it gave before, byte for byte', () => {
  const lines = `${wordLines(body).join('\n')}\n`
  const hash = `${createHash('sha256').update(small).digest('hex')}\n`
  expectFolder(
    join(import.meta.dirname, 'eksempeletaten/expected-word'),
    new Map([
      ['structure.txt', Buffer.from(lines)],
      ['sha256.txt', Buffer.from(hash)],
    ]),
  )
  renderDocx({ ...report, title: 'En annen tittel' }, published)
  expect(renderDocx(JSON.parse(JSON.stringify(report)) as PublicReport, published).equals(small)).toBe(true)
})

test("headings are Word's own, without gaps, and each stands in the contents and is led to from there", () => {
  const headings = paragraphs(body).filter((node) => /^Heading\d$/.test(styleOf(node)))
  let above = 0
  for (const node of headings) {
    const level = Number(styleOf(node).at(-1))
    expect(level).toBeLessThanOrEqual(above + 1)
    above = level
  }
  const contents = paragraphs(body).filter((node) => /^TOC\d$/.test(styleOf(node)))
  expect(contents.map(textOf)).toEqual(headings.filter((node) => Number(styleOf(node).at(-1)) <= 3).map(textOf))
  const targets = contents.flatMap((node) => named(node, 'w:hyperlink').map(({ attributes }) => attributes['w:anchor']))
  expect(targets).toEqual(headings.flatMap((node) => named(node, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'])))
})

test('captions bear our own numbers, as fields that give the same number when they are updated', () => {
  const captions = paragraphs(body).filter((node) => styleOf(node) === 'Caption')
  expect(captions.map(textOf)).toEqual([
    'Tabell 1.1 Bemanning',
    'Figur 1 Søknader på nett, år for år',
    'Tabell 2.1 Henvendelser etter kategori',
    'Figur 2 Henvendelser i alt',
    'Tabell 2.2 Resultatindikatorer',
    'Tabell 3.1 Driftsregnskap kapittel 111',
    'Figur 3 Sykefravær i prosent',
  ])
  for (const caption of captions) {
    const [, number = ''] = /^\D+(?:\d+\.)*(\d+) /.exec(textOf(caption)) ?? []
    expect(named(caption, 'w:instrText').map((node) => node.text.trim())).toEqual([
      expect.stringMatching(new RegExp(`^SEQ (?:Tabell|Figur) .*\\\\r ${number}$`)),
    ])
    expect(named(caption, 'w:keepNext')).toHaveLength(1)
  }
})

test('tables repeat their head, keep rows whole, and set numbers to the right', () => {
  const account = named(body, 'w:tbl').find((node) => named(node, 'w:tblCaption')[0]?.attributes['w:val']?.startsWith('Tabell 3.1'))
  if (account === undefined) throw new Error('no account')
  const rows = account.children.filter(({ name }) => name === 'w:tr')
  expect(rows.map((row) => named(row, 'w:tblHeader').length)).toEqual([1, ...rows.slice(1).map(() => 0)])
  for (const row of rows) expect(named(row, 'w:cantSplit')).toHaveLength(1)
  for (const row of rows.slice(1))
    expect(paragraphs(row).map(styleOf)).toEqual(['TableText', ...Array.from({ length: 5 }, () => 'TableNumber')])
  expect(
    named(part(parts, 'word/styles.xml'), 'w:style').find(({ attributes }) => attributes['w:styleId'] === 'TableNumber'),
  ).toMatchObject({
    children: expect.arrayContaining([
      expect.objectContaining({ name: 'w:pPr', children: [expect.objectContaining({ attributes: { 'w:val': 'right' } })] }),
    ]),
  })
})

test('every figure of the text and the tables leads to its row among the sources', () => {
  const rowOf = (anchor: string): string => {
    const row = named(body, 'w:tr').find((node) => named(node, 'w:bookmarkStart').some(({ attributes }) => attributes['w:name'] === anchor))
    return row === undefined ? '' : paragraphs(row).map(textOf).join(' | ')
  }
  const links = named(body, 'w:hyperlink').filter((node) => named(node, 'w:rStyle')[0]?.attributes['w:val'] === 'Figure')
  expect(links.map(textOf)).toEqual(['1\u00a0790', '9,6\u00a0%', '0,7\u00a0mill.\u00a0kr', '3', '3', '87,5–92,5'])
  expect(rowOf(links[2]?.attributes['w:anchor'] ?? '')).toBe(
    'Kapitlets nettoresultat, avvik 2024 | Lederens beretning, Tabell 3.1 | 669\u00a0336',
  )
})

test('charts and pictures have their alternative in words, and what is decorative is passed by', () => {
  const pictures = named(body, 'wp:docPr')
  expect(pictures.map(({ attributes }) => attributes['descr'])).toEqual([
    'Seks stolper som vokser mot høyre; den siste er høyest.',
    '',
    ...Object.values(report.charts).map(({ alternative }) => alternative),
  ])
  expect(pictures.map((picture) => named(picture, 'adec:decorative').length)).toEqual([0, 1, 0, 0])
})

test('a picture is in the document as it was given, and once however often it is shown', () => {
  const pictures = [...unpack(small)].filter(([path]) => path.startsWith('word/media/'))
  expect(pictures.map(([path]) => path.slice(-4))).toEqual(['.png', '.jpg', '.png', '.png'])
  expect(pictures.slice(0, 2).map(([, bytes]) => bytes)).toEqual([...published.values()].slice(0, 2))
  for (const [path, bytes] of pictures)
    expect(bytes.subarray(0, 4).toString('latin1')).toBe(path.endsWith('.png') ? '\u0089PNG' : '\u00ff\u00d8\u00ff\u00e0')
  const twice = [...report.sections, ...report.sections.map((section) => ({ ...section, id: `${section.id}-igjen` }))]
  expect(unpack(renderDocx({ ...report, sections: twice }, published)).size).toBe(unpack(small).size)
})

test.each(LANGUAGES)('a document in %s says so, for spelling and speech', (language) => {
  const tag = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }[language]
  const inLanguage = expectSound(renderDocx({ ...report, language, erratum: null, signature: null }, published))
  expect(named(part(inLanguage, 'word/styles.xml'), 'w:lang')[0]?.attributes['w:val']).toBe(tag)
  expect(named(part(inLanguage, 'docProps/core.xml'), 'dc:language')[0]?.text).toBe(tag)
  expect(named(part(inLanguage, 'docProps/core.xml'), 'dc:title')[0]?.text).toBe('Årsberetning 2024 – Eksempeletaten')
  expect([...walkXml(bodyOf(inLanguage))].map(textOf).join('')).not.toContain('undefined')
})

describe('hostile text', () => {
  test.each(HOSTILE_TEXTS)('%j is text wherever people may write it, and the document opens', (_, value) => {
    const hostile = expectSound(renderDocx(hostileReport(value), HOSTILE_FILES))
    const written = value.replace(/[\u0000-\u0008\u000b-\u001f\u202e\ufffe\uffff]/g, '')
    if (value !== '') expect(textOf(bodyOf(hostile))).toContain(written)
  })

  test('addresses are those that are allowed, and written by the rules of addresses', () => {
    const links = doc(
      paragraph(link('a', 'javascript:alert(1)'), link('b', 'https://eksempel.no/?q=å|"'), link('c', 'https://eksempel.no/?q=æ|[1]')),
    )
    const hostile = expectSound(renderDocx(hostileReport('x', links), HOSTILE_FILES))
    const targets = named(part(hostile, 'word/_rels/document.xml.rels'), 'Relationship').filter(
      ({ attributes }) => attributes['TargetMode'] === 'External',
    )
    expect(targets.map(({ attributes }) => attributes['Target'])).toEqual(['https://eksempel.no/?q=%C3%A6%7C%5B1%5D'])
  })
})

test('lists in lists, lists without text, tables in lists and spans that cannot be are laid out', () => {
  const cell = (value: string, colspan: number, rowspan: number): DocumentNode => ({
    type: 'tableCell',
    attrs: { colspan, rowspan },
    content: [paragraph(text(value))],
  })
  const deep = Array.from({ length: 12 }).reduce<DocumentNode>(
    (inner) => ({ type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [inner] }] }),
    paragraph(text('innerst')),
  )
  const content = doc(
    deep,
    bullets([heading(1, 'I en liste'), { type: 'factTable', attrs: { table: 'table' } }]),
    {
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('a', 1, 30), cell('b', 2, 1)] },
        { type: 'tableRow', content: [cell('c', 30, 2), cell('d', 1, 1)] },
        { type: 'tableRow', content: [{ type: 'tableCell', content: [bullets([paragraph(text('e'))]), { type: 'table' }] }] },
      ],
    },
    { type: 'table' },
    { type: 'blockquote', content: [paragraph(text('sitat'))] },
  )
  const laid = expectSound(renderDocx({ ...hostileReport('x', content), attachments: [] }, HOSTILE_FILES))
  expect(textOf(bodyOf(laid))).toMatch(/innerst.*I en liste.*a.*b.*c.*d.*e.*sitat/)
  const starts = named(part(laid, 'word/numbering.xml'), 'w:startOverride').map(({ attributes }) => attributes['w:val'])
  expect(starts).toEqual(Array.from({ length: 12 }, () => '3'))
})

test('a report with nothing in it is still a document', () => {
  expectSound(renderDocx({ ...report, sections: [], figures: {}, tables: {}, charts: {}, signature: null, erratum: null }, published))
})

test('tables without rows or columns are laid out', () => {
  const hostile = hostileReport('x')
  const table = hostile.tables['table']
  if (table === undefined) throw new Error('no table')
  for (const changed of [
    { ...table, rows: [] },
    { ...table, columns: [] },
    { ...table, rows: [], columns: [] },
  ])
    expectSound(renderDocx({ ...hostile, tables: { table: changed } }, HOSTILE_FILES))
})
