import { cellText, NO_ROOM, roomOf, type Room } from './cell-text.ts'
import { columnsOf, isNumeric, type Column, type Piece, type PlacedLine, type Segment } from './columns.ts'
import { columnsUnder } from './headed-columns.ts'
import { lineOf, textOf } from './lines.ts'
import type { Line, Word } from './page.ts'
import { edgeOf, mayGoOn } from './rows.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A table read by the order in which its file draws it: each row one line, each of its cells one piece with all its lines. */
export interface DrawnTable {
  readonly columns: readonly Column[]
  readonly rows: readonly DrawnRow[]
}

export interface DrawnRow extends PlacedLine {
  /** Columns whose cell has several numbers. */
  readonly unread: readonly number[]
  /** Columns whose last line may be a piece of a word. */
  readonly divided: readonly number[]
  readonly top: number
  readonly bottom: number
}

/** How a file draws its tables. */
export interface DrawnManner {
  /** Cell by cell, each with all its lines. */
  readonly isByCell: boolean
  /** Where in its row a cell with fewer lines than another stands; null where nothing tells. */
  readonly inRow: 'top' | 'middle' | 'bottom' | null
}

/** What a cell has on one line. */
interface Stretch extends Segment {
  readonly baseline: number
  readonly size: number
}

/** Words of a cell in the order they are drawn, line by line. */
export interface Cell extends Segment {
  readonly stretches: readonly Stretch[]
  /** Whole numbers stand below each other in it. */
  readonly isOfNumbers: boolean
  /** Baselines of its first and last line. */
  readonly top: number
  readonly bottom: number
}

/** Gaps within a cell, in type sizes: less where the file has no space; and how far the next line may be. */
const GAP = 0.22
const GAP_WITH_SPACE = 0.95
/** A minus may be set at the left edge of its cell, with spaces up to its number. */
const MOST_AFTER_SIGN = 20
const SIGN = /^[-–−]$/
const MOST_LEADING = 1.75
/** What the labels of articles and projects begin with. */
const CODE = /^(\d{3}\s?[-–]\s?\d{3}|\d{5,})(?!\S)/
/** Browsers put each line on a whole pixel: lines of one cell are not equally far from each other. */
const ROUNDING = 0.8

/**
 * The rows and columns of a table by the order in which its file draws it. Most programs draw one cell after the other, each
 * with all its lines: then it is known which lines are one cell, whether numbers were wrapped, cells stand in the middle
 * of their row or a long word reaches into the next column. Null when the file does not draw so, or nothing shows that it
 * does: no cell has a second line, or the next cell never starts above it.
 */
export function drawnTable(
  lines: readonly Line[],
  separators: readonly number[],
  { isByCell, inRow }: DrawnManner,
  vocabulary: Vocabulary,
  known: readonly Column[] | null = null,
): DrawnTable | null {
  const words = lines.flatMap((line) => line.words).toSorted((a, b) => a.order - b.order)
  const cells = cellsOf(stretchesOf(words), separators)
  if (isByColumn(cells, isByCell)) return null
  const rows = rowsOf(cells)
  if (!goDown(rows) || (!isByCell && !goUpAgain(rows))) return null
  const [head = [], ...body] = rows
  const columns =
    known ??
    columnsUnder(head, body) ??
    columnsOf(rows.map((row) => row.map((cell, index) => (reachesInto(cell, row[index - 1], row[index + 1]) ? coreOf(cell) : cell))))
  if (columns.length < 2) return null
  const placed = rows.map((row) => placedRow(row, columns))
  if (placed.some((row) => row === null)) return null
  const parted = partedLabels(
    placed.filter((row) => row !== null),
    columns,
    inRow,
  )
  const own = parted.flatMap(({ cells }) => cells)
  const rooms = columns.map((_, at) =>
    roomOf(
      own.flatMap(({ cell, column, last }) => (column === at && last === at ? [cell.stretches] : [])),
      vocabulary,
    ),
  )
  return { columns, rows: parted.map((row) => rowLine(row, rooms, vocabulary)) }
}

/** Words drawn one after the other on one line, as near as words of one text. */
export function stretchesOf(words: readonly Word[]): Stretch[] {
  const stretches: Word[][] = []
  for (const word of words) {
    const last = stretches.at(-1)?.at(-1)
    const gap = last ? word.left - last.right : Infinity
    const size = Math.max(last?.size ?? 0, word.size)
    const isOnLine = last !== undefined && Math.abs(word.baseline - last.baseline) < 0.3 * size
    const isSign = last !== undefined && last.spaceAfter && SIGN.test(last.text) && /^\d/.test(word.text) && stretches.at(-1)?.length === 1
    const room = isSign ? MOST_AFTER_SIGN : last?.spaceAfter ? GAP_WITH_SPACE : GAP
    if (last && isOnLine && gap > -0.5 * size && gap < room * size) stretches.at(-1)?.push(word)
    else stretches.push([word])
  }
  return stretches.map((own) => {
    const { words: kept, left, right, baseline, size } = lineOf(own)
    return { words: kept, left, right, baseline, size }
  })
}

/** Stretches drawn one after the other and standing below each other are one cell. */
export function cellsOf(stretches: readonly Stretch[], separators: readonly number[]): Cell[] {
  const steps = stretches.flatMap((next, index) => {
    const last = stretches[index - 1]
    return last && isUnder(last, next, separators) ? [next.baseline - last.baseline] : []
  })
  const leading = Math.min(...steps)
  const cells: Stretch[][] = []
  for (const [index, stretch] of stretches.entries()) {
    const last = stretches[index - 1]
    const isNext =
      last !== undefined &&
      isUnder(last, stretch, separators) &&
      stretch.baseline - last.baseline <= Math.max(1.12 * leading, leading + ROUNDING)
    if (!isNext) cells.push([stretch])
    else cells.at(-1)?.push(stretch)
  }
  return cells.map(cellOf)
}

/** Whether a stretch stands on the next line below another, with no drawn line between. */
function isUnder(one: Stretch, other: Stretch, separators: readonly number[]): boolean {
  if (separators.some((y) => y > one.baseline - 0.3 * one.size && y < other.baseline - 0.3 * other.size)) return false
  const size = Math.max(one.size, other.size)
  const step = other.baseline - one.baseline
  const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  return step > 0.85 * size && step < MOST_LEADING * size && shared > 0.6 * Math.min(one.right - one.left, other.right - other.left)
}

/** Whether a number under another can't be the same one going on: not the rest of its groups, of its dashes or of a group. */
function isOtherNumber(one: Stretch, other: Stretch): boolean {
  const [above, below] = [textOf(one.words), textOf(other.words)]
  if (!isNumeric(above) || !isNumeric(below)) return false
  if (/^[-–−]+$/.test(above)) return /^[-–−]\s*\d/.test(below)
  return !(/\d$/.test(above) && /^(\d{3}(\s\d{3})*|\d{1,2})(\s?%)?$/.test(below))
}

/**
 * Whether numbers that are not one stand below each other as often as not: whole columns are drawn one after the other. In a
 * document that draws cell by cell, one such cell tells nothing.
 */
function isByColumn(cells: readonly Cell[], isByCell: boolean): boolean {
  const isNumber = (stretch: Stretch | undefined): boolean => stretch !== undefined && isNumeric(textOf(stretch.words))
  const several = cells.filter(({ stretches }) =>
    stretches.some((own, index) => index > 0 && isNumber(own) && isNumber(stretches[index - 1])),
  )
  const others = several.filter(({ isOfNumbers }) => isOfNumbers).length
  return others > (isByCell ? 1 : 0) && others * 3 > several.length
}

/** Cells of one row go from left to right at one height. */
export function rowsOf(cells: readonly Cell[]): Cell[][] {
  const rows: Cell[][] = []
  for (const cell of cells) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    const size = cell.stretches[0]?.size ?? 0
    const isBeside =
      row !== undefined &&
      last !== undefined &&
      innerLeft(cell) > innerLeft(last) + 1 &&
      cell.top < Math.max(...row.map(({ bottom }) => bottom)) + 0.4 * size &&
      cell.bottom > Math.min(...row.map(({ top }) => top)) - 0.4 * size
    if (isBeside) row.push(cell)
    else rows.push([cell])
  }
  return rows
}

/** Where the narrowest line of a cell starts: a long word may reach out of its column on either side. */
function innerLeft({ stretches }: Cell): number {
  return Math.max(...stretches.map(({ left }) => left))
}

/** Whether a long word of a cell reaches into the cell beside it. */
function reachesInto(cell: Cell, before: Cell | undefined, next: Cell | undefined): boolean {
  return (before !== undefined && before.right > cell.left) || (next !== undefined && next.left < cell.right)
}

/** Where all lines of a cell stand: of a cell that reaches into the next, what tells its column best. */
export function coreOf(cell: Cell): Segment {
  const [left, right] = [innerLeft(cell), Math.min(...cell.stretches.map((stretch) => stretch.right))]
  return right - left > 1 ? { words: cell.words, left, right } : cell
}

/** Whether rows follow each other down the page. */
function goDown(rows: readonly (readonly Cell[])[]): boolean {
  const extents = rows.map((row) => [Math.min(...row.map(({ top }) => top)), Math.max(...row.map(({ bottom }) => bottom))] as const)
  return extents.every(([top], index) => index === 0 || top > (extents[index - 1]?.[1] ?? 0) + 0.5)
}

/** Whether the order goes up again within a row: where lines are drawn one by one it never does. */
function goUpAgain(rows: readonly (readonly Cell[])[]): boolean {
  return rows.some((row) => row.some(({ top }, index) => index > 0 && top < (row[index - 1]?.bottom ?? 0) - 0.5))
}

/** So many cells of several lines with another beside them, drawn after them, tell how a file draws its tables. */
const LEAST_SEEN = 3
/** Twice as far, in points, may the middles of two cells of a row be from each other. */
const MIDDLE = 1.5

/** How a file draws its tables: cell by cell where after the last line of a cell it goes up to the next cell, and where in its row. */
export function drawnManner(pages: readonly (readonly Word[])[]): DrawnManner {
  let seen = 0
  let shorter = 0
  const counts = { top: 0, middle: 0, bottom: 0 }
  for (const words of pages) {
    let above: readonly Stretch[] = []
    // The cell of several lines that stands to the left of the open one.
    let beside: readonly Stretch[] = []
    for (const stretch of stretchesOf(words)) {
      const [first, last] = [above[0], above.at(-1)]
      if (last && isUnder(last, stretch, [])) {
        above = [...above, stretch]
        continue
      }
      if (first && last && above.length < beside.length) {
        const [top, bottom] = [first.baseline - (beside[0]?.baseline ?? 0), last.baseline - (beside.at(-1)?.baseline ?? 0)]
        shorter += 1
        if (Math.abs(top) < 1) counts.top += 1
        else if (Math.abs(bottom) < 1) counts.bottom += 1
        else if (Math.abs(top + bottom) < MIDDLE) counts.middle += 1
      }
      const isNext = first && last && above.length > 1 && stretch.left > last.right && isWithin(stretch.baseline, first, last)
      if (isNext) seen += 1
      beside = isNext ? above : []
      above = [stretch]
    }
  }
  const inRow = (['top', 'middle', 'bottom'] as const).find((where) => shorter >= LEAST_SEEN && counts[where] * 2 > shorter) ?? null
  return { isByCell: seen >= LEAST_SEEN, inRow }
}

function isWithin(y: number, first: Stretch, last: Stretch): boolean {
  return y > first.baseline - 0.5 * first.size && y < last.baseline - 0.3 * last.size
}

/** The cells of a row in their columns; null when two would stand in one. */
function placedRow(row: readonly Cell[], columns: readonly Column[]): DrawnCells | null {
  const isFull = row.length === columns.length && row.every((cell, index) => columnsOfCell(cell, columns).includes(index))
  const placed: { readonly cell: Cell; readonly column: number; readonly last: number }[] = []
  for (const [index, cell] of row.entries()) {
    const touched = isFull ? [index] : columnsOfCell(cell, columns)
    const after = placed.at(-1)?.column ?? -1
    const next = row[index + 1]
    // What a long word reaches into belongs to the cell that stands there.
    const nextAt = next ? (columnsOfCell(next, columns).at(-1) ?? columns.length) : columns.length
    const own = touched.filter((column) => column > after && column < Math.max(nextAt, after + 2))
    const [first] = own
    if (first === undefined) return null
    const isShared = next !== undefined && columnsOfCell(next, columns).some((column) => own.includes(column))
    placed.push({ cell, column: first, last: isShared ? first : (own.at(-1) ?? first) })
  }
  return { cells: placed }
}

interface DrawnCells {
  readonly cells: readonly { readonly cell: Cell; readonly column: number; readonly last: number }[]
}

/** The columns that all lines of a cell stand in, or those any of them does: a long word may reach into the next column. */
export function columnsOfCell(cell: Cell, columns: readonly Column[]): number[] {
  const touched = cell.stretches.map((stretch) => touchedBy(stretch, columns))
  const common = touchedBy(cell, columns).filter((column) => touched.every((own) => own.includes(column)))
  return common.length > 0 ? common : touchedBy(cell, columns)
}

function touchedBy(cell: Segment, columns: readonly Column[]): number[] {
  const shared = columns.map((column) => Math.min(cell.right, column.right) - Math.max(cell.left, column.left))
  const touched = shared.flatMap((width, index) => {
    const column = columns[index]
    return column && width > 0.5 && width > 0.25 * Math.min(cell.right - cell.left, column.right - column.left) ? [index] : []
  })
  return touched.length > 0 ? touched : [shared.indexOf(Math.max(...shared))]
}

/** Labels drawn right after each other may be one that goes on, or rows without values before a row that has them. */
function partedLabels(rows: readonly DrawnCells[], columns: readonly Column[], inRow: DrawnManner['inRow']): DrawnCells[] {
  // A heading of the rows below reaches over more than the labels' column.
  const labels = rows
    .filter(({ cells }) => cells.length > 1)
    .flatMap(({ cells }) => cells.filter(({ column }) => column === 0).flatMap(({ cell }) => cell.stretches))
  const pieceOf = (own: Stretch): Piece => ({ ...own, column: 0, last: 0, text: textOf(own.words) })
  const edge = edgeOf(
    0,
    columns,
    labels.map((own) => ({ line: { ...own }, pieces: [pieceOf(own)] })),
  )
  const isTop =
    inRow === 'top' ||
    (inRow === null &&
      rows.some((row) => {
        const [first] = row.cells
        return first?.column === 0 && Math.abs(valuesTop(row) - first.cell.top) < 1 && valuesBottom(row) < first.cell.bottom - 1
      }))
  const apart = apartness(rows)
  const startsWithCode = (stretch: Stretch | undefined): boolean => stretch !== undefined && CODE.test(textOf(stretch.words))
  const hasCodes = rows.filter(({ cells: [first] }) => first?.column === 0 && startsWithCode(first.cell.stretches[0])).length > 1
  return rows.flatMap((row) => {
    const [first, ...values] = row.cells
    if (!first || first.column > 0 || first.cell.stretches.length === 1) return [row]
    const top = valuesTop(row)
    const { stretches } = first.cell
    const middle = top + valuesBottom(row)
    // Values in the middle of all the lines are theirs.
    if (inRow !== 'top' && Math.abs(middle - first.cell.top - first.cell.bottom) < MIDDLE) return [row]
    const cuts = stretches.flatMap((stretch, index) => {
      const next = stretches[index + 1]
      if (inRow === 'middle' && next && Math.abs(middle - next.baseline - first.cell.bottom) < MIDDLE) return [index + 1]
      if (hasCodes && startsWithCode(next)) return [index + 1]
      if (!next || top < stretch.baseline + 0.3 * stretch.size) return []
      const isFirstOfRow = isTop && Math.abs(top - next.baseline) < 1
      const isAsFar = next.baseline - stretch.baseline > apart && !/^\p{Ll}/u.test(textOf(next.words))
      return isFirstOfRow || isAsFar || !mayGoOn(pieceOf(stretch), pieceOf(next), edge, stretch.size) ? [index + 1] : []
    })
    const starts = [0, ...cuts]
    return starts.map((start, index) => {
      const part = stretches.slice(start, starts[index + 1] ?? stretches.length)
      const isLast = index === starts.length - 1
      return { cells: [{ ...first, cell: cellOf(part) }, ...(isLast ? values : [])] }
    })
  })
}

function valuesTop({ cells }: DrawnCells): number {
  return Math.min(...cells.filter(({ column }) => column > 0).map(({ cell }) => cell.top))
}

function valuesBottom({ cells }: DrawnCells): number {
  return Math.max(...cells.filter(({ column }) => column > 0).map(({ cell }) => cell.bottom))
}

/**
 * From which step on two labels are as far from each other as rows are; none where the lines of a cell are as far apart as
 * rows, so that the step tells nothing.
 */
function apartness(rows: readonly DrawnCells[]): number {
  const between = rows.slice(1).map(({ cells }, index) => {
    const above = rows[index]?.cells ?? []
    return Math.min(...cells.map(({ cell }) => cell.top)) - Math.max(...above.map(({ cell }) => cell.bottom))
  })
  const nearest = 0.97 * Math.min(...between)
  const within = rows.flatMap(({ cells }) =>
    cells.flatMap(({ cell, column }) =>
      cell.stretches.slice(1).flatMap((own, index) => {
        const isSure = column > 0 || /^\p{Ll}/u.test(textOf(own.words))
        return isSure ? [own.baseline - (cell.stretches[index]?.baseline ?? 0)] : []
      }),
    ),
  )
  return within.some((step) => step > nearest) ? Infinity : nearest
}

function cellOf(stretches: readonly Stretch[]): Cell {
  return {
    stretches,
    isOfNumbers: stretches.some((stretch, index) => index > 0 && isOtherNumber(stretches[index - 1] ?? stretch, stretch)),
    words: stretches.flatMap(({ words }) => words),
    left: Math.min(...stretches.map(({ left }) => left)),
    right: Math.max(...stretches.map(({ right }) => right)),
    top: stretches[0]?.baseline ?? 0,
    bottom: stretches.at(-1)?.baseline ?? 0,
  }
}

function rowLine({ cells }: DrawnCells, rooms: readonly Room[], vocabulary: Vocabulary): DrawnRow {
  const words = cells.flatMap(({ cell }) => cell.words)
  const [unread, divided]: [number[], number[]] = [[], []]
  const pieces = cells.map(({ cell, column, last }): Piece => {
    const { text, isDoubtful, isDivided } = cellText(cell.stretches, column === last ? (rooms[column] ?? NO_ROOM) : NO_ROOM, vocabulary)
    if (isDoubtful) unread.push(column)
    if (isDivided) divided.push(column)
    return { words: cell.words, left: cell.left, right: cell.right, column, last, text }
  })
  const top = Math.min(...cells.map(({ cell }) => cell.top - (cell.stretches[0]?.size ?? 0)))
  return { line: lineOf(words), pieces, unread, divided, top, bottom: Math.max(...cells.map(({ cell }) => cell.bottom)) }
}
