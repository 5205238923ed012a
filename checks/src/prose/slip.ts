import { absolute, decimalString, round, type Decimal } from '@arsring/shared'

const LEAST_DIGITS = 3

/**
 * Whether a number in a text is another one with one digit wrong, two neighbours swapped or the decimal mark moved, both told to the same last
 * digit (`unit`). Short numbers are a digit apart by chance: they need as many digits as `LEAST_DIGITS`.
 */
export function isSlipOf(claimed: Decimal, exact: Decimal, decimals: number, least = LEAST_DIGITS): boolean {
  const [a, b] = [digits(claimed, decimals), digits(exact, decimals)]
  // The decimal mark moved: ten times as much, or a tenth.
  if (a.replace(/0+$/, '') === b.replace(/0+$/, '') && Math.abs(a.length - b.length) === 1) return true
  if (a.length !== b.length || a.length < least) return false
  const wrong = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]))
  const [first, second] = wrong
  if (wrong.length === 1) return true
  return wrong.length === 2 && first !== undefined && second === first + 1 && a[first] === b[second] && a[second] === b[first]
}

/** The digits of a number down to its last told one: 18,6 mill. (-5 decimals) is `186`. */
function digits(value: Decimal, decimals: number): string {
  const whole =
    decimals < 0
      ? { units: round({ units: value.units, scale: value.scale + -decimals }, 0).units, scale: 0 }
      : { units: round(value, decimals).units, scale: 0 }
  return decimalString(absolute(whole))
}
