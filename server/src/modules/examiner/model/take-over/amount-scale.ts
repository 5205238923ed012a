import type { Column } from '@arsring/shared'
import type { Source } from './taken-file.ts'

/**
 * What the amounts of these columns are multiplied by to be kroner, as the unit line, the caption and their headings say it;
 * 1 when nothing is said. Null when the columns are not all in the same, when what is said differs, or when it is
 * something else than kroner, thousands, millions and milliards, or when a finding says that it cannot be so.
 */
export function amountScale({ table: { unitLine, caption }, isUnitDoubtful }: Source, columns: readonly Column[]): number | null {
  if (isUnitDoubtful) return null
  const told = [unitLine, caption].map(scaleIn).filter((scale): scale is number => scale !== null)
  if (told.length === 0 && unitLine.trim() !== '') return null
  const scales = new Set([...told, ...columns.map(({ label }) => scaleIn(label) ?? told[0] ?? 1)])
  const [scale = 1] = scales
  return scales.size > 1 ? null : scale
}

function scaleIn(text: string): number | null {
  const line = text.toLowerCase().replace(/[\s\u00a0\u2009\u202f]+/g, ' ')
  if (/\bmrd\b|milliard/.test(line)) return 1_000_000_000
  if (/\bmill\b|\bmillion|\bmnok\b|1[ .]?000[ .]000\b/.test(line)) return 1_000_000
  if (/tusen\b|\btkr\b|\b1[ .]?000\b/.test(line)) return 1000
  return /\bkroner\b|\bkr\b|\bnok\b/.test(line) ? 1 : null
}
