import type { Column, Table } from '@arsring/shared'
import { sourceSans } from '../font.ts'

/** Text of an A4 page, in points. */
const PAGE = { width: 470, height: 560 } as const
const GAP = 9
const MARK = 9
const SIZES = [9, 8.5, 8, 7.5, 7] as const
/** Room that the names of the rows need before the columns may be generous, and at the very least. */
const LABEL = { good: 190, least: 120 } as const
const COLUMN = { narrow: 30, good: 58, widest: 150 } as const

export interface TableLayout {
  /** Type size in points. */
  readonly size: number
  /** Width of each column in points; 0 shares what is left with the row names. */
  readonly widths: readonly number[]
  /** True when the table is short enough to stand whole on a page. */
  readonly isWhole: boolean
}

/**
 * Columns of numbers as wide as their widest number, with their heading on one line when there is room for it, on two or
 * three when not, and the type as small as it takes. Columns of text share the rest with the names of the rows.
 */
export function tableLayout(table: Table): TableLayout {
  for (const lines of [1, 1.5]) {
    const roomy = table.columns.map((column) => columnWidth(table, column, SIZES[0], lines, COLUMN.good))
    if (labelWidth(roomy) >= LABEL.good) return layout(table, SIZES[0], roomy)
  }
  for (const size of SIZES) {
    const widths = table.columns.map((column) => columnWidth(table, column, size, 2.2, COLUMN.narrow))
    if (labelWidth(widths) >= LABEL.least || size === SIZES[SIZES.length - 1]) return layout(table, size, widths)
  }
  throw new Error('no size fits')
}

function layout(table: Table, size: number, widths: readonly number[]): TableLayout {
  const room = Math.max(labelWidth(widths), 60)
  const line = size * 1.15
  const isText = widths.includes(0)
  const height = table.rows.reduce(
    (sum, row) => sum + 9 + line * Math.ceil((sourceSans('600SemiBold').width(row.label, size) * 1.1) / room),
    60,
  )
  return { size, widths, isWhole: !isText && height < PAGE.height }
}

function labelWidth(widths: readonly number[]): number {
  return PAGE.width - widths.reduce((sum, width) => sum + width, 0)
}

function columnWidth(table: Table, column: Column, size: number, headingLines: number, least: number): number {
  if (column.align === 'start') return 0
  const bold = sourceSans('600SemiBold')
  const words = column.label.split(/\s+/).map((word) => bold.width(word, size))
  const cells = table.rows.map((row) => {
    const cell = row.cells[column.id]
    return cell === undefined ? 0 : bold.width(cell.text, size) + (cell.favourable == null ? 0 : MARK)
  })
  const widest = Math.max(...words, ...cells, bold.width(column.label, size) / headingLines, least)
  return Math.ceil(Math.min(widest, COLUMN.widest)) + GAP
}
