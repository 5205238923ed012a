import { compare, subtract, type Series, type Table } from '@arsring/shared'
import { arithmeticCheck, type Constraint } from '../arithmetic/constraint.ts'
import { linearConstraint } from '../arithmetic/linear.ts'
import { cellPlace, readingOf } from '../arithmetic/values.ts'
import { accountRow, accountTotal } from '../official/account-table.ts'
import { columnFor } from '../official/columns.ts'
import { tablesOfKind, totalRow } from '../official/tables.ts'
import type { CheckedDocument } from '../subject.ts'

const SERIES: readonly Series[] = ['adopted', 'revised', 'accounts', 'variance']

/**
 * The project table holds expenditure only (groups 000-599), so its total is the sum of investment expenditure in the
 * investment account, series by series.
 */
export const projectTotal = arithmeticCheck({
  id: 'project-total',
  reference: 'Annual report template 3.4, note *: account groups 000-599 only',
  constraints: (document) => {
    const accounts = tablesOfKind(document, 'investment-account')
    return tablesOfKind(document, 'projects').flatMap((projects) => {
      const account = accounts.length === 1 ? accounts[0] : accounts.find(({ table }) => chapterOf(table) === chapterOf(projects.table))
      return account ? totals(document.year, projects, account) : []
    })
  },
})

type TableIn = { readonly section: CheckedDocument['sections'][number]; readonly table: Table }

function totals(year: number, projects: TableIn, account: TableIn): readonly Constraint[] {
  const total = totalRow(projects.table)
  const expenditure = accountTotal(account.table, 'sum-expenditure')
  if (!total || !expenditure) return []
  return SERIES.flatMap((series) => {
    const column = columnFor(projects.table, series, year)
    const source = columnFor(account.table, series, year)
    if (!column || !source) return []
    const nettedRow = nettedIncome(account.table, source.id, total.cells[column.id], expenditure.cells[source.id])
    return [
      linearConstraint({
        check: 'project-total',
        message: nettedRow === null ? 'check.project-total' : 'check.project-total.netted',
        result: cellPlace(projects.section.id, projects.table, { row: total.id, column: column.id }),
        terms: [{ place: cellPlace(account.section.id, account.table, { row: expenditure.id, column: source.id }), sign: 1 }],
        blankTerm: 'undecided',
        emptyResult: 'undecided',
        params: { account: account.table.number ?? account.table.caption, income: nettedRow ?? '' },
      }),
    ]
  })
}

/** The income row whose amount is exactly what the two totals differ by: then income was netted in the project table. */
function nettedIncome(account: Table, column: string, total: Parameters<typeof readingOf>[0], source: Parameters<typeof readingOf>[0]) {
  const [printed, right] = [readingOf(total), readingOf(source)]
  if (printed.kind !== 'number' || right.kind !== 'number') return null
  const difference = subtract(printed.value, right.value)
  if (difference.units === 0n) return null
  const row = account.rows.find((candidate) => {
    const kind = accountRow(candidate)
    const reading = readingOf(candidate.cells[column])
    return kind?.kind === 'group' && kind.side === 'income' && reading.kind === 'number' && compare(reading.value, difference) === 0
  })
  return row?.label ?? null
}

/** One account and one project table per budget chapter: `investment-account.125`. */
function chapterOf(table: Table): string {
  return table.id.split('.')[1] ?? ''
}
