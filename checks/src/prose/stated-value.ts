import { absolute, compare, decimal, decimalString, multiply, subtract, type Decimal } from '@arsring/shared'
import { arithmeticCheck, type Constraint } from '../arithmetic/constraint.ts'
import { show } from '../arithmetic/show.ts'
import { printedValues, type CellPlace, type Values } from '../arithmetic/values.ts'
import { inYear, rowSeries, type RowSeries } from '../official/row-series.ts'
import { inKroner } from '../official/unit-line.ts'
import type { CheckedDocument } from '../subject.ts'
import { claimConstraint } from './claim-constraint.ts'
import { changesIn, clauses, type Clause } from './claims.ts'
import { allows } from './hedge.ts'
import { unitOfLastDigit, type ReadNumber } from './read-numbers.ts'
import { isShown, shownNumbers } from './shown-numbers.ts'
import { isSlipOf } from './slip.ts'
import { toldFigure } from './told-figure.ts'
import { yearOfNumber } from './year-of-number.ts'

const ID = 'stated-value'
const VALUES = new Set(['amount', 'count', 'percent'])
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
      const changes = changesIn(clause)
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
  const figure = toldFigure(document, clause, number)
  if (figure === null) return null
  const { told, subject, isNarrowed } = figure
  const { year } = told
  const stretch = { from: number.from, to: number.to, text: number.text }
  // "Frå 5 720 i 2021 til 4 446": where the other of the two is a figure of the row, the row is meant.
  const isKnown =
    told.isOfPair && subject.certainty === 'likely' && subject.rows.some((row) => hasOther(row, clause, number, document.year, values))
  const certainty = subject.certainty === 'certain' || isKnown || isLong(number) ? subject.certainty : 'possible'
  // Another number of its size, said of the row straight out, is looked at; a slip of it is an error.
  const isPair = told.isOfPair && !isNarrowed
  const isStraight = subject.certainty === 'certain' && figure.isStraight
  const isPlain = subject.rows.some((row) => judge(row, year, number, isPair, false, values) !== null)
  const isNear = isStraight && !isPlain
  const isGuess = isNear || figure.isAssumed || told.isImplied
  return claimConstraint(
    {
      check: ID,
      section: clause.section,
      block: clause.block,
      stretch,
      // Only what the words name counts: any number is near some other row.
      subject: { ...subject, certainty: isGuess && certainty === 'certain' ? 'likely' : certainty, elsewhere: () => [] },
      printed: number.text,
      message: 'check.stated-value',
      cells: (row) => cellsOf(row, year),
      judge: (row, at) => judge(row, year, number, isPair, isNear, at),
      params: () => ({ year: String(year) }),
    },
    values,
  )
}

/** Whether another number of the clause is the figure of the row in its own year. */
function hasOther(row: RowSeries, clause: Clause, number: ReadNumber, reportYear: number, values: Values): boolean {
  return clause.numbers.some((other) => {
    const told = other.kind === number.kind && other !== number ? yearOfNumber(clause, other, reportYear) : null
    return told?.isOfPair === true && judge(row, told.year, other, false, false, values)?.holds === true
  })
}

function cellsOf(row: RowSeries, year: number): readonly CellPlace[] {
  const place = inYear(row, year)
  return place ? [place] : []
}

/** Null when the number may be something else than the figure of the row: neither the same nor a slip of it. */
function judge(row: RowSeries, year: number, number: ReadNumber, isOfPair: boolean, isStraight: boolean, values: Values) {
  const place = inYear(row, year)
  const reading = place ? values.read(place) : null
  if (reading?.kind !== 'number') return null
  const isPercent = reading.unit === 'percent'
  if (isPercent !== (number.kind === 'percent')) return null
  const exact = inKroner(reading, row.table, place?.column ?? '')
  const claimed = decimal(number.value)
  const holds = allows(absolute(claimed), unitOfLastDigit(number), number.hedge, absolute(exact))
  // "Økte fra 35 228 i 2017 til 37 270 i 2018" is about the row and nothing else; other numbers may be about a part of it.
  const isNear = (isOfPair || isStraight) && isWithinHalf(claimed, exact)
  const isSlip = isSlipOf(claimed, exact, number.decimals, isPercent && number.decimals > 0 ? 2 : undefined)
  if (!holds && !isNear && !isSlip) return null
  return { holds, expected: show(exact, Math.max(0, number.decimals), reading.unit), value: exact }
}

function amountOf(row: RowSeries, place: CellPlace, values: Values): number | null {
  const reading = values.read(place)
  return reading.kind === 'number' ? Math.abs(Number(decimalString(inKroner(reading, row.table, place.column)))) : null
}

/** Whether any figure of a year is of its size: if not, it is about none of them, and its subject need not be sought. */
function mayBeOneOf(number: ReadNumber, yearly: readonly number[]): boolean {
  const claimed = Math.abs(Number(number.value))
  return yearly.some((value) => value >= claimed / 12 && value <= claimed * 12)
}

function isWithinHalf(claimed: Decimal, exact: Decimal): boolean {
  const off = absolute(subtract(claimed, exact))
  return compare(multiply(off, decimal('2')), absolute(exact)) <= 0
}

/** A number of five digits is no other figure's by chance. */
function isLong(number: ReadNumber): boolean {
  return number.text.replace(/\D/g, '').length >= 5
}
