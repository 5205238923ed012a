import { expect, test } from 'vitest'
import type { PublicReport } from '@arsring/document'
import { parseFactKey, type Cell } from '@arsring/shared'
import { renderDocx } from '../../../src/modules/reports/render/docx/render-docx.ts'
import { renderHtml } from '../../../src/modules/reports/render/html/render-html.ts'
import { renderCsv } from '../../../src/modules/reports/render/open-data/render-csv.ts'
import { renderPdf } from '../../../src/modules/reports/render/pdf/render-pdf.ts'
import { renderXlsx } from '../../../src/modules/reports/render/xlsx/render-xlsx.ts'
import { report } from './eksempeletaten/report.ts'
import { partsOf, textOf } from './read-office.ts'
import { readPdf, textOf as pageText } from './read-pdf.ts'
import { doc, ReportBuilder } from './report-builder.ts'

const COMMENT = 'Vernerunden følges opp av leder og verneombud. '.repeat(20).trim()

/** A report of one form: an answer in a word, and a comment of many. */
function formReport(): PublicReport {
  const build = new ReportBuilder()
  const words = (indicator: string, text: string): Cell => {
    const key = `${indicator};enhet;2024;result;question=health-and-safety.harassment`
    build.figure(key, indicator, '0', 'text', 0, { text, value: null, measure: null })
    return { text, value: { kind: 'text' }, role: 'text', key: parseFactKey(key) }
  }
  const table = build.table({
    id: 'health-and-safety',
    kind: 'form',
    form: 'health-and-safety',
    number: null,
    caption: 'HMS-området',
    unitLine: '',
    rowsHeading: 'Spørsmål',
    columns: [
      { id: 'answer', label: 'Svar', align: 'start' },
      { id: 'comment', label: 'Kommentar', align: 'start' },
    ],
    rows: [
      {
        id: 'harassment',
        label: '9. Hva gjøres?',
        kind: 'plain',
        cells: { answer: words('form-answer', 'Ja'), comment: words('form-comment', COMMENT) },
      },
    ],
  })
  const [section] = report.sections
  if (section === undefined) throw new Error('no section')
  return build.report({ ...report, sections: [{ ...section, content: doc(table) }], charts: {} })
}

test('the names of the rows have their heading in every form', async () => {
  const allText = (bytes: Buffer): string => JSON.stringify([...partsOf(bytes)])
  expect(renderHtml(formReport()).files['index.html']?.toString('utf8')).toContain('<th scope="col">Spørsmål</th>')
  expect(allText(renderDocx(formReport()))).toContain('Spørsmål')
  expect(allText(renderXlsx(formReport()))).toContain('Spørsmål')
  const pdf = await readPdf(renderPdf(formReport()))
  expect(pdf.pages.map(pageText).join(' ')).toContain('Spørsmål')
})

test('words break on the page and a short answer does not; both lead to where they come from', () => {
  const page = renderHtml(formReport()).files['index.html']?.toString('utf8') ?? ''
  expect(page).toMatch(/<td class="start"><a class="figure"[^>]*>Ja</)
  expect(page).toMatch(/<td class="start words"><a class="figure"[^>]*>Vernerunden/)
  expect(page).toContain(`<span class="entry-value">${COMMENT}</span>`)
})

test('in Word a long text stands whole in its table and in short among the sources', () => {
  const document = partsOf(renderDocx(formReport())).get('word/document.xml')
  const text = document === undefined ? '' : textOf(document)
  expect(text.split(COMMENT)).toHaveLength(2)
  expect(text).toMatch(/Vernerunden følges opp av leder og verneombud\. Vernerunden…/)
})

test('open data has it whole', () => {
  const { files } = renderCsv(formReport())
  expect(files['data/tables/health-and-safety.csv']?.toString('utf8')).toContain(COMMENT)
})
