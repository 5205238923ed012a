import type { Column, Segment } from './columns.ts'
import { columnsUnder } from './headed-columns.ts'
import type { Word } from './page.ts'

/** A cell of a table whose empty cells may be left out: its words, and how many columns and rows it covers. */
export interface KeptCell {
  readonly words: readonly Word[]
  readonly rowSpan: number
  readonly columnSpan: number
}

/** Where a cell stands in a row: the cell itself in each column it covers, `isFirst` in the first of them. */
export interface Slot<C extends KeptCell> {
  readonly cell: C
  readonly isFirst: boolean
}

/** Texts of one column share more of their width than this, in points. */
const SHARED = 1

/**
 * The cells of each row in the columns they stand in. Some files leave out the cells that are empty, and only the place of
 * the others tells which: by the columns between drawn lines where there are such (`drawn`), by
 * headings that each start their column, or by what stands above each other. Null when two cells of a row stand in one column.
 */
export function byPlace<C extends KeptCell>(
  rows: readonly (readonly C[])[],
  drawn: readonly Column[] | null,
): (Slot<C> | undefined)[][] | null {
  const kept = rows.map((row) => row.filter(({ words }) => words.length > 0))
  const ways = [() => drawn, () => columnsUnderHeadings(rows), () => columnsAbove(kept)]
  for (const way of ways) {
    const columns = way()
    const placed = columns && placedIn(kept, columns)
    if (placed) return placed
  }
  return null
}

/** The columns below headings that each start their own, or null: then cells that are left out can be told however many there are. */
export function columnsUnderHeadings(rows: readonly (readonly KeptCell[])[]): Column[] | null {
  if (rows.flat().some(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)) return null
  const [head = [], ...body] = rows.map((row) => row.filter(({ words }) => words.length > 0).map(extentOf))
  return columnsUnder(head, body)
}

function extentOf({ words }: { readonly words: readonly Word[] }): Segment {
  return { words, left: Math.min(...words.map(({ left }) => left)), right: Math.max(...words.map(({ right }) => right)) }
}

/** Texts that stand above each other, and the rows that have one of them. */
interface Stack {
  readonly left: number
  readonly right: number
  readonly rows: ReadonlySet<number>
}

/**
 * The columns that texts make: what stands above each other is one, and so is what stands side by side, such as a heading in
 * the middle and numbers at the right, as long as no row has both; of several ways the one with the fewest columns, then the one
 * with the narrowest gaps within them. Null when two texts of one row stand above others that stand above each other.
 */
function columnsAbove(rows: readonly (readonly KeptCell[])[]): Column[] | null {
  const stacks = stacksOf(rows)
  if (stacks === null) return null
  const best: { readonly count: number; readonly gaps: number; readonly columns: readonly Column[] }[] = [
    { count: 0, gaps: 0, columns: [] },
  ]
  for (let end = 1; end <= stacks.length; end++) {
    let gaps = 0
    const seen = new Set<number>()
    for (let start = end - 1; start >= 0; start--) {
      const [stack, next] = [stacks[start], stacks[start + 1]]
      const before = best[start]
      if (!stack || !before || [...stack.rows].some((row) => seen.has(row))) break
      if (start < end - 1) {
        // A heading to the right of all labels is not theirs.
        if (start === 0) break
        gaps += (next?.left ?? 0) - stack.right
      }
      for (const row of stack.rows) seen.add(row)
      const found = {
        count: before.count + 1,
        gaps: before.gaps + gaps,
        columns: [...before.columns, { left: stack.left, right: stacks[end - 1]?.right ?? stack.right }],
      }
      const other = best[end]
      if (!other || found.count < other.count || (found.count === other.count && found.gaps < other.gaps)) best[end] = found
    }
  }
  return [...(best[stacks.length]?.columns ?? [])]
}

function stacksOf(rows: readonly (readonly KeptCell[])[]): Stack[] | null {
  const texts = rows
    .flatMap((row, index) =>
      row.filter(({ columnSpan }) => columnSpan === 1).map((cell) => ({ ...extentOf(cell), row: index, down: cell.rowSpan })),
    )
    .toSorted((a, b) => a.left - b.left)
  const stacks: { left: number; right: number; rows: Set<number> }[] = []
  for (const { left, right, row, down } of texts) {
    const last = stacks.at(-1)
    const isAbove = last !== undefined && Math.min(last.right, right) - left > Math.min(SHARED, (right - left) / 2)
    const own = isAbove ? last : { left, right, rows: new Set<number>() }
    if (!isAbove) stacks.push(own)
    own.right = Math.max(own.right, right)
    for (let at = row; at < Math.min(rows.length, row + down); at++) {
      if (own.rows.has(at)) return null
      own.rows.add(at)
    }
  }
  return stacks
}

/** The cells of rows in columns, in order: each where it stands nearest to; null when there is no room for them all. */
function placedIn<C extends KeptCell>(rows: readonly (readonly C[])[], columns: readonly Column[]): (Slot<C> | undefined)[][] | null {
  const slots: (Slot<C> | undefined)[][] = rows.map(() => Array.from({ length: columns.length }))
  for (const [index, row] of rows.entries()) {
    const own = slots[index] ?? []
    const starts = startsOf(row, columns, own)
    if (starts === null) return null
    row.forEach((cell, at) => {
      const from = starts[at] ?? 0
      for (let down = 0; down < Math.min(cell.rowSpan, rows.length - index); down++) {
        for (let along = 0; along < cell.columnSpan; along++) {
          const target = slots[index + down]
          if (target) target[from + along] = { cell, isFirst: along === 0 }
        }
      }
    })
  }
  return slots
}

/** The first column of each cell of a row, so that the cells are as near to their columns as can be; null when they do not fit. */
function startsOf<C extends KeptCell>(
  row: readonly C[],
  columns: readonly Column[],
  taken: readonly (Slot<C> | undefined)[],
): readonly number[] | null {
  let ways: readonly { readonly cost: number; readonly starts: readonly number[]; readonly next: number }[] = [
    { cost: 0, starts: [], next: 0 },
  ]
  for (const cell of row) {
    const extent = extentOf(cell)
    const nexts: (typeof ways)[number][] = []
    for (let from = 0; from + cell.columnSpan <= columns.length; from++) {
      const last = from + cell.columnSpan - 1
      if (taken.slice(from, last + 1).some((slot) => slot !== undefined)) continue
      const before = ways.filter(({ next }) => next <= from).toSorted((a, b) => a.cost - b.cost)[0]
      if (!before) continue
      const over = { left: columns[from]?.left ?? 0, right: columns[last]?.right ?? 0 }
      nexts.push({ cost: before.cost + farFrom(extent, over), starts: [...before.starts, from], next: last + 1 })
    }
    ways = nexts
  }
  return ways.toSorted((a, b) => a.cost - b.cost)[0]?.starts ?? null
}

/** How far a text is from where it would stand in columns: outside of them, or from their middle, left or right edge. */
function farFrom(text: Column, over: Column): number {
  const outside = Math.max(0, over.left - text.left) + Math.max(0, text.right - over.right)
  const edges = [
    Math.abs(text.left - over.left),
    Math.abs(text.right - over.right),
    Math.abs(text.left + text.right - over.left - over.right) / 2,
  ]
  return 10 * outside + Math.min(...edges)
}
