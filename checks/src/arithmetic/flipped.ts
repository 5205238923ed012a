import { absolute, add, compare, isZero } from '@arsring/shared'
import type { Constraint } from './constraint.ts'
import { tolerance } from './linear.ts'
import type { CellPlace, Values } from './values.ts'

/** Whether a difference is printed with the opposite sign of what the arithmetic gives, and is otherwise right. */
export function isFlipped(constraint: Constraint, values: Values): boolean {
  const evaluation = constraint.evaluate(values)
  const result = constraint.result.kind === 'cell' ? values.read(constraint.result) : null
  if (evaluation.verdict !== 'broken' || evaluation.value === null || result?.kind !== 'number' || isZero(result.value)) return false
  const terms = constraint.inputs.map((place: CellPlace) => values.read(place))
  return compare(absolute(add(result.value, evaluation.value)), tolerance(result, terms)) <= 0
}
