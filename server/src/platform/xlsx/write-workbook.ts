import { officePackage, type DocumentAbout, type OfficePart } from '../office/office-package.ts'
import { Relations } from '../office/relations.ts'
import { xml, type Xml } from '../office/xml.ts'
import { filterRange, quoted, sheetSource, type Sheet } from './sheet.ts'
import { Styles } from './styles.ts'

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Sheets as an Excel workbook (ISO/IEC 29500, transitional). No cell holds a formula. The same sheets give the same bytes. */
export function writeWorkbook(about: DocumentAbout, sheets: readonly Sheet[]): Buffer {
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
  return officePackage(about, [
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
