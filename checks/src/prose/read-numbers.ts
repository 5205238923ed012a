import { decimal, decimalString, round, type Decimal } from '@arsring/shared'
import type { ProseBlock } from '../subject.ts'
import { HEDGE_WORDS, hedgeBefore, type Hedge } from './hedge.ts'
import { NUMBER_WORDS } from './number-words.ts'
import { once } from '../once.ts'

/**
 * amount: money; count: how many of something; share: "fire av ti"; reference: a section, table, case, note, account
 * group or project number; ordinal: "2. kvartal"; unclear: `1.234`, `1,234`, which are read in two ways.
 */
export type NumberKind =
  'amount' | 'percent' | 'percentage_point' | 'count' | 'share' | 'year' | 'date' | 'reference' | 'ordinal' | 'unclear'

/** A number in running text: `text` is the stretch `from` ≤ i < `to`, unit and scale word included. */
export interface ReadNumber {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly kind: NumberKind
  /** Exact value: kroner for amounts (18,6 mill. is 18600000), ISO for whole dates, as written for references. */
  readonly value: string
  /** Decimals of the value as written; negative when it stops at thousands or millions (18,6 mill. has -5). */
  readonly decimals: number
  readonly hedge: Hedge | null
  /** The whole of a share: 10 in "fire av ti". */
  readonly outOf: string | null
  /** The word that follows a count: "deltakere", "dager". */
  readonly noun: string | null
  readonly isWord: boolean
}

const SPACE = '[ \\u00a0\\u2007\\u2009\\u202f]'
const GROUPED = `\\d{1,3}(?:${SPACE}\\d{3})+(?!\\d)(?:,\\d+)?`
const DOTTED = '\\d{1,3}(?:\\.\\d{3}){2,}(?!\\d)(?:,\\d+)?'
const PLAIN = '\\d+(?:,\\d+)?(?!\\d)'
const NUMBER = `(?:${GROUPED}|${DOTTED}|\\d+\\.\\d+(?=\\s?%)|${PLAIN})`
const WORDS = Object.keys(NUMBER_WORDS).join('|')
/** Articles, and numbers in a share only: "en av fem". */
const ONE = 'ein|en|ei|et|eit'
const MONTHS = 'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember'
const NOT_BEFORE = '(?<![\\p{L}\\d])'
const NOT_AFTER = '(?![\\p{L}\\d])'
const YEAR = '(?:19|20)\\d\\d'

const BORROWS = `(?!${YEAR}(?!\\d))(?:${NUMBER})(?=`
const LENDS = `(?:${HEDGE_WORDS}${SPACE})?(?:${NUMBER})${SPACE}?(?:%|prosent(?!p)|pst))`

const REFERENCE_WORD =
  '(?:§+|kapittel|kapitlet|kapitla|kap\\.?|tabell|punkt|pkt\\.|note|figur|vedlegg|byr[åa]dssak|sak|rundskriv|artsgruppe|artsgruppene|tiltakskategori|kategori|dok\\.?|nr\\.?|mål|prosjekt|versjon|kl\\.)'
const REFERENCED = '\\d+(?:[.\\-/]\\d+)*(?:,\\d+(?![\\d%]))*'

type Read = Omit<ReadNumber, 'from' | 'to' | 'text' | 'hedge'> & { readonly length: number; readonly skip?: number }
type Reader = readonly [RegExp, (match: RegExpExecArray, before: string, after: string) => Read | readonly Read[] | null]

const plain = { outOf: null, noun: null, isWord: false, decimals: 0 } as const

/** Tried in order at each place; the first that reads something wins. All are sticky. */
const READERS: readonly Reader[] = [
  [sticky(`${NOT_BEFORE}(${REFERENCE_WORD}${SPACE}*)(${REFERENCED})`, 'iuy'), readReference],
  [sticky(`${NOT_BEFORE}(\\d{1,2})\\.${SPACE}?(\\d{1,2})\\.${SPACE}?(${YEAR}|\\d\\d)(?!\\d)`), readDate],
  [sticky(`${NOT_BEFORE}(\\d{1,2})\\.${SPACE}?(${MONTHS})(?:${SPACE}+(${YEAR}))?${NOT_AFTER}`, 'iuy'), readWordDate],
  [sticky(`${NOT_BEFORE}(${YEAR})${SPACE}?[-–/]${SPACE}?(${YEAR}|\\d\\d)${NOT_AFTER}`), readYearRange],
  [sticky(`${NOT_BEFORE}(?:\\d{3}-\\d{3}|\\d+(?:\\.\\d+){2,}|\\d+/\\d+)${NOT_AFTER}`), (m) => (isDotted(m[0]) ? null : reference(m[0]))],
  [sticky(`(?<=^\\(?)\\d{1,2}(?=\\)${SPACE}?)`, 'uy'), (m) => reference(m[0])],
  [sticky(`${NOT_BEFORE}\\d{6,8}(?![\\d,%])(?!${SPACE}?(?:kr|mill|prosent|%))${NOT_AFTER}`), readLong],
  [
    sticky(`${NOT_BEFORE}(\\d+|${WORDS}|${ONE})(${SPACE}av${SPACE}(?:de${SPACE}|dei${SPACE})?)(\\d+|${WORDS})${NOT_AFTER}`, 'iuy'),
    readShare,
  ],
  [sticky(`${NOT_BEFORE}(${NUMBER})${SPACE}?[-–]${SPACE}?(${NUMBER})(${SPACE}?(?:%|prosent))`), readPercentRange],
  // "Fra 34 til 54 prosent", "14 og 55 %": the first borrows the unit of the second.
  [sticky(`(?<=(?:fra|frå|mellom)${SPACE}(?:${HEDGE_WORDS}${SPACE})?)${BORROWS}${SPACE}(?:til|og)${SPACE}${LENDS}`, 'iuy'), readBorrowed],
  [sticky(`${NOT_BEFORE}${BORROWS},?${SPACE}og${SPACE}${LENDS}`, 'iuy'), readBorrowed],
  [
    sticky(`${NOT_BEFORE}\\d{1,3}\\.\\d{3}(?!\\.\\d|\\s?%)${NOT_AFTER}`),
    (m) => ({ ...plain, kind: 'unclear', value: m[0], length: m[0].length }),
  ],
  // Thousands, as English texts write them, where no unit says that it is a decimal mark.
  [
    sticky(`${NOT_BEFORE}[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?(?![\\d,]|${SPACE}?(?:%|mill|mrd|prosent|tusen))${NOT_AFTER}`),
    (m) => ({ ...plain, kind: 'unclear', value: m[0], length: m[0].length }),
  ],
  [
    sticky(`${NOT_BEFORE}\\d{1,2}\\.(?=${SPACE}\\p{Ll})`),
    (m) => ({ ...plain, kind: 'ordinal', value: m[0].slice(0, -1), length: m[0].length }),
  ],
  [sticky(`(?<![\\p{L}\\d.,])([-−–+]?)(${NUMBER})(${SPACE}?%|${SPACE}(?:prosentpoeng|prosents?|pst\\.?)${NOT_AFTER})?`), readFigure],
  [sticky(`${NOT_BEFORE}(?:${WORDS})${NOT_AFTER}`, 'iuy'), readWord],
]

function sticky(source: string, flags = 'uy'): RegExp {
  return new RegExp(source, flags)
}

/**
 * Every number of a text in order, with what it is and its exact value: digits with ordinary, non-breaking and thin
 * spaces between thousands, decimal comma, per cent, millions and billions, years, dates, references and number words.
 */
export function readNumbers(text: string): readonly ReadNumber[] {
  const found: ReadNumber[] = []
  for (let at = startFrom(text, 0); at !== null;) {
    const read = readAt(text, at)
    if (read.length === 0) {
      at = startFrom(text, at + 1)
      continue
    }
    for (const one of read) {
      const from = at + (one.skip ?? 0)
      const { length, skip: _skip, ...rest } = one
      found.push({ ...rest, from, to: from + length, text: text.slice(from, from + length), hedge: hedgeBefore(text.slice(0, from)) })
    }
    at = startFrom(text, found.at(-1)?.to ?? at + 1)
  }
  return found
}

/** How far a number looks around itself for its unit and for what it counts. */
const NEAR = 60
/** What every reader begins with: most of a text begins none, and is not tried. */
const STARTS = new RegExp(`[\\d+−–-]|${NOT_BEFORE}(?:${REFERENCE_WORD}|${WORDS}|(?:${ONE})${SPACE}av${SPACE})`, 'giu')

function startFrom(text: string, at: number): number | null {
  STARTS.lastIndex = at
  return STARTS.exec(text)?.index ?? null
}

function readAt(text: string, at: number): readonly Read[] {
  for (const [pattern, reader] of READERS) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) continue
    const end = at + match[0].length
    const read = reader(match, text.slice(Math.max(0, at - NEAR), at), text.slice(end, end + NEAR))
    if (read) return Array.isArray(read) ? (read as readonly Read[]) : [read as Read]
  }
  return []
}

function reference(value: string): Read {
  return { ...plain, kind: 'reference', value, length: value.length }
}

const NAMES_A_CODE = new RegExp(`(?:prosjekt|konto|sak|art|nummer|nr|kode|telefon|tlf|org)\\p{L}*\\.?${SPACE}*$`, 'iu')
const SPEAKS = new RegExp(`\\p{Ll}{2,}\\.?${SPACE}+$`, 'u')

/** Six to eight digits together are a project or an account, unless the sentence counts something with them: "hadde 103890 besøkende". */
function readLong([text]: RegExpExecArray, before: string, after: string): Read | null {
  const isCounting = !text.startsWith('0') && SPEAKS.test(before) && !NAMES_A_CODE.test(before) && nounOf(after) !== null
  return isCounting ? null : reference(text)
}

function isDotted(text: string): boolean {
  return new RegExp(`^${DOTTED}$`).test(text)
}

function readReference(match: RegExpExecArray): Read | null {
  const [, word = '', number = ''] = match
  if (new RegExp(`^${YEAR}$`).test(number)) return null
  return { ...reference(number), skip: word.length }
}

function readDate(match: RegExpExecArray): Read | null {
  const [text, day = '', month = '', year = ''] = match
  if (Number(day) < 1 || Number(day) > 31 || Number(month) < 1 || Number(month) > 12) return null
  const fullYear = year.length === 2 ? `20${year}` : year
  return { ...plain, kind: 'date', value: `${fullYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, length: text.length }
}

function readWordDate(match: RegExpExecArray): Read {
  const [text, day = '', month = '', year] = match
  const number = String(MONTHS.split('|').indexOf(month.toLowerCase()) + 1).padStart(2, '0')
  return { ...plain, kind: 'date', value: `${year ?? '-'}-${number}-${day.padStart(2, '0')}`, length: text.length }
}

function readYearRange(match: RegExpExecArray): readonly Read[] | null {
  const [text, first = '', second = ''] = match
  const last = second.length === 2 ? first.slice(0, 2) + second : second
  if (Number(last) <= Number(first)) return null
  return [
    { ...plain, kind: 'year', value: first, length: first.length },
    { ...plain, kind: 'year', value: last, length: second.length, skip: text.length - second.length },
  ]
}

function wordValue(text: string): string {
  return new RegExp(`^(?:${ONE})$`, 'iu').test(text) ? '1' : String(NUMBER_WORDS[text.toLowerCase()] ?? text)
}

function readShare(match: RegExpExecArray): Read | null {
  const [text, part = '', , whole = ''] = match
  const [value, outOf] = [wordValue(part), wordValue(whole)]
  if (Number(value) > Number(outOf) || new RegExp(`^${YEAR}$`).test(outOf)) return null
  return { ...plain, kind: 'share', value, outOf, length: text.length }
}

function readWord(match: RegExpExecArray, _before: string, after: string): Read {
  return { ...plain, kind: 'count', value: wordValue(match[0]), length: match[0].length, isWord: true, noun: nounOf(after) }
}

function readPercentRange(match: RegExpExecArray): readonly Read[] {
  const [text, first = '', second = '', suffix = ''] = match
  const read = (number: string, length: number, skip: number): Read => {
    const value = exact(number)
    return { ...plain, kind: 'percent', value: decimalString(value), decimals: value.scale, length, skip }
  }
  const tail = second.length + suffix.length
  return [read(first, first.length, 0), read(second, tail, text.length - tail)]
}

function readBorrowed([number]: RegExpExecArray): Read {
  const value = exact(number)
  return { ...plain, kind: 'percent', value: decimalString(value), decimals: value.scale, length: number.length }
}

function exact(number: string): Decimal {
  const bare = number.replace(new RegExp(SPACE, 'g'), '')
  return decimal((bare.includes(',') || isDotted(bare) ? bare.replace(/\./g, '') : bare).replace(',', '.'))
}

const SCALE = sticky(
  `^${SPACE}?(mill\\.?|millioner|millionar|mrd\\.?|milliarder|milliardar|tusen)(?!\\p{L})(?:${SPACE}?(kroner|kr)(?!\\p{L}))?`,
  'iu',
)
const KRONER = sticky(`^${SPACE}?(?:kroner|kr)(?!\\p{L})`, 'iu')
const NOUN = sticky(`^${SPACE}(\\p{Ll}[\\p{L}-]*)`, 'u')
const FUNCTION_WORDS = new Set(
  'i på til for fra av og eller som ble er var har kan skal vil enn mot med ved mens inkl pr per over under'.split(' '),
)

function powerOf(scaleWord: string): 3 | 6 | 9 {
  if (/^tusen/i.test(scaleWord)) return 3
  return /^(mrd|milliard)/i.test(scaleWord) ? 9 : 6
}

function nounOf(after: string): string | null {
  const word = NOUN.exec(after)?.[1] ?? null
  return word !== null && !FUNCTION_WORDS.has(word) ? word : null
}

function readFigure(match: RegExpExecArray, before: string, after: string): Read | null {
  const [text, sign = '', number = '', suffix] = match
  const value = exact(number)
  const signed = sign === '-' || sign === '−' || sign === '–' ? { units: -value.units, scale: value.scale } : value
  const common = { ...plain, value: decimalString(signed), decimals: value.scale, length: text.length }
  if (suffix !== undefined) return { ...common, kind: /poeng/i.test(suffix) ? 'percentage_point' : 'percent' }

  const scale = SCALE.exec(after)
  if (scale) {
    const power = powerOf(scale[1] ?? '')
    const noun = scale[2] === undefined ? nounOf(after.slice(scale[0].length)) : null
    return {
      ...common,
      kind: noun === null || scale[2] !== undefined ? 'amount' : 'count',
      value: decimalString(round({ units: signed.units * 10n ** BigInt(power), scale: signed.scale }, Math.max(0, signed.scale - power))),
      decimals: value.scale - power,
      length: text.length + scale[0].length,
      noun,
    }
  }
  const kroner = KRONER.exec(after)
  if (kroner) return { ...common, kind: 'amount', length: text.length + kroner[0].length }
  if (new RegExp(`(?<!\\p{L})kr\\.?${SPACE}*$`, 'iu').test(before)) return { ...common, kind: 'amount' }
  if (sign === '' && isYear(number, before, after)) return { ...common, kind: 'year' }
  return { ...common, kind: 'count', noun: nounOf(after) }
}

const YEAR_PREPOSITION =
  /(?:^|[^\p{L}])(?:i|fra|til|siden|sidan|for|av|mot|enn|høsten|våren|sommeren|vinteren|året|innen|medio|primo|ultimo|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)\s+$/iu

/** 1900-2099 without a thousands separator is a year, unless it is hedged or counts something ("over 2000 klienter"). */
function isYear(number: string, before: string, after: string): boolean {
  if (!new RegExp(`^${YEAR}$`).test(number)) return false
  if (YEAR_PREPOSITION.test(before)) return true
  if (hedgeBefore(before) !== null) return false
  return nounOf(after) === null || Number(number) % 100 !== 0
}

/** One unit of the last written digit of a number: 0,1 for `5,4`, 100 000 for `18,6 mill.`. */
export function unitOfLastDigit(number: ReadNumber): Decimal {
  return number.decimals < 0 ? { units: 10n ** BigInt(-number.decimals), scale: 0 } : { units: 1n, scale: number.decimals }
}

/** The numbers of a paragraph, read once however many rules ask. */
export const numbersIn = once(({ text, numerals = text }: Pick<ProseBlock, 'text' | 'numerals'>): readonly ReadNumber[] =>
  readNumbers(numerals).map((number) => (numerals === text ? number : { ...number, text: text.slice(number.from, number.to) })),
)
