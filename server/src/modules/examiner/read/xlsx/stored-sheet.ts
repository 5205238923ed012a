import { decimalString, parseNorwegianNumber, type Decimal } from '@arsring/shared'
import { excelNumber } from '../../../../platform/xlsx/number-form.ts'
import { shownNumber } from '../../../../platform/xlsx/shown-number.ts'
import { cellText, columnName, type RawCell } from '../../../../platform/xlsx/walk-worksheet.ts'
import type { Workbook } from '../../../../platform/xlsx/workbook.ts'
import type { NotedCell } from '../../model/part.ts'
import { plainText } from '../plain-text.ts'

/** A sheet as it is stored, hidden cells too. */
export interface StoredSheet {
  readonly name: string
  readonly workbook: Workbook
  /** By line, ascending, then by column from 0. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, StoredCell>>
  readonly lines: readonly number[]
  readonly isHidden: (line: number, column: number) => boolean
}

export interface StoredCell extends RawCell {
  /** Its formula as seen from itself; null when it has none, or one that fills many cells. */
  readonly own: string | null
}

/** 12, 2 → `C12` */
export function cellName(line: number, column: number): string {
  return `${columnName(column)}${line}`
}

/** The number that a cell stores; null when it stores none. */
export function numberOf(cell: StoredCell | undefined): Decimal | null {
  return cell === undefined || cell.type !== 'n' || cell.value === null || cell.value.trim() === '' ? null : excelNumber(cell.value)
}

/** The number that is stored as text: what formulas do not count. A year is a heading, and no number. */
export function textNumberOf(cell: StoredCell, workbook: Workbook): Decimal | null {
  if (!/^(?:s|str|inlineStr)$/.test(cell.type)) return null
  const text = shownText(cell, workbook)
  const parsed = parseNorwegianNumber(text)
  return parsed.kind !== 'number' || parsed.percent || isYear(text) ? null : excelNumber(parsed.value)
}

export function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text)
}

/** As the sheet shows it, on one line. */
export function shownText(cell: StoredCell, workbook: Workbook): string {
  const read = cellText(cell, workbook, shownNumber)
  return 'text' in read ? plainText(read.text) : ''
}

/** A number as the format of a cell shows it. */
export function shownAs(cell: StoredCell, value: Decimal, workbook: Workbook): string {
  return shownNumber(decimalString(value), cell.style, workbook) ?? decimalString(value)
}

/** The place of a cell, by what is seen in its line. */
export function notedCell(sheet: StoredSheet, line: number, column: number): NotedCell | null {
  const row = sheet.rows.get(line)
  const cell = row?.get(column)
  if (!row || !cell) return null
  const text = shownText(cell, sheet.workbook)
  const before = [...row.values()].filter((one) => one.column < column && !sheet.isHidden(line, one.column))
  return { sheet: sheet.name, line, text, before: before.filter((one) => shownText(one, sheet.workbook) === text).length }
}

/** `5:7, 9` for whole lines, `D:F` for whole columns, as a spreadsheet writes them. */
export function spans(numbers: readonly number[], name: (number: number) => string): string {
  const runs: [first: number, last: number][] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run?.[1] === number - 1) run[1] = number
    else runs.push([number, number])
  }
  return runs.map(([first, last]) => `${name(first)}:${name(last)}`).join(', ')
}
