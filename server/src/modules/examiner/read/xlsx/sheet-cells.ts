import type { Archive } from '../../../../platform/files/archive.ts'
import { shownNumber } from '../../../../platform/xlsx/shown-number.ts'
import { cellText, walkWorksheet, type CellArea } from '../../../../platform/xlsx/walk-worksheet.ts'
import type { Workbook, WorksheetPart } from '../../../../platform/xlsx/workbook.ts'
import { plainText } from '../plain-text.ts'
import type { Budget } from '../stop.ts'

/** What is seen of a sheet: the lines of text of each cell that has any. */
export interface SheetCells {
  /** By line, then by column from 0; in the order of the sheet. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, readonly string[]>>
  readonly merged: readonly CellArea[]
  readonly isHiddenRow: (line: number) => boolean
  readonly isHiddenColumn: (column: number) => boolean
}

/** No sheet of a report merges more cells, or hides more groups of columns. */
const MOST_MERGED = 50_000
const MOST_HIDDEN = 500

/** Reads the cells of one sheet as they are shown; hidden rows and columns are left out. @throws FileFault, ReadStop */
export async function readSheetCells(archive: Archive, workbook: Workbook, sheet: WorksheetPart, budget: Budget): Promise<SheetCells> {
  const rows = new Map<number, Map<number, readonly string[]>>()
  const merged: CellArea[] = []
  const hiddenRows = new Set<number>()
  const hiddenColumns: [first: number, last: number][] = []
  const isHiddenColumn = (column: number): boolean => hiddenColumns.some(([first, last]) => column >= first && column <= last)
  await walkWorksheet(archive, sheet, {
    hiddenColumns(first, last) {
      if (hiddenColumns.length < MOST_HIDDEN) hiddenColumns.push([first, last])
    },
    merged(area) {
      if (merged.length < MOST_MERGED) merged.push(area)
    },
    leadsWithin({ firstLine, firstColumn }) {
      // A line that only leads to another sheet is a way about, as the navigation of a web page is.
      if (rows.get(firstLine)?.size === 1 && rows.get(firstLine)?.has(firstColumn) === true) rows.delete(firstLine)
    },
    row({ line, isHidden, cells }) {
      if (isHidden) return void hiddenRows.add(line)
      const row = new Map<number, readonly string[]>()
      for (const cell of cells) {
        if (isHiddenColumn(cell.column)) continue
        const read = cellText(cell, workbook, shownNumber)
        // What cannot be computed is shown as it is stored: `#REF!`.
        const lines = linesOf(budget.text('text' in read ? read.text : (cell.value ?? '')))
        if (lines.length > 0) row.set(cell.column, lines)
      }
      budget.places(row.size)
      if (row.size > 0) rows.set(line, row)
    },
  })
  return { rows, merged, isHiddenRow: (line) => hiddenRows.has(line), isHiddenColumn }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(plainText)
    .filter((line) => line !== '')
}
