import { isNumberLine } from '../plain-text.ts'
import type { Budget } from '../stop.ts'
import { linesWithin } from './lines-within.ts'
import type { SheetCells } from './sheet-cells.ts'

/** One cell of a block; `covered` is a place that a merged cell takes. */
export interface BlockCell {
  readonly lines: readonly string[]
  readonly columns: number
  readonly rows: number
}

/** Rows of cells that stand together on a sheet, with nothing around them. */
export interface Block {
  readonly rows: readonly BlockRow[]
}

export interface BlockRow {
  readonly line: number
  /** By column from the block's first; null where a merged cell reaches. */
  readonly cells: readonly (BlockCell | null)[]
}

interface Grid {
  readonly lines: readonly number[]
  readonly at: (line: number, column: number) => BlockCell | null | undefined
  /** Columns of the line that merged cells take. */
  readonly mergedColumns: (line: number) => Iterable<number>
}

/** As far back as the lines above a sum are looked at. */
const LINES_ABOVE = 200
const NOTHING: BlockCell = { lines: [], columns: 1, rows: 1 }

/**
 * The blocks of a sheet from the top. An empty row parts them, unless the figures go on under the same columns; an
 * empty column does when what is to the right has names of its own in front.
 */
export function blocksOf(sheet: SheetCells, budget: Budget): Block[] {
  const grid = withMerged(sheet, budget)
  const filled = grid.lines
  const bands: number[][] = []
  for (const line of filled) {
    const band = bands.at(-1)
    const last = band?.at(-1)
    if (band && last !== undefined && (isNext(sheet, last, line) || goesOn(grid, sheet, band, line))) band.push(line)
    else bands.push([line])
  }
  return bands.flatMap((band) => sideBySide(grid, sheet, band, budget))
}

/** Whether only hidden rows lie between. */
function isNext(sheet: SheetCells, last: number, line: number): boolean {
  for (let between = last + 1; between < line; between++) if (!sheet.isHiddenRow(between)) return false
  return true
}

/** A sum after an empty row belongs to the figures above it. */
function goesOn(grid: Grid, sheet: SheetCells, band: readonly number[], line: number): boolean {
  const last = band.at(-1) ?? 0
  if (line - last !== 2) return false
  const columns = [...(sheet.rows.get(line)?.keys() ?? [])]
  const near = band.slice(-LINES_ABOVE)
  const above = new Set(near.flatMap((each) => [...(sheet.rows.get(each)?.keys() ?? [])]))
  const inside = columns.length > 1 && columns.every((column) => above.has(column))
  const figures = columns.filter((column) => isNumberLine(grid.at(line, column)?.lines.join(' ') ?? '')).length
  const isWide = near.some((each) => (sheet.rows.get(each)?.size ?? 0) > 1)
  return (
    inside &&
    isWide &&
    figures > 0 &&
    figures >= columns.length - 1 &&
    !columns.every((column) => isNumberLine(grid.at(line, column)?.lines.join(' ') ?? ''))
  )
}

function sideBySide(grid: Grid, sheet: SheetCells, band: readonly number[], budget: Budget): Block[] {
  const used = new Set<number>()
  for (const line of band) for (const column of sheet.rows.get(line)?.keys() ?? []) used.add(column)
  for (const line of band) for (const column of grid.mergedColumns(line)) used.add(column)
  const columns = [...used].sort((a, b) => a - b)
  budget.places(band.length * columns.length)
  const groups: number[][] = []
  for (const column of columns) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const isApart = last !== undefined && visibleBetween(sheet, last, column) && (group?.length ?? 0) > 1 && hasOwnNames(grid, band, column)
    if (group && !isApart) group.push(column)
    else groups.push([column])
  }
  return groups.map((group) => ({
    rows: band
      .map((line): BlockRow => ({ line, cells: group.map((column) => cellAt(grid, line, column)) }))
      .filter(({ cells }) => cells.some((cell) => cell === null || cell.lines.length > 0)),
  }))
}

function cellAt(grid: Grid, line: number, column: number): BlockCell | null {
  const cell = grid.at(line, column)
  return cell === undefined ? NOTHING : cell
}

function visibleBetween(sheet: SheetCells, last: number, column: number): boolean {
  for (let between = last + 1; between < column; between++) if (!sheet.isHiddenColumn(between)) return true
  return false
}

/** Whether at least two cells of a column are words: names of rows. */
function hasOwnNames(grid: Grid, band: readonly number[], column: number): boolean {
  const texts = band.flatMap((line) => grid.at(line, column)?.lines.join(' ') ?? []).filter((text) => text !== '')
  const words = texts.filter((text) => !isNumberLine(text)).length
  return words >= 2 && words * 2 > texts.length
}

/** Places of cells with the merged ones laid out: the first holds the text, the others are null. */
function withMerged(sheet: SheetCells, budget: Budget): Grid {
  const lines = [...sheet.rows.keys()]
  let lastColumn = 0
  for (const row of sheet.rows.values()) for (const column of row.keys()) lastColumn = Math.max(lastColumn, column)
  const taken = new Map<number, Map<number, BlockCell | null>>()
  const kept = new Set(lines)
  for (const area of sheet.merged) {
    const rows = linesWithin(lines, area.firstLine, area.lastLine)
    const columns: number[] = []
    for (let column = area.firstColumn; column <= Math.min(area.lastColumn, Math.max(lastColumn, area.firstColumn + 63)); column++) {
      if (!sheet.isHiddenColumn(column)) columns.push(column)
    }
    budget.places(rows.length * columns.length + rows.length)
    const [firstLine] = rows
    const [firstColumn] = columns
    const text = sheet.rows.get(area.firstLine)?.get(area.firstColumn)
    if (firstLine === undefined || firstColumn === undefined || text === undefined || !kept.has(area.firstLine)) continue
    for (const line of rows) {
      const row = taken.get(line) ?? new Map<number, BlockCell | null>()
      taken.set(line, row)
      for (const column of columns) {
        if (row.has(column)) continue
        row.set(column, line === firstLine && column === firstColumn ? { lines: text, columns: columns.length, rows: rows.length } : null)
      }
    }
  }
  return {
    lines,
    mergedColumns: (line) => taken.get(line)?.keys() ?? [],
    at(line, column) {
      const merged = taken.get(line)?.get(column)
      if (merged !== undefined) return merged
      const text = sheet.rows.get(line)?.get(column)
      return text === undefined ? undefined : { lines: text, columns: 1, rows: 1 }
    },
  }
}
