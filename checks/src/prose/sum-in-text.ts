import { absolute, compare, decimal, multiply, subtract, sumOf, type Finding } from '@arsring/shared'
import { show } from '../arithmetic/show.ts'
import { checkMessage } from '../message.ts'
import { isNeutral, sameWord, TOGETHER } from '../official/words.ts'
import type { Check, CheckedSection, ProseBlock } from '../subject.ts'
import { textPlace } from './claim-constraint.ts'
import { sentencesOf, type Stretch } from './clauses.ts'
import { numbersIn, unitOfLastDigit, type ReadNumber } from './read-numbers.ts'

const ID = 'sum-in-text'
const ADDED = new Set(['count', 'amount'])
/** Words after which only some of the parts are told. */
const SOME =
  /(?<!\p{L})(?:blant anna|blant annet|bl\.a|mellom anna|hovedsakelig|hovudsakleg|i hovedsak|særlig|særleg|herunder|herav|hvorav|derav|kvarav|inkludert|inkl|minst|enn|per|pr|hver|kvar)(?!\p{L})/iu
const DIVIDED = /(?<!\p{L})(?:fordelt|fordelte|delt|fordeler seg|fordelte seg|fordeler seg)\s+(?:på|mellom|med)\s+$/iu
const THEN_TOTAL = new RegExp(
  `(?:,|\\s[–-]|\\sog)?\\s+(?:altså\\s+)?(?:er\\s+|ble\\s+|var\\s+|gir\\s+|gav\\s+|ga\\s+)?${TOGETHER}\\s+(?:kr\\.?\\s+)?$`,
  'iu',
)
const TOTAL_BEFORE = new RegExp(`(?<!\\p{L})${TOGETHER}\\s+(?:på\\s+|kr\\.?\\s+)?$`, 'iu')
/** Where a part stands or comes from: "3 fra ansatte", "6 avvik i nord". */
const PLACE = /^(?:\s+\p{L}+)?\s+(?:fra|frå|i|til|på|ved|hos|innen|innan|for|om|av)\s/u
/** How the parts of one thing differ: "9 digitale og 5 fysiske". A noun in the plural may be what it is divided on. */
const KIND = /^\s+\p{Ll}+(?<!en|n)e(?=[\s.,;]|$)/u
/** Parts that are all there is. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['kvinne', 'menn'],
  ['jente', 'gutt'],
  ['jente', 'gut'],
]

/** A total and all its parts, as a sentence tells them. */
interface Told {
  readonly whole: ReadNumber
  readonly parts: readonly ReadNumber[]
}

/**
 * "Til sammen 7 varsler, fordelt på 3 fra ansatte og 4 fra innbyggere": a total that a sentence tells with all its parts is their
 * sum. Said only where the words leave no part out and the parts are of the same thing.
 */
export const sumInText: Check = {
  id: ID,
  reference: 'One quantity has one value: parts add up to the whole',
  run: (document) =>
    document.sections.flatMap((section) =>
      section.blocks.flatMap((block) => {
        const numbers = numbersIn(block)
        return sentencesOf(block.text).flatMap((sentence) => {
          const own = numbers.filter(({ from, to, kind }) => from >= sentence.from && to <= sentence.to && ADDED.has(kind))
          const told = toldIn(block.text, sentence, own)
          return told ? findings(section, block, told) : []
        })
      }),
    ),
}

function toldIn(text: string, sentence: Stretch, numbers: readonly ReadNumber[]): Told | null {
  const [first, ...rest] = numbers
  const last = numbers.at(-1)
  if (!first || !last || rest.length < 2 || numbers.some(({ hedge, kind }) => hedge !== null || kind !== first.kind)) return null
  const before = (number: ReadNumber) => text.slice(sentence.from, number.from)
  const after = (number: ReadNumber) => text.slice(number.to, sentence.to)
  const [second] = rest
  if (SOME.test(text.slice(first.to, last.from))) return null
  const isPart = (number: ReadNumber) =>
    isSame(number, first) || PLACE.test(after(number)) || KIND.test(after(number)) || number.kind === 'amount'
  if (second && DIVIDED.test(before(second)) && isList(text, rest))
    return rest.every(isPart) || isPair(rest) ? { whole: first, parts: rest } : null
  const parts = numbers.slice(0, -1)
  if (THEN_TOTAL.test(before(last)) && isList(text, parts) && !/\smed\s/u.test(text.slice(parts.at(-1)?.to, last.from)))
    return isTotalOf(last, parts) ? { whole: last, parts } : null
  const isColon = /^[^.;,:]*:\s*$/u.test(text.slice(first.to, second?.from))
  if (TOTAL_BEFORE.test(before(first)) && isColon && isList(text, rest) && rest.every(isPart)) return { whole: first, parts: rest }
  return TOTAL_BEFORE.test(before(first)) &&
    /^[,:]?\s*$|^(?:\s+\p{L}+)?\s*[,:]\s*$/u.test(text.slice(first.to, second?.from)) &&
    isPair(rest)
    ? { whole: first, parts: rest }
    : null
}

/** Whether the parts stand in one list: the last after "og". */
function isList(text: string, parts: readonly ReadNumber[]): boolean {
  const [last, previous] = [parts.at(-1), parts.at(-2)]
  return last !== undefined && previous !== undefined && /\sog\s+(?:kr\.?\s+)?$/u.test(text.slice(previous.to, last.from))
}

/** "9 kurs i nord": named as the whole is, or not at all. */
function isSame({ noun }: ReadNumber, whole: ReadNumber): boolean {
  return noun !== null && whole.noun !== null && sameWord(noun, whole.noun)
}

function isPair(parts: readonly ReadNumber[]): boolean {
  const nouns = parts.map(({ noun }) => noun ?? '')
  return parts.length === 2 && PAIRS.some((pair) => pair.every((stem) => nouns.some((noun) => noun.startsWith(stem))))
}

/** A total with no name, or with the name of a part, or of anything. */
function isTotalOf(whole: ReadNumber, parts: readonly ReadNumber[]): boolean {
  const { noun } = whole
  const isNamed = parts.some((part) => part.noun !== null || part.kind === 'amount')
  return isNamed && (noun === null || isNeutral(noun) || parts.some((part) => isSame(part, whole)) || whole.kind === 'amount')
}

function findings(section: CheckedSection, block: ProseBlock, { whole, parts }: Told): readonly Finding[] {
  const sum = sumOf(parts.map(({ value }) => decimal(value)))
  const claimed = decimal(whole.value)
  const off = absolute(subtract(sum, claimed))
  // Each is rounded by half of its last digit; counts are not.
  const isRounded = [whole, ...parts].some(({ decimals }) => decimals !== 0)
  const slack = isRounded ? multiply(sumOf([whole, ...parts].map(unitOfLastDigit)), decimal('0.5')) : decimal('0')
  const isFarOff = compare(multiply(off, decimal('2')), claimed) > 0
  if (compare(off, slack) <= 0 || isFarOff) return []
  const printed = whole.text.trim()
  const expected = show(sum, Math.max(0, ...[whole, ...parts].map(({ decimals }) => decimals)), null)
  return [
    {
      check: ID,
      severity: 'error',
      at: [textPlace(section, block, whole), ...parts.map((part) => textPlace(section, block, part))],
      message: checkMessage('check.sum-in-text', { printed, arithmetic: parts.map(({ text }) => text.trim()).join(' + '), expected }),
      printed,
      expected,
    },
  ]
}
