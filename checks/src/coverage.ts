import { placeKey } from '@arsring/shared'
import { allChecks } from './all-checks.ts'
import { isArithmetic } from './arithmetic/constraint.ts'
import { printedValues, sites } from './arithmetic/values.ts'
import type { CheckedDocument } from './subject.ts'

/** How much of a document the rules could get at: what nothing speaks about can be wrong without a word. */
export interface Coverage {
  /** Cells of tables that hold a number. */
  readonly numbers: number
  /** Those of them that something recomputes, or that something is recomputed from. */
  readonly related: number
  /** Cells recomputed from other cells: sums, differences, shares, copies. One cell may be recomputed in several ways. */
  readonly calculations: number
  /** What the text says that was recomputed from the tables. */
  readonly claims: number
}

/** Counts what could be decided; what rests on a cell that cannot be read is not counted. */
export function coverage(document: CheckedDocument): Coverage {
  const values = printedValues(document)
  const decided = allChecks
    .filter(isArithmetic)
    .flatMap((check) => check.constraints(document))
    .filter((constraint) => constraint.evaluate(values).verdict !== 'undecided')
  const numbers = new Set([...sites(document)].filter(([, { cell }]) => cell.value.kind === 'number').map(([key]) => key))
  const touched = new Set(decided.flatMap(({ result, inputs }) => [result, ...inputs]).map(placeKey))
  return {
    numbers: numbers.size,
    related: [...numbers].filter((key) => touched.has(key)).length,
    calculations: decided.filter(({ result }) => result.kind === 'cell').length,
    claims: decided.filter(({ result }) => result.kind === 'text').length,
  }
}
