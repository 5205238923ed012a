import { absolute, decimal, multiply, type Decimal } from '@arsring/shared'
import { arithmeticCheck, type Constraint } from '../arithmetic/constraint.ts'
import { show } from '../arithmetic/show.ts'
import { printedValues, type Values } from '../arithmetic/values.ts'
import { inYear, rowSeries, type RowSeries } from '../official/row-series.ts'
import { declaredScale, inKroner } from '../official/unit-line.ts'
import type { CheckedDocument } from '../subject.ts'
import { within, type Sized } from './by-size.ts'
import { claimConstraint } from './claim-constraint.ts'
import { changesIn, clauses, type Clause } from './claims.ts'
import { allows, reachOf } from './hedge.ts'
import { unitOfLastDigit, type ReadNumber } from './read-numbers.ts'
import { shownNumbers } from './shown-numbers.ts'
import { toldFigure } from './told-figure.ts'

const ID = 'scale-word'
/** What an amount is told too large or too small by when thousands, millions and billions are taken for each other. */
const TIMES = ['1000', '1000000', '0.001', '0.000001'].map(decimal)

/** "33,4 mrd. kroner" of a row that is 33,4 millions, in a table that says what it is told in: the word for thousands or millions is the wrong one. */
export const scaleWord = arithmeticCheck({
  id: ID,
  reference: 'Words follow figures',
  constraints(document) {
    if (rowSeries(document).length === 0) return []
    const values = printedValues(document)
    const shown = shownNumbers(document)
    return clauses(document).flatMap((clause) => {
      const changes = changesIn(clause)
      return clause.numbers
        .filter((number) => number.kind === 'amount' && !changes.has(number.from) && mayBeScaled(number, shown))
        .flatMap((number) => constraintOf(document, clause, number, values) ?? [])
    })
  },
})

/** Whether any table shows so many times the amount: if not, it is no amount's, and its subject need not be sought. */
function mayBeScaled(number: ReadNumber, shown: readonly Sized[]): boolean {
  const size = absolute(decimal(number.value))
  return TIMES.some(
    (times) => within(shown, reachOf(multiply(size, times), multiply(unitOfLastDigit(number), times), number.hedge)).length > 0,
  )
}

function constraintOf(document: CheckedDocument, clause: Clause, number: ReadNumber, values: Values): Constraint | null {
  const figure = toldFigure(document, clause, number)
  if (figure === null || figure.subject.certainty !== 'certain') return null
  const { year } = figure.told
  return claimConstraint(
    {
      check: ID,
      section: clause.section,
      block: clause.block,
      stretch: { from: number.from, to: number.to, text: number.text },
      subject: {
        ...figure.subject,
        certainty: figure.isStraight && !figure.isAssumed && !figure.told.isImplied ? 'certain' : 'likely',
      },
      printed: number.text,
      message: 'check.scale-word',
      cells: (row) => [inYear(row, year)].filter((place) => place !== null),
      judge: (row, at) => judge(row, year, number, at),
      params: () => ({ year: String(year) }),
    },
    values,
  )
}

/** Null where the table does not say what its amounts are told in, or the number is neither the amount nor so many times it. */
function judge(row: RowSeries, year: number, number: ReadNumber, values: Values) {
  const place = inYear(row, year)
  const reading = place ? values.read(place) : null
  if (!place || reading?.kind !== 'number' || reading.unit !== 'nok') return null
  const heading = row.table.columns.find(({ id }) => id === place.column)?.label ?? ''
  if (declaredScale({ unitLine: heading }) === null && declaredScale(row.table) === null) return null
  const exact = absolute(inKroner(reading, row.table, place.column))
  const isTold = (times: Decimal) =>
    allows(multiply(absolute(decimal(number.value)), times), multiply(unitOfLastDigit(number), times), number.hedge, exact)
  const holds = isTold(decimal('1'))
  if (!holds && !TIMES.some(isTold)) return null
  return { holds, expected: `${show(exact, 0, null)}\u00a0kr`, value: exact }
}
