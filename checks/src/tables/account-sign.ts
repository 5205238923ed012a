import type { Finding, Row, Table } from '@arsring/shared'
import { showReading } from '../arithmetic/show.ts'
import { cellPlace, readingOf } from '../arithmetic/values.ts'
import { checkMessage } from '../message.ts'
import { accountRow, isAccountTable } from '../official/account-table.ts'
import { columnMeaning } from '../official/columns.ts'
import { tablesOf } from '../official/tables.ts'
import type { Check } from '../subject.ts'

const AMOUNTS = ['accounts', 'adopted', 'revised', 'forecast']

/**
 * Expenditure is positive and income negative. An income row with a net debit (or an expenditure row with a net
 * credit) can be right, a reversal larger than the year's income, but it must be explained. An account that prints all its income
 * positive, as the statutory overview does, is let be.
 */
export const accountSign: Check = {
  id: 'account-sign',
  reference: 'Annual report template 3.1: column V (III-I)',
  run: (document) =>
    tablesOf(document)
      .filter(({ table }) => isAccountTable(table))
      .flatMap(({ section, table }) =>
        table.columns
          .filter((column) => AMOUNTS.includes(columnMeaning(table, column).series ?? ''))
          .flatMap((column) =>
            table.rows.flatMap((row): readonly Finding[] => {
              const account = accountRow(row)
              const reading = readingOf(row.cells[column.id])
              if (account === null || account.kind === 'net' || reading.kind !== 'number') return []
              const income = isIncome(row)
              const wrong = income ? reading.value.units > 0n && hasNegativeIncome(table) : reading.value.units < 0n
              if (!wrong) return []
              const printed = showReading(reading)
              const params = { row: row.label, column: column.label, printed }
              return [
                {
                  check: 'account-sign',
                  severity: 'warning',
                  at: [cellPlace(section.id, table, { row: row.id, column: column.id })],
                  message: checkMessage(income ? 'check.account-sign.income' : 'check.account-sign.expenditure', params),
                  printed,
                },
              ]
            }),
          ),
      ),
}

function isIncome(row: Row): boolean {
  const account = accountRow(row)
  return account?.kind === 'sum-income' || (account?.kind === 'group' && account.side === 'income')
}

function hasNegativeIncome(table: Table): boolean {
  return table.rows.filter(isIncome).some(({ cells }) =>
    table.columns
      .filter((column) => AMOUNTS.includes(columnMeaning(table, column).series ?? ''))
      .some(({ id }) => {
        const reading = readingOf(cells[id])
        return reading.kind === 'number' && reading.value.units < 0n
      }),
  )
}
