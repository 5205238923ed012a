import { isNumeric, type Column, type Piece, type PlacedLine } from './columns.ts'
import { joinLines } from './lines.ts'
import { bandsOf, hasTwoRows, type FoundRow } from './rows.ts'

const YEAR = /^(\d{1,2}\.\s?\d{1,2}\.)?\s?(19|20)\d\d\*?$/

/**
 * How many of the first lines of a table are its heading: all above the first separator, the bold ones, or those before
 * the first row with numbers that are no years. 0 when nothing tells.
 */
export function headerLines(lines: readonly PlacedLine[], columns: readonly Column[], separators: readonly number[]): number {
  const firstData = lines.findIndex((placed) => isData(placed))
  const limit = firstData === -1 ? lines.length : firstData
  const [first = [], ...more] = bandsOf(lines, separators)
  if (
    more.length > 0 &&
    first.length <= Math.min(limit, 8) &&
    !hasTwoRows(first) &&
    first.some(({ pieces }) => pieces.some(({ last }) => last > 0))
  ) {
    return first.length + moreHeader(more, first.length, limit)
  }
  const bold = lines.findIndex(({ line }) => !line.words.every(({ isBold }) => isBold))
  if (bold > 0 && bold <= limit) return bold
  if (firstData === -1) return 0
  const end = lines
    .slice(0, firstData)
    .findIndex((placed, index) => index > 0 && startsBody(placed, lines.slice(0, index), lines.slice(firstData)))
  const zone = lines.slice(0, end === -1 ? firstData : end)
  return zone.findLastIndex(({ pieces }) => pieces.some(({ column }) => column > 0)) + 1
}

/** Whether a line is a row and no further line of the heading above it: it has a label, and texts that are no years beside it, or a label again. */
function startsBody({ pieces }: PlacedLine, above: readonly PlacedLine[], data: readonly PlacedLine[]): boolean {
  if (!pieces.some(({ column }) => column === 0)) return false
  const values = pieces.filter(({ column }) => column > 0)
  if (values.some(({ text, column }) => !YEAR.test(text) && !/^[(*]/.test(text) && !isNumeric(text) && !isNumberColumn(column, data)))
    return true
  return above.some((placed) => placed.pieces.some(({ column }) => column === 0))
}

function isNumberColumn(column: number, data: readonly PlacedLine[]): boolean {
  const texts = data.flatMap(({ pieces }) => pieces.filter((piece) => piece.column === column).map(({ text }) => text))
  return texts.filter((text) => isNumeric(text)).length > 0.6 * texts.length
}

/** A group heading above a rule of its own: bands of headings follow until the first with a label and numbers. */
function moreHeader(bands: readonly (readonly PlacedLine[])[], taken: number, limit: number): number {
  const [next] = bands
  if (!next || taken + next.length > limit) return 0
  const isHeading =
    next.every(({ line }) => line.words.every(({ isBold }) => isBold)) && next.some(({ pieces }) => pieces.length > 2) && bands.length > 1
  return isHeading ? next.length : 0
}

function isData({ pieces }: PlacedLine): boolean {
  const values = pieces.filter(({ column }) => column > 0)
  const numbers = values.filter(({ text }) => isNumeric(text) && !YEAR.test(text))
  return numbers.length > 0 && numbers.length * 2 >= values.length
}

/** The rows of a heading of one or more lines: each column's lines are one text, under a row of texts over several columns. */
export function headerRows(lines: readonly PlacedLine[], columns: readonly Column[]): FoundRow[] {
  if (lines.length === 0) return []
  const grouped = lines.findLastIndex((placed, index) => index < lines.length - 1 && isGroupLine(placed, lines.slice(index + 1), columns))
  if (grouped === -1) return [headerRow(lines, columns.length)]
  const upper = lines.slice(0, grouped + 1)
  const lower = lines.slice(grouped + 1)
  const above = spread(upper, lower, columns)
  const below = headerRow(lower, columns.length)
  const under = new Set(above.flatMap((text, column) => (text !== '' || isCovered(above, column) ? [column] : [])))
  const own = headerRow(upper, columns.length)
  const cells = columns.map((_, column) =>
    under.has(column)
      ? (below.cells[column] ?? '')
      : joinLines([own.cells[column] ?? '', below.cells[column] ?? ''].filter((text) => text !== '')),
  )
  const top = columns.map((_, column) => (under.has(column) ? (above[column] ?? null) : own.cells[column] ? (cells[column] ?? '') : ''))
  return [
    { cells: top, unread: [], top: own.top, bottom: own.bottom },
    { cells, unread: [], top: below.top, bottom: below.bottom },
  ]
}

function isCovered(above: readonly (string | null)[], column: number): boolean {
  return above[column] === null
}

/**
 * A line with a text over several columns, or with few texts over a line of many that repeat, each over columns of its own:
 * there where it starts or ends like one of them only when the columns would else have the same names.
 */
function isGroupLine({ pieces }: PlacedLine, below: readonly PlacedLine[], columns: readonly Column[]): boolean {
  if (pieces.some(({ column, last }) => last > column)) return true
  const [next] = below
  if (!next || pieces.length < 2 || next.pieces.length < 2 * pieces.length) return false
  const labels = next.pieces.map(({ text }) => text)
  const isBesideEachOther = pieces.some((piece, index) => piece.column === (pieces[index - 1]?.column ?? -2) + 1)
  if (labels.length - new Set(labels).size < pieces.length - 1) return false
  if (!pieces.some((piece) => isWrapped(piece, below))) return !isBesideEachOther
  return below.length === 1 && tellApart(pieces, next, columns)
}

/** Whether names that repeat are told apart by groups above them, but not by what stands right above them. */
function tellApart(pieces: readonly Piece[], below: PlacedLine, columns: readonly Column[]): boolean {
  const names = below.pieces.map(({ column, text }) => `${pieces.find((piece) => piece.column === column)?.text ?? ''} ${text}`)
  if (new Set(names).size === names.length) return false
  const free = freeColumns([below], columns)
  return partition(pieces, free, columns, [below]).every(([from, to]) => {
    const own = below.pieces.filter(({ column }) => column >= from && column <= to).map(({ text }) => text)
    return new Set(own).size === own.length
  })
}

/** Whether a text has another below that starts or ends where it does: a heading of several lines. */
function isWrapped(piece: Piece, below: readonly PlacedLine[]): boolean {
  return below.some((line) =>
    line.pieces.some(
      ({ column, left, right }) => column === piece.column && (Math.abs(left - piece.left) < 1.5 || Math.abs(right - piece.right) < 1.5),
    ),
  )
}

/** Gives every column below a group heading its group: the columns nearest to where the group's text is centred. */
function spread(upper: readonly PlacedLine[], lower: readonly PlacedLine[], columns: readonly Column[]): (string | null)[] {
  const result: (string | null)[] = columns.map(() => '')
  const groups = upper.flatMap(({ pieces }) => pieces).toSorted((a, b) => a.left - b.left)
  const free = freeColumns(lower, columns)
  const isStated = groups.every(({ column, last }) => last > column)
  const parted = isStated ? groups.map(({ column, last }) => [column, last] as const) : partition(groups, free, columns, lower)
  groups.forEach((group, index) => {
    const [from, to] = parted[index] ?? [group.column, group.last]
    result[from] = result[from] ? `${result[from]} ${group.text}` : group.text
    for (let at = from + 1; at <= to; at++) result[at] = null
  })
  return result
}

/** The columns besides the first that have a heading of their own. */
function freeColumns(lower: readonly PlacedLine[], columns: readonly Column[]): number[] {
  const seen = new Set(lower.flatMap(({ pieces }) => pieces.map(({ column }) => column)))
  return columns.flatMap((_, column) => (column > 0 && seen.has(column) ? [column] : []))
}

/** How far a group's text is from where it would stand over columns: centred, at their left or at their right edge. */
const ALIGNMENTS: readonly ((group: Column, columns: Column) => number)[] = [
  (a, b) => Math.abs(a.left + a.right - b.left - b.right) / 2,
  (a, b) => Math.abs(a.left - b.left),
  (a, b) => Math.abs(a.right - b.right),
]
/** Columns of one group do not have the same name: farther than any page is wide. */
const SAME_NAME = 10_000

interface Parting {
  readonly cost: number
  readonly ends: readonly number[]
}

/**
 * Parts neighbouring columns among groups so that no group has two columns of one name, and each group's text is as near the
 * middle of its columns, or all of them as near their left or right edges, as can be.
 */
function partition(
  groups: readonly Piece[],
  free: readonly number[],
  columns: readonly Column[],
  lower: readonly PlacedLine[],
): (readonly [number, number])[] {
  const names = free.map((column) =>
    joinLines(lower.flatMap(({ pieces }) => pieces.filter((piece) => piece.column === column).map(({ text }) => text))),
  )
  const best = ALIGNMENTS.map((distance) => parting(groups, free, columns, names, distance)).reduce((a, b) => (b.cost < a.cost ? b : a))
  let from = 0
  return best.ends.map((to) => {
    const range = [free[from] ?? 0, free[to] ?? 0] as const
    from = to + 1
    return range
  })
}

function parting(
  groups: readonly Piece[],
  free: readonly number[],
  columns: readonly Column[],
  names: readonly string[],
  distance: (group: Column, columns: Column) => number,
): Parting {
  const known = new Map<string, Parting>()
  const best = (group: number, from: number): Parting => {
    const key = `${group} ${from}`
    const before = known.get(key)
    if (before) return before
    let found: Parting = { cost: Infinity, ends: [] }
    const piece = groups[group]
    if (!piece) found = from === free.length ? { cost: 0, ends: [] } : found
    else {
      for (let to = from; to < free.length - (groups.length - group - 1); to++) {
        const rest = best(group + 1, to + 1)
        const over = { left: columns[free[from] ?? 0]?.left ?? 0, right: columns[free[to] ?? 0]?.right ?? 0 }
        const same = to + 1 - from - new Set(names.slice(from, to + 1)).size
        const total = distance(piece, over) + SAME_NAME * same + rest.cost
        if (total < found.cost) found = { cost: total, ends: [to, ...rest.ends] }
      }
    }
    known.set(key, found)
    return found
  }
  return best(0, 0)
}

function headerRow(lines: readonly PlacedLine[], count: number): FoundRow {
  const texts: string[][] = Array.from({ length: count }, () => [])
  const covered = new Set<number>()
  for (const { pieces } of lines) {
    for (const { column, last, text } of pieces) {
      texts[column]?.push(text)
      for (let at = column + 1; at <= last; at++) covered.add(at)
    }
  }
  return {
    cells: texts.map((each, column) => (each.length === 0 && covered.has(column) ? null : joinLines(each))),
    unread: [],
    top: Math.min(...lines.map(({ line }) => line.baseline - line.size)),
    bottom: Math.max(...lines.map(({ line }) => line.baseline)),
  }
}
