import type { Column, Finding, Row, Table } from '@arsring/shared'
import { cellPlace, printedValues, readingOf } from '../arithmetic/values.ts'
import { checkMessage } from '../message.ts'
import { columnMeaning } from '../official/columns.ts'
import { isAverageLabel, isNotAdded, isTotalLabel } from '../official/line-labels.ts'
import { tablesOf, type TableSite } from '../official/tables.ts'
import { isDifferenceLabel } from '../printed/discover/differences.ts'
import { discoverRelations } from '../printed/discover/discover-relations.ts'
import { isClosingLabel } from '../printed/discover/flows.ts'
import type { Check, CheckedDocument } from '../subject.ts'
import { columnSum } from './column-sum.ts'
import { difference } from './difference.ts'
import { rowSum } from './row-sum.ts'
import { tableAverage } from './table-average.ts'
import { tableFlow } from './table-flow.ts'
import { tableGrowth } from './table-growth.ts'
import { tableShare } from './table-share.ts'

const ID = 'exchanged-columns'
const ARITHMETIC = [columnSum, rowSum, difference, tableFlow, tableAverage, tableShare, tableGrowth]
const IN_PERCENT = /\bi\s(?:%|prosent|pst)|endring\s?%/iu
/** Two numbers agree by chance; so many rows do not, or two with so many digits between them. */
const LEAST_ROWS = 3
const DIGITS_OF_TWO = 5
const MOST_COLUMNS = 12

/**
 * A column named as a sum, a difference, an average or a change that its table does not bear out in any row, and bears out in
 * all of them once the figures of two columns change places: they stand under each other's headings.
 */
export const exchangedColumns: Check = {
  id: ID,
  reference: 'A column holds what its heading says',
  run: (document) =>
    tablesOf(document)
      .filter(({ table }) => table.kind === 'other' && table.columns.length <= MOST_COLUMNS)
      .flatMap((site): readonly Finding[] => {
        const { section, table } = site
        const row = table.rows.find((one) => one.kind !== 'heading')
        const found = exchangeThatAddsUp(document, site)
        if (found === null || row === undefined) return []
        const [first, second] = found.pair
        return [
          {
            check: ID,
            severity: 'warning',
            at: [first, second].map((column) => cellPlace(section.id, table, { row: row.id, column: column.id })),
            message: checkMessage('check.exchanged-columns', { first: first.label, second: second.label, column: found.column.label }),
          },
        ]
      }),
}

type Pair = readonly [Column, Column]

function exchangeThatAddsUp(document: CheckedDocument, site: TableSite): { readonly pair: Pair; readonly column: Column } | null {
  const { table } = site
  const named = table.columns.filter(isNamedAsComputed)
  const before = named.length === 0 ? [] : agreements(document, site, table)
  const open = named.filter(({ id }) => before.every(({ across }) => across !== id))
  if (open.length === 0) return null
  const proven = provenTogether(before)
  const found = pairsOf(table).flatMap((pair) => {
    if (!mayChangePlaces(table, pair)) return []
    const exchanged = withExchanged(table, pair)
    const after = agreements(document, site, exchanged)
    const column = open.find(({ id }) => {
      const own = after.filter(({ across }) => across === id)
      if (own.some(({ columns }) => proven.has(exchangedIn(columns, pair)))) return false
      return isEnough(own) && own.every(({ agrees }) => agrees)
    })
    return column !== undefined && count(after) >= count(before) ? [{ pair, column, isBackwards: isBackwards(exchanged) }] : []
  })
  return found.find((one) => !one.isBackwards) ?? found[0] ?? null
}

/**
 * The columns of figures that are proven to belong together, whatever stands over them: of those, one that comes out as the
 * difference of the others says nothing new.
 */
function provenTogether(all: readonly Agreement[]): ReadonlySet<string> {
  return new Set(all.flatMap(({ across, agrees, isPromised, columns }) => (across !== null && agrees && isPromised ? columns : [])))
}

/** A per cent sign in the cells stands where the heading tells of shares: then the two are in their places. */
function mayChangePlaces(table: Table, [first, second]: Pair): boolean {
  const [one, other] = [first, second].map(({ id }) => table.rows.some(({ cells }) => /\d\s?%/.test(cells[id]?.text ?? '')))
  if (one === other) return true
  const [marked, bare] = one === true ? [first, second] : [second, first]
  return isNotAdded(bare.label) && !isNotAdded(marked.label)
}

const GOES_OUT = /bruk|uttak|avgang|avskriv|nedskriv|utbetal|avslutt/iu

/** Whether a table counts its changes from the later year to the earlier, or adds what goes out: the less likely of two readings. */
function isBackwards(table: Table): boolean {
  const years = new Map(table.columns.map((column) => [column.id, columnMeaning(table, column).year ?? 0]))
  const outgoing = new Set(table.columns.flatMap(({ id, label }) => (GOES_OUT.test(label) ? id : [])))
  return table.relations.some((relation) => {
    if (relation.kind === 'difference') return (years.get(relation.minuend.column) ?? 0) < (years.get(relation.subtrahend.column) ?? 0)
    return relation.kind === 'flow' && relation.added.some(({ column }) => outgoing.has(column))
  })
}

interface Agreement {
  /** The column that is computed from others; null for what is computed from cells above and below. */
  readonly across: string | null
  readonly agrees: boolean
  /** The heading says that it is computed; another sum or difference is as true read backwards. */
  readonly isPromised: boolean
  /** All columns that take part, in one text. */
  readonly columns: string
  /** How many digits are printed of what is computed. */
  readonly digits: number
}

function isEnough(own: readonly Agreement[]): boolean {
  return own.length >= LEAST_ROWS || (own.length === 2 && own.reduce((sum, { digits }) => sum + digits, 0) >= DIGITS_OF_TWO)
}

/** The arithmetic of a table: each relation, and whether it comes out. */
function agreements(document: CheckedDocument, { section }: TableSite, table: Table): readonly Agreement[] {
  const alone = { ...document, sections: [{ ...section, blocks: [], tables: [table] }] }
  const values = printedValues(alone)
  const labels = new Map(table.columns.map(({ id, label }) => [id, label]))
  const isDifference = (column: string) => isDifferenceLabel(labels.get(column) ?? '')
  return ARITHMETIC.flatMap((check) => check.constraints(alone)).flatMap(({ check, result, inputs, evaluate }): readonly Agreement[] => {
    const evaluation = evaluate(values)
    const { verdict } = evaluation
    if (result.kind !== 'cell' || verdict === 'undecided') return []
    const isAcross = inputs.some(({ column }) => column !== result.column)
    // A variance is no sum, if not of variances.
    const isOddSum = check === rowSum.id && isDifference(result.column) && !inputs.some(({ column }) => isDifference(column))
    const heading = labels.get(result.column) ?? ''
    const isPromised = isNamedAsComputed({ label: heading }) || isNotAdded(heading)
    return [
      {
        across: isAcross && !isOddSum ? result.column : null,
        agrees: verdict !== 'broken',
        isPromised,
        columns: together([result, ...inputs].map(({ column }) => column)),
        digits: evaluation.printed.replace(/\D/gu, '').length,
      },
    ]
  })
}

function together(columns: readonly string[]): string {
  return [...new Set(columns)].sort().join('\n')
}

/** The same columns by the headings that their figures stood under before the two changed places. */
function exchangedIn(columns: string, [first, second]: Pair): string {
  const before = new Map([
    [first.id, second.id],
    [second.id, first.id],
  ])
  return together(columns.split('\n').map((id) => before.get(id) ?? id))
}

function count(all: readonly Agreement[]): number {
  return all.filter(({ agrees }) => agrees).length
}

/** Whether a heading says that what is under it is computed from its neighbours. */
function isNamedAsComputed({ label }: Pick<Column, 'label'>): boolean {
  return [isTotalLabel, isDifferenceLabel, isAverageLabel, isClosingLabel].some((isIt) => isIt(label)) || IN_PERCENT.test(label)
}

function pairsOf(table: Table): readonly Pair[] {
  const numeric = table.columns.filter(({ id }) => table.rows.filter(({ cells }) => readingOf(cells[id]).kind === 'number').length >= 2)
  return numeric.flatMap((first, at) => numeric.slice(at + 1).map((second): Pair => [first, second]))
}

/** The table with the figures of two columns under each other's headings, and the arithmetic that it then has. */
function withExchanged(table: Table, [first, second]: Pair): Table {
  const rows = table.rows.map((row): Row => {
    const { [first.id]: one, [second.id]: other, ...rest } = row.cells
    return { ...row, cells: { ...rest, ...(other && { [first.id]: other }), ...(one && { [second.id]: one }) } }
  })
  return { ...table, rows, relations: discoverRelations({ ...table, rows }) }
}
