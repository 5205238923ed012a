import { describe, expect, test } from 'vitest'
import type { DocumentNode, PublicReport } from '@arsring/document'
import { renderAll } from '../../../src/modules/reports/render/render-all.ts'
import { renderPdf } from '../../../src/modules/reports/render/pdf/render-pdf.ts'
import { CONTROL, EMOJI, hostileReport, HOSTILE_FILES, HOSTILE_TEXTS, SCRIPT, TYPST } from './hostile-report.ts'
import { nodesOf, readPdf, textOf, type PdfContent } from './read-pdf.ts'
import { doc, heading, link, paragraph, text } from './report-builder.ts'

const pageOf = (report: PublicReport): string =>
  renderAll(report, HOSTILE_FILES)
    .find((file) => file.path === 'index.html')
    ?.bytes.toString('utf8') ?? ''
const printed = (pdf: PdfContent): string => pdf.pages.map(textOf).join(' ')

test.each(HOSTILE_TEXTS)('renders %j wherever people may write it, the same each time', async (_, value) => {
  const first = renderAll(hostileReport(value), HOSTILE_FILES)
  const second = renderAll(hostileReport(value), HOSTILE_FILES)
  for (const [i, file] of first.entries()) expect(file.bytes.equals(second[i]?.bytes ?? Buffer.alloc(0)), file.path).toBe(true)
  expect((await readPdf(first.find(({ form }) => form === 'pdf')?.bytes ?? Buffer.alloc(0))).uaPart).toBe('1')
})

describe('markup in text stays text', () => {
  test('in the web edition, in content, attributes and charts', () => {
    const page = pageOf(hostileReport(SCRIPT))
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&#39;&quot;')
    expect(page.match(/<script/g)).toHaveLength(1)
    // The mark of the owner and the picture of the text are the only ones.
    expect(page.match(/<img/g)).toHaveLength(2)
    expect(page.replace(/>[^<]*</g, '><').replace(/"[^"]*"/g, '""')).not.toMatch(/onerror|alert/)
  })

  test('in the PDF, where template code is printed and not run', async () => {
    const pdf = await readPdf(renderPdf(hostileReport(TYPST), HOSTILE_FILES))
    expect(printed(pdf).replace(/\s+/g, ' ')).toContain(
      '#read("/etc/passwd") $x$ *fet* _kursiv_ <etikett> @ref `rå` = Overskrift // #let x = 1',
    )
    expect(printed(pdf)).not.toContain('root:')
    expect([...nodesOf(pdf)].filter(({ role }) => role === 'Formula')).toEqual([])
  })

  test('in CSV, where a formula is not run by a spreadsheet', () => {
    const csv = renderAll(hostileReport('=HYPERLINK("https://example.no";"x")'), HOSTILE_FILES, ['csv']).map((file) =>
      file.bytes.toString('utf8'),
    )
    expect(csv.join('\n')).not.toMatch(/(^|,)"?=/m)
  })
})

test('characters that no reader could show are left out of the web edition and boxed in the PDF', async () => {
  expect(pageOf(hostileReport(CONTROL))).toContain('<span class="chapter-number">abcdef</span> abcdef</h2>')
  expect(pageOf(hostileReport(EMOJI))).toContain('🙂👩‍👩‍👧 漢字')
  expect(printed(await readPdf(renderPdf(hostileReport(EMOJI), HOSTILE_FILES)))).toContain('smil □□□□ □□ □□□□ é')
})

test('a link of a scheme that is not allowed is printed as text', async () => {
  const report = hostileReport('x', doc(paragraph(link('her', 'javascript:alert(1)'), link(' og der', 'https://eksempel.no/'))))
  expect(pageOf(report)).toContain('<p>her<a href="https://eksempel.no/" rel="noopener noreferrer"> og der</a></p>')
  expect((await readPdf(renderPdf(report, HOSTILE_FILES))).links).toEqual(['https://eksempel.no/'])
})

test('headings that skip levels are brought in order', async () => {
  const report = { ...hostileReport('x', doc(heading(2, 'To'), heading(1, 'En'), heading(2, 'To igjen'))), attachments: [] }
  const [section] = report.sections
  if (section === undefined) throw new Error('no section')
  const deep = {
    ...report,
    sections: [
      { ...section, level: 3 },
      { ...section, id: 'two', level: 2 },
    ],
  }
  const pdf = await readPdf(renderPdf(deep))
  expect([...nodesOf(pdf)].filter(({ role }) => /^H\d$/.test(role)).map(({ role }) => role)).toEqual([
    'H1',
    'H1',
    'H2',
    'H2',
    'H3',
    'H2',
    'H3',
    'H3',
    'H4',
    'H1',
  ])
  expect(
    [...pageOf(deep).matchAll(/<h(\d)[ >]/g)]
      .map(([, level]) => Number(level))
      .reduce((above, level) => (level <= above + 1 ? level : 99), 1),
  ).toBeLessThan(99)
})

test('tables without rows, without columns, and with spans that cannot be are laid out', async () => {
  const cell = (value: string, colspan: number, rowspan: number): DocumentNode => ({
    type: 'tableCell',
    attrs: { colspan, rowspan },
    content: [paragraph(text(value))],
  })
  const report = hostileReport(
    'x',
    doc(
      { type: 'factTable', attrs: { table: 'table' } },
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [cell('a', 1, 30), cell('b', 2, 1)] },
          { type: 'tableRow', content: [cell('c', 30, 2), cell('d', 1, 1)] },
        ],
      },
      { type: 'table' },
    ),
  )
  const table = report.tables['table']
  if (table === undefined) throw new Error('no table')
  for (const changed of [
    { ...table, rows: [] },
    { ...table, columns: [] },
    { ...table, rows: [], columns: [] },
  ]) {
    const all = renderAll({ ...report, tables: { table: changed } }, HOSTILE_FILES)
    const pdf = await readPdf(all.find(({ form }) => form === 'pdf')?.bytes ?? Buffer.alloc(0))
    expect(printed(pdf)).toMatch(/a b .*c d/)
    if (changed.rows.length === 0) expect(printed(pdf)).toContain('Tabellen har ingen rader.')
  }
})

test('a report with nothing in it is still a page and a PDF', async () => {
  const empty = { ...hostileReport('x'), sections: [], figures: {}, tables: {}, charts: {}, signature: null, erratum: null }
  expect(pageOf(empty)).toContain('<main')
  expect((await readPdf(renderPdf(empty))).title).toBe('x – x')
})
