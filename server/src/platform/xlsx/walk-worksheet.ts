import type { Archive } from '../files/archive.ts'
import { FileFault } from '../files/file-fault.ts'
import { parseXml } from '../files/parse-xml.ts'
import { excelNumber, numberText } from './number-form.ts'
import { isTrue, type Workbook, type WorksheetPart } from './workbook.ts'

/** A cell as it is stored: its value has its meaning from its type and its style. */
export interface RawCell {
  /** Counted from 0. */
  readonly column: number
  readonly type: string
  readonly style: number
  /** Null when nothing is stored: a formula nobody has computed. */
  value: string | null
  isFormula: boolean
  formula?: RawFormula
}

/** A formula as it is stored. Of those that many cells share, the first holds the text for all of them, as seen from itself. */
export interface RawFormula {
  text: string
  /** `normal`, `shared`, `array` or `dataTable`. */
  readonly type: string
  readonly shared: string | null
}

export interface RawRow {
  /** As Excel numbers it, from 1. */
  readonly line: number
  readonly isHidden: boolean
  /** Those with a value or a formula, from left to right. */
  readonly cells: readonly RawCell[]
}

export interface WorksheetHandlers {
  row(row: RawRow): void
  /** Asked after every chunk; true ends the reading early. */
  isDone?(): boolean
  /** Columns, from 0, that are not shown. Comes before the rows. */
  hiddenColumns?(first: number, last: number): void
  /** A block of cells shown as one; lines from 1, columns from 0. Comes after the rows. */
  merged?(area: CellArea): void
  /** Cells that lead to another place in the workbook. Comes after the rows. */
  leadsWithin?(area: CellArea): void
}

export interface CellArea {
  readonly firstLine: number
  readonly lastLine: number
  readonly firstColumn: number
  readonly lastColumn: number
}

export const LAST_ROW = 1_048_576
export const LAST_COLUMN = 16_384

/**
 * Streams the rows of one sheet through the handlers, in the order of the sheet. Rows or cells out of order, twice or
 * outside the sheet would give two figures one place: such a part is damaged, as Excel says too.
 * @throws FileFault when the part is damaged or hostile; what a handler throws passes through.
 */
export async function walkWorksheet(archive: Archive, sheet: WorksheetPart, handlers: WorksheetHandlers): Promise<void> {
  let line = 0
  let row: RawCell[] | null = null
  let isHidden = false
  let nextColumn = 0
  let cell: RawCell | null = null
  // Which element the text belongs to: a stored value, a run of inline text, or neither (phonetic hints).
  let isInValue = false
  let isInFormula = false
  let isPhonetic = false
  const damaged = (): FileFault => new FileFault('xml-damaged', { part: sheet.part })

  await parseXml(archive, sheet.part, {
    open(tag, attributes) {
      if (tag === 'row') {
        const next = attributes['r'] === undefined ? line + 1 : Number(attributes['r'])
        if (!Number.isInteger(next) || next <= line || next > LAST_ROW) throw damaged()
        line = next
        row = []
        nextColumn = 0
        isHidden = isTrue(attributes['hidden'])
      } else if (tag === 'c' && row) {
        const column = attributes['r'] === undefined ? nextColumn : columnOf(attributes['r'])
        if (column === null || column < nextColumn || column >= LAST_COLUMN) throw damaged()
        nextColumn = column + 1
        cell = { column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: null, isFormula: false }
      } else if (cell) {
        if (tag === 'f') {
          cell.isFormula = true
          cell.formula = { text: '', type: attributes['t'] ?? 'normal', shared: attributes['si'] ?? null }
        }
        isInFormula = tag === 'f'
        if (tag === 'rPh') isPhonetic = true
        isInValue = tag === 'v' || (tag === 't' && !isPhonetic)
        if (isInValue) cell.value ??= ''
      } else if (tag === 'col' && isTrue(attributes['hidden'])) {
        const [first, last] = [Number(attributes['min']), Number(attributes['max'])]
        if (first >= 1 && last >= first) handlers.hiddenColumns?.(first - 1, Math.min(last, LAST_COLUMN) - 1)
      } else if (tag === 'hyperlink' && attributes['location'] !== undefined) {
        const area = areaOf(attributes['ref'] ?? '')
        if (area) handlers.leadsWithin?.(area)
      } else if (tag === 'mergeCell') {
        const area = areaOf(attributes['ref'] ?? '')
        if (area) handlers.merged?.(area)
      }
    },
    text(piece) {
      if (cell && isInValue) cell.value += piece
      if (isInFormula && cell?.formula) cell.formula.text += piece
    },
    close(tag) {
      isInValue = false
      isInFormula = false
      if (tag === 'rPh') isPhonetic = false
      if (tag === 'c' && cell && row) {
        if (cell.value !== null || cell.isFormula) row.push(cell)
        cell = null
      }
      if (tag === 'row' && row) {
        const cells = row
        row = null
        handlers.row({ line, isHidden, cells })
      }
    },
    isDone: () => handlers.isDone?.() ?? false,
  })
}

/** Why a cell has no text: what stands in it is an error, was never computed, or is beyond any amount. */
export type CellFault = 'formula-without-value' | 'cell-error' | 'number-too-large'

/** The text of a cell, its number in the form that is stored; `shown` gives numbers another form, as their format says. */
export function cellText(cell: RawCell, workbook: Workbook, shown = storedForm): { text: string } | { fault: CellFault } {
  const { value } = cell
  if (value === null) return cell.isFormula ? { fault: 'formula-without-value' } : { text: '' }
  switch (cell.type) {
    case 's':
      return { text: plainText(workbook.sharedStrings[Number(value)] ?? '') }
    case 'str':
    case 'inlineStr':
      return { text: plainText(value) }
    case 'b':
      return { text: isTrue(value) ? 'SANN' : 'USANN' }
    case 'e':
      return { fault: 'cell-error' }
    case 'd':
      return { text: value.replace(/T00:00(:00)?(\.0+)?Z?$/, '').replace(/T(\d\d:\d\d).*$/, ' $1') }
    default: {
      if (value.trim() === '') return cell.isFormula ? { fault: 'formula-without-value' } : { text: '' }
      const text = shown(value, cell.style, workbook)
      return text === null ? { fault: 'number-too-large' } : { text }
    }
  }
}

/** Exact, ungrouped, with decimal comma; dates as ISO dates. Null when it is no number that a municipality has. */
function storedForm(value: string, style: number, workbook: Workbook): string | null {
  const number = excelNumber(value)
  return number && numberText(number, workbook.forms[style] ?? 'plain', workbook.isFrom1904)
}

/** Excel writes characters that XML cannot hold as `_x000D_`. Line ends are kept; other control characters and halves of characters are not text. */
function plainText(text: string): string {
  const decoded = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => {
    const character = String.fromCharCode(Number.parseInt(code, 16))
    return /[\t\n\r]|[^\p{Cc}\p{Cs}]/u.test(character) ? character : ''
  })
  return decoded.replace(/\r\n?/g, '\n')
}

/** `C7` → 2; null when it is no reference to a cell. */
export function columnOf(reference: string): number | null {
  const letters = /^([A-Z]{1,3})\d{1,7}$/.exec(reference)?.[1]
  if (letters === undefined) return null
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** `A1:C2`; null when it is no block of cells from left to right and down. */
export function areaOf(reference: string): CellArea | null {
  const [from = '', to = from] = reference.split(':')
  const [firstColumn, lastColumn] = [columnOf(from), columnOf(to)]
  if (firstColumn === null || lastColumn === null) return null
  const [firstLine, lastLine] = [from, to].map((corner) => Number(/\d+$/.exec(corner)?.[0])) as [number, number]
  return firstLine <= lastLine && firstColumn <= lastColumn ? { firstLine, lastLine, firstColumn, lastColumn } : null
}

/** 2 → `C` */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  const letter = String.fromCharCode(65 + (column % 26))
  return rest === 0 ? letter : columnName(rest - 1) + letter
}
