import type { Row, Table } from '@arsring/shared'

/** What a row of an operating or investment account is. */
export type AccountRow =
  | { readonly kind: 'group'; readonly group: string; readonly side: 'expenditure' | 'income' }
  | { readonly kind: 'sum-expenditure' | 'sum-income' | 'net' }

const GROUP = /^(\d{3})-\d{3}/

/** Account groups 000-599 are expenditure, 600-999 income. Rows are known by id, by their label or by the figures behind them. */
export function accountRow(row: Row): AccountRow | null {
  const name = groupOf(row)
  const group = GROUP.exec(name)
  if (group) return { kind: 'group', group: name.slice(0, 7), side: Number(group[1]) < 600 ? 'expenditure' : 'income' }
  if (name === 'sum-expenditure' || name === 'sum-income' || name === 'net') return { kind: name }
  if (/^sum (drifts|investerings)?utgift/i.test(row.label)) return { kind: 'sum-expenditure' }
  if (/^sum (drifts|investerings)?inntekt/i.test(row.label)) return { kind: 'sum-income' }
  if (/nettoresultat|netto finansieringsbehov/i.test(row.label)) return { kind: 'net' }
  return null
}

function groupOf(row: Row): string {
  const key = Object.values(row.cells).find((cell) => cell.key?.dimensions['group'] !== undefined)?.key
  if (key) return key.dimensions['group'] ?? row.id
  if (GROUP.test(row.id)) return row.id
  return GROUP.test(row.label) ? row.label : row.id
}

export function isAccountTable(table: Table): boolean {
  return table.kind === 'operating-account' || table.kind === 'investment-account'
}

/** The row of the account that is this total, if the table prints it. */
export function accountTotal(table: Table, kind: 'sum-expenditure' | 'sum-income' | 'net'): Row | undefined {
  return table.rows.find((row) => accountRow(row)?.kind === kind)
}
