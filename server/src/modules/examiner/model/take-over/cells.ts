import { decimal, decimalString, isWholeOre, multiply, type Cell, type CellRef, type Column, type Row, type Series } from '@arsring/shared'
import { columnMeaning } from '@arsring/checks'
import { labelCell } from './csv.ts'
import type { LeftOut, LeftOutWhy, Source } from './taken-file.ts'

export type Written = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: LeftOutWhy }

export interface Writing {
  /** What the printed amounts are in; 1 when they are no amounts. */
  readonly scale?: number
  /** The cell is an amount in kroner, whole øre. */
  readonly isMoney?: true
  /** The cell counts persons. */
  readonly isWhole?: true
  /** `7,5-11,5 %` is a value too. */
  readonly allowsRange?: true
}

/** A printed cell as an import file writes it. Blank stays blank, a dash a dash, `*` withheld; amounts are made kroner exactly. */
export function writtenCell(
  cell: Cell | undefined,
  isUnread: boolean,
  { scale = 1, isMoney, isWhole, allowsRange }: Writing = {},
): Written {
  if (isUnread) return { ok: false, why: 'unread' }
  const value = cell?.value ?? { kind: 'blank' }
  switch (value.kind) {
    case 'blank':
      return { ok: true, text: '' }
    case 'dash':
      return { ok: true, text: '-' }
    case 'suppressed':
      return { ok: true, text: '*' }
    case 'number': {
      if (isWhole === true && !Number.isInteger(Number(value.value))) return { ok: false, why: 'not-whole' }
      if (isMoney !== true) return { ok: true, text: comma(value.value) }
      if (value.unit === 'percent') return { ok: false, why: 'other-unit' }
      const kroner = multiply(decimal(value.value), decimal(String(scale)))
      if (!isWholeOre(kroner)) return { ok: false, why: 'not-whole-ore' }
      return { ok: true, text: comma(decimalString(kroner).replace(/\.0+$/, '')) }
    }
    case 'range':
      return allowsRange === true ? { ok: true, text: `${comma(value.from)}-${comma(value.to)}` } : { ok: false, why: 'not-a-number' }
    default:
      return { ok: false, why: 'not-a-number' }
  }
}

function comma(value: string): string {
  return value.replace('.', ',')
}

export function isUnread(source: Source, row: Row, column: Column): boolean {
  const [atRow, atColumn] = [source.table.rows.indexOf(row), source.table.columns.indexOf(column)]
  return source.unread.some(([unreadRow, unreadColumn]) => unreadRow === atRow && unreadColumn === atColumn)
}

/** Writes the cells of a file, and keeps account of what was taken and what was left out. */
export interface Writer {
  readonly taken: CellRef[]
  readonly leftOut: LeftOut[]
  /** What the file holds for a cell: empty for one that is not there, is blank or is left out. */
  cell(row: Row, column: Column | undefined, writing?: Writing): string
  /** The same for words. */
  words(row: Row, column: Column | undefined): string
  leaveOut(row: Row | null, column: Column | null, why: LeftOutWhy): void
}

export function createWriter(source: Source): Writer {
  const taken: CellRef[] = []
  const leftOut: LeftOut[] = []
  const leave = (row: Row, column: Column, why: LeftOutWhy): string => {
    leftOut.push({ row: row.label, column: column.label, text: row.cells[column.id]?.text ?? null, why })
    return ''
  }
  const take = (row: Row, column: Column, text: string): string => {
    if (text !== '') taken.push({ row: row.id, column: column.id })
    return text
  }
  return {
    taken,
    leftOut,
    cell(row, column, writing) {
      if (column === undefined) return ''
      const written = writtenCell(row.cells[column.id], isUnread(source, row, column), writing)
      return written.ok ? take(row, column, written.text) : leave(row, column, written.why)
    },
    words(row, column) {
      const text = column === undefined ? '' : (row.cells[column.id]?.text ?? '').replace(/\s+/g, ' ').trim()
      if (column === undefined || text === '') return ''
      if (isUnread(source, row, column)) return leave(row, column, 'unread')
      if (/^(?:["”»〃]+|\*.*|se\s.*)$/iu.test(text)) return leave(row, column, 'reference')
      return take(row, column, labelCell(text))
    },
    leaveOut: (row, column, why) => void leftOut.push({ row: row?.label ?? null, column: column?.label ?? null, text: null, why }),
  }
}

/** A column of a table whose figures an import file holds. */
export interface SeriesColumn {
  readonly column: Column
  /** The heading of the file: `Regulert budsjett 2024`. */
  readonly heading: string
  readonly series: Series
}

const HEADINGS: Partial<Readonly<Record<Series, string>>> = {
  accounts: 'Regnskap',
  adopted: 'Dok. 3',
  revised: 'Regulert budsjett',
  result: 'Resultat',
  target: 'Måltall',
}
const CALCULATED: readonly (Series | null)[] = ['variance', 'change', 'gap']

/** The columns of the given series with their years, and the columns left out, those whose heading tells another unit too. One without a year is the report's, when no other is. */
export function seriesColumns(
  source: Source,
  series: readonly Series[],
  otherUnit: RegExp | null = null,
): { readonly columns: readonly SeriesColumn[]; readonly leftOut: readonly LeftOut[] } {
  const read = source.table.columns.map((column) => {
    const meaning = columnMeaning(source.table, column)
    const isOther = otherUnit?.test(column.label) ?? false
    const isKnown = meaning.series !== null && series.includes(meaning.series) && !isOther
    const year = meaning.year ?? source.year
    const heading = isKnown && meaning.series !== null && year !== null ? `${HEADINGS[meaning.series] ?? ''} ${year}` : null
    return { column, meaning, isOther, isKnown, heading }
  })
  const columns: SeriesColumn[] = []
  const leftOut: LeftOut[] = []
  for (const { column, meaning, isOther, isKnown, heading } of read) {
    const why: LeftOutWhy | null = CALCULATED.includes(meaning.series)
      ? 'calculated'
      : isOther
        ? 'other-unit'
        : !isKnown
          ? 'unknown-column'
          : heading === null
            ? 'no-year'
            : read.filter((other) => other.heading === heading).length > 1
              ? 'twice'
              : null
    if (why !== null) leftOut.push({ row: null, column: column.label, text: null, why })
    else if (heading !== null && meaning.series !== null) columns.push({ column, heading, series: meaning.series })
  }
  return { columns, leftOut }
}
