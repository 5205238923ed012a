import {
  absolute,
  add,
  compare,
  decimal,
  divide,
  isZero,
  multiply,
  round,
  subtract,
  sumOf,
  type CellRef,
  type Decimal,
  type Finding,
  type RatioRelation,
} from '@arsring/shared'
import { checkMessage, type CheckTextId } from '../message.ts'
import { tablesOf } from '../official/tables.ts'
import type { CheckedDocument } from '../subject.ts'
import type { Constraint, Evaluation } from './constraint.ts'
import { samePlace } from './linear.ts'
import { show, showReading } from './show.ts'
import { cellPlace, type CellPlace, type Reading, type Values } from './values.ts'

const HUNDRED = decimal('100')
const HALF = decimal('0.5')
const THOUSAND = decimal('1000')
/** Decimals kept in a quotient before it is compared: far beyond what any table prints. */
const SCALE = 12

function quotient(a: Decimal, b: Decimal): Decimal {
  const result = divide(a, b, SCALE)
  if (result === null) throw new Error('a ratio is asked for with nothing under the line')
  return result
}

type NumberReading = Extract<Reading, { kind: 'number' }>

interface Ratio {
  readonly kind: RatioRelation['kind']
  readonly result: CellPlace
  /** The two cells that are divided; growth is (above − below) ÷ below. */
  readonly above: CellPlace
  readonly below: CellPlace
  readonly factor: Decimal
}

/** The constraints of the shares (or growth, or ratios) that tables of the document carry. */
export function ratioConstraints(
  document: CheckedDocument,
  kind: RatioRelation['kind'],
  check: string,
  message: CheckTextId,
): readonly Constraint[] {
  return tablesOf(document).flatMap(({ section, table }) => {
    const place = (ref: CellRef) => cellPlace(section.id, table, ref)
    return table.relations
      .filter((relation): relation is RatioRelation => relation.kind === kind)
      .map((relation) => {
        const [above, below] = divided(relation)
        const factor = relation.kind === 'ratio' ? decimal(relation.factor) : HUNDRED
        const ratio = { kind: relation.kind, result: place(relation.result), above: place(above), below: place(below), factor }
        return ratioConstraint(ratio, check, message)
      })
  })
}

/** The cell above the line and the one below it. */
function divided(relation: RatioRelation): readonly [CellRef, CellRef] {
  switch (relation.kind) {
    case 'share':
      return [relation.part, relation.whole]
    case 'growth':
      return [relation.to, relation.from]
    case 'ratio':
      return [relation.numerator, relation.denominator]
  }
}

/** The constraints of the averages that tables of the document carry: right to half of the last printed digit, with what the rounding of the parts can add. */
export function averageConstraints(document: CheckedDocument, check: string, message: CheckTextId): readonly Constraint[] {
  return tablesOf(document).flatMap(({ section, table }) =>
    table.relations.flatMap((relation): readonly Constraint[] => {
      if (relation.kind !== 'average') return []
      const place = (ref: CellRef) => cellPlace(section.id, table, ref)
      return [averageConstraint(place(relation.result), relation.of.map(place), check, message)]
    }),
  )
}

function averageConstraint(result: CellPlace, parts: readonly CellPlace[], check: string, message: CheckTextId): Constraint {
  const evaluated = (values: Values): Evaluation & { readonly numbers: readonly NumberReading[] } => {
    const shown = values.read(result)
    const numbers = parts.flatMap((part) => {
      const reading = values.read(part)
      return reading.kind === 'number' ? [reading] : []
    })
    if (shown.kind !== 'number' || numbers.length < 2 || numbers.length < parts.length)
      return { verdict: 'undecided', value: null, printed: showReading(shown), expected: '', numbers }
    const exact = quotient(sumOf(numbers.map(({ value }) => value)), decimal(String(numbers.length)))
    const slack = sumOf([halfUnit({ ...shown, unit: null }), quotient(sumOf(numbers.map(halfUnit)), decimal(String(numbers.length)))])
    const verdict = compare(absolute(subtract(shown.value, exact)), slack) <= 0 ? 'agrees' : 'broken'
    return {
      verdict,
      value: roundedLike(exact, shown),
      printed: showReading(shown),
      expected: show(exact, Math.max(0, shown.decimals), shown.unit),
      numbers,
    }
  }
  return {
    check,
    inputs: parts,
    result,
    evaluate: evaluated,
    solve(cell, values) {
      const { value, numbers } = evaluated(values)
      const shown = values.read(result)
      if (samePlace(cell, result)) return value
      const own = values.read(cell)
      if (shown.kind !== 'number' || own.kind !== 'number' || value === null) return null
      const rest = subtract(sumOf(numbers.map((reading) => reading.value)), own.value)
      return roundedLike(subtract(multiply(shown.value, decimal(String(numbers.length))), rest), own)
    },
    finding(values): Finding | null {
      const { verdict, printed, expected, numbers } = evaluated(values)
      if (verdict !== 'broken') return null
      const site = values.site(result)
      const params = {
        row: site?.rowLabel ?? '',
        column: site?.columnLabel ?? '',
        printed,
        expected,
        parts: numbers.map(showReading).join(', '),
      }
      return { check, severity: 'error', at: [result, ...parts], message: checkMessage(message, params), printed, expected }
    },
  }
}

/** Agrees when it is right to half of the last printed digit, with what the rounding of the divided numbers can add. */
function ratioConstraint(ratio: Ratio, check: string, message: CheckTextId): Constraint {
  return {
    check,
    inputs: [ratio.above, ratio.below],
    result: ratio.result,
    evaluate: (values) => evaluate(ratio, values),
    solve(cell, values) {
      const [result, above, below] = readings(ratio, values)
      if (samePlace(cell, ratio.result)) return evaluate(ratio, values).value
      if (!result || !above || !below || isZero(below.value)) return null
      if (samePlace(cell, ratio.above))
        return roundedLike(multiply(quotient(asQuotient(ratio, result.value), ratio.factor), below.value), above)
      const share = quotient(asQuotient(ratio, result.value), ratio.factor)
      return samePlace(cell, ratio.below) && !isZero(share) ? roundedLike(quotient(above.value, share), below) : null
    },
    finding(values): Finding | null {
      const { verdict, printed, expected } = evaluate(ratio, values)
      if (verdict !== 'broken') return null
      const [, above, below] = readings(ratio, values)
      const site = values.site(ratio.result)
      return {
        check,
        severity: 'error',
        at: [ratio.result, ratio.above, ratio.below],
        message: checkMessage(message, {
          row: site?.rowLabel ?? '',
          column: site?.columnLabel ?? '',
          printed,
          expected,
          above: above ? showReading(above) : '',
          below: below ? showReading(below) : '',
          factor: show(ratio.factor, 0, null),
        }),
        printed,
        expected,
      }
    },
  }
}

/** (above − below) ÷ below is above ÷ below less one. */
function asQuotient(ratio: Ratio, value: Decimal): Decimal {
  return ratio.kind === 'growth' ? add(value, HUNDRED) : value
}

function readings(ratio: Ratio, values: Values): readonly (NumberReading | null)[] {
  return [ratio.result, ratio.above, ratio.below].map((place) => {
    const reading = values.read(place)
    return reading.kind === 'number' ? reading : null
  })
}

function evaluate(ratio: Ratio, values: Values): Evaluation {
  const [result, above, below] = readings(ratio, values)
  if (!result || !above || !below || isZero(below.value))
    return { verdict: 'undecided', value: null, printed: result ? showReading(result) : '', expected: '' }
  const dividend = ratio.kind === 'growth' ? subtract(above.value, below.value) : above.value
  const exact = multiply(quotient(dividend, below.value), ratio.factor)
  const decimals = Math.max(0, result.decimals)
  const difference = absolute(subtract(result.value, exact))
  // What a figure is per unit of (pupils, inhabitants, cases) is counted, and rounds nothing; what is told in thousands does.
  const isCounted = (reading: NumberReading) => ratio.kind === 'ratio' && reading.decimals === 0
  const isInThousands = compare(ratio.factor, THOUSAND) >= 0
  const [halfAbove, halfBelow] = [
    isCounted(above) && !isInThousands ? decimal('0') : halfUnit(above),
    isCounted(below) ? decimal('0') : halfUnit(below),
  ]
  const own = add(halfAbove, quotient(multiply(absolute(above.value), halfBelow), absolute(below.value)))
  const slack = add(halfUnit({ ...result, unit: null }), multiply(quotient(own, absolute(below.value)), ratio.factor))
  const verdict = compare(difference, slack) <= 0 ? 'agrees' : 'broken'
  return { verdict, value: roundedLike(exact, result), printed: showReading(result), expected: show(exact, decimals, result.unit) }
}

/** Half of the last printed digit; a count is exact. */
function halfUnit({ decimals, unit }: NumberReading): Decimal {
  if (unit === 'count') return decimal('0')
  return multiply(decimals < 0 ? { units: 10n ** BigInt(-decimals), scale: 0 } : { units: 1n, scale: decimals }, HALF)
}

function roundedLike(value: Decimal, reading: NumberReading): Decimal {
  return round(value, Math.max(0, reading.decimals))
}
