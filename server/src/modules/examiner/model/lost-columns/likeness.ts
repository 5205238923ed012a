import { parseNorwegianNumber } from '@arsring/shared'
import type { Candidate } from './cells.ts'
import { digitsOf, valueAt } from './printed-values.ts'

const MARGIN = 9

/** The candidates whose numbers are about as long as those of the certain rows, each column to its own; among rows with blanks those of least strain. */
export function mostAlike(candidates: readonly Candidate[], certain: readonly Candidate[]): readonly Candidate[] {
  const unlike = certain.length < 3 ? () => 0 : unlikeness(candidates, certain)
  const scored = candidates.map((candidate) => ({ candidate, away: strainOf(candidate) * MARGIN + unlike(candidate) }))
  const least = Math.min(...scored.map(({ away }) => away))
  return scored.filter(({ away }) => away < least + MARGIN).map(({ candidate }) => candidate)
}

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
  if (text.includes('%')) return 'per cent'
  return parseNorwegianNumber(text).kind === 'number' ? (/\d[.,]\d{1,2}$/.test(text) ? 'decimals' : 'number') : 'other'
}

const isNumber = (value: number | null): value is number => value !== null

function lengths(candidate: Candidate): readonly (number | null)[] {
  return candidate.cells.map((_, column) => digitsOf(valueAt(candidate, column)))
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? null
}
