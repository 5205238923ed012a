import type { Column, Table } from '@arsring/shared'
import { sourceSans } from '../../../../platform/print/font.ts'

/** Text of an A4 page, in points. */
const PAGE = { width: 470, height: 560 } as const
const GAP = 9
const MARK = 9
/** Ways to lay out a table, the most generous first: lines of a heading, type size, and room for the names of the rows. */
const WAYS = [
  { lines: 1, size: 9, column: 58, label: 190 },
  { lines: 1.6, size: 9, column: 48, label: 150 },
  { lines: 1.6, size: 8.5, column: 40, label: 140 },
  { lines: 2.2, size: 8.5, column: 30, label: 130 },
  { lines: 2.2, size: 8, column: 30, label: 120 },
  { lines: 3.2, size: 8, column: 30, label: 110 },
  { lines: 4.2, size: 8, column: 30, label: 100 },
  { lines: 4.2, size: 7.5, column: 30, label: 100 },
  { lines: 4.2, size: 7, column: 30, label: 0 },
] as const
const WIDEST_COLUMN = 150
/** A column of texts no wider than this is as wide as they are; wider ones share what is left with the row names. */
const SHORT_TEXT = 64
/** Row names beside columns of long text may break as those do. */
const LABEL_BESIDE_TEXT = 70
/** What a column that shares gets for each part of the row names. */
export const TEXT_SHARE = 1.4

export interface TableLayout {
  /** Type size in points. */
  readonly size: number
  /** Width of each column in points; 0 shares what is left with the row names. */
  readonly widths: readonly number[]
  /** True when the table is short enough to stand whole on a page. */
  readonly isWhole: boolean
}

/**
 * Columns of numbers and short texts as wide as the widest of them, with their heading on one line when there is room for
 * it, on more when not, and the type as small as it takes. Columns of longer text share the rest with the names of the rows.
 */
export function tableLayout(table: Table): TableLayout {
  const tried = WAYS.map(({ lines, size, column, label }) => ({
    size,
    label,
    widths: table.columns.map((each) => columnWidth(table, each, size, lines, column)),
  }))
  const fits =
    tried.find(({ widths, label }) => labelWidth(widths) >= (widths.includes(0) ? Math.min(label, LABEL_BESIDE_TEXT) : label)) ??
    tried.at(-1)
  if (fits === undefined) throw new Error('no way to lay out a table')
  return layout(table, fits.size, fits.widths)
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
  const shares = 1 + TEXT_SHARE * widths.filter((width) => width === 0).length
  return (PAGE.width - widths.reduce((sum, width) => sum + width, 0)) / shares
}

function columnWidth(table: Table, column: Column, size: number, headingLines: number, least: number): number {
  const bold = sourceSans('600SemiBold')
  const words = column.label.split(/\s+/).map((word) => bold.width(word, size))
  const cells = table.rows.map((row) => {
    const cell = row.cells[column.id]
    return cell === undefined ? 0 : bold.width(cell.text, size) + (cell.favourable == null ? 0 : MARK)
  })
  if (column.align === 'start' && Math.max(...cells) > SHORT_TEXT) return 0
  const widest = Math.max(...words, ...cells, bold.width(column.label, size) / headingLines, least)
  return Math.ceil(Math.min(widest, WIDEST_COLUMN)) + GAP
}
