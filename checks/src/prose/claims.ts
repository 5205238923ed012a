import type { CheckedDocument, CheckedSection, ProseBlock } from '../subject.ts'
import { clausesOf, sentencesOf, type Stretch } from './clauses.ts'
import { directionWords, type Direction, type DirectionWord } from './direction-words.ts'
import { HEDGE_WORDS } from './hedge.ts'
import { numbersIn, type ReadNumber } from './read-numbers.ts'
import { once } from '../once.ts'

/** A sentence part with what it says: numbers and direction words, placed in the whole block. */
export interface Clause {
  readonly section: CheckedSection
  readonly block: ProseBlock
  readonly sentence: Stretch
  readonly clause: Stretch
  readonly numbers: readonly ReadNumber[]
  readonly words: readonly DirectionWord[]
}

/** "økte med 25 %", "en nedgang på rundt 45 %", "355 flere", "gått ned (13 %)". */
export interface ChangeClaim {
  readonly clause: Clause
  readonly number: ReadNumber
  readonly word: DirectionWord
  readonly direction: Direction
}

/** Every clause of the document's prose. Words and numbers that Årsring wrote from stored figures are left out: they are right by construction. */
export const clauses = once((document: CheckedDocument): readonly Clause[] =>
  document.sections.flatMap((section) => section.blocks.flatMap((block) => clausesOfBlock(section, block))),
)

/** Nobody claims anything in a sentence of this length; it is a list, a table in disguise or an attack. */
const LONGEST_SENTENCE = 1_000

function clausesOfBlock(section: CheckedSection, block: ProseBlock): readonly Clause[] {
  const isBound = (from: number, to: number) => block.figures.some((figure) => from < figure.to && to > figure.from)
  const numbers = numbersIn(block).filter((number) => !isBound(number.from, number.to))
  const words = directionWords(block.text).filter((word) => !isBound(word.from, word.to))
  const within = (stretch: Stretch) => (one: { readonly from: number }) => one.from >= stretch.from && one.from < stretch.to
  const sentences = sentencesOf(block.text).filter((sentence) => sentence.text.length <= LONGEST_SENTENCE)
  return sentences.flatMap((sentence) =>
    clausesOf(sentence).map((clause) => ({
      section,
      block,
      sentence,
      clause,
      numbers: numbers.filter(within(clause)),
      words: words.filter(within(clause)),
    })),
  )
}

const CHANGED = new Set(['percent', 'percentage_point', 'count', 'amount'])
const LEADS_TO_NUMBER =
  /^(?:\s+(?:fra|frå)\s+(?:19|20)\d\d\s+(?:til|-|–)\s+(?:19|20)\d\d)?(?:\s+(?!fra|til|frå)[\p{L}\d.-]+){0,6}?\s+(?:med|på)\s+(?:[\p{L}.]+\s+){0,3}(?:kr\.?\s*)?$|^\s*\(\s*(?:[\p{L}.]+\s+){0,2}$/iu
const FOLLOWS_NUMBER = /^s?\s*$/u

/** The claims of a clause that something changed by a number. */
export const changeClaims = once((clause: Clause): readonly ChangeClaim[] => {
  const text = clause.block.text
  return clause.numbers
    .filter((number) => CHANGED.has(number.kind))
    .flatMap((number): readonly ChangeClaim[] => {
      const before = clause.words.findLast(
        (word) => word.to <= number.from && word.form !== 'comparative' && LEADS_TO_NUMBER.test(text.slice(word.to, number.from)),
      )
      const after = clause.words.find(
        (word) =>
          word.from >= number.to &&
          (word.form === 'noun' || word.form === 'comparative') &&
          FOLLOWS_NUMBER.test(text.slice(number.to, word.from)),
      )
      const word = before ?? after
      return word ? [{ clause, number, word, direction: word.direction }] : []
    })
})

/** Where the numbers stand that a clause tells a change by: none of them is a figure of its own. */
export const changesIn = once((clause: Clause): ReadonlySet<number> => new Set(changeClaims(clause).map(({ number }) => number.from)))

/** The stretch of a claim with its hedge, as it is printed: "ca. 5 %". */
export function claimStretch(claim: ChangeClaim): Stretch {
  const text = claim.clause.block.text
  const from = Math.min(claim.word.from, claim.number.from)
  const to = Math.max(claim.word.to, claim.number.to)
  return { from, to, text: text.slice(from, to) }
}

const HEDGED = new RegExp(`(?<!\\p{L})${HEDGE_WORDS}\\s*(?:på\\s+)?$`, 'iu')

/** "ca. 5 %": the number with its hedge. */
export function hedgedNumber(claim: ChangeClaim): string {
  const before = claim.clause.block.text.slice(claim.clause.clause.from, claim.number.from)
  const hedge = claim.number.hedge === null ? null : HEDGED.exec(before)
  return `${hedge ? `${hedge[0].trim()} ` : ''}${claim.number.text.trim()}`
}

/** The clause with the words of a claim left blank: they name nothing. */
export function withoutStretch(spoken: Clause, { from, to }: { readonly from: number; readonly to: number }): Clause {
  const blank = (text: string, start: number) => text.slice(0, from - start) + ' '.repeat(to - from) + text.slice(to - start)
  const { block, clause, sentence } = spoken
  return {
    ...spoken,
    block: { ...block, text: blank(block.text, 0) },
    clause: { ...clause, text: blank(clause.text, clause.from) },
    sentence: { ...sentence, text: blank(sentence.text, sentence.from) },
  }
}
