import { decimal, type Finding } from '@arsring/shared'
import { printedValues, type Values } from '../arithmetic/values.ts'
import { show } from '../arithmetic/show.ts'
import { checkMessage } from '../message.ts'
import { inYear, type RowSeries } from '../official/row-series.ts'
import type { Check, CheckedDocument } from '../subject.ts'
import { baseInSentence } from './base-in-sentence.ts'
import { growthOf, isToldInPoints, pairIn, type Pair } from './change.ts'
import { textPlace } from './claim-constraint.ts'
import { changeClaims, claimStretch, clauses, type ChangeClaim } from './claims.ts'
import { subjectOf } from './subject.ts'
import { comparedYears } from './years.ts'

const ID = 'points-claim'

/**
 * "Andelen økte med 3 prosent" of a share that went from 12 to 15 per cent: that is 25 per cent, or three percentage points.
 * Many mean points when they say so, so it is something to look at and no error.
 */
export const pointsClaim: Check = {
  id: ID,
  reference: 'Words follow figures',
  run(document) {
    const values = printedValues(document)
    return clauses(document)
      .flatMap(changeClaims)
      .filter((claim) => claim.number.kind === 'percent')
      .flatMap((claim): readonly Finding[] => {
        const pair = pairOf(document, claim, values)
        const growth = pair ? growthOf(pair) : null
        if (!pair || growth === null || !isToldInPoints(claim, pair)) return []
        const printed = claim.number.text.trim()
        const expected = printed.replace(/\s?(?:%|prosents?|pst\.?)$/u, '\u00a0prosentpoeng')
        return [
          {
            check: ID,
            severity: 'warning',
            at: [textPlace(claim.clause.section, claim.clause.block, claimStretch(claim))],
            message: checkMessage('check.points-claim', {
              printed,
              before: show(pair.before, pair.before.scale, 'percent'),
              now: show(pair.now, pair.now.scale, 'percent'),
              growth: show(growth.units < 0n ? { units: -growth.units, scale: growth.scale } : growth, 1, 'percent'),
            }),
            printed,
            expected,
          },
        ]
      })
  },
}

/** The two shares that are compared: those of the sentence itself, else of the one row that it names. */
function pairOf(document: CheckedDocument, claim: ChangeClaim, values: Values): Pair | null {
  const own = baseInSentence(claim)
  if (own) {
    const isPercent = own.before.kind === 'percent' || own.now.kind === 'percent'
    return { before: decimal(own.before.value), now: decimal(own.now.value), unit: isPercent ? 'percent' : 'count' }
  }
  const { clause, sentence } = claim.clause
  const years = comparedYears(clause.text, sentence.text, document.year)
  const fits = (row: RowSeries) => inYear(row, years.year) !== null && inYear(row, years.base) !== null
  const subject = subjectOf(document, claim.clause, claim.word, fits)
  const [row] = subject.rows
  return subject.certainty === 'certain' && row && subject.rows.length === 1 ? pairIn(row, years, values) : null
}
