import { changeClaims, type ChangeClaim } from './claims.ts'
import { sentencesOf } from './clauses.ts'
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
  return levelsIn(claim, claim.clause.sentence.text) ?? baseInSentenceBefore(claim)
}

const POINTS_BACK =
  /^\s*(?:det|dette)\s+(?:er|var|gir|gav|ga|betyr|tilsvarer|tilsvarte|svarer til|utgjør|utgjorde|utgjer|innebærer|vil si)\s/iu

/** "Utslippet gikk ned fra 2 012 til 1 804 tonn. Det er en nedgang på 10,3 prosent": the levels stand in the sentence before. */
function baseInSentenceBefore(claim: ChangeClaim): ReturnType<typeof baseInSentence> {
  const { sentence, block } = claim.clause
  if (!POINTS_BACK.test(sentence.text)) return null
  const own = readNumbers(sentence.text).filter((number) => LEVELS.has(number.kind) && !number.isWord)
  if (own.some((number) => sentence.from + number.from !== claim.number.from)) return null
  const before = sentencesOf(block.text).findLast(({ to }) => to <= sentence.from)
  return before ? levelsIn(claim, before.text) : null
}

function levelsIn(claim: ChangeClaim, text: string): { readonly before: ReadNumber; readonly now: ReadNumber } | null {
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
