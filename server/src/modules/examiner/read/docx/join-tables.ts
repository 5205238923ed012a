import { looksLikeHeading, rowText } from '../grid.ts'
import type { Draft, TableDraft } from './draft.ts'

/**
 * Makes one table of tables that follow each other with nothing between: they have the same columns to the twentieth
 * of a point, and the next one goes on without headings, or with the same ones on a new page.
 */
export function joinTables(drafts: readonly Draft[]): Draft[] {
  const result: Draft[] = []
  for (const draft of drafts) {
    const last = result.at(-1)
    if (draft.kind === 'table' && last?.kind === 'table' && goesOn(last, draft)) {
      const headings = headingRows(last)
      result[result.length - 1] = { ...last, rows: [...last.rows, ...draft.rows.filter((row) => !headings.includes(rowText(row)))] }
    } else {
      result.push(draft)
    }
  }
  return result
}

function goesOn(above: TableDraft, next: TableDraft): boolean {
  if (above.widths === '' || above.widths !== next.widths || above.rows[0]?.cells.length !== next.rows[0]?.cells.length) return false
  const [first] = next.rows
  if (!first) return false
  if (next.headerRows === null && !looksLikeHeading(first)) return true
  const isNewPage = next.at.rendered > above.at.rendered || next.at.manual > above.at.manual
  return isNewPage && headingRows(above).includes(rowText(first))
}

function headingRows({ rows, headerRows }: TableDraft): string[] {
  return rows.slice(0, headerRows ?? (looksLikeHeading(rows[0]) ? 1 : 0)).map(rowText)
}
