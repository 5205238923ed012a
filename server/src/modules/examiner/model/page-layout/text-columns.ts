import { segmentsOf } from './columns.ts'
import { lineOf, textOf } from './lines.ts'
import type { Line } from './page.ts'

/** So many lines on each side make two columns of text. */
const LEAST = 6

/**
 * Puts the lines of a page in reading order: where text runs in two columns, the whole left one comes before the right.
 * Columns of text are told from a table by their lines: most of them full, and their paragraphs not side by side.
 */
export function inReadingOrder(lines: readonly Line[]): Line[][] {
  const run = longestRun(lines)
  if (run === null) return [[...lines]]
  const { from, to, x } = run
  const [left, right] = sides(lines.slice(from, to), x)
  if (!isProse(left) || !isProse(right) || isSideBySide(left, right)) return [[...lines]]
  return [...inReadingOrder(lines.slice(0, from)), left, right, ...inReadingOrder(lines.slice(to))].filter((zone) => zone.length > 0)
}

/** The most lines in a row that all leave the same gap free near the middle. */
function longestRun(lines: readonly Line[]): { readonly from: number; readonly to: number; readonly x: number } | null {
  if (lines.length < LEAST) return null
  const [left, right] = [Math.min(...lines.map((line) => line.left)), Math.max(...lines.map((line) => line.right))]
  let best: { readonly from: number; readonly to: number; readonly x: number } | null = null
  for (let x = left + 0.35 * (right - left); x < left + 0.65 * (right - left); x += Math.max(3, (right - left) / 200)) {
    let from = 0
    lines.forEach((line, index) => {
      const isFree = line.words.every((word) => word.right < x - 0.35 * word.size || word.left > x + 0.35 * word.size)
      if (!isFree) from = index + 1
      else if (index + 1 - from > (best === null ? 2 * LEAST - 1 : best.to - best.from)) best = { from, to: index + 1, x }
    })
  }
  return best
}

function sides(lines: readonly Line[], x: number): readonly [Line[], Line[]] {
  const part = (isLeft: boolean): Line[] =>
    lines.flatMap((line) => {
      const words = line.words.filter((word) => word.left < x === isLeft)
      return words.length === 0 ? [] : [lineOf(words)]
    })
  return [part(true), part(false)]
}

function isProse(lines: readonly Line[]): boolean {
  if (lines.length < LEAST) return false
  const edge = Math.max(...lines.map(({ right }) => right))
  const full = lines.filter((line) => line.right > edge - 4 * line.size).length
  if (lines.filter((line) => segmentsOf(line).length > 1).length > 0.2 * lines.length) return false
  const letters = lines.map((line) => textOf(line.words)).join('')
  const share = letters.replace(/[^\p{L}]/gu, '').length / Math.max(1, letters.length)
  return full >= 0.5 * lines.length && letters.length / lines.length > 18 && share > 0.65
}

/** Whether the wider gaps of the one side stand where the other has them: rows of a table. */
function isSideBySide(left: readonly Line[], right: readonly Line[]): boolean {
  const [a, b] = [breaks(left), breaks(right)]
  if (a.length === 0 || b.length === 0) return false
  const same = a.filter((y) => b.some((other) => Math.abs(other - y) < 4)).length
  return same >= 2 && same >= 0.6 * Math.min(a.length, b.length)
}

/** Where a side begins anew after a gap wider than between its lines. */
function breaks(lines: readonly Line[]): number[] {
  const steps = lines.slice(1).map((line, index) => line.baseline - (lines[index]?.baseline ?? 0))
  const usual = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 4)] ?? 0
  return lines.flatMap((line, index) => (index > 0 && (steps[index - 1] ?? 0) > 1.12 * usual ? [line.baseline] : []))
}
