import { decimal, divide, type Decimal } from '@arsring/shared'
import type { Clause } from './claims.ts'
import { hedgeBefore, type Hedge } from './hedge.ts'

/** A share told as a fraction: "en firedel", "halvparten", "om lag en av fem". */
export interface Fraction {
  /** Its place in the block, hedge left out. */
  readonly from: number
  readonly to: number
  readonly text: string
  /** In per cent. */
  readonly percent: Decimal
  readonly hedge: Hedge | null
}

const PARTS: readonly (readonly [string, number, number])[] = [
  ['halvparten|halvdelen', 1, 2],
  ['(?:en|ein) (?:tredel|tredjedel)', 1, 3],
  ['to (?:tredeler|tredjedeler|tredelar|tredjedelar)', 2, 3],
  ['(?:en|ein) (?:firedel|fjerdedel|kvart)', 1, 4],
  ['tre (?:firedeler|fjerdedeler|firedelar|fjerdedelar)', 3, 4],
  ['(?:en|ein) (?:femdel|femtedel)', 1, 5],
  ['to (?:femdeler|femtedeler|femdelar|femtedelar)', 2, 5],
  ['(?:en|ein) (?:tidel|tiendedel|tiandedel)', 1, 10],
]
/** All in one pattern, a group for each row of `PARTS`: a text is gone through once. */
const PATTERN = new RegExp(`(?<!\\p{L})(?:${PARTS.map(([words]) => `(${words})`).join('|')})(?!\\p{L})`, 'giu')
/** Larger wholes are counts of persons ("38 av 40"), and exact. */
export const LARGEST_WHOLE = 10

/** The fractions of a clause, in words or as so many of so many. */
export function fractionsIn(clause: Clause): readonly Fraction[] {
  const { from: start, text } = clause.clause
  const named = [...text.matchAll(PATTERN)].flatMap((match): readonly Fraction[] => {
    const [, part, whole] = PARTS[match.slice(1).findIndex((group: string | undefined) => group !== undefined)] ?? []
    if (part === undefined || whole === undefined) return []
    return fraction(start + match.index, match[0], part, whole, text.slice(0, match.index))
  })
  const counted = clause.numbers
    .filter(({ kind, outOf }) => kind === 'share' && Number(outOf) <= LARGEST_WHOLE)
    .flatMap((number) => fraction(number.from, number.text, Number(number.value), Number(number.outOf), text.slice(0, number.from - start)))
  return [...named, ...counted]
}

function fraction(from: number, text: string, part: number, whole: number, before: string): readonly Fraction[] {
  const percent = divide(decimal(String(part * 100)), decimal(String(whole)), 6)
  return percent === null ? [] : [{ from, to: from + text.length, text, percent, hedge: hedgeBefore(before) }]
}
