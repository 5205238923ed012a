/**
 * A period is a string: a year `2024`, a tertial `2024-T1`, a quarter `2024-Q3`, a month `2024-03`, or a day `2025-01-01`
 * for what is counted at a date. As text it sorts within its kind and reads in a file.
 */
export type Period = string

const FORM = /^(\d{4})(?:-(T[1-3]|Q[1-4]|(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?))?$/

export function isPeriod(text: string): boolean {
  if (!FORM.test(text)) return false
  if (text.length !== 10) return true
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

export function yearOf(period: Period): number {
  return Number(period.slice(0, 4))
}

/** The same period in another year: `2024-T1` + 1 = `2025-T1`. 29 February becomes the 28th. */
export function shiftYears(period: Period, years: number): Period {
  const shifted = `${String(yearOf(period) + years).padStart(4, '0')}${period.slice(4)}`
  return isPeriod(shifted) ? shifted : shifted.replace(/-29$/, '-28')
}
