import { absolute, compare, decimal, divide, multiply, subtract, sumOf, type Decimal, type Finding } from '@arsring/shared'
import { show } from '../arithmetic/show.ts'
import { checkMessage } from '../message.ts'
import type { Check, CheckedSection, ProseBlock } from '../subject.ts'
import { textPlace } from './claim-constraint.ts'
import { sentencesOf, type Stretch } from './clauses.ts'
import { directionWords } from './direction-words.ts'
import { allows } from './hedge.ts'
import { readNumbers, unitOfLastDigit, type ReadNumber } from './read-numbers.ts'

const ID = 'share-in-text'
const HUNDRED = decimal('100')
const DECIMALS = 6
/** "Av 48 anbefalinger", "av i alt 200 stikkprøver": the whole stands right after. */
const OF = /(?<!\p{L})av\s+(?:de\s+|alle\s+|i alt\s+|totalt\s+|til sammen\s+|til saman\s+|våre\s+)*$/iu
/** "Hvorav 22 kvinner": a part, and its name. */
const OF_WHICH = /(?<!\p{L})(?:hvorav|herav|derav|kvarav)\s+(?:er\s+|var\s+)?$/iu
const POINTS_BACK = /^\s*(?:det|dette)\s+(?:er|var|gir|gav|ga|betyr|tilsvarer|tilsvarte|svarer til|utgjør|utgjorde|utgjer|vil si)\s/iu
const STEM = 5

interface Counted {
  readonly whole: ReadNumber
  readonly parts: readonly ReadNumber[]
  /** What a share of it may be called in the next sentence; null when only "det betyr" leads back. */
  readonly name: string | null
}

/**
 * "Av 48 anbefalinger er 31 gjennomført. Det betyr at 65 prosent er gjennomført": a share is recomputed from the two counts that
 * the text itself gives, and parts told as all of a whole are added up. Where several parts are told it may be of any of them.
 */
export const shareInText: Check = {
  id: ID,
  reference: 'Words follow figures',
  run: (document) => document.sections.flatMap((section) => section.blocks.flatMap((block) => inBlock(section, block))),
}

function inBlock(section: CheckedSection, block: ProseBlock): readonly Finding[] {
  const sentences = sentencesOf(block.text)
  return sentences.flatMap((sentence, at): readonly Finding[] => {
    const numbers = readNumbers(sentence.text)
    const counted = countedIn(sentence.text, numbers)
    if (counted === null) return []
    const next = sentences[at + 1]
    const own = percentIn(sentence)
    const told = own ? { stretch: sentence, number: own } : next ? percentAfter(next, counted) : null
    return [...(told ? shareFindings(section, block, counted, told) : []), ...partFindings(section, block, sentence, counted)]
  })
}

function countedIn(text: string, numbers: readonly ReadNumber[]): Counted | null {
  const counts = numbers.filter(({ kind, isWord, decimals }) => kind === 'count' && !isWord && decimals === 0)
  const isPart = (number: ReadNumber, whole: ReadNumber) => compare(decimal(number.value), decimal(whole.value)) <= 0
  for (const [at, whole] of counts.entries()) {
    const later = counts.slice(at + 1)
    const [first] = later
    if (first === undefined || whole.noun === null || !later.every((part) => isPart(part, whole))) continue
    if (OF.test(text.slice(0, whole.from))) return { whole, parts: later, name: null }
    if (later.length === 1 && OF_WHICH.test(text.slice(0, first.from))) return { whole, parts: later, name: first.noun }
  }
  return null
}

/** The one percentage of a sentence, where it tells of no change. */
function percentIn({ text }: Stretch): ReadNumber | null {
  const percents = readNumbers(text).filter(({ kind }) => kind === 'percent' || kind === 'percentage_point')
  const [only] = percents
  return only &&
    percents.length === 1 &&
    only.kind === 'percent' &&
    directionWords(text).length === 0 &&
    !/(?<!\p{L})(?:mot|enn|mål\p{L}*)(?!\p{L})/iu.test(text)
    ? only
    : null
}

/** A share in the next sentence is of these counts where it says so: "det betyr", or the name of the part beside "andel". */
function percentAfter(next: Stretch, { name }: Counted): { readonly stretch: Stretch; readonly number: ReadNumber } | null {
  const isNamed = name !== null && /andel/iu.test(next.text) && next.text.toLowerCase().includes(name.toLowerCase().slice(0, STEM))
  const number = isNamed || (name === null && POINTS_BACK.test(next.text)) ? percentIn(next) : null
  return number ? { stretch: next, number } : null
}

function shareFindings(
  section: CheckedSection,
  block: ProseBlock,
  { whole, parts }: Counted,
  { stretch, number }: { readonly stretch: Stretch; readonly number: ReadNumber },
): readonly Finding[] {
  const of = decimal(whole.value)
  const shares = parts.flatMap((part) => divide(multiply(decimal(part.value), HUNDRED), of, DECIMALS) ?? [])
  const all = sumOf(shares)
  const possible = [
    ...shares,
    all,
    ...shares.map((share) => subtract(HUNDRED, share)),
    ...shares.slice(1).map((share) => sumOf([shares[0] ?? share, share])),
  ]
  const holds = (share: Decimal) => allows(absolute(decimal(number.value)), unitOfLastDigit(number), number.hedge, absolute(share))
  const [first] = shares
  const [part] = parts
  if (first === undefined || part === undefined || possible.some(holds)) return []
  const expected = show(first, Math.max(0, Math.min(number.decimals, 1)), 'percent')
  const printed = number.text.trim()
  return [
    {
      check: ID,
      severity: 'warning',
      at: [textPlace(section, block, { from: stretch.from + number.from, to: stretch.from + number.to, text: number.text })],
      message: checkMessage('check.share-in-text', { printed, part: part.text, whole: whole.text, expected }),
      printed,
      expected,
    },
  ]
}

/** "Av 48 er 31 gjennomført, 12 delvis og 5 ikke": what is told to its end adds up to the whole. */
function partFindings(section: CheckedSection, block: ProseBlock, sentence: Stretch, { whole, parts, name }: Counted): readonly Finding[] {
  const last = parts.at(-1)
  if (
    name !== null ||
    last === undefined ||
    parts.length < 3 ||
    !/^\s+(?:er\s+|var\s+|ble\s+)?(?:ikke|ikkje|ingen|gjenst)/iu.test(sentence.text.slice(last.to))
  )
    return []
  const sum = sumOf(parts.map(({ value }) => decimal(value)))
  if (compare(sum, decimal(whole.value)) === 0) return []
  return [
    {
      check: ID,
      severity: 'warning',
      at: [textPlace(section, block, { from: sentence.from + whole.from, to: sentence.from + whole.to, text: whole.text })],
      message: checkMessage('check.share-in-text.parts', {
        whole: whole.text,
        arithmetic: parts.map(({ text }) => text).join(' + '),
        expected: show(sum, 0, null),
      }),
      printed: whole.text,
      expected: show(sum, 0, null),
    },
  ]
}
