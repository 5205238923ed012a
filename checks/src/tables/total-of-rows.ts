import { absolute, add, compare, decimal, multiply, subtract, type Decimal, type Finding, type Row, type Table } from '@arsring/shared'
import { showSigned, show } from '../arithmetic/show.ts'
import { cellPlace, readingOf } from '../arithmetic/values.ts'
import { checkMessage } from '../message.ts'
import { tablesOf } from '../official/tables.ts'
import type { Check } from '../subject.ts'

const ID = 'total-of-rows'
/** Sums of what is listed: "Totalt", "Sum", "I alt" with nothing that narrows it. */
const WHOLE = /^(?:sum|totalt?|i alt|til sammen|til saman|samlet|samla|totalsum)$/iu
const NOT_ADDED = /snitt|alder|\bper\b|\bpr\b|andel|del\b|prosent|%|rate|indeks|score|median|grad\b|average/iu

/**
 * A last or first row named as the total of all, in a table whose other rows are plain, and that in no column is their
 * sum: a row may be missing, or the total is of something else. Told as something to look at; a total that agrees in some
 * column is an ordinary sum.
 */
export const totalOfRows: Check = {
  id: ID,
  reference: 'A total is the sum of its rows',
  run: (document) =>
    tablesOf(document).flatMap(({ section, table }) =>
      groupsOf(table).flatMap(({ total, parts }): readonly Finding[] => {
        const isSum = table.relations.some(
          (relation) => relation.kind === 'sum' && relation.result.row === total.id && relation.addends.length > 0,
        )
        if (isSum) return []
        const compared = table.columns.flatMap((column) => {
          if (NOT_ADDED.test(column.label)) return []
          const shown = readingOf(total.cells[column.id])
          const numbers = parts.map((row) => readingOf(row.cells[column.id]))
          if (shown.kind !== 'number' || shown.unit === 'percent' || numbers.some(({ kind }) => kind === 'unreadable')) return []
          const sum = numbers.reduce<Decimal>((all, reading) => (reading.kind === 'number' ? add(all, reading.value) : all), decimal('0'))
          return [{ column, shown, sum, off: subtract(shown.value, sum), count: numbers.filter(({ kind }) => kind === 'number').length }]
        })
        const [first] = compared
        if (!first || compared.some(({ count }) => count < 2) || !compared.every(isMissingRow)) return []
        const decimals = Math.max(0, first.shown.decimals)
        return [
          {
            check: ID,
            severity: 'warning',
            at: compared.map(({ column }) => cellPlace(section.id, table, { row: total.id, column: column.id })),
            message: checkMessage('check.total-of-rows', {
              row: total.label,
              column: first.column.label,
              printed: show(first.shown.value, decimals, first.shown.unit),
              expected: show(first.sum, decimals, first.shown.unit),
              difference: showSigned(first.off, decimals),
            }),
            printed: show(first.shown.value, decimals, first.shown.unit),
            expected: show(first.sum, decimals, first.shown.unit),
          },
        ]
      }),
    ),
}

interface Group {
  readonly total: Row
  readonly parts: readonly Row[]
}

/** The one total of a table, first or last, with all other rows; where there are several, each with the rows right above it. The last of several may be of them all, and is let be. */
function groupsOf(table: Table): readonly Group[] {
  const measured = table.rows.filter((row) => row.kind !== 'heading')
  const totals = measured.filter((row) => row.kind === 'total')
  const [only] = totals
  if (only && totals.length === 1) {
    const isAtEnd = only === measured[0] || only === measured.at(-1)
    return WHOLE.test(only.label.trim()) && isAtEnd ? [{ total: only, parts: measured.filter((row) => row !== only) }] : []
  }
  return totals.slice(0, -1).flatMap((total) => {
    const at = table.rows.indexOf(total)
    const before = table.rows.slice(0, at).findLastIndex((row) => row.kind !== 'plain')
    const parts = table.rows.slice(before + 1, at)
    return /^(?:del)?sum(?!\p{L})/iu.test(total.label) && parts.length >= 2 ? [{ total, parts }] : []
  })
}

/** The total is more than its rows, by less than half: as when one of several is left out. */
function isMissingRow({
  shown,
  sum,
  off,
}: {
  readonly shown: { readonly value: Decimal }
  readonly sum: Decimal
  readonly off: Decimal
}): boolean {
  const isSameWay = (a: Decimal, b: Decimal) => a.units > 0n === b.units > 0n
  const zero = decimal('0')
  if (compare(off, zero) === 0 || compare(sum, zero) === 0) return false
  return isSameWay(off, sum) && compare(multiply(absolute(off), decimal('1.6')), absolute(shown.value)) <= 0
}
