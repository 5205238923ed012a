import type { InputSeries } from '@arsring/shared'
import { readYear } from './cells.ts'
import type { MatchedColumn } from './columns.ts'
import type { KindRow } from './rows.ts'

/** A column of figures: which series it holds. Its id is the series. */
export interface FigureColumn extends MatchedColumn {
  readonly series: InputSeries
}

export interface FigureCell {
  readonly column: FigureColumn
  readonly year: number
}

/** The columns that hold figures, among the matched ones. */
export function figureColumns(columns: readonly MatchedColumn[], series: readonly InputSeries[]): FigureColumn[] {
  return columns.flatMap((column) => {
    const held = series.find((each) => each === column.id)
    return held ? [{ ...column, series: held }] : []
  })
}

/**
 * The figure cells of a row with their years: from the headings of a wide file, from the year column of a long one.
 * A year outside `usual` is warned about once per row, or once per heading on the first row.
 */
export function figureCells(
  row: KindRow,
  columns: readonly FigureColumn[],
  usual: (year: number) => boolean,
  isFirstRow: boolean,
): FigureCell[] {
  const needsYear = columns.some((column) => column.year === null)
  const rowYear = needsYear && row.text('year') !== '' ? row.read('year', readYear) : null
  if (needsYear && row.text('year') === '' && columns.some((column) => column.year === null && row.textIn(column) !== ''))
    row.report('cell-required', 'year')
  if (rowYear !== null && !usual(rowYear)) row.report('year-unusual', 'year', { year: String(rowYear) })
  return columns.flatMap((column) => {
    const year = column.year ?? rowYear
    if (year === null) return []
    if (column.year !== null && isFirstRow && !usual(year)) row.report('year-unusual', column, { year: String(year) })
    return [{ column, year }]
  })
}
