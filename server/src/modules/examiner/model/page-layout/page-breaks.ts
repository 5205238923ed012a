import type { GridRow } from '../part.ts'
import type { Column } from './columns.ts'
import type { FoundTable } from './ruled-tables.ts'

/**
 * Which column of the table at the foot of a page each column of the one at the top of the next stands below; null when they
 * are two tables. A part without texts in some column has fewer.
 */
function columnsBelow(one: readonly Column[], other: readonly Column[]): readonly number[] | null {
  const isSeen = (column: Column): boolean => Number.isFinite(column.left)
  if (one.length === other.length) {
    const seen = one.flatMap((column, index) => {
      const next = other[index]
      return next && isSeen(column) && isSeen(next) ? [isNear(column, next)] : []
    })
    return seen.filter((near) => near).length >= 0.6 * seen.length ? one.map((_, index) => index) : null
  }
  if (other.length > one.length || other.length < 2) return null
  return bestBelow(one, other)
}

/** Each of the fewer columns below one of the others, in order, so that they share most of their width; null when one is near none. */
function bestBelow(one: readonly Column[], other: readonly Column[]): readonly number[] | null {
  const shared = (a: Column, b: Column): number => Math.min(a.right, b.right) - Math.max(a.left, b.left)
  let best: readonly { readonly width: number; readonly at: readonly number[] }[] = [{ width: 0, at: [] }]
  for (const column of other) {
    const next = one.flatMap((each, index) => {
      if (!isNear(each, column)) return []
      const before = best.filter(({ at }) => (at.at(-1) ?? -1) < index).toSorted((a, b) => b.width - a.width)[0]
      return before ? [{ width: before.width + shared(each, column), at: [...before.at, index] }] : []
    })
    best = next
  }
  return best.toSorted((a, b) => b.width - a.width)[0]?.at ?? null
}

function isNear(one: Column, other: Column): boolean {
  return (
    Math.min(one.right, other.right) > Math.max(one.left, other.left) ||
    Math.abs(one.right - other.right) < 4 ||
    Math.abs(one.left - other.left) < 4
  )
}

/** The rows of a part of a table, with an empty cell for each column of the whole that it has not. */
function widened(rows: readonly GridRow[], count: number, columns: readonly number[]): GridRow[] {
  return rows.map((row) => ({
    ...row,
    cells: Array.from({ length: count }, (_, at) => (columns.includes(at) ? (row.cells[columns.indexOf(at)] ?? null) : '')),
  }))
}

/** Two parts of one table on pages that follow each other, with the same columns; null when they are two tables. */
export function sameColumns(
  one: FoundTable,
  above: readonly GridRow[],
  other: FoundTable,
  below: readonly GridRow[],
): { readonly columns: readonly Column[]; readonly above: readonly GridRow[]; readonly below: readonly GridRow[] } | null {
  const down = columnsBelow(one.columns, other.columns)
  if (down) return { columns: one.columns, above, below: widened(below, one.columns.length, down) }
  const up = columnsBelow(other.columns, one.columns)
  return up ? { columns: other.columns, above: widened(above, other.columns.length, up), below } : null
}

/** A column that could not be read on one page cannot on the next. */
export function withDoubtAbove(above: readonly GridRow[], below: readonly GridRow[]): readonly GridRow[] {
  const columns = (above[0]?.unread ?? []).filter((column) => above.every(({ unread }) => unread?.includes(column)))
  return columns.length === 0 ? below : below.map((row) => ({ ...row, unread: [...new Set([...(row.unread ?? []), ...columns])] }))
}

/** The rows of a table's next page without the headings it repeats. */
export function withoutRepeated(rows: readonly GridRow[], next: readonly GridRow[], table: FoundTable): readonly GridRow[] {
  let same = 0
  const most = table.headerRows ?? 3
  while (same < most && same < next.length && isSameRow(rows[same], next[same])) same++
  const below = same === 0 ? restBelow(rows[0], next[0]) : null
  return below ? [below, ...next.slice(1)] : next.slice(same)
}

/** What is drawn right below a repeated heading, as in its own cells: the rest of a row. Null when nothing is. */
function restBelow(heading: GridRow | undefined, row: GridRow | undefined): GridRow | null {
  if (!heading || !row || heading.cells.filter((text) => text).length < 2) return null
  const rests = row.cells.map((text, column) => {
    const above = heading.cells[column] ?? ''
    if ((text ?? '') === above) return ''
    return above !== '' && text?.startsWith(`${above} `) ? text.slice(above.length + 1) : null
  })
  const cells = rests.filter((text) => text !== null)
  return cells.length === rests.length && cells.some((text) => text !== '') ? { ...row, cells } : null
}

/** What a row shows, wherever its cells stand and its lines break. */
function shownIn({ cells }: GridRow): string {
  return cells
    .filter((text) => text)
    .map((text) => text?.replaceAll(/\s/g, ''))
    .join('|')
}

function isSameRow(one: GridRow | undefined, other: GridRow | undefined): boolean {
  return one !== undefined && other !== undefined && shownIn(one) === shownIn(other)
}
