import { cellText, NO_ROOM, roomOf, type Room } from './cell-text.ts'
import { isNumeric, type Column, type Piece, type PlacedLine } from './columns.ts'
import { filledGrid, type FilledGrid, type Parting } from './filled-grids.ts'
import { gridsOf, joinedRules, type GridCell } from './grids.ts'
import { linesOf, textOf } from './lines.ts'
import type { Rule, Word } from './page.ts'
import { groupRows, hasTwoRows, rowOf, type FoundRow } from './rows.ts'
import { NO_WORDS, type Vocabulary } from './vocabulary.ts'

/** A table found on one page. */
export interface FoundTable {
  readonly columns: readonly Column[]
  readonly rows: readonly FoundRow[]
  readonly headerRows: number | null
  readonly top: number
  readonly bottom: number
}

/** The tables of a page whose cells are drawn, and the words that stand in none of them. `before`: how the last one of the page before was parted, `parting` how the last one of this is. */
export function ruledTables(
  words: readonly Word[],
  rules: readonly Rule[],
  vocabulary: Vocabulary = NO_WORDS,
  before: Parting | null = null,
): { readonly tables: readonly FoundTable[]; readonly rest: readonly Word[]; readonly parting: Parting | null } {
  const tables: FoundTable[] = []
  let parting = before
  let rest = words
  for (const grid of gridsOf(joinedRules(rules))) {
    const [left, right, top, bottom] = [grid.xs[0] ?? 0, grid.xs.at(-1) ?? 0, grid.ys[0] ?? 0, grid.ys.at(-1) ?? 0]
    const isInside = (word: Word): boolean => {
      const [x, y] = centre(word)
      return x >= left && x <= right && y >= top && y <= bottom
    }
    const filled = filledGrid(grid, rest.filter(isInside), tables.length === 0 ? before : null)
    const table = tableOf(filled, vocabulary)
    if (table === null) continue
    parting = filled.parting
    tables.push(table)
    rest = rest.filter((word) => !isInside(word))
  }
  return { tables, rest, parting }
}

function centre(word: Word): readonly [number, number] {
  return [(word.left + word.right) / 2, word.baseline - 0.3 * word.size]
}

function tableOf({ grid, inCell }: FilledGrid, vocabulary: Vocabulary): FoundTable | null {
  const count = grid.xs.length - 1
  const lined = [...inCell].map(([cell, own]) => [cell, linesOf(own)] as const)
  const rooms = new Map<string, Room>()
  const room = ({ column, lastColumn }: GridCell): Room => {
    const beside = lined.flatMap(([cell, lines]) => (cell.column === column && cell.lastColumn === lastColumn ? [lines] : []))
    const known = rooms.get(`${column} ${lastColumn}`) ?? roomOf(beside, vocabulary)
    rooms.set(`${column} ${lastColumn}`, known)
    return known
  }
  const texts = new Map(lined.map(([cell, lines]) => [cell, cellText(lines, lines.length > 1 ? room(cell) : NO_ROOM, vocabulary)]))
  const rows: (FoundRow & { readonly isBold: boolean })[] = grid.cells.flatMap((cells, row) => {
    const [top, bottom] = [grid.ys[row] ?? 0, grid.ys[row + 1] ?? 0]
    const distinct = [...new Set(cells)]
    const own = distinct.flatMap((cell) => inCell.get(cell) ?? [])
    const isBold = own.length > 0 && own.every((word) => word.isBold)
    const lines = distinct.every((cell) => cell.row === cell.lastRow) ? placedLines(distinct, inCell) : []
    if (hasTwoRows(lines) && hasLabels(lines) && !isWrapped(lines) && !isDrawnByCell(distinct, inCell)) {
      const columns = grid.xs.slice(1).map((x, index) => ({ left: grid.xs[index] ?? 0, right: x }))
      return groupRows(lines, columns, []).map((group) => ({ ...rowOf(group, count), isBold }))
    }
    return [
      {
        cells: cells.map((cell, column) => (cell.column < column ? null : (texts.get(cell)?.text ?? ''))),
        unread: cells.flatMap((cell, column) => (texts.get(cell)?.isDoubtful ? [column] : [])),
        divided: cells.flatMap((cell, column) => (texts.get(cell)?.isDivided ? [column] : [])),
        top,
        bottom,
        isBold,
      },
    ]
  })
  const used = Array.from({ length: count }, (_, column) => column).filter((column) => rows.some(({ cells }) => cells[column]))
  const filled = rows.filter(({ cells }) => cells.some((text) => text))
  const full = filled.filter(({ cells }) => cells.filter((text) => text).length > 1)
  if (used.length < 2 || filled.length < 2 || full.length < 1) return null
  const kept = filled.map((row) => ({ ...row, cells: used.map((column, at) => keptCell(row.cells, column, used[at - 1] ?? -1)) }))
  return {
    columns: used.map((column) => ({ left: grid.xs[column] ?? 0, right: grid.xs[column + 1] ?? 0 })),
    rows: kept.map(({ isBold: _, ...row }) => row),
    headerRows: headerCount(kept),
    top: grid.ys[0] ?? 0,
    bottom: grid.ys.at(-1) ?? 0,
  }
}

/** Whether the file draws each cell of a row with all its lines before the next: then what is drawn as one row is one. */
function isDrawnByCell(cells: readonly GridCell[], inCell: ReadonlyMap<GridCell, readonly Word[]>): boolean {
  const several = cells
    .map((cell) => inCell.get(cell) ?? [])
    .filter((words) => new Set(words.map(({ baseline }) => Math.round(baseline))).size > 1)
  return several.length > 1 && several.every((words) => Math.max(...orders(words)) - Math.min(...orders(words)) === words.length - 1)
}

function orders(words: readonly Word[]): number[] {
  return words.map(({ order }) => order)
}

/** Whether there are as many lines of labels as of numbers: rows have labels. */
function hasLabels(lines: readonly PlacedLine[]): boolean {
  const counts = new Map<number, number>()
  for (const { column, text } of lines.flatMap(({ pieces }) => pieces))
    if (column === 0 || isNumeric(text)) counts.set(column, (counts.get(column) ?? 0) + 1)
  const labels = counts.get(0) ?? 0
  return [...counts.values()].every((count) => count <= labels)
}

const GROUPS = /^\d{3}(?:[\s\u00a0]\d{3})*\s?%?-?$/

/**
 * Whether the numbers of one drawn row of cells go on in the next line: all that stands under a number is whole groups of
 * three digits. Where each line has a label of its own, and no number is longer than a group, they are rows after all.
 */
function isWrapped(lines: readonly PlacedLine[]): boolean {
  const columns = new Map<number, string[]>()
  for (const { pieces } of lines) for (const { column, text } of pieces) columns.set(column, [...(columns.get(column) ?? []), text])
  const labels = columns.get(0) ?? []
  const numbers = [...columns]
    .filter(([column, texts]) => column > 0 && texts.length > 1 && texts.some(isNumeric))
    .map(([, texts]) => texts)
  if (!numbers.every(([first = '', ...rest]) => /\d$|^[-–−]$/.test(first) && rest.every((text) => GROUPS.test(text)))) return false
  const isOfRows = numbers.every((texts) => texts.length === labels.length && texts.every((text) => /^\d{1,3}$/.test(text)))
  return !(isOfRows && labels.every((label) => /^[\p{Lu}\d]/u.test(label)))
}

/** A cell whose first columns are empty all the way down keeps its text. */
function keptCell(cells: readonly (string | null)[], column: number, previous: number): string | null {
  const text = cells[column] ?? null
  if (text !== null) return text
  let at = column
  while (at > 0 && cells[at] == null) at--
  return at > previous && at < column ? (cells[at] ?? '') : null
}

/** The lines of one row of cells, each cell's part of it a piece. */
function placedLines(cells: readonly GridCell[], inCell: ReadonlyMap<GridCell, readonly Word[]>): PlacedLine[] {
  const owner = new Map(cells.flatMap((cell) => (inCell.get(cell) ?? []).map((word) => [word, cell] as const)))
  const perCell = cells.flatMap((cell) => linesOf(inCell.get(cell) ?? []).map((line) => ({ cell, line })))
  if (owner.size === 0) return []
  const lines: { baseline: number; pieces: Piece[]; words: Word[]; size: number }[] = []
  for (const { cell, line } of perCell.toSorted((a, b) => a.line.baseline - b.line.baseline)) {
    const piece = {
      words: line.words,
      left: line.left,
      right: line.right,
      column: cell.column,
      last: cell.lastColumn,
      text: textOf(line.words),
    }
    const last = lines.at(-1)
    if (last && line.baseline - last.baseline < 0.25 * line.size) {
      last.pieces.push(piece)
      last.words.push(...line.words)
    } else lines.push({ baseline: line.baseline, pieces: [piece], words: [...line.words], size: line.size })
  }
  return lines.map(({ baseline, pieces, words, size }) => ({
    line: { words, baseline, size, left: Math.min(...words.map(({ left }) => left)), right: Math.max(...words.map(({ right }) => right)) },
    pieces: pieces.toSorted((a, b) => a.column - b.column),
  }))
}

/** How many of the first rows are headings: the bold ones above others, or those above the first number of the first rows. */
function headerCount(rows: readonly { readonly cells: readonly (string | null)[]; readonly isBold: boolean }[]): number | null {
  const bold = rows.findIndex(({ isBold }) => !isBold)
  const first = rows.findIndex(({ cells }) => cells.slice(1).some((text) => text && isNumeric(text) && !/^(19|20)\d\d$/.test(text)))
  if (bold > 0 && (first === -1 || bold <= first)) return bold
  return null
}
