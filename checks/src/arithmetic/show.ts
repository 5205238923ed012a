import { decimalString, formatDecimal, type Decimal, type UnitOfMeasure } from '@arsring/shared'
import type { Reading } from './values.ts'

const NBSP = '\u00a0'

/** A number in Norwegian form at a given number of decimals, with the per cent sign its unit asks for. */
export function show(value: Decimal, decimals: number, unit: UnitOfMeasure | null): string {
  const body = formatDecimal(decimalString(value), decimals)
  return unit === 'percent' ? `${body}${NBSP}%` : body
}

export function showReading(reading: Reading): string {
  switch (reading.kind) {
    case 'number':
      return show(reading.value, reading.decimals, reading.unit)
    case 'dash':
      return '–'
    case 'blank':
    case 'unreadable':
      return ''
  }
}

/** A difference with its sign always shown: `+30`, `−300`. */
export function showSigned(value: Decimal, decimals: number): string {
  return formatDecimal(decimalString(value), decimals, { plus: true })
}
