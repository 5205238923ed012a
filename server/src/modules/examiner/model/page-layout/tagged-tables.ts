import { cellText, NO_ROOM, roomOf, type CellLine } from './cell-text.ts'
import { columnsOf, type Column, type Segment } from './columns.ts'
import { columnsUnder } from './headed-columns.ts'
import type { Word } from './page.ts'
import type { FoundRow } from './rows.ts'
import type { FoundTable } from './ruled-tables.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A cell as the structure of a file has it. */
export interface TaggedCell {
  readonly isHeading: boolean
  readonly lines: readonly CellLine[]
  readonly words: readonly Word[]
  readonly marks: readonly number[]
  readonly rowSpan: number
  readonly columnSpan: number
}

interface Slot {
  readonly cell: TaggedCell
  readonly isFirst: boolean
}

/**
 * The cells in the columns they stand in. Some files leave out the cells that are empty, and only the place of the others
 * tells which. Null when two cells of a row stand in one column.
 */
function byPlace(rows: readonly (readonly TaggedCell[])[]): (Slot | undefined)[][] | null {
  const seen = rows.map((row) => row.filter(({ words, columnSpan }) => words.length > 0 && columnSpan === 1).map(segmentOfCell))
  const columns = underHeadings(rows) ?? columnsOf(seen.filter((row) => row.length > 1))
  if (columns.length < Math.max(...rows.map((row) => row.length))) return null
  const placed = rows.map((row) => {
    const slots: (Slot | undefined)[] = Array.from({ length: columns.length })
    let isClear = true
    for (const cell of row) {
      if (cell.words.length === 0) continue
      const first = columnOf(segmentOfCell(cell), columns)
      for (let at = first; at < Math.min(columns.length, first + cell.columnSpan); at++) {
        if (slots[at] !== undefined) isClear = false
        slots[at] = { cell, isFirst: at === first }
      }
    }
    return isClear ? slots : null
  })
  return placed.every((row) => row !== null) ? placed : null
}

/** The columns below headings that each start their own, or null: then cells that are left out can be told however many there are. */
function underHeadings(rows: readonly (readonly TaggedCell[])[]): Column[] | null {
  if (rows.flat().some(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)) return null
  const [head = [], ...body] = rows.map((row) => row.filter(({ words }) => words.length > 0).map(segmentOfCell))
  return columnsUnder(head, body)
}

function segmentOfCell({ words }: TaggedCell): Segment {
  return { words, left: Math.min(...words.map(({ left }) => left)), right: Math.max(...words.map(({ right }) => right)) }
}

/** The first column that a cell stands above or below, or the nearest. */
function columnOf(segment: Segment, columns: readonly Column[]): number {
  const shared = columns.map((column) => Math.min(segment.right, column.right) - Math.max(segment.left, column.left))
  const first = shared.findIndex((width, column) => width > 0.5 * ((columns[column]?.right ?? 0) - (columns[column]?.left ?? 0)))
  return first === -1 ? shared.indexOf(Math.max(...shared)) : first
}

/** The table that rows of tagged cells make, merged cells laid out; null when it is none: a single column, or rows that do not fit. */
export function tableOfRows(rows: readonly (readonly TaggedCell[])[], vocabulary: Vocabulary): FoundTable | null {
  const laid = laidOut(rows)
  const isUneven = laid.some((row) => row.length !== laid[0]?.length) || (underHeadings(rows)?.length ?? 0) > (laid[0]?.length ?? 0)
  const slots: readonly (readonly (Slot | undefined)[])[] = isUneven ? (byPlace(rows) ?? laid) : laid
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
