import type { CellRef, Relation, Table } from '@arsring/shared'
import { cellPlace, printedValues, readingOf } from '../arithmetic/values.ts'
import { checkMessage } from '../message.ts'
import { tablesOf } from '../official/tables.ts'
import { isClosingLabel } from '../printed/discover/flows.ts'
import type { Check, CheckedDocument } from '../subject.ts'
import { tableFlow } from './table-flow.ts'

const ID = 'flow-headings'
/** One balance may come out by chance. */
const LEAST = 2
/** What leaves a stock. What is written off or paid out may as well be counted up from year to year. */
const GOES_OUT = /(?<!\p{L})(?:bruk|uttak|avgang|withdrawals?)(?!\p{L})/iu
const COMES_IN = /(?<!\p{L})(?:tilgang|tilvekst|avsetning|avsetjing|additions?)(?!\p{L})/iu

/**
 * From an opening to a closing balance, what is called use or disposal and is added, or called addition and is taken: it comes out, so the
 * figures stand under each other's headings.
 */
export const flowHeadings: Check = {
  id: ID,
  reference: 'A column holds what its heading says',
  run: (document) =>
    tablesOf(document).flatMap(({ section, table }) => {
      const flows = flowsIn(document, section.id, table)
      const lines = Map.groupBy(
        flows.flatMap((flow) => [
          ...flow.added.slice(1).flatMap((cell) => against(table, flow, cell, GOES_OUT)),
          ...flow.taken.flatMap((cell) => against(table, flow, cell, COMES_IN)),
        ]),
        ({ label }) => label,
      )
      return [...lines.values()].flatMap((found) => {
        const [first] = found
        if (first === undefined || found.length < LEAST) return []
        const at = found.flatMap(({ cell, result }) => [cell, result]).map((ref) => cellPlace(section.id, table, ref))
        return [{ check: ID, severity: 'warning', at, message: checkMessage('check.flow-headings', { line: first.label }) } as const]
      })
    }),
}

type Flow = Extract<Relation, { readonly kind: 'flow' }>

/** The flows from balance to balance, none of them negative, that come out: all of them, or none is read. */
function flowsIn(document: CheckedDocument, section: string, table: Table): readonly Flow[] {
  // A net result has what is set aside taken, and what is used added.
  const isClosing = ({ row, column }: CellRef): boolean =>
    [...table.rows.filter(({ id }) => id === row), ...table.columns.filter(({ id }) => id === column)].some(({ label }) =>
      isClosingLabel(label),
    )
  const flows = table.relations.filter((relation): relation is Flow => relation.kind === 'flow' && isClosing(relation.result))
  // Opening, use and closing alone may be what is used up to each day.
  const isBothWays = flows.every(({ added, taken }) => added.length + taken.length > 2)
  if (flows.length < LEAST || !isBothWays) return []
  const values = printedValues(document)
  const isBroken = tableFlow
    .constraints(document)
    .some(
      ({ result, evaluate }) =>
        result.kind === 'cell' && result.section === section && result.table === table.id && evaluate(values).verdict === 'broken',
    )
  const isDebt = flows.some(({ result, added }) => [result, ...added.slice(0, 1)].some((cell) => signAt(table, cell) < 0))
  return isBroken || isDebt ? [] : flows
}

interface Against {
  readonly label: string
  readonly cell: CellRef
  readonly result: CellRef
}

/** The cell, where its row or column has such a name and it holds a number above nothing. */
function against(table: Table, { result }: Flow, cell: CellRef, name: RegExp): readonly Against[] {
  const label =
    cell.column === result.column
      ? (table.rows.find(({ id }) => id === cell.row)?.label ?? '')
      : (table.columns.find(({ id }) => id === cell.column)?.label ?? '')
  return name.test(label) && signAt(table, cell) > 0 ? [{ label, cell, result }] : []
}

function signAt(table: Table, { row, column }: CellRef): number {
  const reading = readingOf(table.rows.find(({ id }) => id === row)?.cells[column])
  return reading.kind === 'number' ? Number(reading.value.units > 0n) - Number(reading.value.units < 0n) : 0
}
