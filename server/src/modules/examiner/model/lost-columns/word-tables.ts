import type { GridRow } from '../part.ts'
import { rowLine } from './atoms.ts'
import { labelsOf } from './header.ts'
import type { FoundTable } from './number-tables.ts'
import { joinLines, placeOf } from './paragraphs.ts'
import type { LineKind, TextLine } from './text-line.ts'

/** Headings of a column of words after one of numbers, as notes on agreements and lists of decisions have it. */
const WORDS = /(utløper|utløp|utgår|varighet|varigheit|dato|frist|forfall|kommentar|merknad|formål|føremål|motpart|expires|purpose)/i
const AMOUNTS = /(beløp|utgift|kostnad|inntekt|leie|pris|tilskudd|tilskot|amount|cost)/i
const AMOUNT = /^([-−–+]?\d{1,3}(?: \d{3})+(?:,\d+)?|[-−–+]?\d+(?:,\d+)?|[-−–]+)(?=\s|$)(?!\.\d)/
const MOST_ROWS = 200

/**
 * Tables of a name, a number and words: the number is the first after the name, the words are all that follows. Words
 * before a date may belong to the number (`eks mva.`), and the column is said to be unread then.
 */
export function wordTables(lines: readonly TextLine[], kinds: readonly LineKind[]): readonly FoundTable[] {
  const tables: FoundTable[] = []
  let at = 0
  while (at < lines.length) {
    const header = headerAt(lines, kinds, at)
    const first = lines[at]
    if (header === null || first === undefined) {
      at += 1
      continue
    }
    const { rows, to } = rowsFrom(lines, kinds, at + 1)
    if (rows.filter(({ cells }) => cells[1] !== '').length === 0 || rows.length < 2) {
      at += 1
      continue
    }
    const heading: GridRow = { cells: header, place: placeOf(first) }
    tables.push({
      from: at,
      to,
      part: { kind: 'table', caption: null, headerRows: 1, rows: [heading, ...rows], place: placeOf(first) },
    })
    at = to
  }
  return tables
}

/** Three headings in a line, the last of words, right under a caption or a unit line; two, where the first is of amounts. */
function headerAt(lines: readonly TextLine[], kinds: readonly LineKind[], at: number): readonly string[] | null {
  const [line, above] = [lines[at], kinds[at - 1]]
  if (line === undefined || line.text.length > 90 || (above !== 'unit' && above !== 'caption')) return null
  if (/[.?!:]$/.test(line.text) || rowLine(line).atoms.length > 0) return null
  const labels = labelsOf([line.text]).map(({ text }) => text)
  const all = labels.length === 2 && AMOUNTS.test(labels[0] ?? '') ? ['', ...labels] : labels
  return all.length === 3 && WORDS.test(all[2] ?? '') && !WORDS.test(all[1] ?? '') ? all : null
}

function rowsFrom(
  lines: readonly TextLine[],
  kinds: readonly LineKind[],
  from: number,
): { readonly rows: readonly GridRow[]; readonly to: number } {
  const rows: GridRow[] = []
  let to = from
  while (to < lines.length && rows.length < MOST_ROWS) {
    const [line, kind] = [lines[to], kinds[to]]
    if (line === undefined || kind !== 'text' || line.text.length > 110 || (line.blank > 3 && rows.length > 0)) break
    const last = rows.at(-1)
    const cells = cellsOf(line.text)
    const goesOn = last !== undefined && /^\p{Ll}/u.test(line.text) && cells[1] === ''
    if (!goesOn && /[.!?]$/.test(line.text) && cells[1] === '') break
    if (goesOn) rows[rows.length - 1] = withMore(last, line.text)
    else rows.push(gridRow(cells, line))
    to += 1
  }
  return { rows, to }
}

/** Name, number and words of a line; all after the name as one where several numbers may be the one. */
function cellsOf(text: string): readonly [string, string, string | null] {
  const found = [...text.matchAll(/\s+(?=[-−–+\d])/g)].flatMap((match) => {
    const at = match.index + match[0].length
    const amount = AMOUNT.exec(text.slice(at))?.[1]
    return amount === undefined ? [] : [{ from: match.index, at, amount }]
  })
  const [first] = found
  if (first === undefined) return [text, '', '']
  const end = first.at + first.amount.length
  const name = text.slice(0, first.from).trim()
  // The groups of one number are numbers too.
  return found.some(({ at }) => at > end) ? [name, text.slice(first.at), null] : [name, first.amount, text.slice(end).trim()]
}

function gridRow(cells: readonly [string, string, string | null], line: TextLine): GridRow {
  const place = placeOf(line)
  if (cells[2] === null) return { cells, unread: [1, 2], place }
  const isDoubtful = cells[1] !== '' && /^\D+\d{1,2}\.\d{1,2}\.\d{2,4}/.test(cells[2])
  return { cells, ...(isDoubtful ? { unread: [2] } : {}), place }
}

/** A line that goes on belongs to the last cell that says anything. */
function withMore(row: GridRow, text: string): GridRow {
  const at = row.cells[2] === null ? 1 : row.cells[2] !== '' ? 2 : 0
  return { ...row, cells: row.cells.map((cell, index) => (index === at ? joinLines([cell ?? '', text]) : cell)) }
}
