import { decimalString, type CellRef, type Column, type Row, type Table, type UnitOfMeasure } from '@arsring/shared'
import { readingOf } from '../../arithmetic/values.ts'
import { isPartLabel, isTotalLabel } from '../../official/line-labels.ts'

/** A number as trial arithmetic needs it: near enough for choosing which relation is meant; the rules then compute exactly. */
export interface Trial {
  readonly value: number
  readonly decimals: number
  readonly unit: UnitOfMeasure | null
}

/** A row of a table, or a column of it: what is true of sums downwards is true of sums across. */
export interface Line {
  readonly label: string
  readonly cells: readonly CellRef[]
  /** null: nothing there (blank, dash); `unreadable`: words, withheld, a range. */
  readonly values: readonly (Trial | null | 'unreadable')[]
  readonly isTotal: boolean
  /** "Herav", "av dette": counted already in the line above. */
  readonly isPart: boolean
  /** A heading of the lines that follow. */
  readonly isHeading: boolean
}

/** The rows of a table as lines, each with a value for every column. */
export function rowLines(table: Table): readonly Line[] {
  return table.rows.map((row) => ({
    label: row.label,
    cells: table.columns.map((column) => ({ row: row.id, column: column.id })),
    values: table.columns.map((column) => trialOf(row, column)),
    isTotal: row.kind === 'total' || isTotalLabel(row.label),
    isPart: isPartLabel(row.label),
    isHeading: row.kind === 'heading',
  }))
}

/** The columns of a table as lines, each with a value for every row that is no heading. */
export function columnLines(table: Table): readonly Line[] {
  const rows = table.rows.filter((row) => row.kind !== 'heading')
  return table.columns.map((column) => ({
    label: column.label,
    cells: rows.map((row) => ({ row: row.id, column: column.id })),
    values: rows.map((row) => trialOf(row, column)),
    isTotal: isTotalLabel(column.label),
    isPart: isPartLabel(column.label),
    isHeading: false,
  }))
}

function trialOf(row: Row, column: Column): Trial | null | 'unreadable' {
  // Numbers of notes and the like are words.
  if (column.align === 'start') return 'unreadable'
  const reading = readingOf(row.cells[column.id])
  switch (reading.kind) {
    case 'number':
      return { value: Number(decimalString(reading.value)), decimals: reading.decimals, unit: reading.unit }
    case 'dash':
    case 'blank':
      return null
    case 'unreadable':
      return 'unreadable'
  }
}

/** One unit of the last printed digit. */
export function lastDigit(trial: Trial): number {
  return 10 ** -trial.decimals
}

/** What numbers that are the same may differ by, computed in another order. */
export const FINE = 1e-9

/** agrees: within what rounding explains; undecided: something cannot be read. `weight` says how unlikely agreement by chance is, in digits. */
export interface Tried {
  readonly verdict: 'agrees' | 'broken' | 'undecided'
  readonly weight: number
  readonly difference: number
  readonly printed: number
  /** How large the numbers are, of which one may be wrong. */
  readonly size: number
}

export const UNDECIDED: Tried = { verdict: 'undecided', weight: 0, difference: 0, printed: 0, size: 0 }

/** Compares what is printed with what is computed. `range` is how large the numbers are that could have come out by chance. */
export function compared(printed: Trial, computed: number, tolerance: number, range = Math.abs(printed.value)): Tried {
  const difference = printed.value - computed
  const agrees = Math.abs(difference) <= tolerance * (1 + FINE) + FINE
  const size = Math.max(range, Math.abs(printed.value))
  const weight = agrees && printed.value !== 0 ? Math.max(0, Math.log10(size / Math.max(2 * tolerance, lastDigit(printed)) + 1)) : 0
  return { verdict: agrees ? 'agrees' : 'broken', weight: Math.min(weight, 6), difference, printed: printed.value, size }
}

/** Whether a difference is what one wrong digit, two digits swapped or a turned sign makes: what a slip of the hand does, and another meaning of the words does not. */
export function isSlip({ difference, printed, size }: Tried, decimals: number): boolean {
  const units = Math.round(Math.abs(difference) * 10 ** Math.max(0, decimals))
  if (units === 0) return false
  if (Math.abs(difference - 2 * printed) < FINE) return true
  const stripped = Number(String(units).replace(/0+$/, ''))
  const isOneDigit = stripped < 10
  const isSwap = stripped % 9 === 0 && stripped / 9 < 10
  return (isOneDigit || isSwap) && Math.abs(difference) < 10 * size + 1
}

/** Whether there is a number at all, and one that can be read. */
export function isTrial(value: Line['values'][number] | undefined): value is Trial {
  return value !== null && value !== undefined && value !== 'unreadable'
}

/** The decimals printed at a position of a line; none where there is no number. */
export function decimalsAt(line: Line | undefined, position: number): number {
  const value = line?.values[position]
  return isTrial(value) ? value.decimals : 0
}
