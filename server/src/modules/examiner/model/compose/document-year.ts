import type { Part } from '../part.ts'

/** The year a report is about. `isStated`: a heading or the first page says so; otherwise it is the year most columns name. */
export interface DocumentYear {
  readonly year: number
  readonly isStated: boolean
}

const TITLE =
  /(?:årsberetning|årsrapport|årsmelding|årsregnskap|årsrekneskap|annual report|virksomhetsrapport|årsoversikt)\D{0,40}((?:19|20)\d\d)|((?:19|20)\d\d)\D{0,20}(?:årsberetning|årsrapport|årsmelding)/iu
const COLUMN = /(?:regnskap|rekneskap|resultat|måltall|budsjett|avvik)\D{0,25}((?:19|20)\d\d)/giu
/** Accounts are set against budget, and results against targets, for the year that is reported. */
const VARIANCE = /avvik\D{0,25}((?:19|20)\d\d)/giu
const FIRST = 60
/** So many columns that name a year leave no doubt about which is the report's. */
const FIRM = 6

/** Finds the report's year. Null when the document names none. */
export function documentYear(parts: readonly Part[]): DocumentYear | null {
  for (const part of parts.slice(0, FIRST)) {
    const match = part.kind === 'table' ? null : TITLE.exec(part.text)
    const year = match?.[1] ?? match?.[2]
    if (year !== undefined) return { year: Number(year), isStated: true }
  }
  const columns = yearsIn(headingTexts(parts), COLUMN)
  // Columns of accounts run up to the report's year; a target may be for the year after, so the year most columns share wins.
  const named = mostFrequent(columns)
  if (named !== null) {
    const variances = yearsIn(headingTexts(parts), VARIANCE)
    return { year: named, isStated: variances.includes(named) && variances.every((year) => year <= named) && columns.length >= FIRM }
  }
  const all = mostFrequent(
    yearsIn(parts.map((part) => (part.kind === 'table' ? headingsOf(part.rows).join(' ') : part.text)).join('\n'), /\b(20\d\d)\b/g),
  )
  return all === null ? null : { year: all, isStated: false }
}

function headingTexts(parts: readonly Part[]): string {
  return parts.flatMap((part) => (part.kind === 'table' ? headingsOf(part.rows.slice(0, 4)) : [])).join('\n')
}

function headingsOf(rows: readonly { readonly cells: readonly (string | null)[] }[]): readonly string[] {
  return rows.flatMap((row) => row.cells.flatMap((cell) => cell ?? []))
}

function yearsIn(text: string, pattern: RegExp): readonly number[] {
  return [...text.matchAll(pattern)].map((match) => Number(match[1]))
}

/** The year that comes most often; of equals the latest. */
function mostFrequent(years: readonly number[]): number | null {
  const counts = new Map<number, number>()
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null
}
