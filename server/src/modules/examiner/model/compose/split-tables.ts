import type { GridRow, Part, TablePart } from '../part.ts'
import { readHeading } from './section-heading.ts'

/**
 * Where a heading of a section stands alone in a row of a table, two tables were read as one, as happens when nothing is drawn
 * between them: the table ends there, the heading is a heading, and a new table begins.
 */
export function splitTables(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part) => (part.kind === 'table' ? split(part) : [part]))
}

function split(table: TablePart): readonly Part[] {
  const at = table.rows.findIndex((row, index) => index > 0 && headingIn(row) !== null)
  const row = table.rows[at]
  const text = row ? headingIn(row) : null
  if (!row || text === null) return [table]
  const after = withoutEmptyColumns(table.rows.slice(at + 1))
  const rest: readonly Part[] =
    after.length === 0 ? [] : split({ kind: 'table', caption: null, headerRows: null, rows: after, place: after[0]?.place ?? row.place })
  return [
    { ...table, rows: withoutEmptyColumns(table.rows.slice(0, at)) },
    { kind: 'heading', level: null, text, place: row.place },
    ...rest,
  ]
}

/** `4.7.2 Lønnsbalanse`, and nothing else in the row. A project or an account group has no points in its number. */
function headingIn({ cells }: GridRow): string | null {
  const filled = cells.filter((cell) => (cell ?? '').trim() !== '')
  const text = filled[0]?.trim() ?? ''
  return filled.length === 1 && /^\d{1,2}(?:\.\d{1,2})+\.?\s+\p{Lu}/u.test(text) && text.length < 120 && readHeading(text).number !== null
    ? text
    : null
}

function withoutEmptyColumns(rows: readonly GridRow[]): readonly GridRow[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const used = Array.from({ length: width }, (_, column) => column).filter((column) =>
    rows.some(({ cells }) => (cells[column] ?? '').trim() !== ''),
  )
  return rows.map((row) => ({
    ...row,
    cells: used.map((column) => row.cells[column] ?? (row.cells[column] === null ? null : '')),
    ...(row.unread ? { unread: row.unread.flatMap((column) => (used.includes(column) ? [used.indexOf(column)] : [])) } : {}),
  }))
}
