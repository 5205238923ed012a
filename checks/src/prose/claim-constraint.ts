import type { Decimal, Finding, Place } from '@arsring/shared'
import type { Constraint, Evaluation } from '../arithmetic/constraint.ts'
import type { CellPlace, Values } from '../arithmetic/values.ts'
import { checkMessage, type CheckTextId } from '../message.ts'
import type { RowSeries } from '../official/row-series.ts'
import type { CheckedSection, ProseBlock } from '../subject.ts'
import type { Stretch } from './clauses.ts'
import type { Subject } from './subject.ts'

export interface Judged {
  readonly holds: boolean
  readonly expected: string
  readonly value?: Decimal | null
}

/** A claim in prose about one of several rows it may mean. It holds when it holds for any of them. */
export interface ClaimOverRows {
  readonly check: string
  readonly section: CheckedSection
  readonly block: ProseBlock
  readonly stretch: Stretch
  readonly subject: Subject
  readonly printed: string
  readonly message: CheckTextId
  /** The cells the claim rests on for a row. */
  readonly cells: (row: RowSeries) => readonly CellPlace[]
  /** Null when a cell cannot be read. */
  readonly judge: (row: RowSeries, values: Values) => Judged | null
  readonly params: (row: RowSeries, values: Values) => Readonly<Record<string, string>>
}

export function textPlace(section: CheckedSection, block: ProseBlock, stretch: Stretch): Place {
  return { kind: 'text', section: section.id, block: block.index, from: stretch.from, to: stretch.to, text: stretch.text }
}

/**
 * Builds the constraint of a claim. The row is chosen once, on the printed figures: one for which the claim holds when
 * there is one, so that a change of figures afterwards is measured on the row the writer had in mind. Null when no row
 * can be read, or when the claim only possibly is about them and does not hold.
 */
export function claimConstraint(claim: ClaimOverRows, printedValues: Values): Constraint | null {
  const { subject } = claim
  const judge = (rows: readonly RowSeries[]) =>
    rows.flatMap((row) => {
      const one = claim.judge(row, printedValues)
      return one ? [{ row, holds: one.holds }] : []
    })
  const meant = judge(subject.rows)
  const holding = meant.find((one) => one.holds) ?? judge(subject.elsewhere()).find((one) => one.holds)
  const chosen = holding ?? meant[0]
  if (!chosen || (subject.certainty === 'possible' && !chosen.holds)) return null
  const { row } = chosen
  const result = textPlace(claim.section, claim.block, claim.stretch)
  const evaluate = (values: Values): Evaluation => {
    const one = claim.judge(row, values)
    if (!one) return { verdict: 'undecided', value: null, printed: claim.printed, expected: '' }
    return { verdict: one.holds ? 'agrees' : 'broken', value: one.value ?? null, printed: claim.printed, expected: one.expected }
  }
  return {
    check: claim.check,
    inputs: claim.cells(row),
    result,
    evaluate,
    solve: () => null,
    finding(values): Finding | null {
      const evaluation = evaluate(values)
      if (evaluation.verdict !== 'broken') return null
      return {
        check: claim.check,
        severity: subject.certainty === 'certain' ? 'error' : 'warning',
        at: [result, ...claim.cells(row)],
        message: checkMessage(claim.message, {
          row: row.row.label,
          table: row.table.number ?? row.table.caption,
          printed: evaluation.printed,
          expected: evaluation.expected,
          ...claim.params(row, values),
        }),
        printed: evaluation.printed,
        expected: evaluation.expected,
      }
    },
  }
}
