import type { Place } from '@arsring/shared'
import type { CellReading } from './cells.ts'
import { collect, type Collector } from './collector.ts'
import { acceptedHeadings, matchColumns, type MatchedColumn } from './columns.ts'
import { atLine, type ImportRule } from './findings.ts'
import { isBlank } from './lines.ts'
import type { ImportColumn, ImportReading, ImportScope, Sheet, SheetRow } from './types.ts'

const SPACE = /[\s\u00a0\u2007\u202f]+/g

/** A row seen through the columns of its kind. */
export interface KindRow {
  readonly line: number
  /** Text of a column with space around it gone; empty when the file has no such column. */
  text(column: string): string
  /** The heading as the file has it; empty when it has no such column. */
  heading(column: string): string
  at(column: string): Place
  /** A cell that a reader understands; null, after a finding, when it does not. Blank is null with a finding when required. */
  read<T>(column: string, reader: (text: string) => CellReading<T>): T | null
  /** The same for one matched column, when several stand for the same (`Resultat 2022`, `Resultat 2023`). */
  readIn<T>(column: MatchedColumn, reader: (text: string) => CellReading<T>): T | null
  /** The cell as it stands in a matched column, with space around it gone. */
  textIn(column: MatchedColumn): string
  report(rule: ImportRule, column: string | MatchedColumn, params?: Readonly<Record<string, string>>): void
}

export interface OpenedSheet {
  readonly collector: Collector
  readonly columns: readonly MatchedColumn[]
  readonly rows: readonly KindRow[]
}

export interface OpenOptions {
  /** A file of this kind may say that there is nothing: headings and no rows. */
  readonly mayBeEmpty?: boolean
}

/**
 * Finds the columns of a kind in a sheet and makes its rows readable by them. When a heading is missing nothing is
 * read: the reading then holds only the findings that say so.
 */
export function openSheet(
  sheet: Sheet,
  scope: ImportScope,
  columns: readonly ImportColumn[],
  options: OpenOptions = {},
): OpenedSheet | ImportReading {
  const { matched, findings } = matchColumns(sheet, columns)
  if (findings.some((finding) => finding.severity === 'fatal')) return { facts: [], listings: [], definitions: [], findings }
  const collector = collect(scope, findings)
  if (sheet.rows.length + sheet.unreadable.length === 0) {
    collector.report(options.mayBeEmpty === true ? 'no-rows-accepted' : 'no-rows', atLine(sheet.headerLine))
  }
  return { collector, columns: matched, rows: sheet.rows.map((row) => kindRow(row, matched, collector)) }
}

export function isReading(opened: OpenedSheet | ImportReading): opened is ImportReading {
  return 'findings' in opened
}

/** A reading that stops at the headings. */
export function stoppedAt(collector: Collector, sheet: Sheet, rule: ImportRule, columns: readonly ImportColumn[]): ImportReading {
  collector.report(rule, atLine(sheet.headerLine), { accepted: acceptedHeadings(columns) })
  return { ...collector.finish(), facts: [], listings: [], definitions: [] }
}

function kindRow(row: SheetRow, columns: readonly MatchedColumn[], collector: Collector): KindRow {
  const columnOf = (id: string): MatchedColumn | undefined => columns.find((column) => column.id === id)
  const textAt = (column: MatchedColumn | undefined): string => (column ? (row.cells[column.index] ?? '').replace(SPACE, ' ').trim() : '')
  const at = (column: MatchedColumn | undefined): Place => atLine(row.line, column?.heading ?? null)
  const readIn = <T>(column: MatchedColumn | undefined, reader: (text: string) => CellReading<T>): T | null => {
    const reading = reader(textAt(column))
    if (!reading.ok) {
      collector.report(reading.rule, at(column), { column: column?.heading ?? '', ...reading.params })
      return null
    }
    if (reading.warning) collector.report(reading.warning, at(column), { column: column?.heading ?? '', text: textAt(column) })
    return reading.value
  }
  return {
    line: row.line,
    text: (id) => textAt(columnOf(id)),
    textIn: textAt,
    heading: (id) => columnOf(id)?.heading ?? '',
    at: (id) => at(columnOf(id)),
    read(id, reader) {
      const column = columnOf(id)
      if (isBlank(textAt(column))) {
        collector.report('cell-required', at(column), { column: column?.heading ?? '' })
        return null
      }
      return readIn(column, reader)
    },
    readIn,
    report(rule, column, params) {
      const matched = typeof column === 'string' ? columnOf(column) : column
      collector.report(rule, at(matched), { column: matched?.heading ?? '', ...params })
    },
  }
}
