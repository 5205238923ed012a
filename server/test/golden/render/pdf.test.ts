import { beforeAll, describe, expect, test } from 'vitest'
import type { PublicReport } from '@arsring/document'
import { cleanImage } from '../../../src/platform/images/clean-image.ts'
import { cameraNotes, chunk, GREY, jpegOf, pngOf, PROGRESSIVE } from '../../../src/platform/images/testing.ts'
import { renderPdf, renderPdfs } from '../../../src/modules/reports/render/pdf/render-pdf.ts'
import { published, report } from './eksempeletaten/report.ts'
import { doc, ReportBuilder } from './report-builder.ts'
import { nodesOf, readPdf, textOf, type PdfContent, type PdfNode } from './read-pdf.ts'

let pdf: PdfContent
beforeAll(async () => {
  pdf = await readPdf(renderPdf(report, published))
})
const all = (...roles: string[]): PdfNode[] => [...nodesOf(pdf)].filter(({ role }) => roles.includes(role))

describe('the PDF', () => {
  test('names itself, its language and the standard it follows', () => {
    expect([pdf.title, pdf.author, pdf.language, pdf.uaPart, pdf.isTagged]).toEqual([
      'Årsberetning 2024 – Eksempeletaten',
      'Eksempel kommune',
      'nb-NO',
      '1',
      true,
    ])
  })

  test('has its headings in order, none skipped, the same as its bookmarks', () => {
    const headings = all('H1', 'H2', 'H3', 'H4', 'H5', 'H6')
    let above = 0
    for (const { role } of headings) {
      const level = Number(role.slice(1))
      expect(level).toBeLessThanOrEqual(above + 1)
      above = level
    }
    expect(headings.map(textOf).filter((text) => text !== 'Innhold')).toEqual(pdf.bookmarks)
    expect(pdf.bookmarks).toContain('3.1 Driftsregnskap')
  })

  test('lists its chapters with page numbers', () => {
    expect(all('TOCI').map(textOf)).toContain('3.1 Driftsregnskap 5')
  })

  test('has a caption and a head of column headers on every table of figures', () => {
    const tables = all('Table').filter((table) => table.children.some(({ role }) => role === 'Caption'))
    expect(tables).toHaveLength(Object.keys(report.tables).length)
    for (const table of tables) {
      const head = table.children.find(({ role }) => role === 'THead')
      expect(head?.children[0]?.children.every(({ role }) => role === 'TH')).toBe(true)
    }
    const account = tables.find((table) => textOf(table).startsWith('Tabell 3.1'))
    expect(account?.children[1]?.children[0]?.children.map(textOf)).toEqual([
      '',
      'I Regnskap 2024',
      'II Dok. 3 2024*',
      'III Regulert bud. 2024',
      'IV Regnskap 2023',
      'V Avvik 2024 (III-I)',
    ])
    expect(account?.children[2]?.children[0]?.children.map(textOf)).toEqual([
      '000-099 Lønn og sosiale utgifter',
      '28 114 230',
      '27 200 000',
      '28 000 000',
      '26 480 115',
      '● −114 230',
    ])
  })

  test('gives every chart and picture its alternative, and no other picture a reader must guess at', () => {
    // The second picture of the report is decorative, and is nothing to a reader.
    expect(all('Figure').map(({ alt }) => alt)).toEqual([
      'Seks stolper som vokser mot høyre; den siste er høyest.',
      ...['enquiries', 'sick-leave'].map((id) => report.charts[id]?.alternative),
    ])
  })

  test('draws all text with our own fonts', () => {
    expect(pdf.fonts).toEqual(['SourceSans3-Italic', 'SourceSans3-Regular', 'SourceSans3-SemiBold'])
  })

  test('is signed by title, place and date', () => {
    expect(pdf.pages.map(textOf)).toContain('Underskrift Eksempelby, 31. januar 2025 Direktør')
  })
})

test('a table longer than a page has its head on every page', async () => {
  const table = report.tables['staffing']
  if (table === undefined) throw new Error('no table')
  const row = table.rows[0]
  const rows = Array.from({ length: 120 }, (_, i) => ({
    id: `r${i}`,
    label: `Rad nummer ${i}`,
    kind: 'plain' as const,
    cells: row?.cells ?? {},
  }))
  const long = await readPdf(renderPdf({ ...report, tables: { ...report.tables, staffing: { ...table, rows } } }, published))
  const pages = long.pages.map(textOf).filter((text) => /Rad nummer \d+/.test(text))
  expect(pages.length).toBeGreaterThan(2)
  expect(pages.join(' ').match(/Rad nummer \d+/g)).toEqual(rows.map(({ label }) => label))
})

describe('every picture that is taken can be printed', () => {
  const size = { width: 5, height: 3 }
  const palette = chunk('PLTE', 'abcdef'.repeat(8))
  test.each([
    ['grey', pngOf({ ...size, colourType: 0 })],
    ['black and white', pngOf({ ...size, colourType: 0, depth: 1 })],
    ['grey of 16 bits', pngOf({ ...size, colourType: 0, depth: 16 })],
    ['coloured, 16 bits', pngOf({ ...size, depth: 16 })],
    ['of a palette with transparency', pngOf({ ...size, colourType: 3, depth: 4, before: [palette, chunk('tRNS', '\0\x80')] })],
    ['transparent', pngOf({ ...size, colourType: 6, depth: 16 })],
    ['grey and transparent', pngOf({ ...size, colourType: 4 })],
    ['with one colour transparent', pngOf({ ...size, colourType: 2, before: [chunk('tRNS', '\0\x01\0\x02\0\x03')] })],
    ['a JPEG in rising sharpness', PROGRESSIVE],
    ['a grey JPEG', GREY],
    ['a JPEG held sideways', jpegOf({ width: 24, height: 16, segments: [[0xe1, cameraNotes(6, '')]] })],
  ])('%s, for everyone to read and for keeping', async (_, given) => {
    const cleaned = await cleanImage(given)
    if (!cleaned.ok) throw new Error(cleaned.error.id)
    const { bytes, ...file } = cleaned.value
    const build = new ReportBuilder()
    const image = build.image(bytes, file, { alternative: 'Det som sees.' })
    const section = { id: 's', number: '1', title: 'Kapittel', level: 1, notApplicable: null, content: doc(image) }
    const one: PublicReport = { ...report, sections: [section], images: build.images, charts: {}, tables: {}, figures: {} }
    const [forAll = Buffer.alloc(0), forKeeping] = renderPdfs(one, ['ua-1', 'a-2a'], build.published)
    expect([...nodesOf(await readPdf(forAll))].filter(({ role }) => role === 'Figure').map(({ alt }) => alt)).toEqual(['Det som sees.'])
    expect(forKeeping?.length).toBeGreaterThan(1000)
  })
})
