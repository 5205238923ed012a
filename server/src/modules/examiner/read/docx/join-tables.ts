import { looksLikeHeading, rowText } from '../grid.ts'
import type { Draft, DraftRow, TableDraft } from './draft.ts'

/**
 * Makes one table of tables that follow each other with nothing between: they have the same columns to the twentieth
 * of a point, and the next one goes on without headings, or with the same ones on a new page.
 */
export function joinTables(drafts: readonly Draft[]): Draft[] {
  const result: Draft[] = []
  // The rows of the table that stands last, as long as others may go on in it.
  let rows: DraftRow[] = []
  for (const draft of drafts) {
    const last = result.at(-1)
    if (draft.kind !== 'table') {
      result.push(draft)
    } else if (last?.kind === 'table' && goesOn(last, draft)) {
      const headings = headingRows(last)
      for (const row of draft.rows) if (!headings.includes(rowText(row))) rows.push(row)
    } else {
      rows = [...draft.rows]
      result.push({ ...draft, rows })
    }
  }
  return result
}

function goesOn(above: TableDraft, next: TableDraft): boolean {
  if (above.widths === '' || above.widths !== next.widths || above.rows[0]?.cells.length !== next.rows[0]?.cells.length) return false
  const [first] = next.rows
  if (!first) return false
  if (next.headerRows === null && !looksLikeHeading(first)) return true
  const end = above.rows.at(-1)?.at ?? above.at
  const isNewPage = next.at.rendered > end.rendered || next.at.manual > end.manual
  return isNewPage && headingRows(above).includes(rowText(first))
}

function headingRows({ rows, headerRows }: TableDraft): string[] {
  return rows.slice(0, headerRows ?? (looksLikeHeading(rows[0]) ? 1 : 0)).map(rowText)
}
