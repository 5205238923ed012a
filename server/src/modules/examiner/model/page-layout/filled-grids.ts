import { columnsOf, isNumeric, type Column, type Segment } from './columns.ts'
import { cellsOf, columnsOfCell, coreOf, rowsOf, stretchesOf, type Cell } from './drawn-cells.ts'
import type { Grid, GridCell } from './grids.ts'
import { textOf } from './lines.ts'
import type { Word } from './page.ts'

/** A drawn table with the words of each of its cells. */
export interface FilledGrid {
  readonly grid: Grid
  readonly inCell: ReadonlyMap<GridCell, readonly Word[]>
}

/** The columns that a drawn table's columns were parted into, by their place among the drawn ones, where its edges are `xs`. */
export interface Parting {
  readonly xs: readonly number[]
  readonly columns: ReadonlyMap<number, readonly Column[]>
}

/** Drawn columns of the same width stand so near each other on two pages, in points. */
const SAME_EDGE = 1

/**
 * What stands in each cell of a drawn table; columns that no line parts are parted by what stands in them, or as they were in
 * the table with the same columns `before` it, of which it may be the rest.
 */
export function filledGrid(grid: Grid, words: readonly Word[], before: Parting | null = null): FilledGrid & { readonly parting: Parting } {
  let filled: FilledGrid = { grid, inCell: wordsInCells(grid, words) }
  const isSame = before?.xs.length === grid.xs.length && before.xs.every((x, at) => Math.abs(x - (grid.xs[at] ?? 0)) < SAME_EDGE)
  const parted = new Map<number, readonly Column[]>()
  for (let column = grid.xs.length - 2; column >= 0; column--) {
    const columns = (isSame ? before.columns.get(column) : undefined) ?? columnsWithin(filled, column)
    if (columns === null) continue
    filled = withParted(filled, column, columns)
    parted.set(column, columns)
  }
  return { ...filled, parting: { xs: grid.xs, columns: parted } }
}

/** So near, in points, is a text's edge to the one that the texts of its column share. */
const ALIGNED = 0.7

/**
 * Each word in the cell where its middle stands. A text with a word too long for its cell runs into the next one: all of it
 * belongs where other texts begin, or end, as it does.
 */
function wordsInCells(grid: Grid, words: readonly Word[]): Map<GridCell, Word[]> {
  const inCell = new Map<GridCell, Word[]>()
  const add = (cell: GridCell | undefined, own: readonly Word[]): void => {
    if (cell) inCell.set(cell, [...(inCell.get(cell) ?? []), ...own])
  }
  const running: Segment[] = []
  for (const stretch of stretchesOf(inOrder(words))) {
    if (stretch.words.some((word) => runsOver(grid, word))) running.push(stretch)
    else for (const word of stretch.words) add(cellAt(grid, word, (word.left + word.right) / 2), [word])
  }
  if (running.length === 0) return inCell
  const edges = [...inCell].map(([cell, own]) => ({ cell, edges: stretchesOf(inOrder(own)) }))
  for (const stretch of running) {
    const [first] = stretch.words
    const places = first ? [stretch.left, (stretch.left + stretch.right) / 2, stretch.right].map((x) => cellAt(grid, first, x)) : []
    const scores = places.map((place) => {
      const own = edges.flatMap((each) =>
        each.cell.column === place?.column && each.cell.lastColumn === place.lastColumn ? each.edges : [],
      )
      const sharing = (edge: 'left' | 'right'): number => own.filter((other) => Math.abs(other[edge] - stretch[edge]) < ALIGNED).length
      return Math.max(sharing('left'), sharing('right'))
    })
    const best = Math.max(...scores)
    if (best > 1) add(places[scores.indexOf(best)], stretch.words)
    else for (const word of stretch.words) add(cellAt(grid, word, (word.left + word.right) / 2), [word])
  }
  return inCell
}

function runsOver(grid: Grid, word: Word): boolean {
  const cell = cellAt(grid, word, (word.left + word.right) / 2)
  if (!cell) return false
  return word.left < (grid.xs[cell.column] ?? 0) - ALIGNED || word.right > (grid.xs[cell.lastColumn + 1] ?? Infinity) + ALIGNED
}

function cellAt(grid: Grid, word: Word, x: number): GridCell | undefined {
  return grid.cells[between(grid.ys, word.baseline - 0.3 * word.size)]?.[between(grid.xs, x)]
}

function inOrder(words: readonly Word[]): Word[] {
  return words.toSorted((a, b) => a.order - b.order)
}

function between(edges: readonly number[], value: number): number {
  return edges.findIndex((edge, index) => value >= edge && value <= (edges[index + 1] ?? -Infinity))
}

/** What stands before or after the number it belongs to, as far from it as another column would. */
const SIGN = /^([-–−+%‰]|kr\.?|nok)$/i

/** The rows of texts in one drawn column. */
function rowsWithin({ inCell }: FilledGrid, column: number): { readonly cell: GridCell; readonly texts: readonly Cell[] }[] {
  const own = [...inCell].filter(([cell]) => cell.column === column && cell.lastColumn === column)
  return own.flatMap(([cell, words]) => rowsOf(cellsOf(stretchesOf(inOrder(words)), [])).map((texts) => ({ cell, texts })))
}

/** The columns that one drawn column is, where rows of it have a number beside another text; null when it is one. */
function columnsWithin(filled: FilledGrid, column: number): readonly Column[] | null {
  const rows = rowsWithin(filled, column)
  const several = rows.filter(({ texts }) => texts.length > 1)
  if (new Set(several.map(({ cell }) => cell)).size < 2) return null
  const columns = columnsOf(rows.map(({ texts }) => texts.map(coreOf)))
  if (columns.length < 2) return null
  const { parts, over } = partsOf(rows, columns)
  const kept = [...parts].filter(([cell]) => !over.has(cell)).map(([, each]) => each.map((words) => textOf(words)))
  return over.size >= kept.length || !areColumns(kept) ? null : columns
}

interface Parts {
  readonly parts: ReadonlyMap<GridCell, readonly Word[][]>
  /** Cells with a text that reaches over several of the columns. */
  readonly over: ReadonlySet<GridCell>
}

function partsOf(rows: ReturnType<typeof rowsWithin>, columns: readonly Column[]): Parts {
  const parts = new Map(rows.map(({ cell }) => [cell, columns.map((): Word[] => [])]))
  const over = new Set<GridCell>()
  for (const { cell, texts } of rows) {
    for (const text of texts) {
      const [first = 0, ...more] = columnsOfCell(text, columns)
      if (more.length > 0) over.add(cell)
      parts.get(cell)?.[first]?.push(...text.words)
    }
  }
  return { parts, over }
}

/** A grid with one of its columns parted. */
function withParted(filled: FilledGrid, column: number, columns: readonly Column[]): FilledGrid {
  const { parts, over } = partsOf(rowsWithin(filled, column), columns)
  return divided(filled, column, columns, (cell) => (over.has(cell) ? undefined : parts.get(cell)))
}

/** Whether texts that stand beside each other in one drawn column are columns of their own: each but the first of numbers, none of signs alone. */
function areColumns(rows: readonly (readonly string[])[]): boolean {
  const columns = (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? '').filter((text) => text !== ''))
  return columns.every(
    (texts, at) =>
      !texts.every((text) => SIGN.test(text)) && (at === 0 || texts.filter((text) => isNumeric(text)).length * 2 > texts.length),
  )
}

/** A grid with more columns in the place of one: each of its cells parted, but those that reach over it. */
function divided(
  { grid, inCell }: FilledGrid,
  column: number,
  columns: readonly Column[],
  within: (cell: GridCell) => readonly (readonly Word[])[] | undefined,
): FilledGrid {
  const added = columns.length - 1
  const edges = columns.slice(1).map((next, at) => ((columns[at]?.right ?? 0) + next.left) / 2)
  const filled = new Map<GridCell, readonly Word[]>()
  const cellsFor = new Map<GridCell, readonly GridCell[]>()
  for (const cell of new Set(grid.cells.flat())) {
    const words = inCell.get(cell)
    const parts = words ? within(cell) : undefined
    const isParted = cell.column === column && cell.lastColumn === column && (parts !== undefined || !words)
    const [from, to] = [
      cell.column > column ? cell.column + added : cell.column,
      cell.lastColumn < column ? cell.lastColumn : cell.lastColumn + added,
    ]
    const made = isParted
      ? columns.map((_, at) => ({ ...cell, column: from + at, lastColumn: from + at }))
      : [{ ...cell, column: from, lastColumn: to }]
    cellsFor.set(cell, made)
    made.forEach((each, at) => {
      const own = parts?.[at] ?? (isParted ? [] : (words ?? []))
      if (own.length > 0) filled.set(each, own)
    })
  }
  const cells = grid.cells.map((row) =>
    row.flatMap((cell, at) => {
      const made = cellsFor.get(cell) ?? []
      if (at !== column) return made.slice(0, 1)
      return made.length > 1 ? made : columns.map(() => made[0] ?? cell)
    }),
  )
  return { grid: { ...grid, xs: grid.xs.toSpliced(column + 1, 0, ...edges), cells }, inCell: filled }
}
