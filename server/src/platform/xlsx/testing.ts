import { buildZip, type ZipPart } from '../files/testing.ts'

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

export interface WorkbookXml {
  /** The inside of `sheetData` for each sheet, by its name. */
  readonly sheets: Readonly<Record<string, string>>
  readonly hiddenSheets?: readonly string[]
  readonly sharedStrings?: string
  readonly styles?: string
  readonly workbookPr?: string
  /** Set before the cells of the first sheet: its columns. */
  readonly columns?: string
  /** Set after the cells of the first sheet: merged cells. */
  readonly after?: string
  /** Set before the root element of the first sheet: where a document type would stand. */
  readonly prolog?: string
}

/** The parts of a small workbook from raw XML. */
export function workbookParts(xml: WorkbookXml): ZipPart[] {
  const names = Object.keys(xml.sheets)
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`
  const wrap = (inside: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`
  const sheet = (name: string, i: number): string =>
    `<sheet name="${name}" sheetId="${i + 1}"${xml.hiddenSheets?.includes(name) === true ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`
  return [
    { name: '[Content_Types].xml', data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
    { name: '_rels/.rels', data: wrap(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${xml.workbookPr ?? ''}<sheets>${names.map(sheet).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: wrap(
        names.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('') +
          (xml.sharedStrings === undefined ? '' : relation('rId90', 'sharedStrings', 'sharedStrings.xml')) +
          (xml.styles === undefined ? '' : relation('rId91', 'styles', 'styles.xml')),
      ),
    },
    ...(xml.sharedStrings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', data: `<sst xmlns="${MAIN}">${xml.sharedStrings}</sst>` }]),
    ...(xml.styles === undefined ? [] : [{ name: 'xl/styles.xml', data: `<styleSheet xmlns="${MAIN}">${xml.styles}</styleSheet>` }]),
    ...names.map((name, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      data: `${i === 0 ? (xml.prolog ?? '') : ''}<worksheet xmlns="${MAIN}">${i === 0 ? (xml.columns ?? '') : ''}<sheetData>${xml.sheets[name] ?? ''}</sheetData>${i === 0 ? (xml.after ?? '') : ''}</worksheet>`,
    })),
  ]
}

/** A workbook of one sheet with text cells only, as the simplest exports write it. */
export function textWorkbook(rows: readonly (readonly string[])[]): Uint8Array {
  return buildZip(workbookParts({ sheets: { Ark1: textRows(rows) } }))
}

export function textRows(rows: readonly (readonly string[])[]): string {
  const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
  return rows
    .map(
      (cells) => `<row>${cells.map((text) => `<c t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`).join('')}</row>`,
    )
    .join('')
}
