import type { Archive } from '../../../../platform/files/archive.ts'
import { shownNumber } from '../../../../platform/xlsx/shown-number.ts'
import { cellText, walkWorksheet, type CellArea } from '../../../../platform/xlsx/walk-worksheet.ts'
import type { Workbook, WorksheetPart } from '../../../../platform/xlsx/workbook.ts'
import type { FileNote } from '../../model/part.ts'
import { plainText } from '../plain-text.ts'
import type { Budget } from '../stop.ts'
import { formulaReader } from './formulas.ts'
import { cellName, type StoredCell, type StoredSheet } from './stored-sheet.ts'
import { sumNotes } from './sum-notes.ts'
import { sumsOf } from './sums.ts'
import { textNumberNotes } from './text-numbers.ts'

/** What is seen of a sheet: the lines of text of each cell that has any. */
export interface SheetCells {
  /** By line, then by column from 0; in the order of the sheet. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, readonly string[]>>
  readonly merged: readonly CellArea[]
  readonly isHiddenRow: (line: number) => boolean
  readonly isHiddenColumn: (column: number) => boolean
  /** Lines (from 1) and columns (from 0) with something in them that are hidden and not read. */
  readonly unread: { readonly lines: readonly number[]; readonly columns: readonly number[] }
  /** Cells with a formula that nobody has computed, `C7`. */
  readonly uncomputed: readonly string[]
  readonly notes: readonly FileNote[]
}

/** No sheet of a report merges more cells, or hides more groups of columns. */
const MOST_MERGED = 50_000
const MOST_HIDDEN = 500

/**
 * Reads the cells of one sheet as they are shown. Hidden rows and columns are left out, but for those that a sum which is shown
 * counts together with others that are shown: without them it would look wrong. @throws FileFault, ReadStop
 */
export async function readSheetCells(archive: Archive, workbook: Workbook, sheet: WorksheetPart, budget: Budget): Promise<SheetCells> {
  const stored = new Map<number, Map<number, StoredCell>>()
  const merged: CellArea[] = []
  const hiddenRows = new Set<number>()
  const hiddenColumns: [first: number, last: number][] = []
  const leads: CellArea[] = []
  const formulaOf = formulaReader()
  await walkWorksheet(archive, sheet, {
    hiddenColumns(first, last) {
      if (hiddenColumns.length < MOST_HIDDEN) hiddenColumns.push([first, last])
    },
    merged(area) {
      if (merged.length < MOST_MERGED) merged.push(area)
    },
    leadsWithin(area) {
      leads.push(area)
    },
    row({ line, isHidden, cells }) {
      if (isHidden) hiddenRows.add(line)
      budget.places(cells.length)
      stored.set(line, new Map(cells.map((cell) => [cell.column, { ...cell, own: formulaOf(cell, line) }])))
    },
  })
  const counted = { lines: new Set<number>(), columns: new Set<number>() }
  const isHiddenRow = (line: number): boolean => hiddenRows.has(line) && !counted.lines.has(line)
  const isHiddenColumn = (column: number): boolean =>
    !counted.columns.has(column) && hiddenColumns.some(([first, last]) => column >= first && column <= last)
  const isHidden = (line: number, column: number): boolean => isHiddenRow(line) || isHiddenColumn(column)
  const whole: StoredSheet = { name: sheet.name, workbook, rows: stored, lines: [...stored.keys()], isHidden }
  const sums = sumsOf(whole)
  const notes = [...sumNotes(whole, sums), ...textNumberNotes(whole, sums)]
  for (const { hidden } of sums) {
    for (const line of hidden.lines) counted.lines.add(line)
    for (const column of hidden.columns) counted.columns.add(column)
  }

  const rows = new Map<number, Map<number, readonly string[]>>()
  const unread = { lines: new Set<number>(), columns: new Set<number>() }
  const uncomputed: string[] = []
  for (const [line, cells] of stored) {
    const row = new Map<number, readonly string[]>()
    for (const cell of cells.values()) {
      if (isHiddenRow(line)) unread.lines.add(line)
      else if (isHiddenColumn(cell.column)) unread.columns.add(cell.column)
      else {
        const read = cellText(cell, workbook, shownNumber)
        if ('fault' in read && read.fault === 'formula-without-value') uncomputed.push(cellName(line, cell.column))
        // What cannot be computed is shown as it is stored: `#REF!`.
        const lines = linesOf(budget.text('text' in read ? read.text : (cell.value ?? '')))
        if (lines.length > 0) row.set(cell.column, lines)
      }
    }
    if (row.size > 0) rows.set(line, row)
  }
  for (const { firstLine, firstColumn } of leads) {
    // A line that only leads to another sheet is a way about, as the navigation of a web page is.
    if (rows.get(firstLine)?.size === 1 && rows.get(firstLine)?.has(firstColumn) === true) rows.delete(firstLine)
  }
  return {
    rows,
    merged,
    isHiddenRow,
    isHiddenColumn,
    unread: { lines: [...unread.lines], columns: [...unread.columns].sort((a, b) => a - b) },
    uncomputed,
    notes,
  }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(plainText)
    .filter((line) => line !== '')
}
