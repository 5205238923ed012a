import { parseNorwegianNumber } from '@arsring/shared'
import type { Candidate } from './cells.ts'

/** A printed number as ten-thousandths, and one of its last decimal in the same: sums of them are right to far less than that. */
export interface PrintedValue {
  readonly value: number
  readonly unit: number
}

const PARTS = 10_000
const MOST_DECIMALS = 4
/** Fifteen digits before the decimals; floating point numbers of this size are apart by less than one. */
const MOST = 1e15 * PARTS
export const ZERO: PrintedValue = { value: 0, unit: PARTS }

/** The number in a column; null when it has none, or one too long to be added. */
export function valueAt(candidate: Candidate, column: number): PrintedValue | null {
  let values = VALUES.get(candidate)
  if (values === undefined) {
    values = candidate.cells.map((cell) => (cell === null ? null : valueOf(cell.text)))
    VALUES.set(candidate, values)
  }
  return values[column] ?? null
}

/** The numbers of a candidate are asked for many times and read once. */
const VALUES = new WeakMap<Candidate, readonly (PrintedValue | null)[]>()

function valueOf(text: string): PrintedValue | null {
  const parsed = parseNorwegianNumber(text.replace(/(?<=[\d%])[¹²³⁴⁵⁶⁷⁸⁹*]$/, ''))
  if (parsed.kind !== 'number') return null
  const decimals = parsed.value.split('.')[1]?.length ?? 0
  const value = Math.round(Number(parsed.value) * PARTS)
  return decimals > MOST_DECIMALS || Math.abs(value) > MOST ? null : { value, unit: PARTS / 10 ** decimals }
}

/** Whether the cell is a dash alone. */
export const isDash = (candidate: Candidate, column: number): boolean => /^[-−–—]+$/.test(candidate.cells[column]?.text ?? '')

/** How many digits stand before the decimals; null for none. */
export function digitsOf(value: PrintedValue | null): number | null {
  if (value === null || value.value === 0) return null
  const whole = Math.trunc(Math.abs(value.value) / PARTS)
  return whole === 0 ? 0 : whole.toString().length
}

/** Equal but for the rounding of so many numbers to the decimals printed. */
export function isNear(printed: PrintedValue, computed: number, numbers: number): boolean {
  return Math.abs(printed.value - computed) * 2 <= numbers * printed.unit
}
