import type { PublicReport } from '@arsring/document'
import { officePackage, type OfficePart } from '../office/office-package.ts'
import { Relations } from '../office/relations.ts'
import { xml, type Xml } from '../office/xml.ts'
import { outlineOf, tableNumber } from '../outline.ts'
import { renditionTexts } from '../texts.ts'
import { indexSheet, type Listed } from './index-sheet.ts'
import { filterRange, quoted, sheetSource, type Sheet } from './sheet.ts'
import { sheetNames } from './sheet-names.ts'
import { sourcesSheet } from './sources-sheet.ts'
import { Styles } from './styles.ts'
import { chartSheet, tableSheet } from './table-sheet.ts'
import { workbookTexts } from './texts.ts'

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

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
  return workbook(report, sheets)
}

function workbook(report: PublicReport, sheets: readonly Sheet[]): Buffer {
  const styles = new Styles()
  const relations = new Relations()
  const parts = sheets.map((sheet, i): OfficePart & { readonly id: string } => ({
    id: relations.part('worksheet', `worksheets/sheet${i + 1}.xml`),
    path: `xl/worksheets/sheet${i + 1}.xml`,
    contentType: `${EXCEL}.worksheet+xml`,
    content: sheetSource(sheet, styles, i === 0),
  }))
  relations.part('styles', 'styles.xml')
  const list = sheets.map((sheet, i) => xml`<sheet name="${sheet.name}" sheetId="${i + 1}" r:id="${parts[i]?.id ?? ''}"/>`)
  const content = xml`<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${list}</sheets><definedNames>${definedNames(sheets)}</definedNames></workbook>`
  return officePackage(report, [
    { path: 'xl/workbook.xml', contentType: `${EXCEL}.sheet.main+xml`, content, relations },
    ...parts,
    { path: 'xl/styles.xml', contentType: `${EXCEL}.styles+xml`, content: styles.source() },
  ])
}

/** Which row is printed at the top of every page, and what can be filtered; sorted by name, as Excel keeps them. */
function definedNames(sheets: readonly Sheet[]): readonly Xml[] {
  const filters = sheets.flatMap((sheet, i) =>
    sheet.hasFilter
      ? [
          xml`<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${quoted(sheet.name)}!${absolute(filterRange(sheet))}</definedName>`,
        ]
      : [],
  )
  const titles = sheets.flatMap(({ name, head }, i) =>
    head === null
      ? []
      : [xml`<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${quoted(name)}!$${head + 1}:$${head + 1}</definedName>`],
  )
  return [...filters, ...titles]
}

function absolute(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
}
