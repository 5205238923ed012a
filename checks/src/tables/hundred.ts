import { absolute, add, compare, decimal, subtract, type CellRef, type Decimal, type Finding, type Table } from '@arsring/shared'
import { show } from '../arithmetic/show.ts'
import { cellPlace, readingOf, type Reading } from '../arithmetic/values.ts'
import { checkMessage } from '../message.ts'
import { tablesOf } from '../official/tables.ts'
import { isDifferenceLabel } from '../printed/discover/differences.ts'
import type { Check } from '../subject.ts'

const ID = 'hundred'
const HUNDRED = decimal('100')
const ZERO = decimal('0')
/** Off by more than this, the shares are of different things. */
const NEAR = decimal('20')
type NumberReading = Extract<Reading, { kind: 'number' }>

/**
 * Neighbouring shares that make 100 per cent in most of their columns (or rows) make it in all: "innen fristen" and "etter
 * fristen". Tables of men and women have a rule of their own.
 */
export const hundred: Check = {
  id: ID,
  reference: 'Shares of one whole make 100 per cent',
  run: (document) =>
    tablesOf(document)
      .filter(({ table }) => table.kind === 'other')
      .flatMap(({ section, table }): readonly Finding[] => {
        // Changes in per cent are no shares, whatever they add up to.
        const rows = table.rows.filter(({ kind, label }) => kind === 'plain' && !isDifferenceLabel(label)).map(({ id }) => id)
        const columns = table.columns.filter(({ label }) => !isDifferenceLabel(label)).map(({ id }) => id)
        const down = groups(table, rows, columns, (row, column) => ({ row, column }))
        const across = groups(table, columns, rows, (column, row) => ({ row, column }))
        return [...down, ...across].map(({ cells, sum, decimals }) => {
          const [printed, expected] = [show(sum, decimals, 'percent'), show(HUNDRED, 0, 'percent')]
          return {
            check: ID,
            severity: 'error',
            at: cells.map((ref) => cellPlace(section.id, table, ref)),
            message: checkMessage('check.hundred', {
              parts: cells.map((ref) => labelOf(table, ref)).join(', '),
              printed,
            }),
            printed,
            expected,
          }
        })
      }),
}

interface Off {
  readonly cells: readonly CellRef[]
  readonly sum: Decimal
  readonly decimals: number
}

/** Runs of two or three lines of shares, or all the lines, that make 100 at most positions, where they do not. */
function groups(
  table: Table,
  lines: readonly string[],
  positions: readonly string[],
  refOf: (line: string, position: string) => CellRef,
): readonly Off[] {
  // A few neighbours, or all there are.
  const sizes = lines.length > 3 ? [2, 3, lines.length] : [2, 3]
  return sizes.flatMap((size) =>
    lines.flatMap((_, start): readonly Off[] => {
      const run = lines.slice(start, start + size)
      if (run.length < size) return []
      const sums = positions.flatMap((position) => {
        const cells = run.map((line) => refOf(line, position))
        const numbers = cells.flatMap((ref) => percentAt(table, ref) ?? [])
        return numbers.length === size
          ? [
              {
                cells,
                sum: numbers.reduce((all, { value }) => add(all, value), ZERO),
                decimals: Math.max(...numbers.map(({ decimals }) => decimals)),
                isTurned: numbers.some(({ value }) => value.units < 0n),
              },
            ]
          : []
      })
      const off = sums.filter(
        ({ sum, decimals }) =>
          compare(absolute(subtract(sum, HUNDRED)), {
            units: BigInt(Math.min(size - 1, Math.ceil(size / 2))),
            scale: Math.max(0, decimals),
          }) > 0,
      )
      const agree = sums.length - off.length
      // One column of shares with a decimal is no coincidence; whole per cent must agree twice.
      const isProven = agree >= 2 || (agree === 1 && sums.every(({ decimals }) => decimals > 0))
      // A share turned negative is no share of anything else.
      const isNear = off.every(({ sum, isTurned }) => isTurned || compare(absolute(subtract(sum, HUNDRED)), NEAR) <= 0)
      return isProven && off.length * 2 <= sums.length && isNear ? off : []
    }),
  )
}

function percentAt(table: Table, ref: CellRef): NumberReading | null {
  const reading = readingOf(table.rows.find(({ id }) => id === ref.row)?.cells[ref.column])
  return reading.kind === 'number' && reading.unit === 'percent' && compare(reading.value, ZERO) !== 0 ? reading : null
}

function labelOf(table: Table, ref: CellRef): string {
  const [row, column] = [
    table.rows.find(({ id }) => id === ref.row)?.label ?? '',
    table.columns.find(({ id }) => id === ref.column)?.label ?? '',
  ]
  return `${row} ${column}`.trim()
}
