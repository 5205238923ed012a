import { cellRange, type RowLine } from './atoms.ts'
import { headingsIn, isHeadingLine } from './header.ts'
import { TWO_SENTENCES, type LineKind, type TextLine } from './text-line.ts'

const MOST_ROWS = 2000
const HEADER_LINES = 70
const BETWEEN = 14
const YEAR = /^((19|20)\d{2}|\d{1,2}\.\d{1,2}\.\d{2,4})\*?$/

/** A row that shows itself: two cells or more that are not only years, and no sentence. */
export function isSure(row: RowLine, kind: LineKind | undefined): boolean {
  const { min, max } = cellRange(row.atoms)
  return isRow(row, kind) && (min >= 2 || (max >= 4 && row.label !== ''))
}

/** Whether the line can be a row at all. */
export function isRow(row: RowLine, kind: LineKind | undefined): boolean {
  if (kind === 'contents' || kind === 'caption' || kind === 'note') return false
  if (row.label.length > 110 || /[.!?]\d{0,2}$/.test(row.label.replace(/\d\.$/, ''))) return false
  return !TWO_SENTENCES.test(row.label) && !isOfYears(row)
}

/** Columns of years are of one generation; `2031 1927 2045` are counts. */
const GENERATION = 60

function isOfYears({ atoms }: RowLine): boolean {
  if (!atoms.every(({ text }) => YEAR.test(text))) return false
  const years = atoms.flatMap(({ text }) => (/^\d{4}/.test(text) ? [Number.parseInt(text, 10)] : []))
  return years.length === 0 || Math.max(...years) - Math.min(...years) <= GENERATION
}

/** Whether the line stands right under a heading of columns, or under a row that does: `508 549` are two numbers there. */
export function isUnder(rows: readonly RowLine[], index: number, isUnderRow: boolean | undefined): boolean {
  const [row, above] = [rows[index], rows[index - 1]]
  if (row === undefined || above === undefined || row.line.blank > 0 || row.label === '') return false
  return isUnderRow === true || isHeadingLine(above.line.text)
}

function isBoundary(kind: LineKind | undefined): boolean {
  return kind === 'contents' || kind === 'caption' || kind === 'unit'
}

/** The last sure row of the run that begins at `first`; its heading begins at `begin`. */
export function lastOfRun(
  rows: readonly RowLine[],
  kinds: readonly LineKind[],
  isSeed: readonly boolean[],
  first: number,
  begin: number,
): number {
  let last = first
  const heading = headingTexts(rows, begin, first)
  for (let at = first + 1; at < rows.length && at - last <= BETWEEN && last - first < MOST_ROWS; at += 1) {
    const row = rows[at]
    if (row === undefined || isBoundary(kinds[at]) || (isSeed[at] !== true && isSentence(row.line.text, kinds[at]))) break
    if (isSeed[at] === true) last = at
    else if (isNewHeading(rows, at, first, last) && !heading.has(row.line.text)) break
    else if (kinds[at] === 'heading' && /^\d/.test(row.line.text)) break
  }
  return last
}

const headingTexts = (rows: readonly RowLine[], begin: number, first: number): ReadonlySet<string> =>
  new Set(rows.slice(begin, first).map(({ line }) => line.text))

/** Whether another table's heading stands here: columns are named again, after a space that the rows have not among them. */
function isNewHeading(rows: readonly RowLine[], at: number, first: number, last: number): boolean {
  const [row, next] = [rows[at], rows[at + 1]]
  if (row === undefined || next === undefined || next.line.blank > 0 || next.atoms.length === 0) return false
  const between = rows.slice(last + 1, at + 1)
  const isAfterSpace = between.some(({ line }) => line.blank > 0) && rows[last]?.line.blank === 0
  if (!isAfterSpace || row.atoms.length > 0) return isAfterSpace && isHeadingLine(row.line.text)
  const [count, { min, max }] = [headingsIn(row.line.text), cellRange(next.atoms)]
  if (isHeadingLine(row.line.text) || (count >= 3 && min <= count && count <= max + 1)) return true
  // Two names over rows that can have two cells, below rows that have more, are columns of another table.
  const isWider = rows.slice(first, last + 1).some(({ atoms }) => cellRange(atoms).min > count + 1)
  return count === 2 && isWider && [next, rows[at + 2]].every((below) => below !== undefined && hasCells(below, count))
}

/** Whether a row can have so many cells, besides the year that names it. */
function hasCells({ label, atoms }: RowLine, count: number): boolean {
  const { min, max } = cellRange(label === '' && YEAR.test(atoms[0]?.text ?? '') ? atoms.slice(1) : atoms)
  return min <= count && count <= max
}

function isSentence(printed: string, kind: LineKind | undefined): boolean {
  const text = printed.length > 60 ? printed.slice(0, 500).replace(/\s{2,}/g, ' ') : printed
  if (kind === 'note' && text.length > 25) return true
  return text.length > 60 && (/[.!?]$/.test(text) || ((text.length > 130 || TWO_SENTENCES.test(text)) && !isHeadingLine(text)))
}

/** Rows of one cell, or of none, that go on after the last sure one. */
export function lastLine(rows: readonly RowLine[], kinds: readonly LineKind[], last: number, begin: number, first: number): number {
  const heading = headingTexts(rows, begin, first)
  let end = last
  for (let at = last + 1; at < rows.length && at - end <= 6; at += 1) {
    const row = rows[at]
    if (row === undefined || isBoundary(kinds[at]) || kinds[at] === 'heading' || isSentence(row.line.text, kinds[at])) break
    if (row.line.text.length > 70 || row.line.blank > 4 || (isNewHeading(rows, at, first, last) && !heading.has(row.line.text))) break
    // `Selvkostfond 2024` right below the rows is the name of the table.
    if (row.atoms.length > 0 && isOfYears(row)) break
    if (row.atoms.length > 0 && /^(\p{Lu}|\d{3}-|$)/u.test(row.label) && !/[.,]$/.test(row.line.text)) end = at
    else if (/^\d{3}-\d{3}/.test(row.line.text)) end = at
    else if (row.atoms.length === 0 && /[.!?]$/.test(row.line.text)) break
  }
  return end
}

/** Where the heading of the row at `first` may begin: after the last line above it that ends a sentence, or is a heading or a caption. */
export function headerStart(lines: readonly TextLine[], kinds: readonly LineKind[], first: number, least: number): number {
  let at = first
  while (at > least && first - at < HEADER_LINES) {
    const [line, kind] = [lines[at - 1], kinds[at - 1]]
    if (line === undefined || isBoundary(kind) || isSentence(line.text, kind)) break
    if (kind === 'heading' || isEndOfSentence(line.text)) break
    at -= 1
  }
  return at
}

/** The last words of a sentence, which may stand alone in their line; a heading ends so in a word cut short. */
function isEndOfSentence(text: string): boolean {
  if (!/[.!?]$/.test(text) || /(bud|budsj|regnsk|rekn|dok|nr|pr|jf|mv|mill|kr|kap)\.$/i.test(text)) return false
  return text.length > 25 || /^\p{Ll}+\s+\p{Ll}.*(?:\p{Ll}{3}|\d)[.!?]$/u.test(text)
}
