import type { Clause } from './claims.ts'
import { HEDGE_WORDS } from './hedge.ts'
import type { ReadNumber } from './read-numbers.ts'
import { comparedYears } from './years.ts'

/** The year that a number tells of. */
export interface NumberYear {
  readonly year: number
  /** Whether it is one of two figures of one row: "økte fra 12 i 2023 til 15 i 2024". */
  readonly isOfPair: boolean
  /** Whether the years of such a pair are not told. */
  readonly isImplied: boolean
  /** Whether the text names a year, or "i fjor"; else it is the report's own. */
  readonly isSaid: boolean
}

const YEAR = /(?<![\d.])((?:19|20)\d\d)(?!\d)/gu
const OWN_YEAR = /^\s*(?:[\p{L}.]+\s+){0,3}i\s+((?:19|20)\d\d)(?!\d)/u
const TO_ANOTHER = /^\s*(?:[\p{L}.]+\s+){0,3}i\s+(?:19|20)\d\d\s+til\s/iu
const FROM = /(?:^|\s)(?:fra|frå)\s/iu
const IS_FIRST = new RegExp(`(?:^|\\s)(?:fra|frå)\\s+(?:${HEDGE_WORDS}\\s+)?$`, 'iu')
const IS_SECOND = new RegExp(
  `(?:^|\\s)(?:fra|frå)\\s+(?:\\p{L}+\\s+)?[\\d\\s.,]+(?:%|prosent|mill\\.?|kroner|kr)*\\s*til\\s+(?:${HEDGE_WORDS}\\s+)?$`,
  'iu',
)
const THEN_SECOND = new RegExp(`^\\s*til\\s+(?:${HEDGE_WORDS}\\s+)?\\d`, 'iu')
/** A change over more than a year, that does not say over which. */
const SPAN = /(?<!\p{L})(?:siste|seneste|årene|åra|perioden|siden|sidan|tiår|tiåret|over tid|kvartal|halvår|måned|månad)/iu
const LAST_YEAR = /(?<!\p{L})(?:i fjor|fjoråret|året før|forrige år)(?!\p{L})/iu

/**
 * The year of a number: its own ("12 i 2023"), its end of a change ("fra 34 til 54 prosent"), the clause's or the sentence's
 * only one, else the report's. Null when several are named.
 */
export function yearOfNumber(clause: Clause, number: Pick<ReadNumber, 'from' | 'to'>, reportYear: number): NumberYear | null {
  const { text } = clause.block
  const [before, after] = [text.slice(clause.clause.from, number.from), text.slice(number.to, clause.clause.to)]
  const own = OWN_YEAR.exec(after)
  if (own) return { year: Number(own[1]), isOfPair: FROM.test(before) || TO_ANOTHER.test(after), isImplied: false, isSaid: true }
  const [isFirst, isSecond] = [IS_FIRST.test(before) && THEN_SECOND.test(after), IS_SECOND.test(before)]
  if ((isFirst || isSecond) && !SPAN.test(clause.sentence.text)) {
    const years = comparedYears(clause.clause.text, clause.sentence.text, reportYear)
    return { year: isFirst ? years.base : years.year, isOfPair: true, isImplied: true, isSaid: false }
  }
  const alone = (year: number, isSaid: boolean): NumberYear => ({ year, isOfPair: false, isImplied: false, isSaid })
  for (const stretch of [clause.clause, clause.sentence]) {
    const years = [...new Set([...stretch.text.matchAll(YEAR)].map((match) => Number(match[1])))]
    if (years.length > 1) return null
    const [year] = years
    // "I 2024 var den 87 %, mot 84 % året før": the clause counts from the year of the sentence.
    if (year !== undefined) return alone(stretch === clause.sentence && LAST_YEAR.test(clause.clause.text) ? year - 1 : year, true)
  }
  const isLast = LAST_YEAR.test(clause.clause.text)
  return alone(isLast ? reportYear - 1 : reportYear, isLast)
}
