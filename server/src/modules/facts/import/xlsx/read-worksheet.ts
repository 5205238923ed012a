import { atLine, counted, found, type ImportRule, Unreadable, wholeFile } from '../findings.ts'
import type { ImportLimits } from '../limits.ts'
import { isBlank, type RawLine } from '../lines.ts'
import type { Archive } from './archive.ts'
import { excelNumber, numberText } from './number-form.ts'
import { parseXml } from './parse-xml.ts'
import { isTrue, type Workbook, type WorksheetPart } from './workbook.ts'

export interface WorksheetReading {
  readonly lines: readonly RawLine[]
  /** Cells whose value a formula gave, as `C7`. */
  readonly formulaCells: readonly FormulaCell[]
  readonly hiddenRows: readonly number[]
}

export interface FormulaCell {
  readonly line: number
  /** Counted from 0. */
  readonly column: number
}

interface RawCell {
  readonly column: number
  readonly type: string
  readonly style: number
  value: string | null
  isFormula: boolean
}

const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384

/**
 * Reads the lines of one sheet that have content, up to `maxLines` of them. A row with a cell that cannot be read
 * (`#REF!`, a formula without a stored result) is kept as unreadable.
 * @throws Unreadable when the part is damaged or a limit is passed.
 */
export async function readWorksheet(
  archive: Archive,
  workbook: Workbook,
  sheet: WorksheetPart,
  limits: ImportLimits,
  maxLines = Infinity,
): Promise<WorksheetReading> {
  const lines: RawLine[] = []
  const formulaCells: FormulaCell[] = []
  const hiddenRows: number[] = []
  let line = 0
  let row: RawCell[] | null = null
  let isHidden = false
  let nextColumn = 0
  let cell: RawCell | null = null
  // Which element the text belongs to: a stored value, a run of inline text, or neither (formulas, phonetic hints).
  let isInValue = false
  let isPhonetic = false
  let cells = 0

  await parseXml(archive, sheet.part, {
    open(tag, attributes) {
      if (tag === 'row') {
        const next = attributes['r'] === undefined ? line + 1 : Number(attributes['r'])
        // Rows out of order or twice would give two figures one place; Excel calls such a file damaged too.
        if (!Number.isInteger(next) || next <= line || next > LAST_ROW) throw damaged(sheet)
        line = next
        row = []
        nextColumn = 0
        isHidden = isTrue(attributes['hidden'])
      } else if (tag === 'c' && row) {
        const column = attributes['r'] === undefined ? nextColumn : columnOf(attributes['r'])
        if (column === null || column < nextColumn || column >= LAST_COLUMN) throw damaged(sheet)
        nextColumn = column + 1
        cell = { column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: null, isFormula: false }
      } else if (cell) {
        if (tag === 'f') cell.isFormula = true
        if (tag === 'rPh') isPhonetic = true
        isInValue = tag === 'v' || (tag === 't' && !isPhonetic)
        if (isInValue) cell.value ??= ''
      }
    },
    text(piece) {
      if (cell && isInValue) cell.value += piece
    },
    close(tag) {
      isInValue = false
      if (tag === 'rPh') isPhonetic = false
      if (tag === 'c' && cell && row) {
        if (cell.value !== null || cell.isFormula) row.push(cell)
        cell = null
      }
      if (tag === 'row' && row) {
        const read = readRow(row, line, workbook, limits)
        row = null
        if (!read) return
        lines.push(read.line)
        if (read.line.kind === 'row') cells += read.line.cells.length
        if (cells > limits.cells) throw new Unreadable(found('too-many-cells', atLine(line), { limit: counted(limits.cells) }))
        formulaCells.push(...read.formulaColumns.map((column) => ({ line, column })))
        if (isHidden) hiddenRows.push(line)
        if (lines.length > limits.rows) throw new Unreadable(found('too-many-rows', atLine(line), { limit: counted(limits.rows) }))
      }
    },
    isDone: () => lines.length >= maxLines,
  })
  return { lines, formulaCells, hiddenRows }
}

/** A row as a line; null when no cell of it has content. */
function readRow(
  cells: readonly RawCell[],
  line: number,
  workbook: Workbook,
  limits: ImportLimits,
): { line: RawLine; formulaColumns: number[] } | null {
  const texts: string[] = []
  const faults: { rule: ImportRule; column: number; text: string }[] = []
  for (const cell of cells) {
    const read = cellText(cell, workbook)
    if (typeof read !== 'string') faults.push({ ...read, column: cell.column, text: cell.value ?? '' })
    const text = typeof read === 'string' ? read : (cell.value ?? '')
    if (isBlank(text) && typeof read === 'string') continue
    if (cell.column >= limits.columns) throw new Unreadable(found('too-many-columns', atLine(line), { limit: counted(limits.columns) }))
    if (text.length > limits.cellCharacters) {
      throw new Unreadable(found('cell-too-long', atLine(line, columnName(cell.column)), { limit: counted(limits.cellCharacters) }))
    }
    while (texts.length < cell.column) texts.push('')
    texts[cell.column] = text
  }
  const formulaColumns = cells.filter((cell) => cell.isFormula).map((cell) => cell.column)
  const [fault] = faults
  if (fault) {
    const finding = found(
      fault.rule,
      faults.map((each) => atLine(line, columnName(each.column))),
      { cell: `${columnName(fault.column)}${line}`, text: fault.text },
    )
    return { line: { kind: 'unreadable', line, text: texts.join('\t'), finding }, formulaColumns }
  }
  if (texts.every(isBlank)) return null
  return { line: { kind: 'row', line, cells: texts }, formulaColumns }
}

function cellText(cell: RawCell, workbook: Workbook): string | { rule: ImportRule } {
  const { value } = cell
  if (value === null) return cell.isFormula ? { rule: 'formula-without-value' } : ''
  switch (cell.type) {
    case 's':
      return plainText(workbook.sharedStrings[Number(value)] ?? '')
    case 'str':
    case 'inlineStr':
      return plainText(value)
    case 'b':
      return isTrue(value) ? 'SANN' : 'USANN'
    case 'e':
      return { rule: 'cell-error' }
    case 'd':
      return value.replace(/T00:00(:00)?(\.0+)?Z?$/, '').replace(/T(\d\d:\d\d).*$/, ' $1')
    default: {
      if (isBlank(value)) return cell.isFormula ? { rule: 'formula-without-value' } : ''
      const number = excelNumber(value)
      if (number === null) return { rule: 'number-too-large' }
      return numberText(number, workbook.forms[cell.style] ?? 'plain', workbook.isFrom1904)
    }
  }
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
function columnOf(reference: string): number | null {
  const letters = /^([A-Z]{1,3})\d{1,7}$/.exec(reference)?.[1]
  if (letters === undefined) return null
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** 2 → `C` */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  const letter = String.fromCharCode(65 + (column % 26))
  return rest === 0 ? letter : columnName(rest - 1) + letter
}

function damaged(sheet: WorksheetPart): Unreadable {
  return new Unreadable(found('xml-damaged', wholeFile, { part: sheet.part }))
}
