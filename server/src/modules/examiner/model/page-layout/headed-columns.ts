import type { Column, Segment } from './columns.ts'

/** A text may start so far, in points, before its heading does. */
const NEAR = 1

/**
 * The columns of a table whose headings all start at the left edge of their column, or null when they do not: each text then
 * stands between where one heading starts and where the next does, however far from its heading. What starts before the first
 * heading is a label. Numbers set to the right stand nearer to the next heading than to their own, and a label too long for
 * its column may reach below the first heading: no other rule can tell. Where labels do not start below each other, or nothing
 * stands below the first heading, that may be their own, unless all columns are equally wide.
 */
export function columnsUnder(headings: readonly Segment[], rows: readonly (readonly Segment[])[]): Column[] | null {
  const [first] = headings
  if (!first || headings.length < 2 || rows.length === 0) return null
  const columns = headings.map(({ left, right }) => ({ left, right }))
  const labels: Segment[] = []
  let isHeaded = false
  for (const row of rows) {
    let taken = -1
    for (const [index, segment] of row.entries()) {
      const at = headings.findLastIndex(({ left }) => left <= segment.left + NEAR)
      if (at === -1 && index === 0) labels.push(segment)
      else if (at <= taken || segment.right > (headings[at + 1]?.left ?? Infinity) + NEAR) return null
      else columns[at] = { left: Math.min(columns[at]?.left ?? 0, segment.left), right: Math.max(columns[at]?.right ?? 0, segment.right) }
      if (at === 0) isHeaded = true
      taken = at
    }
  }
  if (labels.length === 0) return columns
  const starts = labels.map((label) => label.left)
  const [left, right] = [Math.min(...starts), Math.max(...labels.map((label) => label.right))]
  if (Math.max(...starts) - left > NEAR || !(isHeaded || areEquallyWide([left, ...headings.map((heading) => heading.left)]))) return null
  return [{ left, right: Math.max(left + NEAR, Math.min(right, first.left - NEAR)) }, ...columns]
}

function areEquallyWide(starts: readonly number[]): boolean {
  const widths = starts.slice(1).map((start, index) => start - (starts[index] ?? 0))
  return widths.length > 2 && Math.max(...widths) - Math.min(...widths) < 2 * NEAR
}
