import type { CellRef, Table } from '@arsring/shared'

export type Step = 'left' | 'right' | 'up' | 'down' | 'first' | 'last'

/** The cell with a figure that an arrow leads to, past cells without one; null when there is none that way. */
export function nextKeyedCell(table: Table, from: CellRef, step: Step): CellRef | null {
  const rows = table.rows.findIndex((row) => row.id === from.row)
  const columns = table.columns.findIndex((column) => column.id === from.column)
  if (rows < 0 || columns < 0) return null
  const isKeyed = (r: number, c: number): boolean => {
    const column = table.columns[c]
    return column !== undefined && table.rows[r]?.cells[column.id]?.key != null
  }
  const at = (r: number, c: number): CellRef | null => {
    const row = table.rows[r]
    const column = table.columns[c]
    return row !== undefined && column !== undefined ? { row: row.id, column: column.id } : null
  }
  const across = (start: number, by: 1 | -1): CellRef | null => {
    for (let c = start; c >= 0 && c < table.columns.length; c += by) if (isKeyed(rows, c)) return at(rows, c)
    return null
  }
  const along = (start: number, by: 1 | -1): CellRef | null => {
    for (let r = start; r >= 0 && r < table.rows.length; r += by) if (isKeyed(r, columns)) return at(r, columns)
    return null
  }
  switch (step) {
    case 'left':
      return across(columns - 1, -1)
    case 'right':
      return across(columns + 1, 1)
    case 'up':
      return along(rows - 1, -1)
    case 'down':
      return along(rows + 1, 1)
    case 'first':
      return across(0, 1)
    case 'last':
      return across(table.columns.length - 1, -1)
  }
}
