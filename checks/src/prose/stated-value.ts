import { absolute, compare, decimal, decimalString, multiply, subtract, type Decimal } from '@arsring/shared'
import { arithmeticCheck, type Constraint } from '../arithmetic/constraint.ts'
import { show } from '../arithmetic/show.ts'
import { printedValues, readingOf, sites, type CellPlace, type Values } from '../arithmetic/values.ts'
import { inYear, rowSeries, type RowSeries } from '../official/row-series.ts'
import { inKroner } from '../official/unit-line.ts'
import type { CheckedDocument } from '../subject.ts'
import { claimConstraint } from './claim-constraint.ts'
import { changeClaims, clauses, type Clause } from './claims.ts'
import { allows, HEDGE_WORDS } from './hedge.ts'
import { unitOfLastDigit, type ReadNumber } from './read-numbers.ts'
import { isSlipOf } from './slip.ts'
import { subjectOf } from './subject.ts'

const ID = 'stated-value'
const VALUES = new Set(['amount', 'count', 'percent'])
const YEAR = /(?<![\d.])((?:19|20)\d\d)(?!\d)/gu
const OWN_YEAR = /^\s*(?:[\p{L}.]+\s+){0,3}i\s+((?:19|20)\d\d)(?!\d)/u
/** What stands between a figure's name and its number. */
const STRAIGHT = new RegExp(
  `(?:^|\\s)(?:var|er|ble|vart|blei|utgjorde|hadde|kom på|endte på|enda på|i alt|totalt)\\s+(?:(?:på|kr|${HEDGE_WORDS})\\s+)*$`,
  'iu',
)
/** "Av disse", "herav", "hvor": a part of what is named, which no table need show. */
const PART =
  /(?<!\p{L})(?:av disse|av desse|av dette|herav|hvorav|derav|blant|minst|inntil|mål|målet|måltall|måltallet|budsjett\p{L}*|ramme|grense|gjennomsnitt\p{L}*|per|pr|hver|kvar|enn)(?!\p{L})/iu

/**
 * A figure told in words ("Utlånet var 48 312 i 2024") is the figure that the table shows. Of numbers that no table shows,
 * an error is one that is a slip of the hand (a digit wrong, two swapped, the decimal mark moved) or that stands with its own
 * year between two years of one row; another number of its size, said of the row straight out, is something to look at. What
 * else is said about a row may be about a part of it.
 */
export const statedValue = arithmeticCheck({
  id: ID,
  reference: 'Words follow figures',
  constraints(document) {
    if (rowSeries(document).length === 0) return []
    const values = printedValues(document)
    const shown = shownNumbers(document)
    const yearly = rowSeries(document).flatMap((row) => row.years.flatMap(({ place }) => amountOf(row, place, values) ?? []))
    return clauses(document).flatMap((clause) => {
      const changes = new Set(changeClaims(clause).map(({ number }) => number.from))
      return clause.numbers
        .filter(
          (number) =>
            VALUES.has(number.kind) && !number.isWord && !changes.has(number.from) && !isShown(number, shown) && mayBeOneOf(number, yearly),
        )
        .flatMap((number) => constraintOf(document, clause, number, values) ?? [])
    })
  },
})

function constraintOf(document: CheckedDocument, clause: Clause, number: ReadNumber, values: Values): Constraint | null {
  const { text } = clause.block
  const before = text.slice(clause.clause.from, number.from)
  if (PART.test(before)) return null
  const year = yearOf(clause, number, document.year)
  if (year === null) return null
  const isOfYear =
    OWN_YEAR.test(text.slice(number.to, clause.clause.to)) && subjectIsFromTo(before, text.slice(number.to, clause.clause.to))
  const fits = (row: RowSeries) => inYear(row, year) !== null
  // "Bydelen hadde 22 608 innbyggere": what is counted stands right after its number.
  const noun = number.noun === null ? 0 : text.slice(number.to).indexOf(number.noun) + number.noun.length
  const end = number.to + Math.max(0, noun)
  const subject = subjectOf(document, clause, { from: end, to: end, form: 'verb' }, fits)
  const stretch = { from: number.from, to: number.to, text: number.text }
  const certainty = subject.certainty === 'certain' || isLong(number) ? subject.certainty : 'possible'
  // "Utlånet var 48 312": said of the row straight out. Another number of its size is looked at, a slip of it is an error.
  const isStraight = subject.certainty === 'certain' && STRAIGHT.test(before)
  const isPlain = subject.rows.some((row) => judge(row, year, number, isOfYear, false, values) !== null)
  const isNear = isStraight && !isPlain
  return claimConstraint(
    {
      check: ID,
      section: clause.section,
      block: clause.block,
      stretch,
      // Only what the words name counts: any number is near some other row.
      subject: { ...subject, certainty: isNear ? 'likely' : certainty, elsewhere: () => [] },
      printed: number.text,
      message: 'check.stated-value',
      cells: (row) => cellsOf(row, year),
      judge: (row, at) => judge(row, year, number, isOfYear, isNear, at),
      params: () => ({ year: String(year) }),
    },
    values,
  )
}

function cellsOf(row: RowSeries, year: number): readonly CellPlace[] {
  const place = inYear(row, year)
  return place ? [place] : []
}

/** Null when the number may be something else than the figure of the row: neither the same nor a slip of it. */
function judge(row: RowSeries, year: number, number: ReadNumber, isOfYear: boolean, isStraight: boolean, values: Values) {
  const place = inYear(row, year)
  const reading = place ? values.read(place) : null
  if (reading?.kind !== 'number') return null
  const isPercent = reading.unit === 'percent'
  if (isPercent !== (number.kind === 'percent')) return null
  const exact = inKroner(reading, row.table)
  const claimed = decimal(number.value)
  const holds = allows(absolute(claimed), unitOfLastDigit(number), number.hedge, absolute(exact))
  // "Økte fra 35 228 i 2017 til 37 270 i 2018" is about the row and nothing else; other numbers may be about a part of it.
  const isNear = (isOfYear || isStraight) && isWithinHalf(claimed, exact)
  const isSlip = isSlipOf(claimed, exact, number.decimals, isPercent && number.decimals > 0 ? 2 : undefined)
  if (!holds && !isNear && !isSlip) return null
  return { holds, expected: show(exact, Math.max(0, number.decimals), reading.unit), value: exact }
}

function amountOf(row: RowSeries, place: CellPlace, values: Values): number | null {
  const reading = values.read(place)
  return reading.kind === 'number' ? Math.abs(Number(decimalString(inKroner(reading, row.table)))) : null
}

/** Whether any figure of a year is of its size: if not, it is about none of them, and its subject need not be sought. */
function mayBeOneOf(number: ReadNumber, yearly: readonly number[]): boolean {
  const claimed = Math.abs(Number(number.value))
  return yearly.some((value) => value >= claimed / 12 && value <= claimed * 12)
}

/** "… økte fra 12 i 2023 til 15 i 2024": two figures of one row, each with its year. */
function subjectIsFromTo(before: string, after: string): boolean {
  return /(?:^|\s)(?:fra|frå)\s/iu.test(before) || /^\s*(?:[\p{L}.]+\s+){0,3}i\s+(?:19|20)\d\d\s+til\s/iu.test(after)
}

function isWithinHalf(claimed: Decimal, exact: Decimal): boolean {
  const off = absolute(subtract(claimed, exact))
  return compare(multiply(off, decimal('2')), absolute(exact)) <= 0
}

/** A number of five digits is no other figure's by chance. */
function isLong(number: ReadNumber): boolean {
  return number.text.replace(/\D/g, '').length >= 5
}

/** The year of the figure: its own ("12 i 2023"), the clause's or the sentence's only one, else the report's; null when several are named. */
function yearOf(clause: Clause, number: ReadNumber, reportYear: number): number | null {
  const own = OWN_YEAR.exec(clause.block.text.slice(number.to, clause.clause.to))
  if (own) return Number(own[1])
  for (const { text } of [clause.clause, clause.sentence]) {
    const years = [...new Set([...text.matchAll(YEAR)].map((match) => Number(match[1])))]
    if (years.length > 1) return null
    if (years[0] !== undefined) return years[0]
  }
  return /(?<!\p{L})(?:i fjor|fjoråret|året før|forrige år)(?!\p{L})/iu.test(clause.clause.text) ? reportYear - 1 : reportYear
}

interface Shown {
  readonly exact: ReadonlySet<string>
  /** The same in order, for numbers told in round millions. */
  readonly sorted: readonly number[]
}

/** Every number of the tables, without sign, as it stands and in kroner. */
function shownNumbers(document: CheckedDocument): Shown {
  const exact = new Set<string>()
  for (const { cell, table } of sites(document).values()) {
    const reading = readingOf(cell)
    if (reading.kind === 'number') for (const value of [reading.value, inKroner(reading, table)]) exact.add(plainNumber(value))
  }
  return { exact, sorted: [...exact].map(Number).sort((a, b) => a - b) }
}

/** Without sign and without zeros at the end. */
function plainNumber(value: Decimal): string {
  const text = decimalString(absolute(value))
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** Whether some table shows the number as it is told. */
function isShown(number: ReadNumber, shown: Shown): boolean {
  const claimed = decimal(number.value)
  if (number.decimals >= 0) return shown.exact.has(plainNumber(claimed))
  const half = Number(decimalString(unitOfLastDigit(number))) / 2
  const size = Number(decimalString(absolute(claimed)))
  const first = firstAtLeast(shown.sorted, size - half)
  return first !== undefined && first <= size + half
}

function firstAtLeast(sorted: readonly number[], least: number): number | undefined {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return sorted[low]
}
