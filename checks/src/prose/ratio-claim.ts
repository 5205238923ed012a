import { absolute, decimal, divide, isZero, multiply, type Decimal } from '@arsring/shared'
import { arithmeticCheck, type Constraint } from '../arithmetic/constraint.ts'
import { show } from '../arithmetic/show.ts'
import { printedValues, type CellPlace, type Values } from '../arithmetic/values.ts'
import { NAMED_RATIOS, type NamedRatio } from '../official/named-ratios.ts'
import { inYear, isPlainLine, rowSeries, type RowSeries } from '../official/row-series.ts'
import { inKroner } from '../official/unit-line.ts'
import { subjectWords } from '../official/words.ts'
import { once } from '../once.ts'
import type { CheckedDocument } from '../subject.ts'
import { BASE_WORD } from './base-in-sentence.ts'
import { claimConstraint } from './claim-constraint.ts'
import { changesIn, clauses, type Clause } from './claims.ts'
import { allows } from './hedge.ts'
import { unitOfLastDigit, type ReadNumber } from './read-numbers.ts'
import { wholeOf } from './share-claim.ts'
import { isShown, shownNumbers } from './shown-numbers.ts'
import { subjectOf, type Certainty } from './subject.ts'
import { yearOfNumber } from './year-of-number.ts'

const ID = 'ratio-claim'
const DECIMALS = 6
const HUNDRED = decimal('100')
/** "Kvinneandelen", "andelen kvinner": the part, and that it is one. */
const SHARE = /(?<!\p{L})(?:(\p{L}{4,}?)s?andel(?:en|a)?|(?:andel(?:en|a)?|delen)\s+(?:av\s+)?(\p{L}{4,}))(?!\p{L})/iu
/** What is wanted or allowed, and no result. */
const NO_RESULT = /(?<!\p{L})(?:mål\p{L}*|krav\p{L}*|minst|høyst|bør|skal|budsjett\p{L}*|landet|snitt\p{L}*|gjennomsnitt\p{L}*)(?!\p{L})/iu

/** A row over its whole: what a sentence calls a share or a ratio of a table that shows both. */
interface Ratio {
  readonly row: RowSeries
  readonly whole: (year: number) => CellPlace | null
  readonly label: string
}

/** "Egenkapitalandelen var 32 prosent", "kvinneandelen var 62 prosent": recomputed from the rows of the table that it is made of. */
export const ratioClaim = arithmeticCheck({
  id: ID,
  reference: 'Words follow figures',
  constraints(document) {
    if (rowSeries(document).length === 0) return []
    const values = printedValues(document)
    const shown = shownNumbers(document)
    return clauses(document).flatMap((clause) => {
      const changes = changesIn(clause)
      return clause.numbers
        .filter((number) => (number.kind === 'percent' ? !isShown(number, shown) : isTimes(number)) && !changes.has(number.from))
        .flatMap((number) => constraintOf(document, clause, number, values) ?? [])
    })
  },
})

/** "1,77": so many times, and no number of a thing or in a name. */
function isTimes({ kind, decimals, noun }: ReadNumber): boolean {
  return kind === 'count' && decimals > 0 && noun === null
}

function constraintOf(document: CheckedDocument, clause: Clause, number: ReadNumber, values: Values): Constraint | null {
  const { text } = clause.block
  const before = text.slice(clause.clause.from, number.from)
  if (NO_RESULT.test(clause.clause.text) || BASE_WORD.test(before)) return null
  const named = NAMED_RATIOS.find(({ name, unit }) => (unit === 'percent') === (number.kind === 'percent') && said(name).test(before))
  const match = named ? said(named.name).exec(before) : number.kind === 'percent' ? SHARE.exec(before) : null
  const told = yearOfNumber(clause, number, document.year)
  if (!match || told === null) return null
  // "Kvinneandelen i ledelsen": of something narrower than the table.
  const rest = `${before.slice(0, match.index)} ${before.slice(match.index + match[0].length)} ${text.slice(number.to, clause.clause.to)}`
  if (subjectWords(rest).length > 0) return null
  const { year } = told
  const ratios = named ? namedRatios(document, named) : sharesOf(document, clause, match[1] ?? match[2] ?? '', year)
  const judge = (row: RowSeries, at: Values) => judged(row, ratioOf(ratios, row)?.whole(year) ?? null, year, number, at)
  const rows = ratios.map(({ row }) => row).filter((row) => judge(row, values) !== null)
  return claimConstraint(
    {
      check: ID,
      section: clause.section,
      block: clause.block,
      stretch: { from: number.from, to: number.to, text: number.text },
      subject: { rows, certainty: certaintyOf(clause, rows, named !== undefined), elsewhere: () => [] },
      printed: number.text,
      message: 'check.ratio-claim',
      cells: (row) => [inYear(row, year), ratioOf(ratios, row)?.whole(year) ?? null].filter((place) => place !== null),
      judge,
      params: (row) => ({ whole: ratioOf(ratios, row)?.label ?? '', year: String(year) }),
    },
    values,
  )
}

/**
 * Of several tables that show it, the text may mean another. "Kvinneandelen" is of the group that the paragraph tells of: in
 * another section, or after other sentences, that may be the leaders.
 */
function certaintyOf({ section, block, sentence }: Clause, rows: readonly RowSeries[], isNamed: boolean): Certainty {
  const [row] = rows
  if (row === undefined || rows.length > 1) return 'possible'
  if (isNamed) return 'certain'
  return row.section !== section ? 'possible' : block.text.slice(0, sentence.from).trim() === '' ? 'certain' : 'likely'
}

function ratioOf(ratios: readonly Ratio[], row: RowSeries): Ratio | undefined {
  return ratios.find((one) => one.row === row)
}

/** A name as a word of its own. */
const said = once((name: RegExp): RegExp => new RegExp(`(?<!\\p{L})(?:${name.source})(?!\\p{L})`, 'iu'))

/** The rows of a table that bear the labels of its parts. */
function namedRatios(document: CheckedDocument, { part, whole }: NamedRatio): readonly Ratio[] {
  const rows = rowSeries(document)
  return rows
    .filter(({ row }) => part.test(row.label.trim()))
    .flatMap((row): readonly Ratio[] => {
      const other = rows.find((one) => one.table === row.table && one.aspect === row.aspect && whole.test(one.row.label.trim()))
      return other ? [{ row, whole: (year) => inYear(other, year), label: other.row.label }] : []
    })
}

/** The plain row that a word names, and the total of its table. */
function sharesOf(document: CheckedDocument, clause: Clause, word: string, year: number): readonly Ratio[] {
  const stretch = { from: 0, to: word.length, text: word }
  const alone: Clause = { ...clause, block: { index: clause.block.index, text: word, figures: [] }, clause: stretch, sentence: stretch }
  const fits = (row: RowSeries) => isPlainLine(row) && inYear(row, year) !== null && wholeOf(row, '', year) !== null
  const subject = subjectOf(document, alone, { from: word.length, to: word.length, form: 'verb' }, fits)
  if (subject.certainty !== 'certain') return []
  return subject.rows.map((row) => ({
    row,
    whole: (of) => wholeOf(row, '', of)?.place ?? null,
    label: wholeOf(row, '', year)?.label ?? '',
  }))
}

function judged(row: RowSeries, whole: CellPlace | null, year: number, number: ReadNumber, values: Values) {
  const [a, b] = [amountAt(row, inYear(row, year), values), amountAt(row, whole, values)]
  if (a === null || b === null || isZero(b)) return null
  const isPercent = number.kind === 'percent'
  const ratio = divide(isPercent ? multiply(a, HUNDRED) : a, b, DECIMALS)
  if (ratio === null) return null
  const holds = allows(decimal(number.value), unitOfLastDigit(number), number.hedge, ratio)
  return { holds, expected: show(ratio, Math.max(isPercent ? 1 : 2, number.decimals), isPercent ? 'percent' : null), value: ratio }
}

function amountAt({ table }: RowSeries, place: CellPlace | null, values: Values): Decimal | null {
  const reading = place ? values.read(place) : null
  return place && reading?.kind === 'number' && reading.unit !== 'percent' ? absolute(inKroner(reading, table, place.column)) : null
}
