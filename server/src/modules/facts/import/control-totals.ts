import {
  absolute,
  add,
  compare,
  decimal,
  decimalString,
  factKeyText,
  formatDecimal,
  isZero,
  multiply,
  subtract,
  type Decimal,
  type FactKey,
  type FactValue,
  type Finding,
} from '@arsring/shared'
import { atLine, found } from './findings.ts'
import type { ImportIndicator, NewFact } from './types.ts'

/** A total that the file itself prints: never stored, but held against the rows it claims to add up. */
export interface ControlTotal {
  readonly line: number
  readonly column: string
  readonly label: string
  readonly key: FactKey
  readonly value: FactValue
}

interface Sum {
  readonly total: Decimal
  /** How many of the added numbers are as coarse as the printed precision, and so may have been rounded. */
  readonly rounded: number
}

/**
 * Compares the totals of a file with the sum of its rows. `countsIn` names the calculated figures that a figure is a
 * part of. A difference that roundings of the rows and the total can explain ((n+1)/2 of the last printed place) is
 * information; counts are never rounded, so they must agree exactly.
 */
export function compareTotals(
  totals: readonly ControlTotal[],
  facts: readonly NewFact[],
  countsIn: (key: FactKey) => readonly FactKey[],
  indicatorOf: (id: string) => Pick<ImportIndicator, 'unit' | 'decimals'> | undefined,
): Finding[] {
  if (totals.length === 0) return []
  const sums = addUp(facts, countsIn, indicatorOf)
  return totals.flatMap((total): Finding[] => {
    if (total.value.kind !== 'number') return []
    const at = atLine(total.line, total.column)
    const sum = sums.get(factKeyText(total.key))
    const params = { label: total.label, column: total.column }
    if (!sum) return [found('control-total-without-rows', at, params)]
    const typed = decimal(total.value.value)
    const difference = absolute(subtract(typed, sum.total))
    const decimals = Math.max(typed.scale, sum.total.scale)
    const printed = formatDecimal(total.value.value, typed.scale)
    const expected = formatDecimal(decimalString(sum.total), decimals)
    const shown = { ...params, printed, expected }
    if (isZero(difference)) return [found('control-total-agrees', at, shown)]
    const place = indicatorOf(total.key.indicator)
    const isRounded = place !== undefined && compare(difference, tolerance(typed, sum, place)) <= 0
    return [{ ...found(isRounded ? 'control-total-rounding' : 'control-total-differs', at, shown), printed, expected }]
  })
}

function addUp(
  facts: readonly NewFact[],
  countsIn: (key: FactKey) => readonly FactKey[],
  indicatorOf: (id: string) => Pick<ImportIndicator, 'unit' | 'decimals'> | undefined,
): Map<string, Sum> {
  const sums = new Map<string, Sum>()
  for (const { key, value } of facts) {
    if (value.kind !== 'number') continue
    const number = decimal(value.value)
    const isCoarse = number.scale <= (indicatorOf(key.indicator)?.decimals ?? 0)
    for (const whole of countsIn(key)) {
      const text = factKeyText(whole)
      const sum = sums.get(text) ?? { total: { units: 0n, scale: 0 }, rounded: 0 }
      sums.set(text, { total: add(sum.total, number), rounded: sum.rounded + (isCoarse ? 1 : 0) })
    }
  }
  return sums
}

function tolerance(typed: Decimal, sum: Sum, { unit, decimals }: Pick<ImportIndicator, 'unit' | 'decimals'>): Decimal {
  if (unit === 'count') return { units: 0n, scale: 0 }
  const scale = Math.min(typed.scale, decimals)
  const rounded = BigInt(sum.rounded + (typed.scale <= decimals ? 1 : 0))
  return multiply({ units: rounded, scale }, { units: 5n, scale: 1 })
}
