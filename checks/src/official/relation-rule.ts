import type { Relation, Table } from '@arsring/shared'
import { accountTotal, isAccountTable } from './account-table.ts'
import { columnMeaning } from './columns.ts'

export type RelationRule =
  | 'column-sum'
  | 'row-sum'
  | 'net-result'
  | 'sick-leave-total'
  | 'difference'
  | 'indicator-gap'
  | 'table-flow'
  | 'table-average'
  | 'table-share'
  | 'table-growth'
  | 'table-ratio'

/** The one rule that answers for a relation, by what the table is and where the relation runs. */
export function relationRule(table: Table, relation: Relation): RelationRule {
  if (relation.kind === 'difference') return table.kind === 'indicators' ? 'indicator-gap' : 'difference'
  if (relation.kind !== 'sum') return `table-${relation.kind}`
  if (relation.addends.every((addend) => addend.row === relation.result.row)) return 'row-sum'
  if (table.kind === 'sick-leave') return 'sick-leave-total'
  if (isAccountTable(table) && accountTotal(table, 'net')?.id === relation.result.row) return 'net-result'
  return 'column-sum'
}

/** Whether a difference is a variance from a budget or a target, which has a good and a bad side; a change or a net has none. */
export function isVariance(table: Table, relation: Relation): boolean {
  const column = table.columns.find(({ id }) => id === relation.result.column)
  const series = column ? columnMeaning(table, column).series : null
  return series === 'variance' || series === 'gap'
}
