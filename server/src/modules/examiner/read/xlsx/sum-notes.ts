import { add, isZero, message, sumOf } from '@arsring/shared'
import { columnName } from '../../../../platform/xlsx/walk-worksheet.ts'
import type { FileNote } from '../../model/part.ts'
import { cellName, isYear, notedCell, numberOf, shownAs, shownText, spans, type StoredCell, type StoredSheet } from './stored-sheet.ts'
import { isSame, type Sum } from './sums.ts'

/** What the formulas of a sheet tell: a stored result that its numbers do not give, lines left out, hidden lines counted. */
export function sumNotes(sheet: StoredSheet, sums: readonly Sum[]): readonly FileNote[] {
  return [
    ...sums.flatMap((sum) => stale(sheet, sum)),
    ...oncePer(sums, (sum) => (sum.hidden.lines.length + sum.hidden.columns.length === 0 ? null : hiddenPart(sum))).map((sum) =>
      hiddenInSum(sheet, sum),
    ),
    ...leftOut(sheet, sums),
  ]
}

function stale(sheet: StoredSheet, { line, column, cell, actual, texts }: Sum): readonly FileNote[] {
  const cached = numberOf(cell)
  if (cached === null || actual === null || isSame(cached, actual)) return []
  // A program that counts numbers stored as text: told with those.
  if (texts.length > 0 && isSame(cached, add(actual, sumOf(texts.map(({ value }) => value))))) return []
  const [printed, expected] = [shownText(cell, sheet.workbook), shownAs(cell, actual, sheet.workbook)]
  if (printed === expected) return []
  const params = { cell: placed(sheet, line, column), formula: shownFormula(cell), printed, expected }
  return [
    {
      rule: 'formula-sum',
      severity: 'error',
      message: message('check.formula-sum.stale', params),
      at: notedCell(sheet, line, column),
      printed,
      expected,
    },
  ]
}

function hiddenInSum(sheet: StoredSheet, sum: Sum): FileNote {
  const { line, column, cell, hidden } = sum
  const params = { cell: placed(sheet, line, column), hidden: hiddenPart(sum), value: shownAs(cell, hidden.value, sheet.workbook) }
  return {
    rule: 'hidden-cells',
    severity: 'warning',
    message: message('check.hidden-cells.sum', params),
    at: notedCell(sheet, line, column),
  }
}

function hiddenPart({ hidden }: Sum): string {
  return [spans(hidden.lines, String), spans(hidden.columns, columnName)].filter((text) => text !== '').join(', ')
}

/** Lines that are left out under a sum, at most: more of them are a part of their own. */
const MOST_LEFT_OUT = 2
/** Lines between the numbers and their sum. */
const MOST_BETWEEN = 4

/** The sums that leave out the first or the last line of the numbers above them, one note for each line of sums. */
function leftOut(sheet: StoredSheet, sums: readonly Sum[]): readonly FileNote[] {
  const taken = byColumn(sums)
  const candidates = sums.flatMap((sum) => {
    const lines = linesLeftOut(sheet, sum, (line, column) => isTaken(taken.get(column) ?? [], line))
    return lines.length === 0 ? [] : [{ sum, lines }]
  })
  return oncePer(candidates, ({ sum, lines }) => `${sum.line} ${lines.join(' ')}`).flatMap(({ sum, lines }): readonly FileNote[] => {
    const { line, column, cell, actual } = sum
    const missing = lines.flatMap((one) => numberOf(sheet.rows.get(one)?.get(column)) ?? [])
    if (actual === null) return []
    const [printed, expected] = [shownText(cell, sheet.workbook), shownAs(cell, add(actual, sumOf(missing)), sheet.workbook)]
    if (printed === expected) return []
    const cells = lines.map((one) => cellName(one, column)).join(', ')
    const params = { cell: placed(sheet, line, column), formula: shownFormula(cell), missing: cells, printed, expected }
    return [
      { rule: 'formula-sum', severity: 'warning', message: message('check.formula-sum.range', params), at: notedCell(sheet, line, column) },
    ]
  })
}

function linesLeftOut(sheet: StoredSheet, sum: Sum, taken: (line: number, column: number) => boolean): readonly number[] {
  const [term, ...others] = sum.terms
  if (!term || others.length > 0 || !term.isSum) return []
  const { area } = term
  if (area.firstColumn !== sum.column || area.lastColumn !== sum.column || area.firstLine === area.lastLine) return []
  if (sum.line <= area.lastLine || sum.line - area.lastLine > MOST_BETWEEN) return []
  const isOwn = (line: number): boolean => isLeftOut(sheet, line, sum.column, area.lastLine) && !taken(line, sum.column)
  const between = Array.from({ length: sum.line - area.lastLine - 1 }, (_, i) => area.lastLine + 1 + i)
  const filled = between.filter((line) => (sheet.rows.get(line)?.size ?? 0) > 0)
  const after = filled.length <= MOST_LEFT_OUT && filled.every(isOwn) ? filled : []
  const before = isOwn(area.firstLine - 1) && !isOwn(area.firstLine - 2) ? [area.firstLine - 1] : []
  return [...before, ...after]
}

/** A line with a name and a number of the same form as those that are added, which is no sum itself and no part of another line. */
function isLeftOut(sheet: StoredSheet, line: number, column: number, like: number): boolean {
  const row = sheet.rows.get(line)
  const cell = row?.get(column)
  const number = numberOf(cell)
  if (!row || !cell || number === null || isZero(number) || sheet.isHidden(line, column)) return false
  const names = [...row.values()].filter((one) => one.column < column && /\p{L}{2}/u.test(shownText(one, sheet.workbook)))
  const name = names.map((one) => shownText(one, sheet.workbook)).join(' ')
  const { forms } = sheet.workbook
  const other = sheet.rows.get(like)?.get(column)
  return (
    names.length > 0 &&
    !/^[-–\s]*(?:her\s?av|hvorav|derav|of which|sum|total)|antall|andel|prosent|talet på/iu.test(name) &&
    !isYear(shownText(cell, sheet.workbook)) &&
    !/SUM|SUBTOTAL|AGGREGATE/iu.test(cell.own ?? '') &&
    other !== undefined &&
    (forms[cell.style] ?? 'plain') === (forms[other.style] ?? 'plain')
  )
}

/** The lines that some formula counts, by column. */
function byColumn(sums: readonly Sum[]): ReadonlyMap<number, readonly (readonly [first: number, last: number])[]> {
  const taken = new Map<number, [number, number][]>()
  for (const { area } of sums.flatMap(({ terms }) => terms)) {
    for (let column = area.firstColumn; column <= Math.min(area.lastColumn, area.firstColumn + MOST_WIDE); column++) {
      const areas = taken.get(column)
      if (areas) areas.push([area.firstLine, area.lastLine])
      else taken.set(column, [[area.firstLine, area.lastLine]])
    }
  }
  return taken
}

const MOST_WIDE = 300

function isTaken(areas: readonly (readonly [first: number, last: number])[], line: number): boolean {
  return areas.some(([first, last]) => line >= first && line <= last)
}

/** The first of those that are told alike; null for those that are not told. */
function oncePer<T>(all: readonly T[], key: (one: T) => string | null): readonly T[] {
  const firsts = new Map<string, T>()
  for (const one of all) {
    const name = key(one)
    if (name !== null && !firsts.has(name)) firsts.set(name, one)
  }
  return [...firsts.values()]
}

function placed(sheet: StoredSheet, line: number, column: number): string {
  return `${sheet.name}!${cellName(line, column)}`
}

const LONGEST_FORMULA = 80

function shownFormula({ own }: StoredCell): string {
  const text = `=${own ?? ''}`
  return text.length > LONGEST_FORMULA ? `${text.slice(0, LONGEST_FORMULA)} …` : text
}
