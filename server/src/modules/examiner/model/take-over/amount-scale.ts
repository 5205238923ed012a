import type { Table } from '@arsring/shared'

/**
 * What the printed amounts are multiplied by to be kroner, as the unit line, the caption and the headings say it; 1 when
 * they say nothing. Null when they say two things, or something else than kroner, thousands, millions and milliards.
 */
export function amountScale({ unitLine, caption, columns }: Pick<Table, 'unitLine' | 'caption' | 'columns'>): number | null {
  const told = new Set(
    [unitLine, caption, ...columns.map(({ label }) => label)].map(scaleIn).filter((scale): scale is number => scale !== null),
  )
  if (told.size > 1) return null
  const [scale] = told
  if (scale !== undefined) return scale
  return unitLine.trim() === '' ? 1 : null
}

function scaleIn(text: string): number | null {
  const line = text.toLowerCase().replace(/[\s\u00a0\u2009\u202f]+/g, ' ')
  if (/\bmrd\b|milliard/.test(line)) return 1_000_000_000
  if (/\bmill\b|\bmillion|\bmnok\b|1[ .]?000[ .]000\b/.test(line)) return 1_000_000
  if (/tusen\b|\btkr\b|\b1[ .]?000\b/.test(line)) return 1000
  return /\bkroner\b|\bkr\b|\bnok\b/.test(line) ? 1 : null
}
