import type { Decimal, Finding, Place } from '@arsring/shared'
import type { Check, CheckedDocument } from '../subject.ts'
import { printedValues, type CellPlace, type Values } from './values.ts'
import { once } from '../once.ts'

/** agrees: to the last printed digit; rounding: within what rounding of the parts can give; undecided: a part cannot be read. */
export type Verdict = 'agrees' | 'rounding' | 'broken' | 'undecided'

export interface Evaluation {
  readonly verdict: Verdict
  /** What the other cells give, when they give a value. */
  readonly value: Decimal | null
  /** Printed and right value in Norwegian number form. */
  readonly printed: string
  readonly expected: string
}

/**
 * Something a document says about its own figures that can be recomputed: a sum, a difference, a copy, a claim in
 * prose. Evaluated on the printed values it gives a finding; evaluated with a cell changed it tells what rests on it.
 */
export interface Constraint {
  /** Id of the rule it belongs to. */
  readonly check: string
  /** The cells the arithmetic starts from. */
  readonly inputs: readonly CellPlace[]
  /** The cell or the stretch of text that shows the outcome. */
  readonly result: Place
  evaluate(values: Values): Evaluation
  /** The value of one of its cells that would make it agree; null when it has none (a claim, a cell that takes no part). */
  solve(cell: CellPlace, values: Values): Decimal | null
  /** What to tell when it is broken or rounded. */
  finding(values: Values): Finding | null
}

/** A check whose findings all come from constraints, so that the cause of several findings can be found. */
export interface ArithmeticCheck extends Check {
  constraints(document: CheckedDocument): readonly Constraint[]
}

export function arithmeticCheck(rule: {
  readonly id: string
  readonly reference: string
  readonly constraints: (document: CheckedDocument) => readonly Constraint[]
}): ArithmeticCheck {
  // Asked for by the rule itself, by the search for causes and by the count of what was checked.
  const constraints = once(rule.constraints)
  return {
    ...rule,
    constraints,
    run(document) {
      const values = printedValues(document)
      return constraints(document).flatMap((constraint) => constraint.finding(values) ?? [])
    },
  }
}

export function isArithmetic(check: Check): check is ArithmeticCheck {
  return 'constraints' in check
}
