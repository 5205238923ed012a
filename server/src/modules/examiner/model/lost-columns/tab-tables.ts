import { isValue } from '../compose/printed-cell.ts'
import type { GridRow } from '../part.ts'
import type { FoundTable } from './number-tables.ts'
import { placeOf } from './paragraphs.ts'
import type { LineKind, TextLine } from './text-line.ts'

const MOST_COLUMNS = 60
const MOST_ROWS = 5000
const LISTED = /^([•·▪■◦‣–—*-]|\(?\d{1,2}(\.\d{1,2})*[.)]?|\(?\p{Ll}\))$/u

/**
 * Tables whose cells are parted by tabs, as they come from a spreadsheet: each line is a row, each tab begins a cell. Lines of a list
 * or headings with a tab after their number are none.
 */
export function tabTables(lines: readonly TextLine[], kinds: readonly LineKind[]): readonly FoundTable[] {
  const tables: FoundTable[] = []
  let at = 0
  while (at < lines.length) {
    const to = endOfRun(lines, kinds, at)
    const table = to - at < 2 ? null : tableOf(lines.slice(at, to), at)
    if (table !== null) tables.push(table)
    at = Math.max(at + 1, to)
  }
  return tables
}

/** The line after the last of a run of lines with tabs; a name alone between two of them is a row too. */
function endOfRun(lines: readonly TextLine[], kinds: readonly LineKind[], from: number): number {
  const hasTab = (index: number) => (lines[index]?.tabbed.length ?? 0) > 1
  const follows = (index: number) => lines[index]?.blank === 0
  if (!hasTab(from)) return from
  let to = from + 1
  while (to - from < MOST_ROWS) {
    if (follows(to) && hasTab(to)) to += 1
    else if (follows(to) && follows(to + 1) && hasTab(to + 1) && kinds[to] === 'text' && (lines[to]?.text.length ?? 0) < 80) to += 2
    else break
  }
  return to
}

function tableOf(lines: readonly TextLine[], from: number): FoundTable | null {
  const rows = lines.map(({ tabbed, text }) => (tabbed.length > 1 ? tabbed : [text]))
  const width = Math.max(...rows.map((cells) => cells.length))
  const listed = rows.filter(([first = '']) => LISTED.test(first)).length
  const valued = rows.filter((cells) => cells.slice(1).some((cell) => cell !== '' && isValue(cell))).length
  if (width > MOST_COLUMNS || (listed * 2 > rows.length && valued * 2 < rows.length) || (width < 3 && valued * 2 < rows.length)) return null
  const grid = lines.map((line, index): GridRow => ({
    cells: Array.from({ length: width }, (_, column) => rows[index]?.[column] ?? ''),
    place: placeOf(line),
  }))
  const [first] = lines
  if (first === undefined) return null
  return { from, to: from + lines.length, part: { kind: 'table', caption: null, headerRows: null, rows: grid, place: placeOf(first) } }
}
