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
export const MOST_SHORT = 300

/** The ways of rows that can be read in one only. */
export const certainOf = (rows: readonly OpenRow[]) => rows.flatMap(({ candidates }) => (candidates.length === 1 ? candidates : []))

/** So many rows tell what a column holds. */
const ENOUGH = { year: 2, share: 3, plain: 3 }
type CellKind = keyof typeof ENOUGH

/**
 * Where a column holds years, or per cent, in every row of `known` whatever way it is read, no other row has another number there; nor
 * has any a per cent where none has, in a table that has a column of them.
 */
export function keepKindsApart(rows: readonly OpenRow[], known: readonly OpenRow[] = rows): readonly OpenRow[] {
  const width = known.flatMap(({ candidates }) => candidates.slice(0, 1))[0]?.cells.length ?? 0
  const columns = Array.from({ length: width }, (_, column) => kindOfColumn(known.flatMap((row) => onlyKind(row, column))))
  const hasShares = columns.includes('share')
  const asked = columns.flatMap((kind, column) => (kind === 'year' || (kind !== null && hasShares) ? [{ column, kind }] : []))
  if (asked.length === 0) return rows
  return rows.map((row) => {
    const left = row.candidates.filter(({ cells }) =>
      asked.every(({ column, kind }) => {
        const text = cells[column]?.text ?? ''
        if (!/\d/.test(text)) return true
        return kind === 'plain' ? kindOf(text) !== 'share' : kindOf(text) === kind
      }),
    )
    return left.length === 0 ? row : { ...row, candidates: left }
  })
}

function kindOfColumn(kinds: readonly CellKind[]): CellKind | null {
  if (kinds.length >= ENOUGH.year && kinds.every((kind) => kind === 'year')) return 'year'
  if (kinds.length >= ENOUGH.share && kinds.every((kind) => kind === 'share')) return 'share'
  return kinds.length >= ENOUGH.plain && !kinds.includes('share') ? 'plain' : null
}

/** What the row has in a column, where all its ways that fill it have the same. */
function onlyKind({ candidates }: OpenRow, column: number): readonly CellKind[] {
  const full = candidates.filter(({ cells }) => !cells.includes(null))
  const kinds = new Set((full.length === 0 ? candidates : full).map(({ cells }) => kindOf(cells[column]?.text ?? '')))
  return kinds.size === 1 ? [...kinds].filter((kind) => kind !== null) : []
}

/** A word stands for a year of completion. */
function kindOf(text: string): CellKind | null {
  if (/^(19|20)\d\d$|^\p{L}+$/u.test(text)) return 'year'
  return text.includes('%') ? 'share' : text === '' ? null : 'plain'
}
