import { absolute, compare, subtract, type Column, type Row, type Table } from '@arsring/shared'
import { tolerance } from '../arithmetic/linear.ts'
import { showReading } from '../arithmetic/show.ts'
import { readingOf } from '../arithmetic/values.ts'
import { columnMeaning } from '../official/columns.ts'

/** What a row was given and what it spent, as printed. */
export interface Spent {
  readonly budget: string
  readonly accounts: string
  readonly isLess: boolean
}

const BUDGET = /budsjett|budget/iu
const NO_AMOUNT = /avvik|forbruk|endring|variance|change|%|prosent/iu
/** Where income is added up too, less than budgeted may be less earned. */
const NOT_SPENT =
  /inntekt|resultat|netto|overskudd|overskot|underskudd|underskot|refusjon|gebyr|tilsku|sal[gs]|finansier|skatt|income|revenue|result/iu

/**
 * Whether a row spent less in a year than it was given, whichever way the table counts its variances; null where that is not
 * sure: the table tells of income too, has a negative amount, or not one budget and one account of the year that the row's variance is
 * the difference of.
 */
export function spentIn(table: Table, row: Row, variance: Column, year: number): Spent | null {
  if ([table.caption, ...table.rows.map(({ label }) => label)].some((text) => NOT_SPENT.test(text))) return null
  const ofYear = table.columns.filter((column) => !NO_AMOUNT.test(column.label) && (columnMeaning(table, column).year ?? year) === year)
  const budgets = ofYear.filter(({ label }) => BUDGET.test(label))
  const accounts = ofYear.filter((column) => columnMeaning(table, column).series === 'accounts')
  const [budget, account] = [budgets[0], accounts[0]]
  if (!budget || !account || budgets.length > 1 || accounts.length > 1) return null
  const read = (of: Row, column: Column) => readingOf(of.cells[column.id])
  const isNegative = [budget, account].some((column) =>
    table.rows.some((one) => {
      const reading = read(one, column)
      return reading.kind === 'number' && reading.value.units < 0n
    }),
  )
  const [given, spent, gap] = [read(row, budget), read(row, account), read(row, variance)]
  if (isNegative || given.kind !== 'number' || spent.kind !== 'number' || gap.kind !== 'number') return null
  const difference = absolute(subtract(given.value, spent.value))
  // A forecast's variance is of another number than what is spent so far.
  if (compare(absolute(subtract(difference, absolute(gap.value))), tolerance(gap, [given, spent])) > 0) return null
  const order = compare(spent.value, given.value)
  return order === 0 ? null : { budget: showReading(given), accounts: showReading(spent), isLess: order < 0 }
}
