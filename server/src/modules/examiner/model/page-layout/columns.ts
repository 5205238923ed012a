import { textOf } from './lines.ts'
import type { Line, Word } from './page.ts'

export interface Column {
  left: number
  right: number
}

/** Words that stand together in a row of a table: one cell, or a part of one. */
export interface Segment {
  readonly words: readonly Word[]
  readonly left: number
  readonly right: number
}

/** What one line puts in a table: the text of each column, and which texts reach over several. */
export interface PlacedLine {
  readonly line: Line
  readonly pieces: readonly Piece[]
}

export interface Piece extends Segment {
  /** First and last column it stands in. */
  readonly column: number
  readonly last: number
  readonly text: string
}

const NUMERIC = /^(?!(19|20)\d\d-)([-–−+]?\s*\d([\d\s.,]*\d)?[-−]?\s*(%|kr|mill\.?|‰)?\s*[*)¹²³⁴⁵⁶⁷⁸⁹]*|[-–−]+)$/u

/** A number, its minus before or after it, a dash, a percentage: what never goes on in the next line. */
export function isNumeric(text: string): boolean {
  return text !== '' && NUMERIC.test(text)
}

/** A gap of so much of the type size parts two texts: less where the file has no space between them. */
const GAP = 0.22
const GAP_WITH_SPACE = 0.95
const TOUCHING = 0.12

/** Splits a line where the gap is wider than a space between words can be. */
export function segmentsOf(line: Line): Segment[] {
  const segments: Word[][] = []
  let widest: Word | undefined
  for (const word of line.words) {
    const current = segments.at(-1)
    const size = Math.max(line.size, word.size)
    const gap = widest ? word.left - widest.right : Infinity
    // What touches and was not drawn as one word with it is the text of another cell.
    const isTouching = widest !== undefined && !widest.spaceAfter && gap < TOUCHING * size && isWordLike(widest) && isWordLike(word)
    if (current && widest && !isTouching && gap < (widest.spaceAfter ? GAP_WITH_SPACE : GAP) * size) current.push(word)
    else segments.push([word])
    if (!widest || word.right > widest.right) widest = word
  }
  return segments.map(segmentOf)
}

function isWordLike({ text }: Word): boolean {
  return /^[\p{L}\d*]{2}/u.test(text)
}

function segmentOf(words: readonly Word[]): Segment {
  return { words, left: Math.min(...words.map(({ left }) => left)), right: Math.max(...words.map(({ right }) => right)) }
}

/**
 * The columns that lines share, by what stands above each other: the line with most texts says which there are, others
 * widen them, and then add what stands where none is. A text over several columns says nothing.
 */
export function columnsOf(lines: readonly (readonly Segment[])[]): Column[] {
  const columns: Column[] = []
  const sorted = lines.toSorted((a, b) => b.length - a.length)
  for (const segments of sorted) for (const segment of segments) widen(columns, segment, sorted[0] === segments)
  // Lines with more texts beside the columns than there are free columns wait until the others have widened them.
  for (const waits of [true, false]) for (const segments of sorted) addBeside(columns, segments, lines, waits)
  const inOrder = columns.toSorted((a, b) => a.left - b.left)
  return withoutSigns(inOrder, lines)
}

/** Gives each text of a line that stands in no column the column beside it, or makes it one. */
function addBeside(columns: Column[], segments: readonly Segment[], lines: readonly (readonly Segment[])[], waits: boolean): void {
  const known = columns.toSorted((a, b) => a.left - b.left)
  const hits = segments.map((segment) => known.filter((column) => overlaps(segment, column)))
  if (
    segments.length === known.length &&
    hits[0]?.[0] === known[0] &&
    hits.every((hit, at) => hit.every((column) => column === known[at]))
  ) {
    segments.forEach((segment, at) => {
      const column = known[at]
      if (column) stretch(columns, column, segment)
    })
    return
  }
  const free = known.slice(1).filter((column) => !hits.some((hit) => hit.includes(column)))
  if (waits && hits.filter((hit) => hit.length === 0).length > free.length) return
  segments.forEach((segment, index) => {
    if ((hits[index] ?? []).length > 0) return
    const beside = unhitBeside(segment, known, hits, lines)
    if (beside) {
      stretch(columns, beside, segment)
      hits[index] = [beside]
    } else if (!columns.some((column) => overlaps(segment, column))) columns.push({ left: segment.left, right: segment.right })
  })
  for (const segment of segments) widen(columns, segment, false)
}

/** Widens the one column that a text stands in, or makes it a column. */
function widen(columns: Column[], segment: Segment, isNew: boolean): void {
  const [first, ...more] = columns.filter((column) => overlaps(segment, column))
  if (!first) {
    if (isNew) columns.push({ left: segment.left, right: segment.right })
  } else if (more.length === 0) stretch(columns, first, segment)
}

function stretch(columns: readonly Column[], column: Column, segment: Segment): void {
  const left = Math.min(column.left, segment.left)
  const right = Math.max(column.right, segment.right)
  if (columns.some((other) => other !== column && left < other.right && right > other.left)) return
  column.left = left
  column.right = right
}

/** The column beside a text that stands in none, when the line has nothing else there: what is set to another edge of the same column. */
function unhitBeside(
  segment: Segment,
  columns: readonly Column[],
  hits: readonly (readonly Column[])[],
  lines: readonly (readonly Segment[])[],
): Column | undefined {
  const before = columns.filter(({ left }) => left < segment.left).toSorted((a, b) => b.right - a.right)[0]
  const after = columns.filter(({ left }) => left >= segment.left).toSorted((a, b) => a.left - b.left)[0]
  const isFree = (column: Column | undefined): column is Column => column !== undefined && !hits.some((own) => own.includes(column))
  const isLabels = (column: Column): boolean => columns.every(({ left }) => left >= column.left)
  const free = [before, after].filter((column) => isFree(column)).filter((column) => !isLabels(column) && !isApart(segment, column, lines))
  return free.toSorted((a, b) => distance(a, segment) - distance(b, segment))[0]
}

/** Whether some line has a text above or below this one and another in the column: then they are two columns. */
function isApart(segment: Segment, column: Column, lines: readonly (readonly Segment[])[]): boolean {
  return lines.some(
    (line) =>
      line.some((one) => overlaps(one, segment) && !overlaps(one, column)) &&
      line.some((other) => overlaps(other, column) && !overlaps(other, segment)),
  )
}

function distance(a: Column, b: Segment): number {
  return Math.max(a.left - b.right, b.left - a.right)
}

/** Whether two stand above each other, by more than the corner of one. */
function overlaps(a: Column | Segment, b: Column | Segment): boolean {
  const shared = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  return shared > 0.5 && shared > 0.25 * Math.min(a.right - a.left, b.right - b.left)
}

/** A minus set at the left edge of its cell, far from its number, is no column: it only stands where a number is to its right. */
function withoutSigns(columns: readonly Column[], lines: readonly (readonly Segment[])[]): Column[] {
  const result: Column[] = []
  for (let at = 0; at < columns.length; at++) {
    const [column, next] = [columns[at], columns[at + 1]]
    if (!column) continue
    if (next && isOnlySigns(column, next, lines)) {
      result.push({ left: column.left, right: next.right })
      at += 1
    } else result.push(column)
  }
  return result
}

function isOnlySigns(column: Column, next: Column, lines: readonly (readonly Segment[])[]): boolean {
  let numbersAlone = 0
  for (const segments of lines) {
    const here = segments.filter((segment) => overlaps(segment, column) && !overlaps(segment, next))
    const right = segments.find((segment) => overlaps(segment, next))
    if (here.some(({ words }) => !/^[-–−]$/.test(textOf(words)))) return false
    if (here.length > 0 && (!right || !/^\d/.test(textOf(right.words)))) return false
    if (here.length === 0 && right && isNumeric(textOf(right.words))) numbersAlone += 1
  }
  return numbersAlone > 0
}

/** Puts the words of a line in columns. A text whose words can't be parted where the columns part reaches over all it touches. */
export function place(line: Line, columns: readonly Column[]): PlacedLine {
  const pieces: Piece[] = []
  for (const segment of segmentsOf(line)) {
    const touched = columns.flatMap((column, index) => (overlaps(segment, column) ? [index] : []))
    const [first = nearest(segment, columns)] = touched
    const last = touched.at(-1) ?? first
    const parts = first === last ? [segment] : (partedAt(segment, columns, first, last) ?? [segment])
    for (const part of parts) pieces.push(pieceOf(part, columns, parts.length > 1))
  }
  return { line, pieces: mergedInColumn(pieces) }
}

function pieceOf(part: Segment, columns: readonly Column[], isParted: boolean): Piece {
  const centre = (part.left + part.right) / 2
  const touched = columns.flatMap((column, index) => (overlaps(part, column) ? [index] : []))
  const only = isParted || touched.length === 0 ? nearest(part, columns) : null
  const [first = 0] = touched
  const inside = columns.findIndex((column) => centre >= column.left && centre <= column.right)
  const single = only === null ? null : inside === -1 ? only : inside
  return { ...part, column: single ?? first, last: single ?? touched.at(-1) ?? first, text: textOf(part.words) }
}

function nearest(segment: Segment, columns: readonly Column[]): number {
  const distances = columns.map((column) => Math.max(column.left - segment.right, segment.left - column.right))
  return Math.max(0, distances.indexOf(Math.min(...distances)))
}

/** Parts a text at each gap between columns it reaches over; null when a word stands in one of them. */
function partedAt(segment: Segment, columns: readonly Column[], first: number, last: number): readonly Segment[] | null {
  const parts: Word[][] = [[]]
  let column = first
  const gaps = segment.words.slice(1).map((word, index) => word.left - (segment.words[index]?.right ?? 0))
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? 0
  for (const [index, word] of segment.words.entries()) {
    const previous = segment.words[index - 1]
    while (previous && column < last) {
      const [here, next] = [columns[column], columns[column + 1]]
      if (!here || !next || word.right <= next.left) break
      const middle = (here.right + next.left) / 2
      const isGap =
        previous.right <= next.left + 1 && word.left >= here.right - 1 && (previous.right + word.left) / 2 > here.right - 0.5 * word.size
      if (word.left < middle - 0.5 * word.size && !isGap) break
      if (!isGap) return null
      if (word.left - previous.right < usual * 1.25) return null
      parts.push([])
      column += 1
    }
    parts.at(-1)?.push(word)
  }
  return column === last && parts.every((words) => words.length > 0) ? parts.map(segmentOf) : null
}

/** Several texts of one line in one column are one text. */
function mergedInColumn(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (last && piece.column <= last.last) {
      const words = [...last.words, ...piece.words]
      result[result.length - 1] = { ...segmentOf(words), column: last.column, last: Math.max(last.last, piece.last), text: textOf(words) }
    } else result.push(piece)
  }
  return result
}
