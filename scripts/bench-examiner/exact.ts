/** An exact number: whole numerator over a positive whole denominator. Nothing is rounded before it is printed. */
export interface Exact {
  readonly over: bigint
  readonly under: bigint
}

export function exact(over: number | bigint, under: number | bigint = 1): Exact {
  const below = BigInt(under)
  if (below === 0n) throw new Error('division by zero')
  return below < 0n ? { over: -BigInt(over), under: -below } : { over: BigInt(over), under: below }
}

export const plus = (a: Exact, b: Exact): Exact => exact(a.over * b.under + b.over * a.under, a.under * b.under)
export const minus = (a: Exact, b: Exact): Exact => plus(a, { over: -b.over, under: b.under })
export const times = (a: Exact, b: Exact): Exact => exact(a.over * b.over, a.under * b.under)
export const divided = (a: Exact, b: Exact): Exact => exact(a.over * b.under, a.under * b.over)
export const sum = (list: readonly Exact[]): Exact => list.reduce(plus, exact(0))
export const compare = (a: Exact, b: Exact): number => {
  const difference = minus(a, b).over
  return difference === 0n ? 0 : difference > 0n ? 1 : -1
}
export const toNumber = (a: Exact): number => Number(a.over) / Number(a.under)

/** What a number becomes when it is printed with so many decimals: whole units of the last decimal, halves away from zero. */
export function toUnits(value: Exact, decimals: number): { readonly units: number; readonly rounded: boolean } {
  const over = value.over * 10n ** BigInt(decimals)
  const size = over < 0n ? -over : over
  const whole = (2n * size + value.under) / (2n * value.under)
  const units = Number(over < 0n ? -whole : whole)
  return { units: units === 0 ? 0 : units, rounded: size % value.under !== 0n }
}

/** The number that is printed as so many units of its last decimal. */
export const fromUnits = (units: number, decimals: number): Exact => exact(units, 10n ** BigInt(decimals))
