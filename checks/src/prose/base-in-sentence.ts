import { changeClaims, type ChangeClaim } from './claims.ts'
import { directionWords } from './direction-words.ts'
import { HEDGE_WORDS } from './hedge.ts'
import { readNumbers, type ReadNumber } from './read-numbers.ts'

/** What leads to the level that another is compared with. */
export const BASE_WORD = new RegExp(`(?:fra|frå|mot|enn|i forhold til|sammenlignet med|samanlikna med)\\s+(?:${HEDGE_WORDS}\\s+)?$`, 'iu')
const NEAR = 40
const LEVELS = new Set(['count', 'amount', 'percent'])

/**
 * The two levels that a sentence itself compares: "627 brudd, en nedgang på rundt 45 % fra 1 148", "økte fra 34 til 54
 * prosent, en økning på 59 prosent". Null when the sentence has not exactly two levels of one kind, or does not say
 * which comes first.
 */
export function baseInSentence(claim: ChangeClaim): { readonly before: ReadNumber; readonly now: ReadNumber } | null {
  const { text } = claim.clause.sentence
  const numbers = readNumbers(text)
  const alone = { ...claim.clause, block: { ...claim.clause.block, text }, numbers, words: directionWords(text) }
  const changes = new Set(changeClaims(alone).map((one) => one.number.from))
  const levels = numbers.filter((number) => LEVELS.has(number.kind) && !number.isWord && !changes.has(number.from))
  const [first, second] = levels
  if (levels.length !== 2 || !first || !second || !areComparable(first, second)) return null
  const isBase = (number: ReadNumber) => BASE_WORD.test(text.slice(Math.max(0, number.from - NEAR), number.from))
  if (isBase(first) && !isBase(second)) return { before: first, now: second }
  if (isBase(second) && !isBase(first)) return { before: second, now: first }
  return null
}

/** "Fra 34 til 54 prosent": the first number borrows the unit of the second. */
function areComparable(a: ReadNumber, b: ReadNumber): boolean {
  return a.kind === b.kind || [a.kind, b.kind].every((kind) => kind === 'percent' || kind === 'count')
}
