import { columnsOf, isNumeric, place, segmentsOf, type Column, type PlacedLine, type Segment } from './columns.ts'
import { drawnTable, type DrawnManner } from './drawn-cells.ts'
import { borderedParts, drawnColumns, filledPart, type Bordered } from './bordered-rows.ts'
import type { JoinedRule } from './grids.ts'
import type { Vocabulary } from './vocabulary.ts'
import { headerLines, headerRows } from './header.ts'
import { textOf } from './lines.ts'
import type { Line } from './page.ts'
import { asRowHeading, isCrossing, isOver, isRowHeading } from './row-headings.ts'
import { edgeOf, groupRows, mayGoOn, rowOf, type FoundRow } from './rows.ts'
import type { FoundTable } from './ruled-tables.ts'
import { withDoubtfulRests } from './wrapped-numbers.ts'

/** What is known of how the whole document is set. */
export interface Manner extends DrawnManner {
  readonly vocabulary: Vocabulary
}

export type Found = { readonly kind: 'lines'; readonly lines: readonly Line[] } | { readonly kind: 'table'; readonly table: FoundTable }

const CAPTION = /^(tabell|table|figur|figure)\s+\d/i
const NOTE = /^(\*|\d\)|¹|²|³|kilde:|source:)/i
const CHAPTER = /^\d{1,2}(\.\d{1,2})+\.?\s+\p{Lu}/u
const LEADERS = /(\.\s?){5,}/
const BULLET = /^([•·▪■◦‣–—\-*]|\(?\d{1,3}[.)]|\(?[a-z]\)|\d+(\.\d+)+\.?)$/i
const DATE = /^\d{1,2}\.\d{1,2}\.\d{2,4}$/
const GROUPS = /^\d{3}( \d{3})*$/
/** So many lines of one column may stand between two that show the columns, besides those known to be of the first's row. */
const MOST_BETWEEN = 14
/** Lines of one table are no farther from each other, in type sizes. */
const MOST_PITCH = 3.4

/**
 * Finds the tables among the lines of a page that no ruled grid holds: lines in several parts with wide gaps between, that
 * stand above each other.  Wrapped labels between and after them, and headings above, belong to the table.
 */
export function findTables(lines: readonly Line[], rules: readonly JoinedRule[], manner: Manner): Found[] {
  const found: Found[] = []
  let text: Line[] = []
  const segments = lines.map((line) => segmentsOf(line))
  const isSeed = segments.map((own, index) =>
    own.length > 1 ? !isListItem(own) && !LEADERS.test(textOf(lines[index]?.words ?? [])) : manner.isByCell && isStaggered(index, lines),
  )
  const parts = borderedParts(rules, lines)
  for (let at = 0; at < lines.length;) {
    const enclosed = enclosedWith(at, lines, parts)
    const seed = enclosed.find((each) => isSeed[each])
    const run =
      seed === undefined ? [] : [...new Set([...enclosed, ...runFrom(seed, lines, segments, isSeed, manner)])].toSorted((a, b) => a - b)
    const table = run.length > 0 ? tableOf(withEnclosed(run, lines, parts), lines, segments, isSeed, text, rules, manner) : null
    if (!table) {
      text.push(...lines.slice(at, at + 1))
      at += 1
      continue
    }
    const before = text.slice(0, text.length - table.taken)
    if (before.length > 0) found.push({ kind: 'lines', lines: before })
    found.push({ kind: 'table', table: table.table })
    text = []
    at = table.next
  }
  if (text.length > 0) found.push({ kind: 'lines', lines: text })
  return found
}

/** Whether a line stands beside the one before or after it, nearer than lines of one text do: cells of several lines, set to their middle. */
function isStaggered(at: number, lines: readonly Line[]): boolean {
  const line = lines[at]
  return [lines[at - 1], lines[at + 1]].some((other) => {
    if (!line || !other || Math.abs(line.size - other.size) > 0.05 * line.size) return false
    const isBeside = Math.max(line.left, other.left) - Math.min(line.right, other.right) > 0.5 * line.size
    return isBeside && Math.abs(line.baseline - other.baseline) < 0.85 * line.size
  })
}

/** `•` or `1.` with its text is an item of a list, not a row. */
function isListItem(segments: readonly Segment[]): boolean {
  const [first, second] = segments
  return (
    segments.length === 2 &&
    first !== undefined &&
    second !== undefined &&
    BULLET.test(textOf(first.words)) &&
    !DATE.test(textOf(first.words)) &&
    !isNumeric(textOf(second.words))
  )
}

/** The lines from one that shows columns to the last that shows them too, with single texts between. */
function runFrom(
  start: number,
  lines: readonly Line[],
  segments: readonly (readonly Segment[])[],
  isSeed: readonly boolean[],
  { isByCell }: Manner,
): number[] {
  const seeds = [start]
  let columns = columnsOf([segments[start] ?? []])
  let last = start
  let between = 0
  for (let at = start + 1; at < lines.length; at++) {
    const [line, previous] = [lines[at], lines[at - 1]]
    if (!(isByCell && isWithinRow(line, lines[last]))) between += 1
    if (between > MOST_BETWEEN) break
    if (!line || !previous) break
    const pitch = line.baseline - previous.baseline
    if (pitch > MOST_PITCH * Math.max(line.size, previous.size) && !isFarRow(pitch, line, segments[at] ?? [], columns)) break
    if (line.size > 1.15 * (lines[start]?.size ?? line.size)) break
    if (isSeed[at]) {
      const next = columnsOf([...seeds, at].map((each) => segments[each] ?? []))
      if (next.length < 2) break
      seeds.push(at)
      columns = next
      last = at
      between = 0
      continue
    }
    const text = textOf(line.words)
    if (isChapter(line, text, pitch) || CAPTION.test(text) || (NOTE.test(text) && line.left < (columns[1]?.left ?? 0))) break
    const below = [at + 1, at + 2].find((each) => isSeed[each])
    if (isCrossing(line, columns) && !isRowHeading(line, previous, lines[at + 1], columns, segments[below ?? -1] ?? [])) break
  }
  return seeds
}

/** Whether a line was drawn between the texts of another above it: a cell of that row goes on, however narrow its column is. */
function isWithinRow(line: Line | undefined, row: Line | undefined): boolean {
  const [word] = line?.words ?? []
  const own = row?.words ?? []
  return word !== undefined && own.some(({ order }) => order < word.order) && own.some(({ order }) => order > word.order)
}

/** The numbered heading of a chapter, apart from what is above it. */
function isChapter(line: Line, text: string, pitch: number): boolean {
  return CHAPTER.test(text) && pitch > 1.5 * line.size && line.words.every(({ isBold }) => isBold)
}

/** A line with those below it in the bordered part of the page that it stands in. */
function enclosedWith(at: number, lines: readonly Line[], parts: readonly Bordered[]): number[] {
  const isIn = ({ baseline }: Line, part: Bordered): boolean => baseline > part.top && baseline < part.bottom
  const part = parts.find((each) => lines[at] && isIn(lines[at], each))
  return part ? lines.flatMap((line, index) => (index >= at && isIn(line, part) ? [index] : [])) : [at]
}

/** A run with all the lines of the bordered parts of the page that it reaches into. */
function withEnclosed(run: readonly number[], lines: readonly Line[], parts: readonly Bordered[]): readonly number[] {
  return [...new Set(run.flatMap((at) => enclosedWith(at, lines, parts)))].toSorted((a, b) => a - b)
}

/**
 * A row far below the others, as in a table of small type with much air, or below a heading that is higher in columns nobody
 * sees: three texts or more, each in a column, or a label before them all.
 */
function isFarRow(pitch: number, line: Line, own: readonly Segment[], columns: readonly Column[]): boolean {
  const isIn = (segment: Segment, at: number): boolean =>
    columns.some((column) => isOver(segment, column)) || (at === 0 && columns.every(({ left }) => segment.right < left))
  return pitch < 2 * MOST_PITCH * line.size && own.length > 2 && own.every(isIn)
}

interface Taken {
  readonly table: FoundTable
  /** How many of the lines before belong to it, and the first line after it. */
  readonly taken: number
  readonly next: number
}

function tableOf(
  seeds: readonly number[],
  lines: readonly Line[],
  segments: readonly (readonly Segment[])[],
  isSeed: readonly boolean[],
  before: readonly Line[],
  rules: readonly JoinedRule[],
  manner: Manner,
): Taken | null {
  const [first = 0, last = 0] = [seeds[0], seeds.at(-1)]
  const end = seeds.length > 1 ? last + 1 : Math.min(lines.length, last + 4)
  const seen = segments.slice(first, end).filter((own) => own.length > 0)
  const drawn = drawnColumns(seen, rules, lines.slice(first, end))
  const columns = drawn?.map((column) => filledPart(column, seen.flat())) ?? columnsOf(seen)
  if (!seeds.some((seed) => (segments[seed]?.length ?? 0) > 1)) return null
  if (columns.length < 2 || (seeds.length < 2 && !isAtPageBreak(first, seeds.length, lines, segments, before))) return null
  const hasNumbers = seeds.some((seed) => (segments[seed] ?? []).some(({ words }) => isNumeric(textOf(words))))
  const width = (columns.at(-1)?.right ?? 0) - (columns[0]?.left ?? 0)
  const [leftEdge, rightEdge] = [columns[0]?.left ?? 0, columns.at(-1)?.right ?? 0]
  const horizontal = rules.filter(
    ({ isVertical, from, to }) => !isVertical && to - from > 0.6 * width && from < leftEdge + 0.3 * width && to > rightEdge - 0.3 * width,
  )
  const top = (lines[first]?.baseline ?? 0) - 60
  const bottom = (lines[last]?.baseline ?? 0) + 60
  const near = horizontal.filter(({ at }) => at > top && at < bottom)
  if (!hasNumbers && columns.length < 3 && seeds.length < 3 && near.length < 2) return null
  const placed: PlacedLine[] = []
  const taken = headerAbove(lines[first], before, columns)
  for (const line of before.slice(before.length - taken)) placed.push(place(line, columns))
  for (let at = first; at <= last; at++) {
    const line = lines[at]
    if (line) placed.push(place(line, columns))
  }
  let next = last + 1
  while (
    next < lines.length &&
    !isSeed[next] &&
    ((manner.isByCell && isDrawnWithin(lines[next], placed)) ||
      isRestBelow(lines[next], placed, columns) ||
      isGoingOn(lines[next], placed, columns) ||
      isRowWithoutValues(lines[next], placed, columns))
  ) {
    const line = lines[next]
    if (line) placed.push(place(line, columns))
    next += 1
  }
  const separators = near.map(({ at }) => at)
  const table =
    tableAsDrawn(
      placed.map(({ line }) => line),
      separators,
      manner,
      drawn,
    ) ?? tableByPlace(placed, columns, separators)
  return { table, taken, next }
}

/** The table that lines make whose cells are known by the order they are drawn in. */
function tableAsDrawn(
  lines: readonly Line[],
  separators: readonly number[],
  manner: Manner,
  known: readonly Column[] | null,
): FoundTable | null {
  const table = drawnTable(lines, separators, manner, manner.vocabulary, known)
  if (table === null) return null
  const { columns } = table
  const rows = table.rows.map((row, index) => (index === 0 ? row : asRowHeading(row, columns)))
  const header = headerOf(rows, columns, separators)
  const head = headerRows(rows.slice(0, header), columns)
  const body = rows.slice(header).map((row) => {
    const found = rowOf([row], columns.length)
    const unread = [...new Set([...found.unread, ...row.unread])].toSorted((a, b) => a - b)
    return { ...found, unread, divided: row.divided, top: row.top, bottom: row.bottom }
  })
  return tableOfRows(columns, head, body, header)
}

/** How many of the rows are headings: a label alone below a heading is a heading of rows. */
function headerOf(rows: readonly PlacedLine[], columns: readonly Column[], separators: readonly number[]): number {
  const header = headerLines(rows, columns, separators)
  const label = rows.findIndex(({ pieces }, index) => index > 0 && pieces.length === 1 && pieces[0]?.column === 0)
  return label === -1 ? header : Math.min(header, label)
}

function tableByPlace(placed: readonly PlacedLine[], columns: readonly Column[], separators: readonly number[]): FoundTable {
  const header = headerLines(placed, columns, separators)
  const head = headerRows(placed.slice(0, header), columns)
  const body = groupRows(placed.slice(header), columns, separators).map((row) =>
    rowOf(
      row.map((line) => (row.length === 1 ? asRowHeading(line, columns) : line)),
      columns.length,
    ),
  )
  return tableOfRows(columns, head, withDoubtfulRests(body), header)
}

function tableOfRows(columns: readonly Column[], head: readonly FoundRow[], body: readonly FoundRow[], header: number): FoundTable {
  const rows = [...head, ...body]
  return { columns, rows, headerRows: header > 0 ? head.length : null, top: rows[0]?.top ?? 0, bottom: rows.at(-1)?.bottom ?? 0 }
}

/** A single line in three parts or more at the foot or the top of a page may be a row of a table that goes on there. */
function isAtPageBreak(
  at: number,
  count: number,
  lines: readonly Line[],
  segments: readonly (readonly Segment[])[],
  before: readonly Line[],
): boolean {
  return count === 1 && (segments[at]?.length ?? 0) > 2 && (lines.length - at <= 4 || (at <= 2 && before.length <= 2))
}

/** How many of the lines just above are lines of the heading: close, and in columns besides the first. */
function headerAbove(first: Line | undefined, before: readonly Line[], columns: readonly Column[]): number {
  let taken = 0
  let below = first
  for (const line of before.toReversed()) {
    if (!below || below.baseline - line.baseline > 2.5 * line.size || Math.abs(line.size - below.size) > 0.15 * line.size) break
    if (CAPTION.test(textOf(line.words)) || !isOverNumbers(line, columns)) break
    taken += 1
    below = line
  }
  return taken
}

/** Whether a line begins to the right of the labels, or ends where a column of its own does. */
function isOverNumbers(line: Line, columns: readonly Column[]): boolean {
  const [labels, values] = columns
  if (!labels || !values) return false
  if (line.left >= values.left - 2 * line.size && line.left > labels.left + line.size) return true
  return line.left > labels.right && columns.some(({ right }, index) => index > 0 && Math.abs(right - line.right) < 1)
}

/** Whether a line after the last row is a wrapped text of that row. */
function isGoingOn(line: Line | undefined, placed: readonly PlacedLine[], columns: readonly Column[]): boolean {
  const last = placed.at(-1)
  if (!line || !last || NOTE.test(textOf(line.words)) || CAPTION.test(textOf(line.words))) return false
  if (line.baseline - last.line.baseline > 1.5 * line.size || Math.abs(line.size - last.line.size) > 0.1 * line.size) return false
  if (isDrawnNext(line, placed)) return true
  if (isCrossing(line, columns)) return false
  const { pieces } = place(line, columns)
  return pieces.every((piece) => {
    const above = placed
      .toReversed()
      .flatMap((each) => each.pieces)
      .find(({ column }) => column === piece.column)
    const edge = edgeOf(piece.column, columns, placed)
    return above !== undefined && mayGoOn(above, piece, edge, line.size)
  })
}

/** Whether a line was drawn before something that stands above it in the table: it belongs to a cell of the last row. */
function isDrawnWithin(line: Line | undefined, placed: readonly PlacedLine[]): boolean {
  const last = placed.at(-1)
  const [word] = line?.words ?? []
  if (!line || !last || !word || line.baseline - last.line.baseline > 2.6 * line.size) return false
  return last.line.words.concat(placed.at(-2)?.line.words ?? []).some(({ order }) => order > word.order)
}

/**
 * Whether a line alone below a heading is the rest of a number of the page before: groups of three digits below one of its
 * texts, as far down as a cell set to the middle of its row may stand.
 */
function isRestBelow(line: Line | undefined, placed: readonly PlacedLine[], columns: readonly Column[]): boolean {
  const last = placed.at(-1)
  if (!line || !last || line.baseline - last.line.baseline > 2 * MOST_PITCH * line.size || !GROUPS.test(textOf(line.words))) return false
  const isHeading = placed.every(
    ({ pieces }) => pieces.length < 2 || pieces.filter(({ text }) => isNumeric(text)).length * 2 <= pieces.length,
  )
  return isHeading && columns.filter((column) => isOver(line, column)).length === 1
}

/** Whether a line is drawn right after a number of the last line, below it. */
function isDrawnNext(line: Line, placed: readonly PlacedLine[]): boolean {
  const [first] = line.words
  const above = placed.at(-1)?.line.words.find(({ order }) => order + 1 === first?.order)
  return (
    first !== undefined &&
    above !== undefined &&
    /\d$/.test(above.text) &&
    /^\d{3}$/.test(first.text) &&
    first.left < above.right &&
    first.right > above.left
  )
}

/** Whether a line after the last row is a row that has a label only: at the labels' edge or in their middle, as near as the rows are to each other. */
function isRowWithoutValues(line: Line | undefined, placed: readonly PlacedLine[], columns: readonly Column[]): boolean {
  const last = placed.at(-1)
  const [labels] = columns
  if (!line || !last || !labels || NOTE.test(textOf(line.words)) || CAPTION.test(textOf(line.words))) return false
  const pitches = placed.slice(1).map((each, index) => each.line.baseline - (placed[index]?.line.baseline ?? 0))
  if (line.baseline - last.line.baseline < 0.95 * line.size) return !isCrossing(line, columns)
  const isOnlyHeading = placed.every((each) => each.pieces.every(({ column }) => column > 0))
  if (isOnlyHeading) return line.baseline - last.line.baseline < 2.6 * line.size && line.left < labels.right
  const isNearEnough = line.baseline - last.line.baseline <= 1.04 * Math.max(...pitches)
  const isAtLabels = Math.abs(line.left - labels.left) < 1 || Math.abs(line.left + line.right - labels.left - labels.right) < 1
  return isNearEnough && isAtLabels && Math.abs(line.size - last.line.size) < 0.3 && !isCrossing(line, columns)
}
