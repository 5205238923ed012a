import { parseNorwegianNumber } from '@arsring/shared'
import type { Candidate } from './cells.ts'
import { digitsOf, valueAt } from './printed-values.ts'

const MARGIN = 9
/** Where sums were asked and could not tell, one of the ways may hide a wrong number: another must be far from what the column has. */
export const WIDE_MARGIN = 14

/** The candidates whose numbers are about as long as those of the certain rows, each column to its own; among rows with blanks those of least strain. */
export function mostAlike(candidates: readonly Candidate[], certain: readonly Candidate[], margin = MARGIN): readonly Candidate[] {
  const twin = twinOf(candidates, certain)
  if (twin !== null) return [twin]
  const unlike = certain.length < 2 ? () => 0 : unlikeness(candidates, certain)
  const scored = candidates.map((candidate) => ({ candidate, away: strainOf(candidate) * MARGIN + unlike(candidate) }))
  const least = Math.min(...scored.map(({ away }) => away))
  // Two rows tell what is like them, not which of several unlike ones is the right one.
  if (certain.length === 2 && least >= margin / 2) return candidates
  const most = least + (certain.length === 2 ? WIDE_MARGIN : margin)
  return scored.filter(({ away }) => away < most).map(({ candidate }) => candidate)
}

/** A row of numbers as long as those of another row, each in its column, reads as that row; every other way must be far from any row. */
const TWIN = 1
const FAR = 6

function twinOf(candidates: readonly Candidate[], certain: readonly Candidate[]): Candidate | null {
  if ((candidates[0]?.cells.length ?? 0) < 3) return null
  const away = candidates.map((candidate) => Math.min(...certain.map((row) => distance(lengths(candidate), lengths(row)))))
  const near = candidates.filter((_, index) => (away[index] ?? FAR) < FAR)
  const [twin] = near
  return twin !== undefined && near.length === 1 && (away[candidates.indexOf(twin)] ?? FAR) <= TWIN ? twin : null
}

/** Digits more or fewer; a number where the other has none is as far as a group of three. */
const distance = (a: readonly (number | null)[], b: readonly (number | null)[]): number =>
  a.reduce<number>((sum, length, column) => {
    const other = b[column] ?? null
    return sum + (length === null || other === null ? (length === other ? 0 : 3) : Math.abs(length - other))
  }, 0)

const strainOf = ({ cells, strain }: Candidate) => (cells.includes(null) ? strain : 0)

/** How far a row is from the certain ones: in the lengths of its numbers, each column to its own, and in what stands in each. */
function unlikeness(candidates: readonly Candidate[], certain: readonly Candidate[]): (candidate: Candidate) => number {
  const levels = certain.map((row) => median(lengths(row).filter(isNumber)))
  const width = candidates[0]?.cells.length ?? 0
  const offsets = Array.from({ length: width }, (_, column) => {
    const found = certain
      .map((row, index) => [lengths(row)[column], levels[index]])
      .flatMap(([a, b]) => (a == null || b == null ? [] : [a - b]))
    return { usual: median(found), spread: found.length < 2 ? 3 : Math.max(...found) - Math.min(...found) }
  })
  return (candidate) => {
    const residuals = lengths(candidate).flatMap((length, column) => {
      const offset = offsets[column]
      return length === null || offset?.usual == null ? [] : [{ value: length - offset.usual, weight: 1 / (1 + offset.spread) }]
    })
    const level = median(residuals.map(({ value }) => value)) ?? 0
    const away = residuals.reduce((sum, { value, weight }) => sum + Math.min(16, (value - level) ** 2) * weight * 2, 0)
    return away + unlikeKinds(candidate, certain) * 12
  }
}

/** Cells that hold a per cent sign, a word or decimals where no certain row does, or the other way round. */
function unlikeKinds(candidate: Candidate, certain: readonly Candidate[]): number {
  return candidate.cells.filter((cell, column) => {
    if (cell === null || /^([-−–—]+|\*+)$/.test(cell.text)) return false
    const kinds = certain.flatMap(({ cells }) => {
      const text = cells[column]?.text
      return text === undefined || /^([-−–—]+|\*+)$/.test(text) ? [] : [kindOf(text)]
    })
    return kinds.length >= 2 && !kinds.includes(kindOf(cell.text))
  }).length
}

function kindOf(text: string): string {
  if (text.includes('%')) return /\d \d{3}/.test(text) ? 'thousands of per cent' : 'per cent'
  return parseNorwegianNumber(text).kind === 'number' ? (/\d[.,]\d{1,2}$/.test(text) ? 'decimals' : 'number') : 'other'
}

const isNumber = (value: number | null): value is number => value !== null

function lengths(candidate: Candidate): readonly (number | null)[] {
  return candidate.cells.map((_, column) => digitsOf(valueAt(candidate, column)))
}

/** How many digits the longest number of a row has more than the shortest. */
export function unevenness(candidate: Candidate): number {
  const own = lengths(candidate).filter(isNumber)
  return Math.max(0, ...own) - Math.min(...own, Infinity)
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? null
}
