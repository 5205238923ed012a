import {
  absolute,
  add,
  compare,
  decimal,
  decimalString,
  formatDecimal,
  message,
  multiply,
  negate,
  parseNorwegianNumber,
  type Decimal,
} from '@arsring/shared'
import { excelNumber } from '../../../../platform/xlsx/number-form.ts'
import type { FileNote, NotedCell, Part, TablePart } from '../../model/part.ts'
import type { Chart } from './charts.ts'

/** A point of a chart and the cell of a table that shows the same. */
interface Pair {
  readonly label: string
  readonly heading: string
  readonly value: Decimal
  readonly cell: string
  readonly number: { readonly value: Decimal; readonly decimals: number }
  readonly row: number
  readonly column: number
}

interface Held {
  readonly table: TablePart
  readonly agreeing: number
  readonly differing: readonly (Pair & { readonly shown: Decimal })[]
}

/** So many points that agree show that a chart and a table tell the same. */
const AGREEING = 3
/** What a chart may count in where the table counts in kroner or per cent, and the other way. */
const FACTORS = ['1', '100', '0.01', '1000', '0.001', '1000000', '0.000001'].map(decimal)

/**
 * Holds the charts of a document against the tables whose rows and columns have the names of their categories and series. Where
 * nearly all points agree, one that does not is told. Charts that no table shows are named as not read.
 */
export function chartNotes(charts: readonly Chart[], parts: readonly Part[]): readonly FileNote[] {
  const tables = parts.filter((part) => part.kind === 'table')
  const unread: string[] = []
  const notes = charts.flatMap((chart) => {
    const held = tables
      .map((table) => hold(chart, table))
      .filter((one) => one !== null)
      .sort((a, b) => a.differing.length - b.differing.length || b.agreeing - a.agreeing)[0]
    if (!held) unread.push(`«${chart.name}»`)
    return (held?.differing ?? []).map((pair) => differing(chart, pair, notedCell(parts, held?.table, pair)))
  })
  return unread.length === 0
    ? notes
    : [
        ...notes,
        { rule: 'unread-part', severity: 'warning', message: message('check.unread-part.chart', { names: unread.join(', ') }), at: null },
      ]
}

function differing(chart: Chart, { label, heading, cell, shown, number }: Held['differing'][number], at: NotedCell): FileNote {
  const told = formatDecimal(decimalString(shown), number.decimals)
  const params = { chart: chart.name, row: label, column: heading, printed: cell, expected: told }
  return { rule: 'chart-values', severity: 'error', message: message('check.chart-values', params), at }
}

/** Null when the two do not tell the same. */
function hold(chart: Chart, table: TablePart): Held | null {
  const pairs = [...pairsOf(chart, table, false), ...pairsOf(chart, table, true)]
  for (const factor of FACTORS) {
    const held = pairs.map((pair) => ({ ...pair, shown: multiply(pair.value, factor), isSame: isSame(pair, factor) }))
    const differing = held.filter(({ isSame }) => !isSame)
    const agreeing = held.length - differing.length
    if (agreeing >= AGREEING && agreeing > 3 * differing.length) return { table, agreeing, differing }
  }
  return null
}

/** Each point with the one cell in the row of its category and the column of its series; the other way when `isTurned`. */
function pairsOf({ points }: Chart, { rows, headerRows }: TablePart, isTurned: boolean): readonly Pair[] {
  const heads = rows.slice(0, headerRows ?? 1)
  return points.flatMap((point) => {
    const [label, heading] = isTurned ? [point.series, point.category] : [point.category, point.series]
    const inRows = rows.flatMap(({ cells }, at) => (at >= heads.length && same(cells[0], label) ? [at] : []))
    const width = rows[0]?.cells.length ?? 0
    const inColumns = Array.from({ length: width }, (_, at) => at).filter((at) => heads.some(({ cells }) => same(cells[at], heading)))
    const [[row], [column]] = [inRows, inColumns]
    const value = excelNumber(point.value)
    if (row === undefined || column === undefined || value === null || inRows.length > 1 || inColumns.length > 1) return []
    const cell = rows[row]?.cells[column] ?? ''
    const parsed = parseNorwegianNumber(cell)
    return parsed.kind !== 'number'
      ? []
      : [{ label, heading, value, cell, number: { value: decimal(parsed.value), decimals: parsed.decimals }, row, column }]
  })
}

function same(cell: string | null | undefined, name: string): boolean {
  const plain = (one: string): string => one.toLowerCase().replace(/\s+/gu, ' ').trim()
  return name !== '' && plain(cell ?? '') === plain(name)
}

/** Within half of the last digit of the coarser of the two. */
function isSame({ value, number }: Pair, factor: Decimal): boolean {
  const off = absolute(add(multiply(value, factor), negate(number.value)))
  const half = (decimals: number): Decimal => ({ units: 5n, scale: decimals + 1 })
  const [ofCell, ofChart] = [half(number.decimals), multiply(half(value.scale), factor)]
  return compare(off, compare(ofCell, ofChart) > 0 ? ofCell : ofChart) <= 0
}

function notedCell(parts: readonly Part[], table: TablePart | undefined, { row, column, cell }: Pair): NotedCell {
  let before = 0
  for (const part of parts) {
    if (part.kind !== 'table') continue
    for (const [at, { cells }] of part.rows.entries()) {
      for (const [index, other] of cells.entries()) {
        if (part === table && at === row && index === column) return { sheet: null, line: null, text: cell, before }
        if (other === cell) before++
      }
    }
  }
  return { sheet: null, line: null, text: cell, before }
}
