import type { GridRow } from '../model/part.ts'
import { isNumberLine } from './plain-text.ts'
import { ReadStop, type Budget } from './stop.ts'

/** A cell as the format gives it, before it has its place in the grid. */
export interface SpanCell {
  /** Its paragraphs, without the empty ones. */
  readonly lines: readonly string[]
  readonly columns: number
  readonly rows: number
}

/** Where a row stands, in whatever way its reader tells places apart. */
export interface SpanRow<P> {
  readonly cells: readonly SpanCell[]
  readonly place: P
  /** Whether the format says that it is a row of headings. */
  readonly isHeader: boolean
}

export interface Grid<P> {
  readonly rows: readonly (Omit<GridRow, 'place'> & { readonly place: P })[]
  readonly headerRows: number | null
}

const MOST_COLUMNS = 200

/** What a cell that goes on downwards leaves in one column of the rows below. */
interface Below {
  readonly text: string | null
  readonly unread: boolean
  rows: number
}

/**
 * Lays cells out in a grid of equally long rows. Cells that claim more columns or rows than there are, or the same place
 * twice, get what is free. Rows and columns with nothing in them are left out, and headings repeated further down.
 * @throws ReadStop when there are more columns or cells than may be read.
 */
export function layOut<P>(source: readonly SpanRow<P>[], budget: Budget): Grid<P> {
  const below: (Below | undefined)[] = []
  const laid = source.flatMap(unstack).map((row) => ({ ...layRow(row, below, budget), isHeader: row.isHeader }))
  const width = laid.reduce((most, row) => Math.max(most, row.cells.length), 0)
  budget.places(width * laid.length)
  const filled = laid.map((row) => ({ ...row, cells: [...row.cells, ...Array<string>(width - row.cells.length).fill('')] }))
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) =>
    filled.some(({ cells }) => hasText(cells[column])),
  )
  const kept = withoutRepeats(filled.filter(({ cells }) => cells.some(hasText)))
  const firstPlain = kept.findIndex((row) => !row.isHeader)
  return {
    rows: kept.map(({ cells, unread, place }) => {
      const still = unread.map((column) => columns.indexOf(column)).filter((column) => column >= 0)
      return { cells: columns.map((column) => anchored(cells, column, columns)), place, ...(still.length > 0 ? { unread: still } : {}) }
    }),
    headerRows: firstPlain > 0 ? firstPlain : null,
  }
}

/** The cell of a kept column; the text of a merged cell whose first column is left out moves to its next one. */
function anchored(cells: readonly (string | null)[], column: number, columns: readonly number[]): string | null {
  const cell = cells[column]
  if (cell !== null && cell !== undefined) return cell
  let first = column
  while (first > 0 && cells[first] === null) first--
  return columns.some((kept) => kept >= first && kept < column) ? null : (cells[first] ?? null)
}

function layRow<P>(
  row: SpanRow<P>,
  below: (Below | undefined)[],
  budget: Budget,
): { cells: (string | null)[]; unread: number[]; place: P } {
  const cells: (string | null)[] = []
  const unread: number[] = []
  const fillFromAbove = (): void => {
    for (let above = below[cells.length]; above; above = below[cells.length]) {
      if (above.unread) unread.push(cells.length)
      if (--above.rows === 0) below[cells.length] = undefined
      cells.push(above.text)
    }
  }
  fillFromAbove()
  for (const [at, { lines, columns, rows }] of row.cells.entries()) {
    const isUnread = lines.length > 1 && lines.some(isNumberLine)
    // A mark before a figure (● to the bad, ▲ up) tells about it and is no part of it.
    const text = lines.join(' ').replace(/^[●○▲▼▴▾■□◆]\s*(?=[-−–+]?\s?\d)/u, '')
    for (let offset = 0; offset < Math.max(1, columns) && cells.length < MOST_COLUMNS; offset++) {
      if (offset > 0 && below[cells.length]) break
      const shown = offset === 0 ? text : null
      if (rows > 1) below[cells.length] = { text: shown, unread: isUnread, rows: rows - 1 }
      if (isUnread && offset === 0) unread.push(cells.length)
      cells.push(shown)
    }
    fillFromAbove()
    if (cells.length >= MOST_COLUMNS && at < row.cells.length - 1) {
      throw new ReadStop('too-large', { limit: MOST_COLUMNS, found: row.cells.length })
    }
  }
  // A cell from above further right than the row's own cells reach.
  while (below.findLastIndex((above) => above !== undefined) >= cells.length) {
    if (below[cells.length]) fillFromAbove()
    else cells.push('')
  }
  budget.places(row.cells.length)
  return { cells, unread, place: row.place }
}

/**
 * A row whose cells each hold equally many lines, numbers among them, is that many rows printed as one. Where the
 * lines do not match, the row stays whole and its cells of several numbers are marked as unread.
 */
function unstack<P>(row: SpanRow<P>): SpanRow<P>[] {
  const filled = row.cells.filter(({ lines }) => lines.length > 0)
  const stacked = filled.filter(({ lines }) => lines.length > 1 && lines.every(isNumberLine))
  const height = stacked[0]?.lines.length ?? 0
  if (height < 2 || filled.some(({ lines, rows }) => lines.length !== height || rows > 1)) return [row]
  return Array.from({ length: height }, (_, line) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, rows: 1, lines: cell.lines.slice(line, line + 1) })),
  }))
}

/** Headings repeated further down, on a new page, are printed once more and are no rows. */
function withoutRepeats<R extends { readonly cells: readonly (string | null)[]; readonly isHeader: boolean }>(rows: readonly R[]): R[] {
  const marked = rows.findIndex((row) => !row.isHeader)
  const headings = rows.slice(0, Math.max(marked, looksLikeHeading(rows[0]) ? 1 : 0)).map((row) => rowText(row))
  return rows.filter((row, at) => at < headings.length || !headings.includes(rowText(row)))
}

/** Names or years over columns, with nothing or a name in the corner; a row of figures is none. */
export function looksLikeHeading(row: { readonly cells: readonly (string | null)[] } | undefined): boolean {
  const texts = row?.cells.filter(hasText) ?? []
  return texts.length >= 2 && !texts.some((text) => isNumberLine(text) && !/^(?:19|20)\d\d$/.test(text))
}

export function rowText(row: { readonly cells: readonly (string | null)[] }): string {
  return row.cells.map((cell) => cell ?? '').join('\n')
}

function hasText(cell: string | null | undefined): cell is string {
  return cell !== null && cell !== undefined && cell !== ''
}
