import { decimal, sumOf, type CellRef, type Column, type Row, type Table } from '@arsring/shared'
import { arithmeticCheck, type Constraint } from '../arithmetic/constraint.ts'
import { linearConstraint } from '../arithmetic/linear.ts'
import { show } from '../arithmetic/show.ts'
import { cellPlace, readingOf } from '../arithmetic/values.ts'
import { accountRow, accountTotal, isAccountTable } from '../official/account-table.ts'
import { columnFor } from '../official/columns.ts'
import type { CheckedSection } from '../subject.ts'

/**
 * Dok. 3 + the adjustments of the year = the revised budget: on the net result, and per account group too when every
 * adjustment names its group. Runs where a section prints both the account and its adjustments.
 */
export const bridge = arithmeticCheck({
  id: 'bridge',
  reference: 'Annual report template 3.1: account of budget adjustments',
  constraints: (document) =>
    document.sections.flatMap((section) => {
      const adjustments = section.tables.filter((table) => table.kind === 'adjustments')
      return section.tables
        .filter(isAccountTable)
        .flatMap((account) => adjustments.flatMap((table) => bridges(document.year, section, account, table)))
    }),
})

function bridges(year: number, section: CheckedSection, account: Table, adjustments: Table): readonly Constraint[] {
  const adopted = columnFor(account, 'adopted', year)
  const revised = columnFor(account, 'revised', year)
  const amount = columnNamed(adjustments, 'amount', /bel[øo]p/i)
  const group = columnNamed(adjustments, 'group', /artsgruppe/i)
  if (!adopted || !revised || !amount) return []
  const rows = adjustments.rows.filter((row) => row.kind === 'plain')
  const build = (accountRowId: string, entries: readonly Row[]) => {
    const at = (table: Table, ref: CellRef) => cellPlace(section.id, table, ref)
    const amounts = entries
      .map((row) => readingOf(row.cells[amount.id]))
      .flatMap((reading) => (reading.kind === 'number' ? [reading.value] : []))
    return linearConstraint({
      check: 'bridge',
      message: 'check.bridge',
      result: at(account, { row: accountRowId, column: revised.id }),
      terms: [
        { place: at(account, { row: accountRowId, column: adopted.id }), sign: 1 },
        ...entries.map((row) => ({ place: at(adjustments, { row: row.id, column: amount.id }), sign: 1 as const })),
      ],
      blankTerm: 'nothing',
      params: {
        adopted: account.rows.find((row) => row.id === accountRowId)?.cells[adopted.id]?.text.trim() ?? '',
        adjustments: show(amounts.length > 0 ? sumOf(amounts) : decimal('0'), 0, null),
      },
    })
  }
  const net = accountTotal(account, 'net')
  const groupOf = (row: Row) => (group ? (/^\d{3}-\d{3}/.exec(row.cells[group.id]?.text.trim() ?? '')?.[0] ?? null) : null)
  const perGroup = rows.length > 0 && rows.every((row) => groupOf(row) !== null)
  return [
    ...(net && rows.length > 0 ? [build(net.id, rows)] : []),
    ...(perGroup
      ? account.rows.flatMap((row) => {
          const kind = accountRow(row)
          return kind?.kind === 'group'
            ? [
                build(
                  row.id,
                  rows.filter((entry) => groupOf(entry) === kind.group),
                ),
              ]
            : []
        })
      : []),
  ]
}

function columnNamed(table: Table, id: string, label: RegExp): Column | undefined {
  return table.columns.find((column) => column.id === id || label.test(column.label))
}
