import { absolute, add, decimal, decimalString, divide, isZero, multiply, negate, subtract } from '@arsring/shared'
import type { Decimal, FactValue, UnitOfMeasure } from '@arsring/shared'

/** Why a figure is not a number. The first two are "nothing", which counts as nothing in sums. */
export const WHY = {
  /** Nobody has posted anything: printed blank. */
  absent: 'absent',
  /** The source says so with a dash: printed as a dash. */
  dash: 'dash',
  /** A share or a growth of nothing. */
  noBase: 'no-base',
  /** Growth from a negative to a positive amount, or the other way, says nothing. */
  signTurned: 'sign-turned',
  /** The indicator is not defined. */
  undefined: 'undefined',
  /** A text stands where a number is needed. */
  text: 'text',
} as const

export interface Precision {
  readonly unit: UnitOfMeasure
  readonly decimals: number
}

/** True for a stored dash and for what nobody posted: there is nothing, which is known, and not the same as missing. */
export function isNothing(value: FactValue): boolean {
  return value.kind === 'not_applicable'
}

/** True when there is nothing and the source did not even write a dash. */
export function isAbsent(value: FactValue): boolean {
  return value.kind === 'not_applicable' && value.why === WHY.absent
}

interface Interval {
  readonly from: Decimal
  readonly to: Decimal
}

/**
 * Exact sum. One missing addend makes the sum missing, one suppressed makes it suppressed (a sum must not reveal it);
 * what is nothing counts as nothing, and a sum of nothing is nothing, never zero.
 */
export function sumValues(values: readonly FactValue[], precision: Precision): FactValue {
  const blocked = blocking(values)
  if (blocked !== null) return blocked
  const intervals = values.map(intervalOf).filter((interval) => interval !== null)
  // A dash that one source wrote says more than that nobody posted on the others.
  if (intervals.length === 0) return values.find((value) => isNothing(value) && !isAbsent(value)) ?? nothingOf(values)
  return valueOf(
    intervals.reduce((a, b) => ({ from: add(a.from, b.from), to: add(a.to, b.to) })),
    precision,
  )
}

/**
 * first − rest, exactly. With `nothingIsZero` (accounts, budgets) a part that is nothing counts as zero as long as
 * another is a number; without it a difference needs all its parts.
 */
export function differenceOf(first: FactValue, rest: readonly FactValue[], nothingIsZero: boolean, precision: Precision): FactValue {
  const all = [first, ...rest]
  const blocked = blocking(all)
  if (blocked !== null) return blocked
  const intervals = all.map(intervalOf)
  if (intervals.every((interval) => interval === null)) return nothingOf(all)
  if (!nothingIsZero && intervals.includes(null)) return nothingOf(all.filter(isNothing))
  const less = rest.map(intervalOf).filter((interval) => interval !== null)
  const start = intervals[0] ?? ZERO
  return valueOf(
    less.reduce((a, b) => ({ from: subtract(a.from, b.to), to: subtract(a.to, b.from) }), start),
    precision,
  )
}

/**
 * 100 × part / whole (or part / whole), rounded half away from zero to `decimals`. Nothing on either side gives nothing
 * at all, also beside what is suppressed: where there is nothing to compare, nothing is hidden.
 */
export function quotientOf(part: FactValue, whole: FactValue, times: 1 | 100, decimals: number, unit: UnitOfMeasure): FactValue {
  const blocked = blocking([part, whole])
  const nothing = [part, whole].filter(isNothing)
  if (blocked !== null) return blocked.kind === 'suppressed' && nothing.length > 0 ? nothingOf(nothing) : blocked
  const over = intervalOf(part)
  const under = intervalOf(whole)
  if (over === null || under === null) return nothingOf([part, whole].filter(isNothing))
  // A range as base gives no single answer, and zero gives none at all.
  if (!isPoint(under) || isZero(under.from)) return { kind: 'not_applicable', why: WHY.noBase }
  const base = under.from
  const quotient = (value: Decimal): Decimal => divide(multiply(value, decimal(String(times))), base, decimals) ?? value
  return valueOf(ordered(quotient(over.from), quotient(over.to)), { unit, decimals })
}

/** Growth of `now` from `before`, in per cent, rounded to `decimals`. */
export function growthOf(now: FactValue, before: FactValue, decimals: number): FactValue {
  const blocked = blocking([now, before])
  if (blocked !== null) return blocked
  const current = intervalOf(now)
  const base = intervalOf(before)
  if (current === null || base === null) return nothingOf([now, before].filter(isNothing))
  if (!isPoint(base) || !isPoint(current) || isZero(base.from)) return { kind: 'not_applicable', why: WHY.noBase }
  if (current.from.units !== 0n && current.from.units < 0n !== base.from.units < 0n) return { kind: 'not_applicable', why: WHY.signTurned }
  // Income is negative: its growth is growth in size, so both sides are taken without their common sign.
  const change = multiply(subtract(absolute(current.from), absolute(base.from)), decimal('100'))
  const growth = divide(change, absolute(base.from), decimals) ?? change
  return valueOf({ from: growth, to: growth }, { unit: 'percent', decimals })
}

const ZERO: Interval = { from: decimal('0'), to: decimal('0') }

/** What stops a calculation: something missing first, so that it gets reported; then something suppressed. */
function blocking(values: readonly FactValue[]): FactValue | null {
  const missing = values.find((value) => value.kind === 'missing')
  if (missing !== undefined) return missing
  const suppressed = values.find((value) => value.kind === 'suppressed')
  if (suppressed !== undefined) return suppressed
  return values.some((value) => value.kind === 'text') ? { kind: 'missing', why: WHY.text } : null
}

function nothingOf(values: readonly FactValue[]): FactValue {
  const reasons = values.filter((value) => value.kind === 'not_applicable')
  return reasons.find(isAbsent) ?? reasons[0] ?? { kind: 'not_applicable', why: WHY.absent }
}

function intervalOf(value: FactValue): Interval | null {
  if (value.kind === 'number') return { from: decimal(value.value), to: decimal(value.value) }
  if (value.kind === 'range') return { from: decimal(value.from), to: decimal(value.to) }
  return null
}

function isPoint(interval: Interval): boolean {
  return isZero(add(interval.from, negate(interval.to)))
}

function ordered(a: Decimal, b: Decimal): Interval {
  return subtract(a, b).units <= 0n ? { from: a, to: b } : { from: b, to: a }
}

function valueOf(interval: Interval, precision: Precision): FactValue {
  const from = decimalString(interval.from)
  const to = decimalString(interval.to)
  return isPoint(interval) ? { kind: 'number', value: from, ...precision } : { kind: 'range', from, to, ...precision }
}
