import { xml, type Xml } from '../../../../platform/office/xml.ts'
import { FIRM } from './colours.ts'

export interface TableLook {
  readonly style: 'FactTable' | 'NoteBox'
  /** Width of each column, in twips. */
  readonly widths: readonly number[]
  readonly hasHead: boolean
  /** What the table is, for those who hear it. */
  readonly title: string
}

export interface CellLook {
  readonly width: number
  readonly columns?: number
  /** Starts, or goes on with, a cell that reaches over several rows. */
  readonly reach?: 'start' | 'on'
  readonly line?: 'total'
  readonly stands?: 'bottom'
}

export function table(look: TableLook, rows: readonly Xml[]): Xml {
  const width = look.widths.reduce((sum, each) => sum + each, 0)
  const firstRow = look.hasHead ? 1 : 0
  return xml`<w:tbl><w:tblPr><w:tblStyle w:val="${look.style}"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="${look.hasHead ? '06A0' : '0680'}" w:firstRow="${firstRow}" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>${
    look.title === '' ? null : xml`<w:tblCaption w:val="${look.title}"/>`
  }</w:tblPr><w:tblGrid>${look.widths.map((each) => xml`<w:gridCol w:w="${each}"/>`)}</w:tblGrid>${rows}</w:tbl>`
}

/** A head is written again on every page that the table reaches. */
export function row(cells: readonly Xml[], look: { readonly isHead?: boolean; readonly mayBreak?: boolean } = {}): Xml {
  const properties = xml`${look.mayBreak === true ? null : xml`<w:cantSplit/>`}${look.isHead === true ? xml`<w:tblHeader/>` : null}`
  return xml`<w:tr>${properties.source === '' ? null : xml`<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`
}

/** `content` is one paragraph or more: a cell without one is a document that Word cannot open. */
export function cell(look: CellLook, content: Xml): Xml {
  const { columns = 1 } = look
  return xml`<w:tc><w:tcPr><w:tcW w:w="${look.width}" w:type="dxa"/>${columns > 1 ? xml`<w:gridSpan w:val="${columns}"/>` : null}${
    look.reach === undefined ? null : look.reach === 'start' ? xml`<w:vMerge w:val="restart"/>` : xml`<w:vMerge/>`
  }${look.line === 'total' ? TOTAL_LINES : null}${look.stands === undefined ? null : xml`<w:vAlign w:val="bottom"/>`}</w:tcPr>${content}</w:tc>`
}

const TOTAL_LINES = xml`<w:tcBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="${FIRM}"/><w:bottom w:val="single" w:sz="6" w:space="0" w:color="${FIRM}"/></w:tcBorders>`
