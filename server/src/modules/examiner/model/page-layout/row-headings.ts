import type { Column, PlacedLine, Segment } from './columns.ts'
import { textOf } from './lines.ts'
import type { Line } from './page.ts'

/** A text that stands in more than one column. */
export function isCrossing(line: Column, columns: readonly Column[]): boolean {
  return columns.filter((column) => isOver(line, column)).length > 1
}

export function isOver(one: Column, column: Column): boolean {
  return Math.min(column.right, one.right) - Math.max(column.left, one.left) > 0.5
}

/** A heading of the rows below: bold or short, and no line of running text. */
export function isRowHeading(
  line: Line,
  previous: Line,
  next: Line | undefined,
  columns: readonly Column[],
  below: readonly Segment[],
): boolean {
  const width = (columns.at(-1)?.right ?? 0) - (columns[0]?.left ?? 0)
  const isAtEdge = Math.abs(line.left - (columns[0]?.left ?? 0)) < line.size || isInMiddle(line, columns)
  const isBold = line.words.every((word) => word.isBold)
  const pitch = line.baseline - previous.baseline
  const isClose = next !== undefined && next.baseline - line.baseline < 2.6 * line.size && pitch < 2.6 * line.size
  const isAmongRows =
    below.length > 2 && below.every((segment) => !isCrossing(segment, columns) && columns.some((column) => isOver(segment, column)))
  return isAtEdge && isClose && (isBold || isAmongRows || line.right - line.left < 0.7 * width) && !/[.:]$/.test(textOf(line.words))
}

/** Whether a text stands in the middle of all columns. */
function isInMiddle({ left, right }: Column, columns: readonly Column[]): boolean {
  const [from, to] = [columns[0]?.left ?? 0, columns.at(-1)?.right ?? 0]
  return Math.abs(left + right - from - to) / 2 < 0.06 * (to - from)
}

/** A row whose only text stands in the middle of the table, across the columns there, as the heading of rows that it is. */
export function asRowHeading<L extends PlacedLine>(line: L, columns: readonly Column[]): L {
  const [piece, ...more] = line.pieces
  if (!piece || more.length > 0 || piece.column === 0 || !/\p{L}{3}/u.test(piece.text) || !isInMiddle(piece, columns)) return line
  const isAcross = piece.last > piece.column || piece.words.every(({ isBold }) => isBold)
  return isAcross ? { ...line, pieces: [{ ...piece, column: 0, last: columns.length - 1 }] } : line
}
