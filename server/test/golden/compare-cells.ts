import { absolute, compare, decimal, factKeyText, subtract } from '@arsring/shared'
import type { Cell, CellValue, Decimal, Fact, Table } from '@arsring/shared'

/** One cell as printed beside the same cell as computed. */
export interface ComparedCell {
  /** `sick-leave total/result`. */
  readonly at: string
  readonly printed: string
  readonly computed: string
  readonly outcome: 'equal' | 'rounding' | 'different'
}

/**
 * Holds a computed table against the same table as printed, cell by cell in printed order. A calculated figure may
 * differ from the printed by (n + 1) / 2 units of the last printed decimal, n being the stored figures it rests on:
 * each of those was rounded when it was printed. Nothing else counts as rounding.
 * Rows that begin with a project number are matched by it; a row or column that only one of the tables has is a
 * difference of its own. @throws when other tables do not have the same number of rows and columns.
 */
export function compareTables(printed: Table, computed: Table, facts: ReadonlyMap<string, Fact>): readonly ComparedCell[] {
  const [before = [], now = []] = [printed, computed].map((table) => table.rows.filter((row) => row.kind !== 'heading'))
  const isByNumber = computed.kind.startsWith('project')
  // The printed table of projects has a column of account groups that is empty throughout, which the computed leaves out.
  const columns = isByNumber ? printed.columns.slice(-computed.columns.length) : printed.columns
  if ((!isByNumber && before.length !== now.length) || columns.length !== computed.columns.length) {
    throw new Error(`${computed.id} has another shape than the printed table`)
  }
  return now.flatMap((row, index) => {
    const same = isByNumber ? before.find((candidate) => numberOf(candidate.label) === numberOf(row.label)) : before[index]
    if (same === undefined)
      return [{ at: `${computed.id} ${row.id}`, printed: 'no row', computed: row.label, outcome: 'different' as const }]
    return computed.columns.map((column, place): ComparedCell => {
      const was = same.cells[columns[place]?.id ?? '']
      const is = row.cells[column.id]
      if (was === undefined || is === undefined) throw new Error(`${computed.id} lacks the cell ${row.id}/${column.id}`)
      return {
        at: `${computed.id} ${row.id}/${column.id}`,
        printed: was.text.trim(),
        computed: is.text,
        outcome: outcomeOf(was.value, was.text.trim(), is, facts),
      }
    })
  })
}

/** `124035` of "124035 Nedskalering …"; the row of totals has none. */
function numberOf(label: string): string {
  return /^\d+/.exec(label)?.[0] ?? ''
}

function outcomeOf(printed: CellValue, text: string, computed: Cell, facts: ReadonlyMap<string, Fact>): ComparedCell['outcome'] {
  const [was, is] = [endsOf(printed), endsOf(computed.value)]
  // A text column (expected completion) may hold what reads as a number: its words are compared.
  if (computed.role === 'text') return text === computed.text || (printed.kind === 'blank' && computed.text === '') ? 'equal' : 'different'
  if (was === null || is === null) return printed.kind === computed.value.kind ? 'equal' : 'different'
  if (was.length !== is.length) return 'different'
  const gaps = was.map((end, index) => absolute(subtract(end, is[index] ?? end)))
  if (gaps.every((gap) => gap.units === 0n)) return 'equal'
  const decimals = 'decimals' in printed ? printed.decimals : 0
  const stored = computed.key === null ? 0 : storedUnder(factKeyText(computed.key), facts)
  // (n + 1) / 2 units of the last printed decimal, as ten times as many tenths.
  const tolerance: Decimal = { units: BigInt(5 * (stored + 1)), scale: decimals + 1 }
  return computed.role !== 'input' && gaps.every((gap) => compare(gap, tolerance) <= 0) ? 'rounding' : 'different'
}

function endsOf(value: CellValue): readonly Decimal[] | null {
  if (value.kind === 'number') return [decimal(value.value)]
  return value.kind === 'range' ? [decimal(value.from), decimal(value.to)] : null
}

/** How many stored numbers a figure rests on. */
function storedUnder(key: string, facts: ReadonlyMap<string, Fact>): number {
  const fact = facts.get(key)
  if (fact?.provenance.kind === 'calculated')
    return fact.provenance.inputs.reduce((sum, input) => sum + storedUnder(factKeyText(input), facts), 0)
  return fact?.value.kind === 'number' || fact?.value.kind === 'range' ? 1 : 0
}
