import type { CellRef, Column, Row, Table } from '@arsring/shared'
import { cellPlace, type CellPlace } from '../arithmetic/values.ts'
import type { CheckedDocument, CheckedSection } from '../subject.ts'
import { columnMeaning, isYear, meaningOfWords } from './columns.ts'
import { isNotAdded, isPartLabel, isTotalLabel } from './line-labels.ts'
import { tablesOf, totalRow, type TableSite } from './tables.ts'
import { once } from '../once.ts'

/** One row of a table read over time: the cell of each year, in order, and the target of the report year when there is one. */
export interface RowSeries {
  readonly section: CheckedSection
  readonly table: Table
  readonly row: Row
  readonly years: readonly { readonly year: number; readonly place: CellPlace }[]
  readonly target: CellPlace | null
  /** Which of several measures of the row it is, by the headings without their years ("Beløp (kr)" beside "Antall"); null when there is one. */
  readonly aspect: string | null
}

/**
 * Every row that shows one figure's results or accounts, of one year or more; in a table with a row for each year, every
 * column. The only column of figures in a table without years is the report year's.
 */
export const rowSeries = once((document: CheckedDocument): readonly RowSeries[] =>
  tablesOf(document).flatMap((site) => {
    const byRow = overRows(site)
    if (byRow.length > 0) return byRow
    const byColumn = overColumns(document, site)
    return byColumn.length > 0 ? byColumn : overTotals(document, site)
  }),
)

function overColumns(document: CheckedDocument, { section, table }: TableSite): readonly RowSeries[] {
  const columns = table.columns.map((column) => ({ column, meaning: columnMeaning(table, column) }))
  const results = columns
    .flatMap(({ column, meaning }) =>
      (meaning.series === 'result' || meaning.series === 'accounts') && meaning.year !== null ? [{ column, year: meaning.year }] : [],
    )
    .sort((a, b) => a.year - b.year)
  const target = columns.find(({ meaning }) => meaning.series === 'target' && (meaning.year === null || meaning.year === document.year))
  // Several columns of one year (number, men, women) are not one figure over time.
  if (results.length === 0) {
    const figures = columns.filter(({ column, meaning }) => column.align === 'end' && meaning.series === null && meaning.year === null)
    if (columns.length === 1 && figures[0]) results.push({ column: figures[0].column, year: document.year })
  }
  if (results.length === 0 || new Set(results.map(({ year }) => year)).size < results.length) return overAspects({ section, table })
  return table.rows
    .filter((row) => row.kind !== 'heading')
    .map((row) => ({
      section,
      table,
      row,
      years: results.map(({ column, year }) => ({ year, place: cellPlace(section.id, table, { row: row.id, column: column.id }) })),
      target: target ? cellPlace(section.id, table, { row: row.id, column: target.column.id }) : null,
      aspect: null,
    }))
}

const YEAR = /(?<![\d.])(?:19|20)\d\d(?![\d.])/gu
/** Headings of what is planned, wanted or worked out, and no result. */
const NO_RESULT =
  /budsjett|prognose|m[åa]l(?:tall?|et)?\b|avvik|endring|differanse|vekst|plan|ramme|estimat|forecast|target|change|variance/iu

const withoutYear = (label: string): string => label.replace(YEAR, ' ').replace(/\s+/g, ' ').trim().toLowerCase()

/**
 * Several measures, each of two years or more: "Antall 2023 | Antall 2024 | Beløp 2023 | Beløp 2024", "2. tertial 2023 |
 * 2. tertial 2024". Headings that are alike but for their year are one measure over time.
 */
function overAspects({ section, table }: TableSite): readonly RowSeries[] {
  const dated = table.columns.flatMap((column) => {
    const years = [...column.label.matchAll(YEAR)].map(([year]) => Number(year))
    const [year] = years
    if (year === undefined || years.length > 1 || column.align === 'start' || NO_RESULT.test(column.label)) return []
    return [{ column, year, aspect: withoutYear(column.label) }]
  })
  const groups = [...Map.groupBy(dated, ({ aspect }) => aspect)].filter(
    ([, columns]) => columns.length > 1 && new Set(columns.map(({ year }) => year)).size === columns.length,
  )
  return groups.flatMap(([aspect, columns]) =>
    table.rows
      .filter((row) => row.kind !== 'heading')
      .map((row) => ({
        section,
        table,
        row,
        years: columns
          .map(({ column, year }) => ({ year, place: cellPlace(section.id, table, { row: row.id, column: column.id }) }))
          .sort((a, b) => a.year - b.year),
        target: null,
        aspect,
      })),
  )
}

/** A table with a row for each year, named alike ("2024", "Regnskap 2024"): what a column holds is named by its heading. */
function overRows({ section, table }: TableSite): readonly RowSeries[] {
  const years = table.rows
    .flatMap((row) => {
      const { series, year } = meaningOfWords(row.label)
      return year !== null && (series === 'result' || series === 'accounts') ? [{ row, year }] : []
    })
    .sort((a, b) => a.year - b.year)
  const names = new Set(years.map(({ row }) => (isYear(row.label) ? '' : withoutYear(row.label))))
  if (years.length < 2 || names.size > 1 || new Set(years.map(({ year }) => year)).size < years.length) return []
  return table.columns
    .filter((column) => column.align === 'end')
    .map((column) => ({
      section,
      table,
      row: { id: column.id, label: column.label, kind: 'plain', cells: {} },
      years: years.map(({ row, year }) => ({ year, place: cellPlace(section.id, table, { row: row.id, column: column.id }) })),
      target: null,
      aspect: null,
    }))
}

/**
 * A table of one year that is added up both ways ("Lønn | Energi | Sum" for each plant): each row is read by its total, and
 * each column by its own.
 */
function overTotals(document: CheckedDocument, { section, table }: TableSite): readonly RowSeries[] {
  const totals = table.columns.filter(({ align, label }) => align === 'end' && isTotalLabel(label))
  const [total] = totals
  const row = totalRow(table)
  const isOfOtherYear = [table.caption, ...table.columns.map(({ label }) => label)].some((text) =>
    [...text.matchAll(YEAR)].some(([year]) => Number(year) !== document.year),
  )
  if (!total || !row || totals.length > 1 || isOfOtherYear) return []
  const series = (own: Row, at: CellRef): RowSeries => ({
    section,
    table,
    row: own,
    years: [{ year: document.year, place: cellPlace(section.id, table, at) }],
    target: null,
    aspect: null,
  })
  const isAdded = ({ id, align, label }: Column) => id !== total.id && align === 'end' && !isNotAdded(label)
  return [
    ...table.rows.filter(({ kind }) => kind !== 'heading').map((one) => series(one, { row: one.id, column: total.id })),
    ...table.columns.filter(isAdded).map(({ id, label }) => series({ id, label, kind: 'plain', cells: {} }, { row: row.id, column: id })),
  ]
}

/** The cell of a year in a series. */
export function inYear(series: RowSeries, year: number): CellPlace | null {
  return series.years.find((entry) => entry.year === year)?.place ?? null
}

/** Whether a series is a line that others are added to, and no total, part, average or share. */
export function isPlainLine({ row }: RowSeries): boolean {
  return row.kind === 'plain' && !isTotalLabel(row.label) && !isPartLabel(row.label) && !isNotAdded(row.label)
}

/** The other plain lines of its table, read in the same years: rows, or columns where years stand in the rows. */
export function siblingsOf(series: RowSeries): readonly RowSeries[] {
  const { table, row, years } = series
  const isColumn = years.some(({ place }) => place.row !== row.id)
  const lines: readonly Row[] = isColumn
    ? table.columns.flatMap(({ id, align, label }) => (align === 'end' ? [{ id, label, kind: 'plain', cells: {} }] : []))
    : table.rows
  return lines
    .filter(({ id }) => id !== row.id)
    .map((line) => ({
      ...series,
      row: line,
      years: years.map(({ year, place }) => ({ year, place: { ...place, [isColumn ? 'column' : 'row']: line.id } })),
      target: null,
    }))
    .filter(isPlainLine)
}
