import { absolute, decimal, divide, isZero, multiply, type Decimal } from '@arsring/shared'
import { arithmeticCheck, type Constraint } from '../arithmetic/constraint.ts'
import { show } from '../arithmetic/show.ts'
import { printedValues, type CellPlace, type Values } from '../arithmetic/values.ts'
import { inYear, type RowSeries } from '../official/row-series.ts'
import { isTotalLabel } from '../official/line-labels.ts'
import { totalRow } from '../official/tables.ts'
import { isNeutral, sameWord, subjectWords } from '../official/words.ts'
import type { CheckedDocument } from '../subject.ts'
import { claimConstraint } from './claim-constraint.ts'
import { clauses, type Clause } from './claims.ts'
import { allows, HEDGE_WORDS } from './hedge.ts'
import { unitOfLastDigit, type ReadNumber } from './read-numbers.ts'
import { subjectOf } from './subject.ts'
import { yearOfNumber } from './year-of-number.ts'

const ID = 'share-claim'
const HUNDRED = decimal('100')
const DECIMALS = 6
const MAKES_UP = new RegExp(
  `(?:utgj[øo]r|utgjorde|har|hadde|står for|stod for|sto for|svarer til|svarte til|tilsvarer|tilsvarte|utgjer)\\s+(?:${HEDGE_WORDS}\\s+)?$`,
  'iu',
)
const OF = /^\s*(?:%|prosent)?\s*av\s+([^.;,]+)/iu
const WHOLE = /(?<!\p{L})(?:alle|totalt|totale|totalen|samlede|samla|samlet|hele|heile|i alt|summen|sum)(?!\p{L})/iu

/** "Lønn utgjør 62 prosent av utgiftene": the share is recomputed from the row and the total, or the other row, of its table. */
export const shareClaim = arithmeticCheck({
  id: ID,
  reference: 'Words follow figures',
  constraints(document) {
    const values = printedValues(document)
    return clauses(document).flatMap((clause) =>
      clause.numbers.filter(({ kind }) => kind === 'percent').flatMap((number) => constraintOf(document, clause, number, values) ?? []),
    )
  },
})

function constraintOf(document: CheckedDocument, clause: Clause, number: ReadNumber, values: Values): Constraint | null {
  const { text } = clause.block
  const verb = MAKES_UP.exec(text.slice(clause.clause.from, number.from))
  const of = OF.exec(text.slice(number.to, clause.sentence.to))
  const told = yearOfNumber(clause, number, document.year)
  if (!verb || !of || told === null) return null
  const { year } = told
  const verbFrom = clause.clause.from + verb.index
  // What makes up the share stands before the verb.
  const spoken: Clause = {
    ...clause,
    clause: { from: clause.clause.from, to: verbFrom, text: text.slice(clause.clause.from, verbFrom) },
    sentence: { from: clause.clause.from, to: verbFrom, text: text.slice(clause.clause.from, verbFrom) },
  }
  const fits = (row: RowSeries) => inYear(row, year) !== null && wholeOf(row, of[1] ?? '', year) !== null
  const subject = subjectOf(document, spoken, { from: verbFrom, to: verbFrom, form: 'verb' }, fits)
  // Of several rows of one name, those whose whole the words name.
  const ofNamed = subject.rows.filter((row) => wholeOf(row, of[1] ?? '', year)?.isNamed === true)
  const isNamed = ofNamed.length > 0
  return claimConstraint(
    {
      check: ID,
      section: clause.section,
      block: clause.block,
      stretch: { from: number.from, to: number.to, text: number.text },
      subject: {
        ...subject,
        rows: isNamed ? ofNamed : subject.rows,
        certainty: subject.certainty === 'certain' && isNamed ? 'certain' : 'possible',
        elsewhere: () => [],
      },
      printed: number.text,
      message: 'check.share-claim',
      cells: (row) => [inYear(row, year), wholeOf(row, of[1] ?? '', year)?.place].filter((place) => place !== null && place !== undefined),
      judge: (row, at) => judge(inYear(row, year), wholeOf(row, of[1] ?? '', year)?.place ?? null, number, at),
      params: (row) => ({ whole: wholeOf(row, of[1] ?? '', year)?.label ?? '', year: String(year) }),
    },
    values,
  )
}

export interface Whole {
  readonly place: CellPlace
  readonly label: string
  /** Whether the words after "av" name it, or say that it is all of it. */
  readonly isNamed: boolean
}

/** What the row is a share of: the other row that the words name, or the total of its table. A column is a share of another one. */
export function wholeOf(row: RowSeries, words: string, year: number): Whole | null {
  const place = inYear(row, year)
  if (!place) return null
  const { table } = row
  const said = subjectWords(words)
  const isSaid = (label: string) => {
    const own = subjectWords(label)
    return own.length > 0 && own.every((word) => said.some((one) => sameWord(one, word)))
  }
  // In a table with a row for each year, or read by its total, the figures of a column are a series.
  const isColumn = place.row !== row.row.id
  const others: readonly Line[] = isColumn
    ? table.columns.filter(({ id, align }) => id !== place.column && align === 'end')
    : table.rows.filter(({ id }) => id !== place.row)
  const total = isColumn ? others.findLast(({ label }) => isTotalLabel(label)) : others.find(({ id }) => id === totalRow(table)?.id)
  const named = others.find(({ label }) => isSaid(label))
  const whole = named ?? total
  if (!whole) return null
  const caption = subjectWords(table.caption)
  const inCaption = (word: string) => caption.some((one) => sameWord(one, word))
  const isAll = WHOLE.test(words) || (said.some(inCaption) && said.every((word) => inCaption(word) || isNeutral(word)))
  return { place: { ...place, [isColumn ? 'column' : 'row']: whole.id }, label: whole.label, isNamed: named !== undefined || isAll }
}

interface Line {
  readonly id: string
  readonly label: string
}

/** One cell in per cent of another; null where they cannot be divided. */
export function shareOf(part: CellPlace | null, whole: CellPlace | null, values: Values): Decimal | null {
  const [a, b] = [part ? values.read(part) : null, whole ? values.read(whole) : null]
  if (a?.kind !== 'number' || b?.kind !== 'number' || isZero(b.value) || a.unit === 'percent') return null
  return divide(multiply(absolute(a.value), HUNDRED), absolute(b.value), DECIMALS)
}

function judge(part: CellPlace | null, whole: CellPlace | null, number: ReadNumber, values: Values) {
  const share = shareOf(part, whole, values)
  if (share === null) return null
  const holds = allows(decimal(number.value), unitOfLastDigit(number), number.hedge, share)
  return { holds, expected: show(share, Math.max(1, number.decimals), 'percent'), value: share }
}
