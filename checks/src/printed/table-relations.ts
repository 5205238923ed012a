import type { CellRef, Column, Relation, Row, Table } from '@arsring/shared'
import { accountRow, accountTotal, type AccountRow } from '../official/account-table.ts'
import { categorySumColumn, columnFor, columnMeaning, varianceColumn } from '../official/columns.ts'
import { totalRow } from '../official/tables.ts'

/** The arithmetic that an official table of this kind carries, for a table that came without it. */
export function tableRelations(table: Table): readonly Relation[] {
  switch (table.kind) {
    case 'operating-account':
    case 'investment-account':
      return accountRelations(table)
    case 'projects':
      return [...columnTotals(table, amountColumns(table)), ...variances(table)]
    case 'project-categories':
      return [...rowTotals(table), ...columnTotals(table, table.columns)]
    case 'key-figures':
    case 'sick-leave':
      return columnTotals(table, table.columns)
    case 'indicators':
      return gaps(table)
    case 'staffing':
      return changes(table)
    case 'pay':
      return payShares(table)
    case 'full-part-time':
      return partition(table)
    default:
      return []
  }
}

const at = (row: Row, column: Column): CellRef => ({ row: row.id, column: column.id })

function accountRelations(table: Table): readonly Relation[] {
  const rows = table.rows.map((row) => ({ row, kind: accountRow(row) }))
  const groups = (side: 'expenditure' | 'income') =>
    rows.filter(({ kind }) => kind?.kind === 'group' && kind.side === side).map(({ row }) => row)
  const total = (kind: Exclude<AccountRow['kind'], 'group'>) => accountTotal(table, kind)
  const [expenditure, income, net] = [total('sum-expenditure'), total('sum-income'), total('net')]
  return [
    ...table.columns.flatMap((column): readonly Relation[] => [
      ...(expenditure
        ? [
            sum(
              at(expenditure, column),
              groups('expenditure').map((row) => at(row, column)),
            ),
          ]
        : []),
      ...(income
        ? [
            sum(
              at(income, column),
              groups('income').map((row) => at(row, column)),
            ),
          ]
        : []),
      ...(net && expenditure && income ? [sum(at(net, column), [at(expenditure, column), at(income, column)])] : []),
    ]),
    ...variances(table),
  ]
}

function sum(result: CellRef, addends: readonly CellRef[]): Relation {
  return { kind: 'sum', result, addends }
}

/** Variance = revised budget − accounts of the same year, row by row. */
function variances(table: Table): readonly Relation[] {
  const variance = varianceColumn(table)
  const year = variance ? columnMeaning(table, variance).year : null
  const revised = columnFor(table, 'revised', year ?? undefined)
  const accounts = columnFor(table, 'accounts', year ?? (revised ? (columnMeaning(table, revised).year ?? undefined) : undefined))
  if (!variance || !revised || !accounts) return []
  return table.rows
    .filter((row) => row.kind !== 'heading')
    .map((row) => ({ kind: 'difference', result: at(row, variance), minuend: at(row, revised), subtrahend: at(row, accounts) }))
}

function amountColumns(table: Table): readonly Column[] {
  return table.columns.filter((column) =>
    ['adopted', 'revised', 'accounts', 'variance'].includes(columnMeaning(table, column).series ?? ''),
  )
}

function columnTotals(table: Table, columns: readonly Column[]): readonly Relation[] {
  const total = totalRow(table)
  const parts = table.rows.filter((row) => row.kind === 'plain')
  return total && parts.length > 0
    ? columns.map((column) =>
        sum(
          at(total, column),
          parts.map((row) => at(row, column)),
        ),
      )
    : []
}

function rowTotals(table: Table): readonly Relation[] {
  const total = categorySumColumn(table)
  const parts = table.columns.slice(0, -1)
  return total && parts.length > 0
    ? table.rows
        .filter((row) => row.kind !== 'heading')
        .map((row) =>
          sum(
            at(row, total),
            parts.map((column) => at(row, column)),
          ),
        )
    : []
}

/** Gap = result − target of the same year. */
function gaps(table: Table): readonly Relation[] {
  const gap = varianceColumn(table)
  const target = columnFor(table, 'target')
  const year = target ? columnMeaning(table, target).year : null
  const result = columnFor(table, 'result', year ?? undefined)
  if (!gap || !target || !result) return []
  return table.rows
    .filter((row) => row.kind !== 'heading')
    .map((row) => ({ kind: 'difference', result: at(row, gap), minuend: at(row, result), subtrahend: at(row, target) }))
}

/** Change = closing − opening. */
function changes(table: Table): readonly Relation[] {
  const change = columnFor(table, 'change')
  const dates = table.columns.filter((column) => columnMeaning(table, column).series === 'result')
  const [opening, closing] = dates
  if (!change || !opening || !closing || dates.length !== 2) return []
  return table.rows.map((row) => ({ kind: 'difference', result: at(row, change), minuend: at(row, closing), subtrahend: at(row, opening) }))
}

/** Women's pay in per cent of men's. */
function payShares(table: Table): readonly Relation[] {
  const named = (pattern: RegExp) => table.columns.find((column) => pattern.test(column.label))
  const [share, women, men] = [named(/kvinner andel av menn/i), named(/kvinner \(kr\)/i), named(/menn \(kr\)/i)]
  return share && women && men
    ? table.rows.map((row) => ({ kind: 'share', result: at(row, share), part: at(row, women), whole: at(row, men) }))
    : []
}

/** All permanent employees = full time + part time. */
function partition(table: Table): readonly Relation[] {
  const named = (pattern: RegExp) => table.columns.find((column) => pattern.test(column.label))
  const [all, full, part] = [named(/^alle (?:fast |faste )?(?:ansatte|tilsette)/i), named(/^heltid.*total/i), named(/^deltid.*total/i)]
  return all && full && part ? table.rows.map((row) => sum(at(row, all), [at(row, full), at(row, part)])) : []
}
