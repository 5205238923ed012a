import { absolute, decimal, type Decimal } from '@arsring/shared'
import { arithmeticCheck, type Constraint } from '../arithmetic/constraint.ts'
import { show } from '../arithmetic/show.ts'
import { printedValues, type CellPlace, type Values } from '../arithmetic/values.ts'
import { inYear, rowSeries, type RowSeries } from '../official/row-series.ts'
import { inKroner } from '../official/unit-line.ts'
import { once } from '../once.ts'
import type { CheckedDocument } from '../subject.ts'
import { BASE_WORD } from './base-in-sentence.ts'
import { bySize, within, type Sized } from './by-size.ts'
import { claimConstraint } from './claim-constraint.ts'
import { changesIn, clauses, type Clause } from './claims.ts'
import { allows, reachOf } from './hedge.ts'
import { unitOfLastDigit, type ReadNumber } from './read-numbers.ts'
import { toldFigure } from './told-figure.ts'
import { yearOfNumber } from './year-of-number.ts'

const ID = 'other-year-value'
const VALUES = new Set(['amount', 'count', 'percent'])
/** What may be told of a year with the figure of the one before: how it began, what was planned or known then. */
const OF_THE_START =
  /(?<!\p{L})(?:inngangen|inngongen|begynnelsen|starten|byrjinga|årsskiftet|før|opprinnelig|opphavleg|vedtatt|vedteke|planlagt|forventet|forventa|prognose\p{L}*|anslått|uendret|uendra|samme|same|(?:0?1\.\s?0?1\.|1\. januar))(?!\p{L})/iu
const YEAR = /(?<![\d.])(?:19|20)\d\d(?!\d)/gu

/**
 * A sentence about one year that tells the figure its row has in another: a number left standing from last year's report. An
 * error where the sentence names the year, the row and nothing more, and no other figure of the year is the same.
 */
export const otherYearValue = arithmeticCheck({
  id: ID,
  reference: 'Words follow figures',
  constraints(document) {
    const values = printedValues(document)
    return clauses(document).flatMap((clause) => {
      const changes = changesIn(clause)
      return clause.numbers
        .filter((number) => VALUES.has(number.kind) && !number.isWord && !changes.has(number.from) && isOfSomeYear(document, number))
        .flatMap((number) => constraintOf(document, clause, number, values) ?? [])
    })
  },
})

function constraintOf(document: CheckedDocument, clause: Clause, number: ReadNumber, values: Values): Constraint | null {
  const { block, sentence } = clause
  const of = yearOfNumber(clause, number, document.year)
  // Where any row has it as its figure of the year, that one may be meant: most numbers are, and need no subject.
  if (of === null || isFigureOf(document, of.year, number) || OF_THE_START.test(sentence.text)) return null
  const figure = toldFigure(document, clause, number)
  if (figure === null || figure.told.isImplied || figure.subject.certainty !== 'certain') return null
  const { year, isSaid } = figure.told
  // "Fra 198 i 2023 til 187 i 2024": each has its year. "Mot 212" may be of any.
  const isPair = figure.told.isOfPair && !figure.isNarrowed
  const isBase = BASE_WORD.test(block.text.slice(clause.clause.from, number.from))
  if (!isPair && (isBase || !figure.isStraight)) return null
  // Without a year of its own the sentence may tell of another one that the paragraph names.
  if (!isSaid && [...block.text.matchAll(YEAR)].some(([other]) => Number(other) !== document.year)) return null
  const isSure = isSaid && !figure.isAssumed
  return claimConstraint(
    {
      check: ID,
      section: clause.section,
      block,
      stretch: { from: number.from, to: number.to, text: number.text },
      subject: { ...figure.subject, certainty: isSure ? 'certain' : 'likely' },
      printed: number.text,
      message: 'check.other-year-value',
      cells: (row) =>
        [inYear(row, year), otherYear(row, year, number, values)?.place].filter((place) => place !== null && place !== undefined),
      judge: (row, at) => judge(row, year, number, at),
      params: (row) => ({ year: String(year), other: String(otherYear(row, year, number, values)?.year ?? '') }),
    },
    values,
  )
}

/** Null where the number is the figure of no year of the row. */
function judge(row: RowSeries, year: number, number: ReadNumber, values: Values) {
  const exact = exactOf(row, inYear(row, year), values)
  if (exact === null || exact.isPercent !== (number.kind === 'percent')) return null
  const holds = isTold(number, exact.value)
  if (!holds && otherYear(row, year, number, values) === null) return null
  return { holds, expected: show(exact.value, Math.max(0, number.decimals), exact.isPercent ? 'percent' : null), value: exact.value }
}

function otherYear(row: RowSeries, year: number, number: ReadNumber, values: Values) {
  return (
    row.years.findLast(({ year: other, place }) => {
      const exact = other === year ? null : exactOf(row, place, values)
      return exact !== null && isTold(number, exact.value)
    }) ?? null
  )
}

function exactOf(row: RowSeries, place: CellPlace | null, values: Values) {
  const reading = place ? values.read(place) : null
  if (reading?.kind !== 'number' || place === null) return null
  return { value: inKroner(reading, row.table, place.column), isPercent: reading.unit === 'percent' }
}

function isTold(number: ReadNumber, exact: Decimal): boolean {
  return allows(absolute(decimal(number.value)), unitOfLastDigit(number), number.hedge, absolute(exact))
}

interface OfYear extends Sized {
  readonly year: number
}

/** Every figure of a row of several years with its year, the smallest first. */
const figuresOfYears = once((document: CheckedDocument): readonly OfYear[] => {
  const values = printedValues(document)
  const rows = rowSeries(document).filter(({ years }) => years.length > 1)
  return bySize(
    rows.flatMap((row) =>
      row.years.flatMap(({ year, place }) => {
        const exact = exactOf(row, place, values)
        return exact ? [{ year, size: absolute(exact.value) }] : []
      }),
    ),
  )
})

/** Whether some row shows it in some year: most numbers are nobody's, and their subject need not be sought. */
function isOfSomeYear(document: CheckedDocument, number: ReadNumber): boolean {
  return within(figuresOfYears(document), reachOfNumber(number)).length > 0
}

function reachOfNumber(number: ReadNumber) {
  return reachOf(absolute(decimal(number.value)), unitOfLastDigit(number), number.hedge)
}

/** Whether any row has it as its figure of the year. */
function isFigureOf(document: CheckedDocument, year: number, number: ReadNumber): boolean {
  return within(figuresOfYears(document), reachOfNumber(number)).some((one) => one.year === year)
}
