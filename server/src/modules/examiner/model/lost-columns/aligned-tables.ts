import { parseNorwegianNumber } from '@arsring/shared'
import type { GridRow, TablePart } from '../part.ts'
import { rowLine } from './atoms.ts'
import type { FoundTable } from './number-tables.ts'
import { joinLines, placeOf } from './paragraphs.ts'
import type { LineKind, TextLine } from './text-line.ts'

/** Words with single spaces between them, and where they stand in their line: from a character up to, not including, another. */
interface Segment {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** The characters of the lines that a column takes. */
interface Span {
  readonly from: number
  readonly to: number
}

const MOST_COLUMNS = 40
const MOST_ROWS = 2000
const LONGEST_LINE = 2000
/** So many rows without an empty cell, or rows named by years, make a name alone under them no row. */
const FULL_ROWS = 3
/** Spaces that part two columns. */
const GAP = 2
const BULLET = /^([•·▪■◦‣–—\-*]|\(?\d{1,2}[.)]|\(?\p{Ll}\)|\d+(\.\d+)*\.?)$/u
const SIGN = /^[-−–]$/
const ANSWER = /^(ja|nei|delvis|yes|no|partly|[xX✓✔])$/iu
const YEAR = /^(19|20)\d\d$/
const FIGURE = /^[-−–+(]?\s?\d[\d\s.,]*\)?[-−–]?\s?%?$/u

/**
 * Tables whose columns stand above each other, parted by two spaces or more in every line: each cell is the one printed in its
 * column, and an empty one is empty. Lines that do not keep to the columns, or a cell of two numbers, make it no such table.
 */
export function alignedTables(lines: readonly TextLine[], kinds: readonly LineKind[]): readonly FoundTable[] {
  const segments = lines.map(segmentsOf)
  const isSeed = segments.map((own, index) => showsColumns(own, kinds[index]))
  const tables: FoundTable[] = []
  let at = 0
  while (at < lines.length) {
    const table = isSeed[at] === true ? tableFrom(at, lines, kinds, segments, isSeed) : null
    if (table === null) {
      at += 1
      continue
    }
    tables.push(table)
    at = table.to
  }
  return tables
}

function segmentsOf({ text, before }: TextLine): readonly Segment[] {
  if (text.length > LONGEST_LINE) return []
  return [...text.matchAll(/\S+(?: \S+)*/g)].map((match) => ({
    text: match[0],
    from: before + match.index,
    to: before + match.index + match[0].length,
  }))
}

function showsColumns(segments: readonly Segment[], kind: LineKind | undefined): boolean {
  const [first, second] = segments
  if (first === undefined || second === undefined || segments.length > MOST_COLUMNS) return false
  if (segments.length > 2) return true
  // `2.1  Tittel`, `•  punkt`, and a line of a table of contents.
  if (kind === 'contents' || kind === 'caption' || kind === 'item') return false
  return isValue(second.text) || !(BULLET.test(first.text) || kind === 'heading')
}

/** The table that begins at a line of several segments, with as many lines after it as keep to its columns. */
function tableFrom(
  from: number,
  lines: readonly TextLine[],
  kinds: readonly LineKind[],
  segments: readonly (readonly Segment[])[],
  isSeed: readonly boolean[],
): FoundTable | null {
  const isClose = (index: number): boolean => lines[index]?.blank === 0 || (lines[index]?.blank === 1 && isSeed[index - 1] === true)
  let end = from + 1
  let last = end
  while (end < lines.length && end - from < MOST_ROWS) {
    const isRow = isSeed[end] === true
    if (!isClose(end) || (lines[end]?.blank === 1 && !isRow)) break
    if (!isRow && (kinds[end] !== 'text' || segments[end]?.length !== 1)) break
    end += 1
    if (isRow) last = end
  }
  const whole = columnsOf(segments.slice(from, last))
  // A table under another, with a blank line between, has columns of its own.
  const firstGap = lines.slice(from + 1, last).findIndex(({ blank }) => blank > 0)
  const parted = firstGap < 0 ? last : from + 1 + firstGap
  const own = parted === last ? whole : columnsOf(segments.slice(from, parted))
  const [columns, to] = parted - from > 1 && own.length > whole.length ? [own, parted] : [whole, last]
  const [label] = columns
  if (label === undefined || columns.length < 2) return null
  let after = to
  while (
    !areFull(segments.slice(from, to), columns.length) &&
    after < end &&
    lines[after]?.blank === 0 &&
    isRowName(segments[after]?.[0], columns)
  )
    after += 1
  return build(lines.slice(from, after), segments.slice(from, after), columns, from)
}

/** Whether every row, from the first with a figure, has a cell in every column: then a lone line under them is the table's name or a note. */
function areFull(rows: readonly (readonly Segment[])[], columns: number): boolean {
  const body = rows.slice(
    Math.max(
      0,
      rows.findIndex((own) => own.slice(1).some(({ text }) => isValue(text))),
    ),
  )
  const isFull = body.every((own) => own.length >= columns || (own === body[0] && own.length === columns - 1))
  return isFull && (body.length >= FULL_ROWS || (body.length > 1 && body.every(([label]) => YEAR.test(label?.text ?? ''))))
}

/** A name of a row without cells, under the others. */
function isRowName(segment: Segment | undefined, [label, next]: readonly Span[]): boolean {
  return segment !== undefined && segment.from < (label?.to ?? 0) && segment.to <= (next?.from ?? 0) && !/[.!:;]$/.test(segment.text)
}

/**
 * What stands between the strips that are blank in every line. A line of one segment says nothing of the columns, nor does a
 * heading over several of them; a sign that stands apart from its number is no column.
 */
function columnsOf(all: readonly (readonly Segment[])[]): readonly Span[] {
  const rows = all.filter((own, index) => own.length > 1 && !isOverColumns(all, index))
  const spans = spansOf(rows.flat().filter(({ text }) => !SIGN.test(text)))
  const alone = rows.flatMap((own) => own.filter((segment, at) => SIGN.test(segment.text) && signed(own, at, spans) === null))
  return alone.every((dash) => spans.some((span) => overlaps(dash, span))) ? spans : spansOf(rows.flat())
}

function spansOf(segments: readonly Segment[]): readonly Span[] {
  const spans: { from: number; to: number }[] = []
  for (const { from, to } of segments.toSorted((a, b) => a.from - b.from)) {
    const last = spans.at(-1)
    if (last === undefined || from - last.to >= GAP) spans.push({ from, to })
    else last.to = Math.max(last.to, to)
  }
  return spans
}

function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && a.to > b.from
}

/** The number whose minus stands alone at `at`: the next one, where no other column begins between them. Null for a dash of its own. */
function signed(own: readonly Segment[], at: number, columns: readonly Span[]): Segment | null {
  const [dash, number] = [own[at], own[at + 1]]
  if (dash === undefined || number === undefined || !SIGN.test(dash.text) || !/^\d/.test(number.text)) return null
  const column = columns.find((span) => overlaps(number, span))
  const other = columns.find((span) => overlaps(dash, span))
  return column !== undefined &&
    (other === undefined || other === column) &&
    !columns.some(({ from }) => from > dash.to && from < column.from)
    ? { ...number, text: `- ${number.text}` }
    : null
}

function withSigns(own: readonly Segment[], columns: readonly Span[]): readonly Segment[] {
  return own.flatMap((segment, at) => (signed(own, at - 1, columns) !== null ? [] : [signed(own, at, columns) ?? segment]))
}

/** Whether a line at the top is headings over several columns: words or years, fewer than the headings right under it. */
function isOverColumns(all: readonly (readonly Segment[])[], at: number): boolean {
  const under = all[at + 1] ?? []
  const { stub, groups } = withStub(all[at] ?? [], under)
  return (
    at === 0 &&
    groups.length > 0 &&
    groups.length < under.length &&
    under.length > 2 &&
    groups.every((one) => isWords(one) || YEAR.test(one.text)) &&
    under.every(isWords) &&
    (stub !== null || ((groups[0]?.from ?? 0) > 0 && groups.every(isWords)))
  )
}

/** The heading of the names apart from those over columns: it stands at the edge, and nothing stands under it. */
function withStub(
  own: readonly Segment[],
  under: readonly Segment[],
): { readonly stub: Segment | null; readonly groups: readonly Segment[] } {
  const [first, ...groups] = own
  return first?.from === 0 && isWords(first) && (under[0]?.from ?? 0) > first.to ? { stub: first, groups } : { stub: null, groups: own }
}

function isWords({ text }: Segment): boolean {
  return /\p{L}/u.test(text) && !ANSWER.test(text)
}

/**
 * Headings over columns as the columns they cover: a new one begins where the first heading under it comes again, else as
 * their edges show. Null when one would stand over nothing.
 */
function groupCells(line: readonly Segment[], under: readonly Segment[], columns: readonly Span[]): readonly (string | null)[] | null {
  const { stub, groups: own } = withStub(line, under)
  const titles = columns.map((span) => under.find((segment) => overlaps(segment, span)) ?? null)
  const repeated = titles.flatMap((title, at) => (at > 0 && title !== null && title.text === titles[1]?.text ? [at] : []))
  const isRight = own.every(({ to }) => titles.some((title) => title?.to === to))
  const ends = own.map(({ to }) => titles.findIndex((title) => title?.to === to))
  const starts =
    repeated.length === own.length
      ? repeated
      : isRight
        ? own.map((_, at) => (at === 0 ? 1 : (ends[at - 1] ?? 0) + 1))
        : own.map((segment) => columns.findIndex((span, at) => at > 0 && overlaps(segment, span)))
  if (starts.some((start, at) => start < 1 || start <= (starts[at - 1] ?? 0))) return null
  return columns.map((_, at) => {
    const group = starts.indexOf(at)
    if (group >= 0) return own[group]?.text ?? ''
    return at === 0 ? (stub?.text ?? '') : at < (starts[0] ?? 0) ? '' : null
  })
}

function build(
  lines: readonly TextLine[],
  segments: readonly (readonly Segment[])[],
  columns: readonly Span[],
  at: number,
): FoundTable | null {
  const rows: { cells: string[]; line: TextLine }[] = []
  const groups = isOverColumns(segments, 0) ? groupCells(segments[0] ?? [], segments[1] ?? [], columns) : undefined
  if (groups === null) return null
  for (const [index, line] of lines.entries()) {
    if (index === 0 && groups !== undefined) continue
    const own = withSigns(segments[index] ?? [], columns)
    const isName = own.length === 1 && (own[0]?.from ?? 0) < (columns[1]?.from ?? 0)
    // Where columns were lost, what looks like a name holds the row's numbers.
    if (isName && rowLine({ ...line, text: own[0]?.text ?? '' }).atoms.length > 1) return null
    const cells = columns.map((column, position) => {
      const held = isName ? (position === 0 ? own : []) : own.filter((segment) => overlaps(segment, column))
      return held.length > 1 ? null : (held[0]?.text ?? '')
    })
    const read = cells.flatMap((cell) => (cell === null ? [] : [cell]))
    if (read.length < cells.length || (!isName && own.length > 1 && read.slice(1).some(isSeveral))) return null
    const last = rows.at(-1)
    if (last !== undefined && rows.length > 1 && goesOn(read, last))
      last.cells = last.cells.map((cell, column) => joinLines([cell, read[column] ?? ''].filter((text) => text !== '')))
    else rows.push({ cells: read, line })
  }
  const [first] = rows
  const full = rows.filter(({ cells }) => cells.filter((cell) => cell !== '').length > 1)
  const valued = full.filter(({ cells }) => cells.slice(1).some((cell) => isValue(cell) || ANSWER.test(cell)))
  if (first === undefined || full.length < 2 || valued.length * 2 < full.length) return null
  const body = rows.map(({ cells, line }): GridRow => ({ cells, place: placeOf(line) }))
  const [top] = lines
  const grid = groups === undefined || top === undefined ? body : [{ cells: groups, place: placeOf(top) }, ...body]
  const headerRows = groups === undefined ? null : 2
  const part: TablePart = { kind: 'table', caption: null, headerRows, rows: grid, place: placeOf(first.line) }
  return { from: at, to: at + lines.length, part }
}

/** The second line of a name or of words in a cell: it begins small, and no number stands in it. */
function goesOn(cells: readonly string[], last: { readonly cells: readonly string[] }): boolean {
  const filled = cells.filter((cell) => cell !== '')
  if (filled.some((cell) => isValue(cell) || ANSWER.test(cell))) return false
  return cells.every(
    (cell, column) => cell === '' || (/^\p{Ll}/u.test(cell) && (last.cells[column] ?? '') !== '' && !isValue(last.cells[column] ?? '')),
  )
}

function isValue(text: string): boolean {
  return FIGURE.test(text) || ['number', 'dash', 'suppressed'].includes(parseNorwegianNumber(text).kind)
}

/** Two numbers with one space between them: the columns are not where they seem. */
function isSeveral(text: string): boolean {
  return (
    /^[-−–+\d\s.,%]+$/u.test(text) && /\d\s/.test(text) && parseNorwegianNumber(text).kind === 'invalid' && !/\d\s?[-–]\s?\d/.test(text)
  )
}
