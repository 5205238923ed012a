import type { Column, Segment } from './columns.ts'
import { columnEdges, shareJoints, type JoinedRule } from './grids.ts'
import type { Line } from './page.ts'

/** Part of a page between lines that cells draw each for itself, all with the same columns. */
export interface Bordered {
  readonly top: number
  readonly bottom: number
}

/** The parts of a page that such lines enclose: as far as one follows on the other, and no text stands across the columns. */
export function borderedParts(rules: readonly JoinedRule[], lines: readonly Line[]): Bordered[] {
  const parts: Bordered[] = []
  let last: JoinedRule | null = null
  for (const rule of rules.filter(({ isVertical, joints }) => !isVertical && joints.length > 0).toSorted((a, b) => a.at - b.at)) {
    const above = last
    const isSame = above !== null && shareJoints(above, rule) && !lines.some((line) => isBetween(line, above, rule) && isAcross(line, rule))
    const part = parts.at(-1)
    if (isSame && part) parts[parts.length - 1] = { ...part, bottom: rule.at }
    else parts.push({ top: rule.at, bottom: rule.at })
    last = rule
  }
  return parts.filter(({ top, bottom }) => bottom > top)
}

function isBetween({ baseline }: Line, above: JoinedRule, below: JoinedRule): boolean {
  return baseline > above.at && baseline < below.at
}

function isAcross({ words }: Line, { joints }: JoinedRule): boolean {
  return joints.some((x) => words.some(({ left, right }) => left < x - 1 && right > x + 1))
}

/** The columns of cells that draw their borders each for itself; null when texts stand across their edges after all. */
export function drawnColumns(rows: readonly (readonly Segment[])[], rules: readonly JoinedRule[], lines: readonly Line[]): Column[] | null {
  const size = lines[0]?.size ?? 0
  const [top, bottom] = [(lines[0]?.baseline ?? 0) - 2 * size, (lines.at(-1)?.baseline ?? 0) + 2 * size]
  const edges = columnEdges(rules.filter(({ isVertical, at }) => !isVertical && at > top && at < bottom))
  if (edges === null) return null
  const isAcross = ({ left, right }: Segment): boolean =>
    edges.some((edge, at) => left < edge - 1 && right > edge + 1 && at > 0 && at < edges.length - 1)
  const across = rows.flat().filter(isAcross).length
  const isInside = rows.flat().every(({ left, right }) => right > (edges[0] ?? 0) && left < (edges.at(-1) ?? 0))
  return isInside && across * 10 < rows.flat().length ? edges.slice(1).map((right, at) => ({ left: edges[at] ?? 0, right })) : null
}

/** Where the texts of a column stand; all of it when it has none. */
export function filledPart(column: Column, texts: readonly Segment[]): Column {
  const own = texts.filter(({ left, right }) => left > column.left - 1 && right < column.right + 1)
  if (own.length === 0) return column
  return { left: Math.min(...own.map(({ left }) => left)), right: Math.max(...own.map(({ right }) => right)) }
}
