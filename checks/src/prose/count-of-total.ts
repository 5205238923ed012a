import { compare, decimal, type Decimal } from '@arsring/shared'
import { arithmeticCheck, type Constraint } from '../arithmetic/constraint.ts'
import { show } from '../arithmetic/show.ts'
import { printedValues, type CellPlace, type Values } from '../arithmetic/values.ts'
import { inYear, rowSeries, type RowSeries } from '../official/row-series.ts'
import type { CheckedDocument } from '../subject.ts'
import { claimConstraint } from './claim-constraint.ts'
import { clauses, type Clause } from './claims.ts'
import { wholeAndPart } from './fraction-claim.ts'
import { LARGEST_WHOLE } from './fractions.ts'
import type { ReadNumber } from './read-numbers.ts'
import { wholeOf } from './share-claim.ts'
import { subjectOf } from './subject.ts'
import { yearOfNumber } from './year-of-number.ts'

const ID = 'count-of-total'

/**
 * "34 av 48 tiltak er gjennomført": the row that is named and the total of its table. Where one of the two numbers is the
 * table's, the other is too; smaller wholes are fractions.
 */
export const countOfTotal = arithmeticCheck({
  id: ID,
  reference: 'Words follow figures',
  constraints(document) {
    if (rowSeries(document).length === 0) return []
    const values = printedValues(document)
    return clauses(document).flatMap((clause) =>
      clause.numbers
        .filter(({ kind, outOf, hedge }) => kind === 'share' && hedge === null && Number(outOf) > LARGEST_WHOLE)
        .flatMap((number) => constraintOf(document, clause, number, values) ?? []),
    )
  },
})

function constraintOf(document: CheckedDocument, clause: Clause, number: ReadNumber, values: Values): Constraint | null {
  const told = yearOfNumber(clause, number, document.year)
  const named = wholeAndPart(clause, number)
  if (told === null || named === null) return null
  const { part, whole } = named
  const { year } = told
  const fits = (row: RowSeries) => inYear(row, year) !== null && wholeOf(row, whole, year) !== null
  const subject = subjectOf(document, { ...clause, clause: part, sentence: part }, { from: part.to, to: part.to, form: 'verb' }, fits)
  const total = (row: RowSeries) => wholeOf(row, whole, year)?.place ?? null
  const judge = (row: RowSeries, at: Values) => judged(inYear(row, year), total(row), number, at)
  // A part of another whole may be as large by chance: the whole must be the table's.
  const isOfTotal = subject.rows.some((row) => judge(row, values)?.isWhole === true)
  return claimConstraint(
    {
      check: ID,
      section: clause.section,
      block: clause.block,
      stretch: { from: number.from, to: number.to, text: number.text },
      subject: {
        ...subject,
        certainty: subject.certainty !== 'certain' ? 'possible' : isOfTotal ? 'certain' : 'likely',
        elsewhere: () => [],
      },
      printed: number.text,
      message: 'check.count-of-total',
      cells: (row) => [inYear(row, year), total(row)].filter((place) => place !== null),
      judge,
      params: (row) => ({ whole: wholeOf(row, whole, year)?.label ?? '', year: String(year) }),
    },
    values,
  )
}

/** Null where neither number is the table's, or they are no counts. */
function judged(part: CellPlace | null, whole: CellPlace | null, number: ReadNumber, values: Values) {
  const [a, b] = [countAt(part, values), countAt(whole, values)]
  if (a === null || b === null) return null
  const isPart = compare(a, decimal(number.value)) === 0
  const isWhole = compare(b, decimal(number.outOf ?? '0')) === 0
  return isPart || isWhole ? { holds: isPart && isWhole, isWhole, expected: `${show(a, 0, null)} av ${show(b, 0, null)}` } : null
}

function countAt(place: CellPlace | null, values: Values): Decimal | null {
  const reading = place ? values.read(place) : null
  return reading?.kind === 'number' && reading.decimals === 0 && reading.unit !== 'percent' && reading.unit !== 'nok' ? reading.value : null
}
