/**
 * Exact decimal arithmetic on strings. Numbers travel as canonical decimal strings (`-1234.50`); inside a calculation
 * they are a whole number of units and a scale. Nothing is a float, and rounding happens only where it is asked for.
 */
export interface Decimal {
  readonly units: bigint
  readonly scale: number
}

const CANONICAL = /^-?\d+(\.\d+)?$/

/** @throws when the text is not a canonical decimal (`-1234.50`): text from people goes through `parseNorwegianNumber`. */
export function decimal(text: string): Decimal {
  if (!CANONICAL.test(text)) throw new Error(`not a canonical decimal: ${JSON.stringify(text)}`)
  const point = text.indexOf('.')
  if (point < 0) return { units: BigInt(text), scale: 0 }
  return { units: BigInt(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 }
}

export function isDecimal(text: string): boolean {
  return CANONICAL.test(text)
}

/** Canonical string with exactly the decimals the value carries; negative zero does not exist. */
export function decimalString(value: Decimal): string {
  if (value.scale === 0) return value.units.toString()
  const negative = value.units < 0n
  const digits = (negative ? -value.units : value.units).toString().padStart(value.scale + 1, '0')
  const whole = digits.slice(0, -value.scale)
  return `${negative ? '-' : ''}${whole}.${digits.slice(-value.scale)}`
}

function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  // Most numbers of a document have the decimals of their neighbours.
  if (a.scale === b.scale) return [a.units, b.units, a.scale]
  const scale = Math.max(a.scale, b.scale)
  return [a.units * 10n ** BigInt(scale - a.scale), b.units * 10n ** BigInt(scale - b.scale), scale]
}

export function add(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = aligned(a, b)
  return { units: x + y, scale }
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = aligned(a, b)
  return { units: x - y, scale }
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale }
}

export function negate(a: Decimal): Decimal {
  return { units: -a.units, scale: a.scale }
}

export function absolute(a: Decimal): Decimal {
  return a.units < 0n ? negate(a) : a
}

export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const [x, y] = aligned(a, b)
  return x < y ? -1 : x > y ? 1 : 0
}

export function isZero(a: Decimal): boolean {
  return a.units === 0n
}

export function sumOf(values: readonly Decimal[]): Decimal {
  return values.reduce(add, { units: 0n, scale: 0 })
}

/** Division of whole numbers, half away from zero: the rule of Norwegian accounts and statistics. */
function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n
  const n = numerator < 0n ? -numerator : numerator
  const d = denominator < 0n ? -denominator : denominator
  const rounded = (2n * n + d) / (2n * d)
  return negative ? -rounded : rounded
}

/** Rounds half away from zero to the given number of decimals (negative decimals round to tens, hundreds …). */
export function round(value: Decimal, decimals: number): Decimal {
  if (decimals >= value.scale) return { units: value.units * 10n ** BigInt(decimals - value.scale), scale: decimals }
  const rounded = divideRounded(value.units, 10n ** BigInt(value.scale - decimals))
  return decimals >= 0 ? { units: rounded, scale: decimals } : { units: rounded * 10n ** BigInt(-decimals), scale: 0 }
}

/** Quotient rounded half away from zero to `decimals`; null when the divisor is zero. */
export function divide(a: Decimal, b: Decimal, decimals: number): Decimal | null {
  if (b.units === 0n) return null
  const numerator = a.units * 10n ** BigInt(decimals + b.scale)
  const denominator = b.units * 10n ** BigInt(a.scale)
  return { units: divideRounded(numerator, denominator), scale: decimals }
}
