import { decimal } from '@arsring/shared'
import { arithmeticCheck, type Constraint } from '../arithmetic/constraint.ts'
import { showReading } from '../arithmetic/show.ts'
import { printedValues, type CellPlace, type Values } from '../arithmetic/values.ts'
import { checkMessage } from '../message.ts'
import { inYear, type RowSeries } from '../official/row-series.ts'
import type { CheckedDocument } from '../subject.ts'
import { baseInSentence } from './base-in-sentence.ts'
import { judgeGrowth, pairCells, pairIn } from './change.ts'
import { claimConstraint, textPlace } from './claim-constraint.ts'
import { changeClaims, claimStretch, clauses, hedgedNumber, type ChangeClaim } from './claims.ts'
import { subjectOf, type Subject } from './subject.ts'
import { comparedYears, type ComparedYears } from './years.ts'
import { once } from '../once.ts'

const ID = 'growth-claim'

/**
 * A percentage of growth or fall in prose ("økt med 25 %", "en nedgang på rundt 45 %") is recomputed from the two
 * years it compares, with the vagueness that ca., rundt and over allow.
 */
export const growthClaim = arithmeticCheck({
  id: ID,
  reference: 'Words follow figures',
  constraints: (document) => growthClaims(document).flatMap(({ constraints }) => constraints ?? []),
})

type GrowthClaims = readonly { readonly claim: ChangeClaim; readonly constraints: readonly Constraint[] | null }[]

/** Every growth claim with its constraints; null when nothing in the document tells what it is measured from. */
export const growthClaims = once((document: CheckedDocument): GrowthClaims => {
  const values = printedValues(document)
  return clauses(document)
    .flatMap(changeClaims)
    .filter((claim) => claim.number.kind === 'percent' || claim.number.kind === 'percentage_point')
    .map((claim) => ({ claim, constraints: constraintsOf(document, claim, values) }))
})

function constraintsOf(document: CheckedDocument, claim: ChangeClaim, values: Values): readonly Constraint[] | null {
  const { clause, sentence } = claim.clause
  const years = comparedYears(clause.text, sentence.text, document.year)
  const internal = baseInSentence(claim)
  if (internal) return [internalConstraint(claim, internal)]
  const fits = (row: RowSeries) => inYear(row, years.year) !== null && inYear(row, years.base) !== null
  const subject = subjectOf(document, claim.clause, claim.word, fits)
  // "Både … og … har økt med 8 %" claims it of each.
  const isOfEach = /(?<!\p{L})(?:både|begge)(?!\p{L})/iu.test(clause.text)
  const subjects = isOfEach ? subject.rows.map((row) => ({ ...subject, rows: [row], elsewhere: () => [] })) : [subject]
  const found = subjects.flatMap((one) => overRows(claim, one, years, values) ?? [])
  return found.length > 0 ? found : null
}

function overRows(claim: ChangeClaim, subject: Subject, years: ComparedYears, values: Values): Constraint | null {
  return claimConstraint(
    {
      check: ID,
      section: claim.clause.section,
      block: claim.clause.block,
      stretch: claimStretch(claim),
      subject,
      printed: hedgedNumber(claim),
      message: 'check.growth-claim',
      cells: (row) => pairCells(row, years),
      judge: (row, at) => {
        const pair = pairIn(row, years, at)
        return pair ? judgeGrowth(claim, pair) : null
      },
      params: (row, at) => yearParams(row, years, at),
    },
    values,
  )
}

/** The two values of a comparison and their years, as message parameters. */
export function yearParams(row: RowSeries, years: ComparedYears, values: Values): Readonly<Record<string, string>> {
  const [base, now] = [inYear(row, years.base), inYear(row, years.year)]
  return {
    year: labelOf(now, years.year, values),
    base: labelOf(base, years.base, values),
    before: base ? showReading(values.read(base)) : '',
    now: now ? showReading(values.read(now)) : '',
  }
}

/** The year of a column, or its date when it shows the state on a day. */
function labelOf(place: CellPlace | null, year: number, values: Values): string {
  const label = place ? (values.site(place)?.columnLabel ?? '') : ''
  return /\d{1,2}\.\s?\d{1,2}\.\s?\d{4}/.exec(label)?.[0] ?? String(year)
}

function internalConstraint(claim: ChangeClaim, pair: NonNullable<ReturnType<typeof baseInSentence>>): Constraint {
  const judged = judgeGrowth(claim, {
    before: decimal(pair.before.value),
    now: decimal(pair.now.value),
    unit: pair.before.kind === 'percent' ? 'percent' : 'count',
  })
  const result = textPlace(claim.clause.section, claim.clause.block, claimStretch(claim))
  const printed = hedgedNumber(claim)
  const expected = judged?.expected ?? ''
  const isBroken = judged?.holds === false
  return {
    check: ID,
    inputs: [],
    result,
    evaluate: () => ({
      verdict: judged === null ? 'undecided' : isBroken ? 'broken' : 'agrees',
      value: judged?.value ?? null,
      printed,
      expected,
    }),
    solve: () => null,
    finding: () =>
      isBroken
        ? {
            check: ID,
            severity: 'error',
            at: [result],
            message: checkMessage('check.growth-claim.sentence', { printed, expected, before: pair.before.text, now: pair.now.text }),
            printed,
            expected,
          }
        : null,
  }
}
