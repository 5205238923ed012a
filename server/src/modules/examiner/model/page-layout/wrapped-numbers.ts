import { isNumeric, type Piece, type PlacedLine } from './columns.ts'
import type { FoundRow } from './rows.ts'

/** Whether a number in one line of a column is the one above it going on. */
export type NumberGoesOn = (piece: Piece, next: Piece, size: number) => boolean

const GROUPS = /^\d{3}(\s\d{3})*$/
const NUMBER = /^[-–−]?\s?\d{1,3}(\s\d{3})*$/
const SEVERAL_GROUPS = /\d\s\d/

/**
 * How numbers go on in a table: where lines without a label of their own show nothing but groups of three digits, below
 * numbers beside which they had no room, what stands in such lines does, and every number that had no room; otherwise only groups that are narrower than
 * what they stand under.
 */
export function numbersGoingOn(lines: readonly PlacedLine[]): NumberGoesOn {
  const rooms = roomsOf(lines)
  const hadNoRoom: NumberGoesOn = (piece, next, size) => {
    const [first] = next.words
    const room = rooms.get(piece.column)
    const isPossible = areGroups(piece, next) || isNumberAfterSign(piece, next) || areDashes(piece, next)
    if (!isPossible || !first || room === undefined || !isAligned(piece, next, size)) return false
    // Many spaces may stand between a minus and its number.
    const needed = isNumberAfterSign(piece, next) ? next.right - next.left : first.right - first.left
    return piece.right - piece.left + 0.25 * size + needed > room + 0.1 * size
  }
  if (!isWrapping(lines, hadNoRoom)) return narrowerGoesOn
  const rests = restsOf(lines)
  return (piece, next, size) => rests.has(next) || hadNoRoom(piece, next, size)
}

/** What stands in lines that have no label, and nothing but what numbers above go on with. */
function restsOf(lines: readonly PlacedLine[]): ReadonlySet<Piece> {
  const rests = new Set<Piece>()
  const last = new Map<number, Piece>()
  for (const { pieces } of lines) {
    const isRest = pieces.every((piece) => {
      const above = last.get(piece.column)
      return above !== undefined && (areGroups(above, piece) || isNumberAfterSign(above, piece))
    })
    for (const piece of pieces) {
      if (isRest) rests.add(piece)
      last.set(piece.column, piece)
    }
  }
  return rests
}

/** Whether a number is parted at a space for want of room: whole groups of three digits below, where they had not fitted beside. */
export const narrowerGoesOn: NumberGoesOn = (piece, next, size) =>
  areGroups(piece, next) && next.right - next.left < piece.right - piece.left && Math.abs(piece.right - next.right) < 0.3 * size

function areGroups(piece: Piece, next: Piece): boolean {
  return piece.column > 0 && NUMBER.test(piece.text) && GROUPS.test(next.text)
}

/** A minus alone in its line, its number below. */
function isNumberAfterSign(piece: Piece, next: Piece): boolean {
  return piece.column > 0 && /^[-–−]$/.test(piece.text) && /^\d{1,3}(\s\d{3})*$/.test(next.text)
}

/** A row of dashes that fills its cell. */
function areDashes(piece: Piece, next: Piece): boolean {
  return piece.column > 0 && /^[-–−]{3,}$/.test(piece.text) && /^[-–−]{2,}$/.test(next.text)
}

function isAligned(piece: Piece, next: Piece, size: number): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.3 * size
  return near(piece.right, next.right) || near(piece.left, next.left) || near(piece.left + piece.right, next.left + next.right)
}

/** How wide the widest text of each column is. */
function roomsOf(lines: readonly PlacedLine[]): ReadonlyMap<number, number> {
  const rooms = new Map<number, number>()
  for (const { column, last, left, right } of lines.flatMap(({ pieces }) => pieces)) {
    if (column === last) rooms.set(column, Math.max(rooms.get(column) ?? 0, right - left))
  }
  return rooms
}

function isWrapping(lines: readonly PlacedLine[], hadNoRoom: NumberGoesOn): boolean {
  const last = new Map<number, Piece>()
  let seen = 0
  for (const { line, pieces } of lines) {
    const values = pieces.filter(({ column }) => column > 0)
    const above = values.map((piece) => last.get(piece.column))
    const label = pieces.find(({ column }) => column === 0)
    const goesOn = values.every((piece, index) => {
      const over = above[index]
      return over !== undefined && hadNoRoom(over, piece, line.size)
    })
    if (values.length > 0 && goesOn && (label === undefined || /^\p{Ll}/u.test(label.text))) {
      seen += above.some((piece) => SEVERAL_GROUPS.test(piece?.text ?? '')) ? 2 : 1
      if (seen > 1) return true
    }
    for (const piece of values) last.set(piece.column, piece)
  }
  return false
}

/**
 * Rows with the doubt told: a row without a label, or with what may be the end of one, that shows nothing but groups of
 * three digits below numbers may be a row, or the rest of the numbers above it. Neither is read.
 */
export function withDoubtfulRests(rows: readonly FoundRow[]): FoundRow[] {
  const unread = rows.map((row) => [...row.unread])
  rows.forEach(({ cells }, index) => {
    const above = rows[index - 1]
    if (!above || !/^(\p{Ll}|$)/u.test(cells[0] ?? '')) return
    const columns = cells.flatMap((text, column) => (text && column > 0 ? [column] : []))
    const isRest = columns.every((column) => isRestOf(cells[column] ?? '', above.cells[column] ?? ''))
    if (columns.length > 0 && isRest) for (const at of [index - 1, index]) unread[at]?.push(...columns)
  })
  return rows.map((row, index) => ({ ...row, unread: [...new Set(unread[index])].toSorted((a, b) => a - b) }))
}

function isRestOf(text: string, above: string): boolean {
  return /^[-–−]$/.test(above) ? /^\d{1,3}(\s\d{3})*$/.test(text) : GROUPS.test(text) && /\d$/.test(above) && isNumeric(above)
}
