import { add, message, sumOf } from '@arsring/shared'
import type { FileNote } from '../../model/part.ts'
import { cellName, notedCell, numberOf, shownAs, shownText, textNumberOf, type StoredSheet } from './stored-sheet.ts'
import { isSame, type Sum } from './sums.ts'

/** Cells named in one note. */
const MOST_NAMED = 12

/**
 * Numbers that are stored as text where others are stored as numbers: a formula leaves them out. They are told where a sum
 * passes over them, with what it would be, and in a column of numbers where the digits are grouped or have decimals; a code
 * of digits is none.
 */
export function textNumberNotes(sheet: StoredSheet, sums: readonly Sum[]): readonly FileNote[] {
  const told = new Set<string>()
  const notes: FileNote[] = []
  for (const sum of sums) {
    const fresh = sum.texts.filter(({ line, column }) => !told.has(cellName(line, column)))
    const [first] = fresh
    if (!first) continue
    for (const { line, column } of fresh) told.add(cellName(line, column))
    const cached = numberOf(sum.cell)
    const at = notedCell(sheet, first.line, first.column)
    const cells = named(sheet, fresh)
    if (cached === null || sum.actual === null || !isSame(cached, sum.actual)) {
      notes.push({ rule: 'number-as-text', severity: 'warning', message: message('check.number-as-text', { cells }), at })
      continue
    }
    const whole = add(sum.actual, sumOf(sum.texts.map(({ value }) => value)))
    const params = {
      cells,
      sum: cellName(sum.line, sum.column),
      printed: shownText(sum.cell, sheet.workbook),
      expected: shownAs(sum.cell, whole, sheet.workbook),
    }
    notes.push({ rule: 'number-as-text', severity: 'warning', message: message('check.number-as-text.sum', params), at })
  }
  for (const cells of amongNumbers(sheet)) {
    const fresh = cells.filter(({ line, column }) => !told.has(cellName(line, column)))
    const [first] = fresh
    if (!first) continue
    notes.push({
      rule: 'number-as-text',
      severity: 'warning',
      message: message('check.number-as-text', { cells: named(sheet, fresh) }),
      at: notedCell(sheet, first.line, first.column),
    })
  }
  return notes
}

interface Place {
  readonly line: number
  readonly column: number
}

function named(sheet: StoredSheet, cells: readonly Place[]): string {
  const names = cells.slice(0, MOST_NAMED).map(({ line, column }) => cellName(line, column))
  return `${sheet.name}!${names.join(', ')}${cells.length > MOST_NAMED ? ' …' : ''}`
}

/** So many numbers make a column one of numbers. */
const NUMBERS = 3

/** Texts of digits in a run of a column, without an empty line, that has more numbers than texts. */
function amongNumbers(sheet: StoredSheet): readonly (readonly Place[])[] {
  const found: Place[][] = []
  const runs = new Map<number, { last: number; numbers: number; texts: Place[] }>()
  const end = (column: number): void => {
    const run = runs.get(column)
    if (run && run.texts.length > 0 && run.numbers >= NUMBERS && run.numbers > run.texts.length) found.push(run.texts)
    runs.delete(column)
  }
  let before = 0
  for (const line of sheet.lines) {
    for (const cell of sheet.rows.get(line)?.values() ?? []) {
      const { column } = cell
      if (sheet.isHidden(line, column)) continue
      if (runs.has(column) && line - (runs.get(column)?.last ?? 0) > line - before) end(column)
      const run = runs.get(column) ?? { last: line, numbers: 0, texts: [] }
      runs.set(column, run)
      run.last = line
      if (numberOf(cell) !== null) run.numbers++
      else if (/\d[\s.,]\d/u.test(shownText(cell, sheet.workbook)) && textNumberOf(cell, sheet.workbook) !== null)
        run.texts.push({ line, column })
    }
    before = line
  }
  for (const column of [...runs.keys()]) end(column)
  return found
}
