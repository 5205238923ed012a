import { decimal, type Decimal, type Table } from '@arsring/shared'

/** What the unit line multiplies the printed amounts by; null when it says nothing about kroner. */
export function declaredScale(table: Table): Decimal | null {
  const line = table.unitLine.toLowerCase()
  if (/\bhele?\s+tusen\b|\b1[\s\u00a0]?000[\s\u00a0]?kr|\btusen\s+kr|\bi\s+tusen\b/.test(line)) return decimal('1000')
  if (/\bmillion|\bmill\b|\bmill\./.test(line)) return decimal('1000000')
  if (/\bkroner\b|\bkr\b/.test(line)) return decimal('1')
  return null
}
