import type { Column, Finding, Table } from '@arsring/shared'
import type { Constraint } from '../arithmetic/constraint.ts'
import { printedValues, type CellPlace } from '../arithmetic/values.ts'
import { checkMessage } from '../message.ts'
import { columnMeaning } from '../official/columns.ts'
import { namesOther } from '../official/line-labels.ts'
import { tablesOf } from '../official/tables.ts'
import { once } from '../once.ts'
import type { Check, CheckedDocument } from '../subject.ts'
import { difference } from './difference.ts'
import { tableGrowth } from './table-growth.ts'
import { tableShare } from './table-share.ts'

const ID = 'operand-headings'
/** Two columns agree with a third by chance; not in so many rows. */
const LEAST_ROWS = 3
const YEARS = /(?<!\d)(?:19|20)\d\d(?![\d/])/gu
const BUDGET = /budsjett|(?<!\p{L})bud(?!\p{L})/iu
const ACCOUNTS = /regnskap|rekneskap/iu

/**
 * A column that is computed from other columns than its heading says: "Endring 2023–2024" from 2024 and 2022, a variance
 * from the budget of one year and the accounts of another, "Fornyet i %" of what is renewed. It comes out, so the figures
 * stand under each other's headings.
 */
export const operandHeadings: Check = {
  id: ID,
  reference: 'A column holds what its heading says',
  run: (document) =>
    tablesOf(document).flatMap(({ section, table }) =>
      operationsIn(document, section.id, table).flatMap(({ result, operands: [first, second], at }): readonly Finding[] => {
        if (!isOfOthers(table, result, first, second)) return []
        const operands = [...new Set([first.label, second.label])].join(', ')
        const message = checkMessage('check.operand-headings', { column: result.label, operands })
        return [{ check: ID, severity: 'warning', at, message }]
      }),
    ),
}

/** A column that comes out from two others in every row. */
interface Operation {
  readonly result: Column
  /** The part and the whole of a share; what is taken from and what is taken; the later and the earlier. */
  readonly operands: readonly [Column, Column]
  readonly at: readonly CellPlace[]
}

function operationsIn(document: CheckedDocument, section: string, table: Table): readonly Operation[] {
  const values = printedValues(document)
  const own = (constraintsByTable(document).get(tableKey(section, table.id)) ?? []).flatMap((constraint) => across(constraint) ?? [])
  const byColumns = Map.groupBy(own, ({ cells }) => cells.map(({ column }) => column).join('\n'))
  return [...byColumns.values()].flatMap((rows): readonly Operation[] => {
    const decided = rows.filter(({ constraint }) => constraint.evaluate(values).verdict !== 'undecided')
    const [row] = decided
    const [result, first, second] = (row?.cells ?? []).flatMap((cell) => table.columns.filter(({ id }) => id === cell.column))
    const comesOut = decided.length >= LEAST_ROWS && decided.every(({ constraint }) => constraint.evaluate(values).verdict !== 'broken')
    return comesOut && row && result && first && second ? [{ result, operands: [first, second], at: row.cells }] : []
  })
}

const constraintsByTable = once((document: CheckedDocument) =>
  Map.groupBy(
    [difference, tableGrowth, tableShare].flatMap((check) => check.constraints(document)),
    ({ result }) => (result.kind === 'cell' ? tableKey(result.section, result.table) : ''),
  ),
)

function tableKey(section: string, table: string): string {
  return `${section}\n${table}`
}

function across(constraint: Constraint) {
  const { result, inputs } = constraint
  if (result.kind !== 'cell' || inputs.length !== 2) return null
  const isElsewhere = inputs.every(({ column }) => column !== result.column)
  // A share may be of the total of its own column.
  const isInRow = inputs.every(({ row, column }) => row === result.row || column === inputs[0]?.column) && inputs[0]?.row === result.row
  return isElsewhere && isInRow ? { constraint, cells: [result, ...inputs] } : null
}

function isOfOthers(table: Table, result: Column, first: Column, second: Column): boolean {
  const named = yearsIn(result.label)
  // "1.1.2025" is of 2025, and what 2024 ended with.
  const operands = [first, second].map((column) => [columnMeaning(table, column).year, ...yearsIn(column.label)])
  if (named.length > 0 && operands.every((years) => years.length > 1)) {
    const isNamed = (years: readonly (number | null)[]) => years.some((year) => year !== null && named.includes(year))
    if (named.length > 1 ? !operands.every(isNamed) : !operands.some(isNamed)) return true
  }
  return isOfTwoYears(table, first, second) || isShareTurned(result, first, second)
}

function yearsIn(label: string): readonly number[] {
  return [...label.matchAll(YEARS)].map(([year]) => Number(year))
}

/** Budget and accounts of different years, where the table has the accounts of the year of the budget too. */
function isOfTwoYears(table: Table, first: Column, second: Column): boolean {
  const budget = [first, second].find(({ label }) => BUDGET.test(label))
  const accounts = [first, second].find((column) => column !== budget && ACCOUNTS.test(column.label))
  const yearOf = (column: Column | undefined) => (column ? columnMeaning(table, column).year : null)
  const year = yearOf(budget)
  return (
    year !== null &&
    yearOf(accounts) !== null &&
    yearOf(accounts) !== year &&
    table.columns.some((column) => ACCOUNTS.test(column.label) && yearOf(column) === year)
  )
}

/** "Fornyet i %" where what is renewed is not the part but the whole. */
function isShareTurned({ label }: Column, part: Column, whole: Column): boolean {
  const [named = '', ...rest] = label.split(/\s+i\s+(?:%|prosent|pst)/iu)
  return rest.join('').trim() === '' && rest.length > 0 && namesOther(named, whole.label) && !namesOther(named, part.label)
}
