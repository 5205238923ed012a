import { decimal, factKeyText, isZero } from '@arsring/shared'
import type { CellRef, Fact, FactKey, FactValue, Relation } from '@arsring/shared'
import { compute, derivationOf, formulaDerivations, isNothing, type Definitions, type FactStoreView } from '../../facts/index.ts'
import type { PlannedRow } from './plan-rows.ts'

/** What is known of the figures behind a table's cells. */
interface Known {
  readonly facts: ReadonlyMap<string, Fact>
  readonly store: FactStoreView
  readonly definitions: Definitions
}

/**
 * The arithmetic between a table's cells, read off the definitions of the figures behind them: a sum or difference
 * holds in the table when all that goes into it stands there. Variances and gaps add down a column as amounts do.
 */
export function relationsOf(rows: readonly PlannedRow[], known: Known): readonly Relation[] {
  const refs = new Map<string, CellRef>()
  for (const row of rows) {
    for (const [column, cell] of Object.entries(row.cells)) {
      if (cell.kind === 'figure') refs.set(factKeyText(cell.key), { row: row.id, column })
    }
  }
  const figures = rows.flatMap((row) => Object.values(row.cells).flatMap((cell) => (cell.kind === 'figure' ? [cell.key] : [])))
  return figures.flatMap((key) => [...differences(key, refs, known), ...sums(key, refs, known)])
}

function differences(key: FactKey, refs: ReadonlyMap<string, CellRef>, known: Known): readonly Relation[] {
  const derivation = derivationOf(key, known.definitions, known.store.present)
  const result = refs.get(factKeyText(key))
  const [first, ...rest] = derivation?.inputs ?? []
  if (derivation?.operation !== 'difference' || result === undefined || first === undefined) return []
  const minuend = refs.get(factKeyText(first))
  const parts = addendsOf(rest, refs, known)
  const [subtrahend] = parts ?? []
  if (minuend === undefined || parts === null || subtrahend === undefined) return []
  if (parts.length === 1) return [{ kind: 'difference', result, minuend, subtrahend }]
  // a = b − c − d is told as b = c + d + a: a bridge from one amount to another.
  return [{ kind: 'sum', result: minuend, addends: [...parts, result] }]
}

function sums(key: FactKey, refs: ReadonlyMap<string, CellRef>, known: Known): readonly Relation[] {
  const result = refs.get(factKeyText(key))
  if (key.series === 'growth' || result === undefined) return []
  return formulaDerivations(key, known.definitions, known.store.present).flatMap((derivation): readonly Relation[] => {
    const addends = derivation.operation === 'sum' ? addendsOf(derivation.inputs, refs, known) : null
    return addends === null || addends.length === 0 ? [] : [{ kind: 'sum', result, addends }]
  })
}

/** Cells that add up to the inputs: the inputs themselves, or what they are sums of. Null when some part is not in the table. */
function addendsOf(inputs: readonly FactKey[], refs: ReadonlyMap<string, CellRef>, known: Known): readonly CellRef[] | null {
  const found: CellRef[] = []
  for (const input of inputs) {
    const ref = refs.get(factKeyText(input))
    const parts = ref === undefined ? partsOf(input, refs, known) : [ref]
    if (parts === null) return null
    found.push(...parts)
  }
  return found
}

/** What stands in the table of a figure that does not stand there itself: nothing is needed of one that adds nothing. */
function partsOf(key: FactKey, refs: ReadonlyMap<string, CellRef>, known: Known): readonly CellRef[] | null {
  const text = factKeyText(key)
  const value = (known.facts.get(text) ?? compute([key], known.store, known.definitions).get(text))?.value
  if (value !== undefined && addsNothing(value)) return []
  const [derivation] = formulaDerivations(key, known.definitions, known.store.present)
  return derivation?.operation === 'sum' ? addendsOf(derivation.inputs, refs, known) : null
}

function addsNothing(value: FactValue): boolean {
  return isNothing(value) || (value.kind === 'number' && isZero(decimal(value.value)))
}
