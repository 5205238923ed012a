import type { ExaminedPart, ExaminedTable } from '../../api/types.ts'

/** A table with cells that can be read in several ways. */
export interface Doubt {
  /** Index of the part. */
  readonly part: number
  /** The first row with such a cell. */
  readonly row: number
  readonly cells: number
  readonly place: ExaminedTable['place'] & { readonly table: string | null }
}

/** The tables with cells whose numbers were not checked, because their print can be read in several ways. */
export function doubtsIn(parts: readonly ExaminedPart[]): readonly Doubt[] {
  return parts.flatMap((part, at): readonly Doubt[] => {
    if (part.kind !== 'table') return []
    const row = part.rows.findIndex(({ unread }) => (unread?.length ?? 0) > 0)
    const first = part.rows[row]
    if (first === undefined) return []
    const cells = part.rows.reduce((sum, { unread }) => sum + (unread?.length ?? 0), 0)
    return [{ part: at, row, cells, place: { ...first.place, table: part.caption ?? titleBefore(parts, at) } }]
  })
}

const LONGEST_TITLE = 120
const MOST_BETWEEN = 4

/** The numbered caption over a table that has none of its own, else the nearest heading: a unit line may stand between. */
function titleBefore(parts: readonly ExaminedPart[], at: number): string | null {
  const above: Exclude<ExaminedPart, ExaminedTable>[] = []
  for (const part of parts.slice(Math.max(0, at - MOST_BETWEEN), at).reverse()) {
    if (part.kind === 'table') break
    if (part.text.length <= LONGEST_TITLE) above.push(part)
  }
  const title = above.find(({ text }) => /^(?:tabell|tab\.|table|note)\s*\d/i.test(text)) ?? above.find(({ kind }) => kind === 'heading')
  return title?.text ?? null
}
