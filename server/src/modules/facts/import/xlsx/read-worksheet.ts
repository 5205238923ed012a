import type { Archive } from '../../../../platform/files/archive.ts'
import { cellText, columnName, walkWorksheet, type CellFault, type RawCell } from '../../../../platform/xlsx/walk-worksheet.ts'
import type { Workbook, WorksheetPart } from '../../../../platform/xlsx/workbook.ts'
import { atLine, counted, found, Unreadable } from '../findings.ts'
import type { ImportLimits } from '../limits.ts'
import { isBlank, type RawLine } from '../lines.ts'

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

/**
 * Reads the lines of one sheet that have content, up to `maxLines` of them. A row with a cell that cannot be read
 * (`#REF!`, a formula without a stored result) is kept as unreadable.
 * @throws Unreadable when a limit is passed, FileFault when the part is damaged.
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
  let cells = 0
  await walkWorksheet(archive, sheet, {
    row({ line, isHidden, cells: stored }) {
      const read = readRow(stored, line, workbook, limits)
      if (!read) return
      lines.push(read.line)
      if (read.line.kind === 'row') cells += read.line.cells.length
      if (cells > limits.cells) throw new Unreadable(found('too-many-cells', atLine(line), { limit: counted(limits.cells) }))
      formulaCells.push(...read.formulaColumns.map((column) => ({ line, column })))
      if (isHidden) hiddenRows.push(line)
      if (lines.length > limits.rows) throw new Unreadable(found('too-many-rows', atLine(line), { limit: counted(limits.rows) }))
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
  const faults: { rule: CellFault; column: number; text: string }[] = []
  for (const cell of cells) {
    const read = cellText(cell, workbook)
    const text = 'text' in read ? read.text : (cell.value ?? '')
    if ('fault' in read) faults.push({ rule: read.fault, column: cell.column, text })
    else if (isBlank(text)) continue
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
