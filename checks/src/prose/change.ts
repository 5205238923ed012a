import { absolute, compare, decimal, divide, isZero, multiply, subtract, type Decimal, type UnitOfMeasure } from '@arsring/shared'
import { show, showSigned } from '../arithmetic/show.ts'
import { inKroner } from '../official/unit-line.ts'
import type { CellPlace, Values } from '../arithmetic/values.ts'
import { inYear, type RowSeries } from '../official/row-series.ts'
import type { ChangeClaim } from './claims.ts'
import type { Judged } from './claim-constraint.ts'
import { allows } from './hedge.ts'
import { unitOfLastDigit } from './read-numbers.ts'
import type { ComparedYears } from './years.ts'

const HUNDRED = decimal('100')
/** Enough for any claim in prose; the exact quotient may have no end. */
const DECIMALS = 6

export interface Pair {
  readonly before: Decimal
  readonly now: Decimal
  readonly unit: UnitOfMeasure | null
}

export function pairIn(row: RowSeries, years: ComparedYears, values: Values): Pair | null {
  const [a, b] = [inYear(row, years.base), inYear(row, years.year)]
  if (!a || !b) return null
  const [before, now] = [values.read(a), values.read(b)]
  if (before.kind !== 'number' || now.kind !== 'number') return null
  return { before: inKroner(before, row.table, a.column), now: inKroner(now, row.table, b.column), unit: now.unit ?? before.unit }
}

export function pairCells(row: RowSeries, years: ComparedYears): readonly CellPlace[] {
  return [inYear(row, years.year), inYear(row, years.base)].filter((place) => place !== null)
}

export function growthOf(pair: Pair): Decimal | null {
  return divide(multiply(subtract(pair.now, pair.before), HUNDRED), absolute(pair.before), DECIMALS)
}

/** Judges "økte med 25 %" on two values. A share that changes may be told in per cent or in points. */
export function judgeGrowth(claim: ChangeClaim, pair: Pair): Judged | null {
  const growth = growthOf(pair)
  if (growth === null) return null
  const points = subtract(pair.now, pair.before)
  const outcomes = claim.number.kind === 'percentage_point' ? [points] : pair.unit === 'percent' ? [growth, points] : [growth]
  const shown = claim.number.kind === 'percentage_point' ? points : growth
  return { holds: outcomes.some((outcome) => saysSo(claim, outcome)), expected: told(claim, shown, 'percent'), value: shown }
}

/** Whether a share "økte med 3 prosent" by three points, and not by three per cent of what it was. */
export function isToldInPoints(claim: ChangeClaim, pair: Pair): boolean {
  const growth = growthOf(pair)
  if (claim.number.kind !== 'percent' || pair.unit !== 'percent' || growth === null) return false
  return saysSo(claim, subtract(pair.now, pair.before)) && !saysSo(claim, growth)
}

/** Judges "355 flere" on two values. */
export function judgeChange(claim: ChangeClaim, pair: Pair): Judged {
  const change = subtract(pair.now, pair.before)
  return { holds: saysSo(claim, change), expected: told(claim, change, null), value: change }
}

function saysSo(claim: ChangeClaim, exact: Decimal): boolean {
  if (isZero(exact) || exact.units > 0n !== (claim.direction === 'up')) return false
  return allows(absolute(decimal(claim.number.value)), unitOfLastDigit(claim.number), claim.number.hedge, absolute(exact))
}

function told(claim: ChangeClaim, exact: Decimal, unit: 'percent' | null): string {
  const decimals = unit === 'percent' ? 1 : Math.max(0, Math.min(exact.scale, 2))
  const size = show(absolute(exact), decimals, unit)
  const isSameWay = isZero(exact) || exact.units > 0n === (claim.direction === 'up')
  if (unit === null) return showSigned(exact, decimals)
  return isSameWay ? size : `${compare(exact, decimal('0')) < 0 ? '−' : '+'}${size}`
}
