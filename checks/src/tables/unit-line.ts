import { absolute, compare, decimal, isZero, multiply, type Decimal, type Finding, type Table } from '@arsring/shared'
import { show } from '../arithmetic/show.ts'
import { cellPlace, readingOf, type CellPlace } from '../arithmetic/values.ts'
import { checkMessage } from '../message.ts'
import { accountTotal, isAccountTable } from '../official/account-table.ts'
import { tablesOf } from '../official/tables.ts'
import { declaredScale } from '../official/unit-line.ts'
import type { Check, CheckedDocument } from '../subject.ts'

const ONE = decimal('1')
const THOUSAND = decimal('1000')
/** With no account to measure against, a lease of a billion kroner a year is still suspicious. */
const SUSPICIOUS = decimal('1000000000')
/** More than any municipality has: of amounts in thousands, which a table of the whole country tells in millions. */
const MORE_THAN_ANY = decimal('200000000000')
/** No unit that reports spends less in a year: an account of less is told in thousands, wherever it says so. */
const LEAST_SPENT = decimal('1000000')
/** So many times what the document's other tables show is suspicious too. */
const TIMES = decimal('100')

/**
 * "I hele tusen kroner" over amounts that are printed in kroner. The unit's own expenditure is the yardstick: a cost
 * that would be more than everything the unit spends cannot be in thousands.
 */
export const unitLine: Check = {
  id: 'unit-line',
  reference: 'The unit of measure belongs to the figure',
  run(document) {
    const yardstick = largestExpenditure(document)
    return tablesOf(document).flatMap(({ section, table }): readonly Finding[] => {
      const scale = declaredScale(table)
      if (scale === null || compare(scale, ONE) === 0) return []
      const largest = largestAmount(section.id, table)
      if (!largest) return []
      const claimed = multiply(largest.value, scale)
      const isImpossible = yardstick !== null && compare(claimed, yardstick) > 0
      const isSuspicious = yardstick === null && isTooMuch(claimed, scale, table, document)
      if (!isImpossible && !isSuspicious) return []
      const printed = show(largest.value, 0, null)
      return [
        {
          check: 'unit-line',
          severity: isImpossible ? 'error' : 'warning',
          at: [largest.place],
          message: checkMessage(isImpossible ? 'check.unit-line' : 'check.unit-line.suspicious', {
            unitLine: table.unitLine,
            printed,
            claimed: show(claimed, 0, null),
            yardstick: yardstick ? show(yardstick, 0, null) : '',
          }),
          printed: table.unitLine,
          expected: `${printed}\u00a0kr`,
        },
      ]
    })
  },
}

/** Without a yardstick: a lease, or a table of far larger amounts than every other one that says its unit. */
function isTooMuch(claimed: Decimal, scale: Decimal, table: Table, document: CheckedDocument): boolean {
  if (compare(claimed, SUSPICIOUS) <= 0) return false
  if (table.kind === 'leases' || (compare(scale, THOUSAND) === 0 && compare(claimed, MORE_THAN_ANY) > 0)) return true
  const others = tablesOf(document).flatMap(({ section, table: other }): readonly Decimal[] => {
    const own = declaredScale(other)
    const largest = other === table || own === null ? null : largestAmount(section.id, other)
    return own && largest ? [multiply(largest.value, own)] : []
  })
  return others.length > 0 && others.every((amount) => compare(multiply(amount, TIMES), claimed) < 0)
}

/** The largest sum of expenditure in an account table that is itself in kroner: by its unit line, or without one by its size. */
function largestExpenditure(document: CheckedDocument): Decimal | null {
  const amounts = tablesOf(document).flatMap(({ table }) => {
    const scale = declaredScale(table)
    const row = isAccountTable(table) && compare(scale ?? ONE, ONE) === 0 ? accountTotal(table, 'sum-expenditure') : undefined
    return Object.values(row?.cells ?? {}).flatMap((cell) => {
      const reading = readingOf(cell)
      const spent = reading.kind === 'number' ? absolute(reading.value) : null
      return spent !== null && (scale !== null || compare(spent, LEAST_SPENT) > 0) ? [spent] : []
    })
  })
  return amounts.reduce<Decimal | null>((most, amount) => (most === null || compare(amount, most) > 0 ? amount : most), null)
}

function largestAmount(section: string, table: Table): { readonly place: CellPlace; readonly value: Decimal } | null {
  let largest: { place: CellPlace; value: Decimal } | null = null
  for (const row of table.rows) {
    for (const column of table.columns) {
      const reading = readingOf(row.cells[column.id])
      if (reading.kind !== 'number' || isZero(reading.value) || (reading.unit !== null && reading.unit !== 'nok')) continue
      // A cell known to be scaled already (printed in thousands, read as kroner) has negative decimals.
      if (reading.decimals < 0) continue
      const value = absolute(reading.value)
      if (!largest || compare(value, largest.value) > 0)
        largest = { place: cellPlace(section, table, { row: row.id, column: column.id }), value }
    }
  }
  return largest
}
