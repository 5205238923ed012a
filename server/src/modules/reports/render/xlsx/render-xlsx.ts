import type { PublicReport } from '@arsring/document'
import { sheetNames } from '../../../../platform/xlsx/sheet-names.ts'
import { writeWorkbook } from '../../../../platform/xlsx/write-workbook.ts'
import { aboutReport } from '../about-report.ts'
import { outlineOf, tableNumber } from '../outline.ts'
import { renditionTexts } from '../texts.ts'
import { indexSheet, type Listed } from './index-sheet.ts'
import { sourcesSheet } from './sources-sheet.ts'
import { chartSheet, tableSheet } from './table-sheet.ts'
import { workbookTexts } from './texts.ts'

/**
 * The report's tables as an Excel workbook (ISO/IEC 29500, transitional): an index, a sheet for each table and for the
 * figures of each chart, and one with every figure and its source. Numbers are written digit for digit, and no cell holds
 * a formula. The same report gives the same bytes.
 */
export function renderXlsx(report: PublicReport): Buffer {
  const outline = outlineOf(report)
  const texts = renditionTexts(report.language)
  const words = workbookTexts(report.language)
  const nameOf = sheetNames()
  const index = nameOf(words.index)
  const sheetWords = { texts, words, index }
  const tables = outline.tables.map((entry) => {
    const number = tableNumber(entry.table, texts.table)
    const sheet = tableSheet(entry, nameOf(entry.label), sheetWords)
    return { sheet, listed: { sheet: sheet.name, title: number === null ? '' : entry.table.caption, unitLine: entry.table.unitLine } }
  })
  const charts = outline.charts.map((entry) => {
    const sheet = chartSheet(entry, nameOf(entry.label), sheetWords)
    return { sheet, listed: { sheet: sheet.name, title: entry.chart.title, unitLine: '' } }
  })
  const sources = sourcesSheet(outline.figures, nameOf(texts.sources), sheetWords)
  const listed: readonly Listed[] = [
    ...[...tables, ...charts].map((each) => each.listed),
    { sheet: sources.name, title: texts.sourcesIntro, unitLine: '' },
  ]
  const sheets = [indexSheet(outline, listed, sheetWords), ...[...tables, ...charts].map(({ sheet }) => sheet), sources]
  return writeWorkbook(aboutReport(report), sheets)
}
