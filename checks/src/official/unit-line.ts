import { decimal, multiply, type Decimal, type Table } from '@arsring/shared'
import type { Reading } from '../arithmetic/values.ts'

/** What the unit line multiplies the printed amounts by; null when it says nothing about kroner. */
export function declaredScale(table: Pick<Table, 'unitLine'>): Decimal | null {
  const line = table.unitLine.toLowerCase()
  if (/\bhele?\s+tusen\b|\b1[\s\u00a0]?000[\s\u00a0]?kr|\btusen\s+kr|\bi\s+tusen\b/.test(line)) return decimal('1000')
  if (/\bmillion|\bmill\b|\bmill\./.test(line)) return decimal('1000000')
  if (/\bkroner\b|\bkr\b/.test(line)) return decimal('1')
  return null
}

/**
 * An amount of a column (its id) as words tell it, in kroner: the table, or the heading, may show thousands of them. What is
 * no amount, or is scaled already (negative decimals), is left as it is.
 */
export function inKroner(
  reading: Extract<Reading, { kind: 'number' }>,
  table: Pick<Table, 'unitLine' | 'columns'>,
  column: string,
): Decimal {
  if (reading.unit !== 'nok' || reading.decimals < 0) return reading.value
  const heading = table.columns.find(({ id }) => id === column)?.label ?? ''
  const scale = declaredScale({ unitLine: heading }) ?? declaredScale(table)
  return scale ? multiply(reading.value, scale) : reading.value
}
