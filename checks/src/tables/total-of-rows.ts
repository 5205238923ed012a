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
/** "Produsert i alt", "Totalt produsert": the total of something. "Alle", "Samlet vurdering" may be of other things than the rows. */
const TOTAL_OF = /^total|^i alt(?!\p{L})|(?<!\p{L})(?:i alt|totalt|til sammen|til saman)$/iu
/** How much of its rows a total may be beside: a sum is of what is listed, a total may be of more, "Ansatte i alt" of much more. */
const MOST_LISTED = { sum: decimal('6'), whole: decimal('3'), other: decimal('2') } as const
/** So many rows must stand before a total that is named as one of other things. */
const LEAST_PARTS = 3
/** A list of some of many. */
const SELECTED = /størst|flest|viktigst|høyest|høgst|utval|topp|blant an|eksempel|eksempl|nokre|enkelte|bl\.\s?a/iu
const HALF_OF_SICK_LEAVE = /^(?:korttid|langtid)/iu

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
        const missing = compared.filter((one) => isMissingRow(one, group))
        const [first] = missing
        if (!first || !compared.every((one) => missing.includes(one) || one.agrees)) return []
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
  readonly named: keyof typeof MOST_LISTED
  /** Short or long sick leave alone: of the two that every total is of, the other is left out. */
  readonly isHalf: boolean
}

/**
 * The one total of a table, first or last, with all other rows; where there are several, each with the rows right above it. The
 * last of several may be of them all, and is let be unless it says what it is the sum of.
 */
function groupsOf(table: Table): readonly Group[] {
  if (SELECTED.test(table.caption)) return []
  const measured = table.rows.filter((row) => row.kind !== 'heading' && !isPartLabel(row.label))
  const totals = measured.filter((row) => row.kind === 'total')
  const [only] = totals
  const isSummed = (total: Row) => table.relations.some((relation) => isColumnSum(relation, total))
  if (only && totals.length === 1) {
    const at = measured.indexOf(only)
    // Shares and averages may follow the total that they are of.
    const isLast = measured.slice(at + 1).every((row) => isNotAdded(row.label))
    const parts = isLast && at > 0 ? measured.slice(0, at) : at === 0 ? measured.slice(1) : []
    return isSummed(only) || (at === 0 && !SUM_OF.test(bare(only)) && !WHOLE.test(bare(only))) ? [] : groupOf(only, parts)
  }
  return totals.flatMap((total, index) => {
    const before = table.rows.slice(0, table.rows.indexOf(total))
    const parts = before.slice(before.findLastIndex((row) => row.kind !== 'plain') + 1).filter((row) => !isPartLabel(row.label))
    const isOfItsGroup = SUM_OF.test(bare(total)) && !(WHOLE.test(bare(total)) && index === totals.length - 1)
    return isOfItsGroup && parts.length >= 2 && !isSummed(total) ? groupOf(total, parts) : []
  })
}

function groupOf(total: Row, parts: readonly Row[]): readonly Group[] {
  const label = bare(total)
  const named = SUM_OF.test(label) ? 'sum' : WHOLE.test(label) ? 'whole' : 'other'
  if (named === 'other' && (parts.length < LEAST_PARTS || !TOTAL_OF.test(label))) return []
  const [first] = parts
  const isHalf = parts.length === 1 && first !== undefined && WHOLE.test(label) && HALF_OF_SICK_LEAVE.test(first.label)
  return [{ total, parts, named, isHalf }]
}

/** "Sum" of "Sum (mill. kr)". */
function bare({ label }: Row): string {
  return label.replace(/\([^()]*\)/gu, '').trim()
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
function comparedIn(table: Table, { total, parts, isHalf }: Group, column: Column): Compared | null {
  const shown = readingOf(total.cells[column.id])
  const readings = parts.map((row) => readingOf(row.cells[column.id]))
  const numbers = readings.filter((reading) => reading.kind === 'number')
  const isDerived = table.relations.some(
    ({ kind, result }) => kind !== 'sum' && kind !== 'flow' && result.row === total.id && result.column === column.id,
  )
  const isShare = !isHalf && (isNotAdded(column.label) || (shown.kind === 'number' && shown.unit === 'percent'))
  if (isDerived || isShare || shown.kind !== 'number') return null
  // The same for all, and for the total: inhabitants of the whole town.
  if (!isHalf && numbers.every(({ value }) => compare(value, shown.value) === 0)) return null
  if (numbers.length < (isHalf ? 1 : 2) || readings.some(({ kind }) => kind === 'unreadable')) return null
  const sum = sumOf(numbers.map(({ value }) => value))
  const off = subtract(shown.value, sum)
  return { column, shown, sum, off, agrees: compare(absolute(off), tolerance(shown, numbers)) <= 0 }
}

/** The total is more than its rows, but not by more than one row of several can be. */
function isMissingRow({ shown, sum, off, agrees }: Compared, { named, isHalf }: Group): boolean {
  if (agrees || isZero(sum) || off.units > 0n !== sum.units > 0n) return false
  return isHalf || compare(absolute(shown.value), multiply(absolute(sum), MOST_LISTED[named])) <= 0
}
