import type { Finding } from '@arsring/shared'
import { checkMessage } from '../message.ts'
import { sameWord, subjectWords } from '../official/words.ts'
import type { Check, CheckedDocument, CheckedSection, ProseBlock } from '../subject.ts'
import { textPlace } from './claim-constraint.ts'
import { sentencesOf } from './clauses.ts'
import { readNumbers, type ReadNumber } from './read-numbers.ts'

const ID = 'lost-digit'
/** Smaller numbers meet by chance. */
const LEAST = 100
/** Without one of these a sentence tells no number so large. */
const HAS_LARGE = /\d|hundre/iu
/** What is counted stands within so many words after the number, with nothing but blanks between: "20 000 oppgraderte klienter". */
const WORDS_AFTER = 3
const RIGHT_AFTER = /^(?:[ \u00a0\u2007\u2009\u202f]+\p{L}[\p{L}-]*)+/u
/** Part of a code or a name and no number of things: `078600`, "1000BASE-T", `x=1000`. */
const IN_A_CODE = /[\p{L}\d=:[{(/_.-]$/u
const YEAR = /(?<!\d)20\d\d(?!\d)/gu
/** What makes four digits a year, though a word follows them: "i 2000 fikk". */
const YEAR_BEFORE = /(?<!\p{L})(?:i|fra|frå|til|siden|sidan|året|for|innen|sommeren|høsten|hausten|våren|vinteren)\s$/iu

/** A number of things told in running text, with the words that say what is counted and what was done with it. */
interface Told {
  readonly section: CheckedSection
  readonly block: ProseBlock
  readonly number: ReadNumber
  readonly counted: readonly string[]
  readonly words: readonly string[]
  /** Where its sentence begins in the block. */
  readonly sentence: number
}

/**
 * The same thing counted twice, ten or a hundred times as many in one place as in the other: a zero came or went.
 * Said only where both sentences count the same and say the same of it, so that a part is not taken for the whole.
 */
export const lostDigit: Check = {
  id: ID,
  reference: 'One quantity has one value',
  run(document) {
    const all = document.sections.flatMap((section) => section.blocks.flatMap((block) => toldIn(document, section, block)))
    const byValue = Map.groupBy(all, ({ number }) => Number(number.value))
    return all.flatMap((one, index): readonly Finding[] => {
      const others = tenfoldsOf(Number(one.number.value))
        .flatMap((value) => byValue.get(value) ?? [])
        .filter((other) => speaksOfTheSame(one, other))
        .sort((a, b) => all.indexOf(a) - all.indexOf(b))
      const [other] = others
      if (other === undefined || !isOddOneOut(one, index, all, others)) return []
      return [
        {
          check: ID,
          severity: 'warning',
          at: [textPlace(one.section, one.block, one.number), textPlace(other.section, other.block, other.number)],
          message: checkMessage('check.lost-digit', {
            printed: `${one.number.text} ${one.counted.at(-1) ?? ''}`.trim(),
            other: `${other.number.text} ${other.counted.at(-1) ?? ''}`.trim(),
            section: [other.section.number, other.section.title].filter((part) => part !== null).join(' '),
          }),
        },
      ]
    })
  },
}

function toldIn(document: CheckedDocument, section: CheckedSection, block: ProseBlock): readonly Told[] {
  const isBound = (number: ReadNumber) => block.figures.some((figure) => number.from < figure.to && number.to > figure.from)
  return sentencesOf(block.text).flatMap((sentence) => {
    if (!HAS_LARGE.test(sentence.text)) return []
    const years = [...sentence.text.matchAll(YEAR)].filter(({ 0: year }) => Number(year) !== document.year)
    return readNumbers(sentence.text).flatMap((read): readonly Told[] => {
      const number = { ...read, from: sentence.from + read.from, to: sentence.from + read.to }
      if (years.some(({ index }) => index !== read.from) || !isCount(read, sentence.text) || isBound(number)) return []
      const after =
        RIGHT_AFTER.exec(sentence.text.slice(read.to))?.[0]
          .trim()
          .split(/[^\p{L}-]+/u) ?? []
      const counted = subjectWords(after.slice(0, WORDS_AFTER).join(' '))
      return counted.length === 0 ? [] : [{ section, block, number, counted, words: subjectWords(sentence.text), sentence: sentence.from }]
    })
  })
}

function isCount(read: ReadNumber, text: string): boolean {
  if (read.decimals !== 0 || Number(read.value) < LEAST || IN_A_CODE.test(text.slice(0, read.from))) return false
  return read.kind === 'count' || (read.kind === 'year' && !YEAR_BEFORE.test(text.slice(0, read.from)))
}

/** What a number is with so many zeros more or fewer. */
function tenfoldsOf(value: number): readonly number[] {
  return [10, 100, 1000].flatMap((times) => [value * times, value / times])
}

/** The same is counted, and one word more is shared: "klienter … oppgradert". Two numbers of one sentence are meant to differ. */
function speaksOfTheSame(a: Told, b: Told): boolean {
  if (a.block === b.block && a.sentence === b.sentence && a.number !== b.number) return false
  const shared = a.counted.filter((word) => b.counted.some((other) => sameWord(word, other)))
  if (shared.length === 0) return false
  const rest = (told: Told) => told.words.filter((word) => !shared.some((counted) => sameWord(counted, word)))
  return shared.length > 1 || rest(a).some((word) => rest(b).some((other) => sameWord(word, other)))
}

/** Of two values the one that fewer sentences tell; of as many, the one that is told last. */
function isOddOneOut(one: Told, index: number, all: readonly Told[], others: readonly Told[]): boolean {
  const alike = all.filter((told) => told.number.value === one.number.value && speaksOfTheSame(told, one))
  return alike.length < others.length || (alike.length === others.length && others.every((other) => all.indexOf(other) < index))
}
