import {
  absolute,
  compare,
  decimal,
  isZero,
  multiply,
  subtract,
  sumOf,
  type Column,
  type Decimal,
  type Finding,
  type Relation,
  type Row,
  type Table,
} from '@arsring/shared'
import { tolerance } from '../arithmetic/linear.ts'
import { showSigned, show } from '../arithmetic/show.ts'
import { cellPlace, readingOf, type Reading } from '../arithmetic/values.ts'
import { checkMessage } from '../message.ts'
import { isNotAdded, isPartLabel } from '../official/line-labels.ts'
import { tablesOf } from '../official/tables.ts'
import type { Check } from '../subject.ts'

const ID = 'total-of-rows'
/** Sums of what is listed: "Totalt", "Sum i alt" with nothing that narrows it. */
const WHOLE = /^(?:(?:sum|totalt?|i alt|til sammen|til saman|samlet|samla|totalsum)\s*)+$/iu
const SUM_OF = /^(?:del)?sum(?!\p{L})/iu

/**
 * A row named as the total of those it stands with, that in no column is their sum: a row may be missing, or the total is of
 * something else. Told as something to look at; a total that agrees in some column is an ordinary sum.
 */
export const totalOfRows: Check = {
  id: ID,
  reference: 'A total is the sum of its rows',
  run: (document) =>
    tablesOf(document).flatMap(({ section, table }) =>
      groupsOf(table).flatMap((group): readonly Finding[] => {
        const compared = table.columns.flatMap((column) => comparedIn(table, group, column) ?? [])
        const missing = compared.filter(isMissingRow)
        const [first] = missing
        if (!first || !compared.every((one) => isMissingRow(one) || one.agrees)) return []
        const { shown, sum, off, column } = first
        const decimals = Math.max(0, shown.decimals)
        const [printed, expected] = [show(shown.value, decimals, shown.unit), show(sum, decimals, shown.unit)]
        const difference = showSigned(off, decimals)
        return [
          {
            check: ID,
            severity: 'warning',
            at: missing.map((one) => cellPlace(section.id, table, { row: group.total.id, column: one.column.id })),
            message: checkMessage('check.total-of-rows', { row: group.total.label, column: column.label, printed, expected, difference }),
            printed,
            expected,
          },
        ]
      }),
    ),
}

interface Group {
  readonly total: Row
  readonly parts: readonly Row[]
}

/**
 * The one total of a table, first or last, with all other rows; where there are several, each with the rows right above it. The
 * last of several may be of them all, and is let be unless it says what it is the sum of.
 */
function groupsOf(table: Table): readonly Group[] {
  const measured = table.rows.filter((row) => row.kind !== 'heading' && !isPartLabel(row.label))
  const totals = measured.filter((row) => row.kind === 'total')
  const [only] = totals
  const isSummed = (total: Row) => table.relations.some((relation) => isColumnSum(relation, total))
  if (only && totals.length === 1) {
    const label = only.label.trim()
    const isAtEnd = only === measured[0] || only === measured.at(-1)
    const isSum = (WHOLE.test(label) || SUM_OF.test(label)) && isAtEnd && !isSummed(only)
    return isSum ? [{ total: only, parts: measured.filter((row) => row !== only) }] : []
  }
  return totals.flatMap((total, index) => {
    const label = total.label.trim()
    const before = table.rows.slice(0, table.rows.indexOf(total))
    const parts = before.slice(before.findLastIndex((row) => row.kind !== 'plain') + 1).filter((row) => !isPartLabel(row.label))
    const isOfItsGroup = SUM_OF.test(label) && !(WHOLE.test(label) && index === totals.length - 1)
    return isOfItsGroup && parts.length >= 2 && !isSummed(total) ? [{ total, parts }] : []
  })
}

function isColumnSum(relation: Relation, total: Row): boolean {
  return relation.kind === 'sum' && relation.result.row === total.id && relation.addends.some(({ row }) => row !== total.id)
}

type NumberReading = Extract<Reading, { kind: 'number' }>

interface Compared {
  readonly column: Column
  readonly shown: NumberReading
  readonly sum: Decimal
  readonly off: Decimal
  readonly agrees: boolean
}

/** The total of a column beside the sum of its rows; null where nothing is added up: averages and shares, differences, words. */
function comparedIn(table: Table, { total, parts }: Group, column: Column): Compared | null {
  const shown = readingOf(total.cells[column.id])
  const readings = parts.map((row) => readingOf(row.cells[column.id]))
  const numbers = readings.filter((reading) => reading.kind === 'number')
  const isDerived = table.relations.some(
    ({ kind, result }) => kind !== 'sum' && kind !== 'flow' && result.row === total.id && result.column === column.id,
  )
  if (isDerived || isNotAdded(column.label) || shown.kind !== 'number' || shown.unit === 'percent') return null
  if (numbers.length < 2 || readings.some(({ kind }) => kind === 'unreadable')) return null
  const sum = sumOf(numbers.map(({ value }) => value))
  const off = subtract(shown.value, sum)
  return { column, shown, sum, off, agrees: compare(absolute(off), tolerance(shown, numbers)) <= 0 }
}

/** The total is more than its rows, by less than two thirds of it: as when one of several is left out. */
function isMissingRow({ shown, sum, off, agrees }: Compared): boolean {
  if (agrees || isZero(sum)) return false
  const isSameWay = off.units > 0n === sum.units > 0n
  return isSameWay && compare(multiply(absolute(off), decimal('1.6')), absolute(shown.value)) <= 0
}
