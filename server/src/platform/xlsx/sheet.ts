import { xml, type Xml } from '../office/xml.ts'
import { rowHeight } from './row-height.ts'
import type { SheetCell } from './sheet-cell.ts'
import type { Styles } from './styles.ts'

export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly SheetCell[])[]
  /** Width of each column, in characters. */
  readonly widths: readonly number[]
  /** Index of the row that names the columns: it and all above stay in view, and it is printed on every page. */
  readonly head: number | null
  /** True when the first column stays in view as well. */
  readonly keepsFirst: boolean
  /** True when the rows below the head can be filtered. */
  readonly hasFilter: boolean
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
/** What a cell can hold. */
const LONGEST_TEXT = 32_000

export function sheetSource(sheet: Sheet, styles: Styles, isFirst: boolean): Xml {
  const rows = sheet.rows.map((cells, y) =>
    cells.length === 0
      ? null
      : xml`<row r="${y + 1}" ht="${rowHeight(cells, sheet.widths)}" customHeight="1">${cells.map((cell, x) => cellSource(cell, x, y, styles))}</row>`,
  )
  const links = sheet.rows.flatMap((cells, y) =>
    cells.flatMap((cell, x) =>
      cell !== null && 'leadsTo' in cell && cell.leadsTo !== undefined
        ? [xml`<hyperlink ref="${cellName(x, y)}" location="${quoted(cell.leadsTo)}!A1" display="${shortened(cell.text)}"/>`]
        : [],
    ),
  )
  return xml`<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0"${isFirst ? xml` tabSelected="1"` : null} workbookViewId="0">${sheet.head === null ? null : paneSource(sheet.head, sheet.keepsFirst)}</sheetView></sheetViews><cols>${sheet.widths.map(
    (width, i) => xml`<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  )}</cols><sheetData>${rows}</sheetData>${sheet.hasFilter ? xml`<autoFilter ref="${filterRange(sheet)}"/>` : null}${
    links.length === 0 ? null : xml`<hyperlinks>${links}</hyperlinks>`
  }<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>${'&R&P / &N'}</oddFooter></headerFooter></worksheet>`
}

function paneSource(head: number, keepsFirst: boolean): Xml {
  const below = cellName(keepsFirst ? 1 : 0, head + 1)
  return xml`<pane${keepsFirst ? xml` xSplit="1"` : null} ySplit="${head + 1}" topLeftCell="${below}" activePane="${keepsFirst ? 'bottomRight' : 'bottomLeft'}" state="frozen"/>`
}

/** The head and all below it: `A4:K100`. */
export function filterRange(sheet: Sheet): string {
  return `${cellName(0, sheet.head ?? 0)}:${cellName(sheet.widths.length - 1, sheet.rows.length - 1)}`
}

/** A name of a sheet as a reference writes it. */
export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`
}

/** `A1` is column 0, row 0. */
export function cellName(x: number, y: number): string {
  let letters = ''
  for (let rest = x + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${y + 1}`
}

function cellSource(cell: SheetCell, x: number, y: number, styles: Styles): Xml | null {
  if (cell === null) return null
  const place = xml`r="${cellName(x, y)}" s="${styles.numberOf(cell.look)}"`
  if ('number' in cell) return xml`<c ${place}><v>${cell.number}</v></c>`
  if (!('text' in cell) || cell.text === '') return xml`<c ${place}/>`
  return xml`<c ${place} t="inlineStr"><is><t xml:space="preserve">${written(cell.text)}</t></is></c>`
}

/** `_x0041_` in a cell would be read as the letter A: its first underscore is written so that it is read as itself. */
function written(text: string): string {
  return shortened(text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}

function shortened(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT).toWellFormed()}…`
}
