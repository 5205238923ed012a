import { absolute, compare, multiply, decimal, subtract } from '@arsring/shared'
import { arithmeticCheck, type Constraint } from '../arithmetic/constraint.ts'
import { show } from '../arithmetic/show.ts'
import { printedValues, type Values } from '../arithmetic/values.ts'
import { inYear, rowSeries, type RowSeries } from '../official/row-series.ts'
import type { CheckedDocument } from '../subject.ts'
import { claimConstraint } from './claim-constraint.ts'
import { clauses, type Clause } from './claims.ts'
import type { Stretch } from './clauses.ts'
import { fractionsIn, type Fraction } from './fractions.ts'
import { shareOf, wholeOf } from './share-claim.ts'
import { subjectOf } from './subject.ts'
import { yearOfNumber } from './year-of-number.ts'

const ID = 'fraction-claim'
/** "Av henvendelsene gjaldt": the whole, and the verb that leads to the part. */
const WHOLE_AND_VERB =
  /^(?:\s+av)?\s+((?:\p{L}+\s+){0,3}?\p{L}{4,})\s+(?:gjaldt|gjeld|gjelder|kom|kjem|kommer|gikk|gjekk|går|er|var|ble|blei|vart|handlet|handla|dreide|bor|bur|bodde|budde)\s+(?:seg\s+)?(?:fra|frå|til|på|om|i|innen|innan)?\s*/iu
const NARROWED = /\s(?:ved|i|på|med|for|hos|fra|frå|til|som|under|over)\s/iu
/** How far from a fraction a share may be that it is said of: "en firedel" of 22 to 28 per cent, "om lag" of 20 to 30. */
const [PLAIN, HEDGED, BEYOND] = [decimal('0.12'), decimal('0.2'), decimal('0.35')]

/** "Om lag en av fem tilsyn gjaldt bassenger", "halvparten av elevene går på …": recomputed from the row and its total. */
export const fractionClaim = arithmeticCheck({
  id: ID,
  reference: 'Words follow figures',
  constraints(document) {
    if (rowSeries(document).length === 0) return []
    const values = printedValues(document)
    return clauses(document).flatMap((clause) =>
      fractionsIn(clause).flatMap((fraction) => constraintOf(document, clause, fraction, values) ?? []),
    )
  },
})

function constraintOf(document: CheckedDocument, clause: Clause, fraction: Fraction, values: Values): Constraint | null {
  const told = yearOfNumber(clause, { from: fraction.from, to: fraction.to }, document.year)
  const named = wholeAndPart(clause, fraction)
  if (named === null || told === null) return null
  const { whole: words, part } = named
  const { year } = told
  const spoken = { ...clause, clause: part, sentence: part }
  const fits = (row: RowSeries) => inYear(row, year) !== null && wholeOf(row, words, year)?.isNamed === true
  const subject = subjectOf(document, spoken, { from: part.to, to: part.to, form: 'verb' }, fits)
  const whole = (row: RowSeries) => wholeOf(row, words, year)?.place ?? null
  return claimConstraint(
    {
      check: ID,
      section: clause.section,
      block: clause.block,
      stretch: { from: fraction.from, to: fraction.to, text: fraction.text },
      subject: { ...subject, elsewhere: () => [] },
      printed: fraction.text,
      message: 'check.share-claim',
      cells: (row) => [inYear(row, year), whole(row)].filter((place) => place !== null),
      judge: (row, at) => judge(row, year, whole(row), fraction, at),
      params: (row) => ({ whole: wholeOf(row, words, year)?.label ?? '', year: String(year) }),
    },
    values,
  )
}

/** "Av henvendelsene gjaldt skole": what a share is of, and the stretch that names the part; null where a part of the whole is meant. */
export function wholeAndPart(clause: Clause, share: { readonly to: number }): { readonly whole: string; readonly part: Stretch } | null {
  const after = clause.block.text.slice(share.to, clause.clause.to)
  const [lead = '', whole = ''] = WHOLE_AND_VERB.exec(after) ?? []
  // "Av elevene ved Bakken skole": of a part of the whole.
  if (lead === '' || NARROWED.test(whole)) return null
  return { whole, part: { from: share.to + lead.length, to: clause.clause.to, text: after.slice(lead.length) } }
}

function judge(row: RowSeries, year: number, whole: ReturnType<typeof inYear>, { percent, hedge }: Fraction, values: Values) {
  const share = shareOf(inYear(row, year), whole, values)
  if (share === null) return null
  const off = subtract(share, percent)
  const isWithin = (part: typeof PLAIN) => compare(absolute(off), multiply(percent, part)) <= 0
  const isOver = hedge === 'over' && off.units >= 0n
  const isUnder = (hedge === 'under' || hedge === 'nearly') && off.units <= 0n
  const holds = isWithin(hedge === null ? PLAIN : HEDGED) || ((isOver || isUnder) && isWithin(BEYOND))
  return { holds, expected: show(share, 1, 'percent'), value: share }
}
