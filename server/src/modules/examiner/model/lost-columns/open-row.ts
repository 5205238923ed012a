import type { Candidate } from './cells.ts'

/** A row with every way it can be read. */
export interface OpenRow {
  readonly label: string
  readonly candidates: readonly Candidate[]
  /** Ways with blanks, where others fill the row by taking a number apart: looked at when the sums ask for it. */
  readonly short?: readonly Candidate[]
}

/** Rows looked at to learn what the others are like. */
export const MOST_CERTAIN = 60

/** Ways to read one row that are looked at one by one. */
export const MOST_SHORT = 200

/** The ways of rows that can be read in one only. */
export const certainOf = (rows: readonly OpenRow[]) => rows.flatMap(({ candidates }) => (candidates.length === 1 ? candidates : []))

/** Where a column holds years in every row that can have but one text there, no other row has a number there. */
export function keepYearsApart(rows: readonly OpenRow[]): readonly OpenRow[] {
  const width = rows[0]?.candidates[0]?.cells.length ?? 0
  const columns = Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    const texts = rows.flatMap(({ candidates }) => {
      const full = candidates.filter(({ cells }) => !cells.includes(null))
      const shown = new Set((full.length === 0 ? candidates : full).map(({ cells }) => cells[column]?.text ?? ''))
      return shown.size === 1 ? [...shown].filter((text) => text !== '') : []
    })
    return texts.length >= 2 && texts.every((text) => /^(19|20)\d\d$|^\p{L}+$/u.test(text)) ? [column] : []
  })
  if (columns.length === 0) return rows
  return rows.map((row) => {
    const left = row.candidates.filter(({ cells }) =>
      columns.every((column) => !/\d/.test(cells[column]?.text ?? '') || /^(19|20)\d\d$/.test(cells[column]?.text ?? '')),
    )
    return left.length === 0 ? row : { ...row, candidates: left }
  })
}
