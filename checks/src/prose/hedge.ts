import { absolute, add, compare, decimal, multiply, negate, subtract, type Decimal } from '@arsring/shared'

/** How exact a figure in prose means to be. about: ca., rundt, om lag; nearly: just below; over and under: a bound. */
export type Hedge = 'about' | 'nearly' | 'over' | 'under'

const WORDS: Readonly<Record<Hedge, string>> = {
  nearly: 'i underkant av|like under|opp mot|oppunder|nesten|knapt|snaut|n[æe]r|nærmere|nærare|bortimot',
  about: 'ca\\.?|cirka|rundt|kring|om\\s?lag|omtrent|omkring|tilnærma|tilnærmet|anslagsvis',
  over: 'i overkant av|mer enn|meir enn|flere enn|fleire enn|drøyt|drygt|vel|minst|(?:godt|litt|noe|noko)?\\s?over',
  under: 'mindre enn|færre enn|inntil|opptil|høyst|høgst|(?:godt|litt|noe|noko)?\\s?under',
}
const HEDGES = Object.entries(WORDS).map(([hedge, words]): readonly [RegExp, Hedge] => [
  // The words stand directly before the number; "på" and "kr" may come between.
  new RegExp(`(?<!\\p{L})(?:${words})\\s*(?:på\\s+)?(?:kr\\.?\\s*)?$`, 'iu'),
  hedge as Hedge,
])

/** The words that make a number vague, as the source of a regular expression. */
export const HEDGE_WORDS = `(?:${Object.values(WORDS).join('|')})`

/** The hedge that ends a text, when the number follows right after it. */
export function hedgeBefore(text: string): Hedge | null {
  const tail = text.slice(-28)
  return HEDGES.find(([pattern]) => pattern.test(tail))?.[1] ?? null
}

const FIVE_PERCENT = decimal('0.05')
const TENTH = decimal('0.1')
const HALF = decimal('0.5')
const ZERO = decimal('0')

/** The values from `least` to `most`, both with. */
export interface Reach {
  readonly least: Decimal
  readonly most: Decimal
}

/**
 * The exact figures that a claimed one may be said of. Without a hedge the exact value must round to the claim.
 * "Ca. 5" may be 4 to 6, "rundt 560" 532 to 588: one unit of the last written digit or 5 per cent, whichever is wider.
 * "Nesten" may fall short by 10 per cent, "over" and "under" may miss by half on their own side.
 */
export function reachOf(claimed: Decimal, unit: Decimal, hedge: Hedge | null): Reach {
  // The bounds are measured on the size of the figure, so that "over 5" of a fall is a larger fall.
  const size = absolute(claimed)
  const [below, above] = missOf(size, unit, hedge)
  const [least, most] = [subtract(size, below), add(size, above)]
  return claimed.units < 0n ? { least: negate(most), most: negate(least) } : { least, most }
}

/** How much smaller and how much larger than the claim the exact size may be. */
function missOf(size: Decimal, unit: Decimal, hedge: Hedge | null): readonly [Decimal, Decimal] {
  const widest = (share: Decimal): Decimal => {
    const part = multiply(size, share)
    return compare(part, unit) > 0 ? part : unit
  }
  switch (hedge) {
    case null:
      return [multiply(unit, HALF), multiply(unit, HALF)]
    case 'about':
      return [widest(FIVE_PERCENT), widest(FIVE_PERCENT)]
    case 'nearly':
      return [widest(TENTH), ZERO]
    case 'over':
      return [ZERO, add(multiply(size, HALF), unit)]
    case 'under':
      return [add(multiply(size, HALF), unit), ZERO]
  }
}

/** Whether a claimed figure may be said of an exact one. */
export function allows(claimed: Decimal, unit: Decimal, hedge: Hedge | null, exact: Decimal): boolean {
  const { least, most } = reachOf(claimed, unit, hedge)
  return compare(exact, least) >= 0 && compare(exact, most) <= 0
}
