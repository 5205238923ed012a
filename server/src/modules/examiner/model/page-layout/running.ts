import { segmentsOf } from './columns.ts'
import { textOf } from './lines.ts'
import type { Line } from './page.ts'

interface LaidPage {
  readonly number: number
  readonly height: number
  readonly lines: readonly Line[]
}

/** So many lines at the top and at the foot of a page may be a running header or footer. */
const MOST = 3
/** The first rows below a heading. */
const ROWS_BELOW = 6
/** They stand in this much of the page's height. */
const MARGIN = 0.13

/**
 * The lines of each page without running headers, footers and page numbers: what stands at the same height in the margin
 * of three pages or more, the same but for its numbers, and on at least a third of the pages with the same shape.
 */
export function withoutRunning(pages: readonly LaidPage[]): (readonly Line[])[] {
  const counts = new Map<string, Set<number>>()
  const keysOf = (page: LaidPage): Map<Line, readonly string[]> =>
    new Map(outer(page).map((line) => [line, [0, 1].map((shift) => keyOf(line, page.height, shift))]))
  const keyed = pages.map(keysOf)
  keyed.forEach((keys, index) => {
    for (const own of keys.values()) for (const key of own) counts.set(key, (counts.get(key) ?? new Set()).add(index))
  })
  const least = Math.max(2, Math.min(3, Math.ceil(pages.length / 3)))
  return pages.map((page, index) => {
    const keys = keyed[index]
    return page.lines.filter((line) => {
      const own = keys?.get(line)
      if (own === undefined) return true
      if (isPageNumber(line, page.number) && isAlone(line, page.lines)) return false
      return pages.length < 2 || Math.max(...own.map((key) => counts.get(key)?.size ?? 0)) < least
    })
  })
}

/** The outermost lines of a page, each apart from the text by more than a line. */
function outer(page: LaidPage): Line[] {
  const top = page.lines.filter(({ baseline }, at) => baseline < MARGIN * page.height && !isOverColumns(at, page.lines)).slice(0, MOST)
  const foot = page.lines.filter(({ baseline }) => baseline > (1 - MARGIN) * page.height).slice(-MOST)
  return [...untilGap(top, page.lines, 1), ...untilGap(foot.toReversed(), page.lines.toReversed(), -1)]
}

/** Whether a line in several parts stands over the columns of rows below: the heading of a table that goes on. */
function isOverColumns(at: number, lines: readonly Line[]): boolean {
  const [line, ...below] = lines.slice(at, at + 1 + ROWS_BELOW).map(segmentsOf)
  const values = below.flatMap((segments) => segments.slice(1))
  if (!line || line.length < 2) return false
  return line.some((one) => values.some((other) => Math.abs(one.left - other.left) < 1 || Math.abs(one.right - other.right) < 1))
}

function untilGap(candidates: readonly Line[], lines: readonly Line[], sign: 1 | -1): readonly Line[] {
  const end = candidates.findLastIndex((line, index) => {
    const next = lines[index + 1]
    return next === undefined || sign * (next.baseline - line.baseline) > 1.7 * Math.max(line.size, next.size)
  })
  // A line in many parts is the repeated heading of a table.
  return candidates.slice(0, end + 1).filter((line) => segmentsOf(line).length < 4)
}

function keyOf(line: Line, height: number, shift: number): string {
  const y = Math.floor((line.baseline + shift * 2) / 4)
  return `${Math.round(height)} ${shift} ${y} ${textOf(line.words).replace(/\d+/g, '#').toLowerCase()}`
}

function isPageNumber(line: Line, number: number): boolean {
  const [, shown] = /^(?:side|page|[-–])?\s*(\d{1,4})(?:\s*(?:av|of|\/|[-–])\s*\d{0,4})?$/i.exec(textOf(line.words)) ?? []
  return shown !== undefined && Math.abs(Number(shown) - number) <= 12
}

/** Whether no other line is so near that this one may be a part of it: the rest of a number in a row that ends the page. */
function isAlone(line: Line, lines: readonly Line[]): boolean {
  return lines.every((other) => other === line || Math.abs(other.baseline - line.baseline) > 1.1 * Math.max(line.size, other.size))
}
