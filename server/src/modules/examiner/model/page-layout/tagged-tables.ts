import { cellText, NO_ROOM, roomOf, type CellLine } from './cell-text.ts'
import type { Column } from './columns.ts'
import { byPlace, columnsUnderHeadings, type KeptCell, type Slot as SlotOf } from './left-out-cells.ts'
import type { FoundRow } from './rows.ts'
import type { FoundTable } from './ruled-tables.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A cell as the structure of a file has it. */
export interface TaggedCell extends KeptCell {
  readonly isHeading: boolean
  readonly lines: readonly CellLine[]
  readonly marks: readonly number[]
}

type Slot = SlotOf<TaggedCell>

/**
 * The table that rows of tagged cells make, merged cells laid out; null when it is none: a single column, or rows that do not
 * fit. `drawn` are the columns between drawn lines around it, if there are such.
 */
export function tableOfRows(
  rows: readonly (readonly TaggedCell[])[],
  vocabulary: Vocabulary,
  drawn: readonly Column[] | null = null,
): FoundTable | null {
  const laid = laidOut(rows)
  const width = laid[0]?.length ?? 0
  const known = columnsUnderHeadings(rows)?.length ?? 0
  const isMissing = (drawn?.length ?? 0) > width || known > width
  const isUneven = laid.some((row) => row.length !== width) || isMissing
  const slots: readonly (readonly (Slot | undefined)[])[] = isUneven ? (byPlace(rows, drawn) ?? laid) : laid
  const count = Math.max(0, ...slots.map((row) => row.length))
  if (count < 2) return null
  const rooms = Array.from({ length: count }, (_, column) => roomOf(cellsOf(slots, column), vocabulary))
  const found = slots.map((row, index): FoundRow & { readonly isHeading: boolean } => {
    const own = rows[index]?.flatMap(({ words }) => words) ?? []
    const texts = Array.from({ length: count }, (_, column) => {
      const slot = row[column]
      return slot?.isFirst ? cellText(slot.cell.lines, slot.cell.columnSpan === 1 ? (rooms[column] ?? NO_ROOM) : NO_ROOM, vocabulary) : null
    })
    const isUneven = row.length !== count && row.length >= 2
    return {
      cells: texts.map((each, column) => (row[column] === undefined ? '' : (each?.text ?? null))),
      unread: texts.flatMap((each, column) => (isUneven || each?.isDoubtful ? [column] : [])),
      divided: texts.flatMap((each, column) => (each?.isDivided ? [column] : [])),
      top: Math.min(...own.map(({ baseline, size }) => baseline - size)),
      bottom: Math.max(...own.map(({ baseline }) => baseline)),
      isHeading:
        row.every((slot) => slot === undefined || slot.cell.isHeading || slot.cell.words.length === 0) &&
        row.some((slot) => slot?.cell.isHeading),
    }
  })
  const kept = found.filter(({ cells }) => cells.some((text) => text))
  if (kept.length === 0) return null
  const heads = kept.findIndex(({ isHeading }) => !isHeading)
  return {
    columns: Array.from({ length: count }, (_, column) => extentOf(slots, column)),
    rows: kept.map(({ isHeading: _, ...row }) => row),
    headerRows: heads > 0 ? heads : null,
    top: Math.min(...kept.map(({ top }) => top)),
    bottom: Math.max(...kept.map(({ bottom }) => bottom)),
  }
}

/** The lines of each cell that stands in this column alone. */
function cellsOf(slots: readonly (readonly (Slot | undefined)[])[], column: number): (readonly CellLine[])[] {
  return slots.flatMap((row) => {
    const slot = row[column]
    return slot?.isFirst && slot.cell.columnSpan === 1 ? [slot.cell.lines] : []
  })
}

/** Where a column's words stand; nowhere when it has none. */
function extentOf(slots: readonly (readonly (Slot | undefined)[])[], column: number): { readonly left: number; readonly right: number } {
  const words = slots.flatMap((row) => {
    const slot = row[column]
    return slot && slot.cell.columnSpan === 1 ? slot.cell.words : []
  })
  return { left: Math.min(...words.map(({ left }) => left)), right: Math.max(...words.map(({ right }) => right)) }
}

function laidOut(rows: readonly (readonly TaggedCell[])[]): Slot[][] {
  const slots: Slot[][] = rows.map(() => [])
  rows.forEach((cells, index) => {
    const row = slots[index] ?? []
    let column = 0
    for (const cell of cells) {
      while (row[column] !== undefined) column++
      const below = Math.min(cell.rowSpan, rows.length - index)
      for (let down = 0; down < below; down++) {
        for (let along = 0; along < Math.min(cell.columnSpan, 200); along++) {
          const target = slots[index + down]
          if (target) target[column + along] = { cell, isFirst: along === 0 }
        }
      }
      column += cell.columnSpan
    }
  })
  return slots.map((row) => Array.from(row))
}
