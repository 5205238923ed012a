import { absolute, decimal, divide, isZero, multiply, type Row } from '@arsring/shared'
import { arithmeticCheck, type Constraint } from '../arithmetic/constraint.ts'
import { show } from '../arithmetic/show.ts'
import { printedValues, type CellPlace, type Values } from '../arithmetic/values.ts'
import { inYear, type RowSeries } from '../official/row-series.ts'
import { totalRow } from '../official/tables.ts'
import { isNeutral, sameWord, subjectWords } from '../official/words.ts'
import type { CheckedDocument } from '../subject.ts'
import { claimConstraint } from './claim-constraint.ts'
import { clauses, type Clause } from './claims.ts'
import { allows, HEDGE_WORDS } from './hedge.ts'
import { unitOfLastDigit, type ReadNumber } from './read-numbers.ts'
import { subjectOf } from './subject.ts'

const ID = 'share-claim'
const HUNDRED = decimal('100')
const DECIMALS = 6
const MAKES_UP = new RegExp(
  `(?:utgj[øo]r|utgjorde|står for|stod for|sto for|svarer til|svarte til|tilsvarer|tilsvarte|utgjer)\\s+(?:${HEDGE_WORDS}\\s+)?$`,
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
  if (!verb || !of) return null
  const year = document.year
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

interface Whole {
  readonly place: CellPlace
  readonly label: string
  /** Whether the words after "av" name it, or say that it is all of it. */
  readonly isNamed: boolean
}

/** What the row is a share of: the other row that the words name, or the total of its table. */
function wholeOf(row: RowSeries, words: string, year: number): Whole | null {
  const place = inYear(row, year)
  if (!place) return null
  const said = subjectWords(words).filter((word) => !isNeutral(word))
  const isSaid = (other: Row) => {
    const label = subjectWords(other.label)
    return label.length > 0 && label.every((word) => said.some((one) => sameWord(one, word)))
  }
  const named = row.table.rows.find((other) => other.id !== place.row && isSaid(other))
  const total = totalRow(row.table)
  const whole = named ?? (total && total.id !== place.row ? total : undefined)
  if (!whole) return null
  const caption = subjectWords(row.table.caption)
  const isAll = WHOLE.test(words) || (said.length > 0 && said.every((word) => caption.some((one) => sameWord(one, word))))
  return { place: { ...place, row: whole.id }, label: whole.label, isNamed: named !== undefined || isAll }
}

function judge(part: CellPlace | null, whole: CellPlace | null, number: ReadNumber, values: Values) {
  const [a, b] = [part ? values.read(part) : null, whole ? values.read(whole) : null]
  if (a?.kind !== 'number' || b?.kind !== 'number' || isZero(b.value) || a.unit === 'percent') return null
  const share = divide(multiply(absolute(a.value), HUNDRED), absolute(b.value), DECIMALS)
  if (share === null) return null
  const holds = allows(decimal(number.value), unitOfLastDigit(number), number.hedge, share)
  return { holds, expected: show(share, Math.max(1, number.decimals), 'percent'), value: share }
}
