import { compare, decimal, subtract, type Cell, type Decimal, type Finding, type Relation } from '@arsring/shared'
import { arithmeticCheck, type Constraint } from '../arithmetic/constraint.ts'
import { isFlipped } from '../arithmetic/flipped.ts'
import { relationConstraints } from '../arithmetic/relation-check.ts'
import { show } from '../arithmetic/show.ts'
import { cellPlace, type Values } from '../arithmetic/values.ts'
import { checkMessage } from '../message.ts'
import { relationRule } from '../official/relation-rule.ts'
import { tablesOf } from '../official/tables.ts'
import type { CheckedDocument } from '../subject.ts'

const ID = 'indicator-gap'

/**
 * Gap = result − target, whatever the direction of the indicator; whether it is to the good is a mark of its own.
 * A row that lets the sign mean good or bad instead is told as a warning, a sign that means neither as an error.
 */
export const indicatorGap = arithmeticCheck({
  id: ID,
  reference: 'Annual report template 2.2: gap = result - target',
  constraints: (document) => [
    ...relationConstraints(document, ID, 'check.indicator-gap', (table, relation) => relationRule(table, relation) === ID).map(withSign),
    ...rangeConstraints(document),
  ],
})

function withSign(constraint: Constraint): Constraint {
  return {
    ...constraint,
    finding(values) {
      const finding = constraint.finding(values)
      if (!finding || !isFlipped(constraint, values)) return finding
      return { ...finding, ...signFault(constraint, values, finding) }
    },
  }
}

function signFault(constraint: Constraint, values: Values, finding: Finding): Pick<Finding, 'severity' | 'message'> {
  const site = constraint.result.kind === 'cell' ? values.site(constraint.result) : undefined
  const favourable = site?.cell.favourable ?? null
  const printedPositive = site?.cell.value.kind === 'number' && !site.cell.value.value.startsWith('-')
  const params = finding.message.params
  if (favourable === null) return { severity: 'warning', message: checkMessage('check.indicator-gap.sign', params) }
  if (favourable === printedPositive) return { severity: 'warning', message: checkMessage('check.indicator-gap.favourable-sign', params) }
  return { severity: 'error', message: checkMessage('check.indicator-gap.sign', params) }
}

type Range = Extract<Cell['value'], { kind: 'range' }>

/** The gap of a range is a range: both ends less the target. */
function rangeConstraints(document: CheckedDocument): readonly Constraint[] {
  return tablesOf(document).flatMap(({ section, table }) =>
    table.relations
      .filter((relation) => relation.kind === 'difference' && relationRule(table, relation) === ID)
      .flatMap((relation) => {
        const cells = rangeCells(table.rows, relation)
        if (!cells) return []
        const { printed, expected, label } = cells
        const result = cellPlace(section.id, table, relation.result)
        const evaluation = {
          verdict: printed === expected ? ('agrees' as const) : ('broken' as const),
          value: null,
          printed,
          expected,
        }
        const finding: Finding = {
          check: ID,
          severity: 'error',
          at: [result],
          message: checkMessage('check.indicator-gap.range', { row: label, printed, expected }),
          printed,
          expected,
        }
        return [
          {
            check: ID,
            inputs: [],
            result,
            evaluate: () => evaluation,
            solve: () => null,
            finding: () => (evaluation.verdict === 'broken' ? finding : null),
          },
        ]
      }),
  )
}

function rangeCells(
  rows: readonly { readonly id: string; readonly label: string; readonly cells: Readonly<Record<string, Cell>> }[],
  relation: Relation,
): { readonly printed: string; readonly expected: string; readonly label: string } | null {
  if (relation.kind !== 'difference') return null
  const row = rows.find((candidate) => candidate.id === relation.result.row)
  const gap = row?.cells[relation.result.column]?.value
  const result = row?.cells[relation.minuend.column]?.value
  const target = row?.cells[relation.subtrahend.column]?.value
  if (!row || gap?.kind !== 'range' || result?.kind !== 'range' || target?.kind !== 'number') return null
  const less = (end: string): Decimal => subtract(decimal(end), decimal(target.value))
  const decimals = Math.max(gap.decimals, result.decimals, target.decimals)
  const shown = (from: Decimal, to: Decimal) => `${show(from, decimals, null)}–${show(to, decimals, gap.unit)}`
  const ends = (range: Range): readonly [Decimal, Decimal] => {
    const [from, to] = [decimal(range.from), decimal(range.to)]
    return compare(from, to) <= 0 ? [from, to] : [to, from]
  }
  return { printed: shown(...ends(gap)), expected: shown(less(result.from), less(result.to)), label: row.label }
}
