import type { Row, Table } from '@arsring/shared'
import { cellPlace, type CellPlace } from '../arithmetic/values.ts'
import type { CheckedDocument, CheckedSection } from '../subject.ts'
import { columnMeaning } from './columns.ts'
import { tablesOf } from './tables.ts'

/** One row of a table read over time: the cell of each year, in order, and the target of the report year when there is one. */
export interface RowSeries {
  readonly section: CheckedSection
  readonly table: Table
  readonly row: Row
  readonly years: readonly { readonly year: number; readonly place: CellPlace }[]
  readonly target: CellPlace | null
}

const known = new WeakMap<CheckedDocument, readonly RowSeries[]>()

/** Every row that shows one figure's results or accounts of at least two years. */
export function rowSeries(document: CheckedDocument): readonly RowSeries[] {
  const cached = known.get(document)
  if (cached) return cached
  const found = tablesOf(document).flatMap(({ section, table }) => {
    const columns = table.columns.map((column) => ({ column, meaning: columnMeaning(table, column) }))
    const results = columns
      .flatMap(({ column, meaning }) =>
        (meaning.series === 'result' || meaning.series === 'accounts') && meaning.year !== null ? [{ column, year: meaning.year }] : [],
      )
      .sort((a, b) => a.year - b.year)
    const target = columns.find(({ meaning }) => meaning.series === 'target' && (meaning.year === null || meaning.year === document.year))
    // Several columns of one year (number, men, women) are not one figure over time.
    if (results.length < 2 || new Set(results.map(({ year }) => year)).size < results.length) return []
    return table.rows
      .filter((row) => row.kind !== 'heading')
      .map((row) => ({
        section,
        table,
        row,
        years: results.map(({ column, year }) => ({ year, place: cellPlace(section.id, table, { row: row.id, column: column.id }) })),
        target: target ? cellPlace(section.id, table, { row: row.id, column: target.column.id }) : null,
      }))
  })
  known.set(document, found)
  return found
}

/** The cell of a year in a series. */
export function inYear(series: RowSeries, year: number): CellPlace | null {
  return series.years.find((entry) => entry.year === year)?.place ?? null
}
