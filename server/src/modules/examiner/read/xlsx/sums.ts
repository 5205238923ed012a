import { add, compare, isZero, negate, type Decimal } from '@arsring/shared'
import type { CellArea } from '../../../../platform/xlsx/walk-worksheet.ts'
import { termsOf, type Term } from './formulas.ts'
import { linesWithin } from './lines-within.ts'
import { numberOf, textNumberOf, type StoredCell, type StoredSheet } from './stored-sheet.ts'

/** A cell that is shown and whose formula adds and subtracts cells of its own sheet. */
export interface Sum {
  readonly line: number
  readonly column: number
  readonly cell: StoredCell
  readonly terms: readonly Term[]
  /** What the stored numbers give; null when one of them cannot be told. */
  readonly actual: Decimal | null
  /** Numbers stored as text within what SUM adds: it leaves them out. */
  readonly texts: readonly { readonly line: number; readonly column: number; readonly value: Decimal }[]
  /** Hidden lines and columns that it counts together with others that are shown, and what they come to. */
  readonly hidden: { readonly lines: readonly number[]; readonly columns: readonly number[]; readonly value: Decimal }
}

const ZERO: Decimal = { units: 0n, scale: 0 }
/** Cells that all formulas of a sheet are followed to; running totals of ten thousand lines stay below. */
const MOST_VISITED = 60_000_000

/** The sums of a sheet; those that would take too long to follow are left out. */
export function sumsOf(sheet: StoredSheet): readonly Sum[] {
  const sums: Sum[] = []
  const left = { cells: MOST_VISITED }
  for (const [line, row] of sheet.rows) {
    for (const cell of row.values()) {
      const terms = cell.own === null || sheet.isHidden(line, cell.column) ? null : termsOf(cell.own)
      if (terms === null) continue
      const followed = follow(sheet, terms, left, (one, column) => one === line && column === cell.column)
      if (followed === null) return sums
      sums.push({ line, column: cell.column, cell, terms, ...followed })
    }
  }
  return sums
}

type Followed = Pick<Sum, 'actual' | 'texts' | 'hidden'>

function follow(
  sheet: StoredSheet,
  terms: readonly Term[],
  left: { cells: number },
  isSelf: (line: number, column: number) => boolean,
): Followed | null {
  let actual: Decimal | null = ZERO
  let value = ZERO
  const texts: { line: number; column: number; value: Decimal }[] = []
  const lines = new Set<number>()
  const columns = new Set<number>()
  for (const { sign, area, isSum } of terms) {
    let shown = 0
    const unseen: { line: number; column: number; number: Decimal }[] = []
    for (const [line, cell] of cellsIn(sheet, area, left)) {
      const number = numberOf(cell)
      const isHidden = sheet.isHidden(line, cell.column)
      if (isSelf(line, cell.column)) actual = null
      if (number !== null) {
        actual = actual === null ? null : add(actual, sign === 1 ? number : negate(number))
        if (!isHidden) shown++
        else if (!isZero(number)) unseen.push({ line, column: cell.column, number })
        continue
      }
      const isText = /^(?:s|str|inlineStr)$/.test(cell.type)
      if (!isText || !isSum) {
        if (!(isSum && cell.type === 'b')) actual = null
        continue
      }
      const text = textNumberOf(cell, sheet.workbook)
      if (text !== null && !isHidden) texts.push({ line, column: cell.column, value: sign === 1 ? text : negate(text) })
    }
    if (left.cells < 0) return null
    if (!isSum || shown === 0) continue
    for (const { line, column, number } of unseen) {
      value = add(value, sign === 1 ? number : negate(number))
      // A column is told of where the line itself is shown, and the other way.
      if (sheet.isHidden(line, -1)) lines.add(line)
      else columns.add(column)
    }
  }
  return { actual, texts, hidden: { lines: [...lines], columns: [...columns], value } }
}

function* cellsIn(sheet: StoredSheet, area: CellArea, left: { cells: number }): Generator<[number, StoredCell]> {
  for (const line of linesWithin(sheet.lines, area.firstLine, area.lastLine)) {
    const row = sheet.rows.get(line)
    if (!row) continue
    left.cells -= 1
    if (area.lastColumn - area.firstColumn > row.size) {
      for (const cell of row.values()) {
        left.cells -= 1
        if (cell.column >= area.firstColumn && cell.column <= area.lastColumn) yield [line, cell]
      }
    } else {
      for (let column = area.firstColumn; column <= area.lastColumn; column++) {
        left.cells -= 1
        const cell = row.get(column)
        if (cell) yield [line, cell]
      }
    }
    if (left.cells < 0) return
  }
}

/** Whether two numbers are the same but for what binary arithmetic leaves. */
export function isSame(a: Decimal, b: Decimal): boolean {
  if (compare(a, b) === 0) return true
  const [one, other] = [toNumber(a), toNumber(b)]
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other))
}

function toNumber({ units, scale }: Decimal): number {
  return Number(units) / 10 ** scale
}
