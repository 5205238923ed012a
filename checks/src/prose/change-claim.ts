import { showSigned } from '../arithmetic/show.ts'
import { arithmeticCheck } from '../arithmetic/constraint.ts'
import { printedValues } from '../arithmetic/values.ts'
import type { RowSeries } from '../official/row-series.ts'
import { decimal } from '@arsring/shared'
import { judgeChange, pairCells, pairIn } from './change.ts'
import { claimConstraint } from './claim-constraint.ts'
import { changeClaims, claimStretch, clauses, type ChangeClaim } from './claims.ts'
import { yearParams } from './growth-claim.ts'
import { subjectOf } from './subject.ts'
import { comparedYears } from './years.ts'

const ID = 'change-claim'

/** A change told in numbers ("355 flere problemstillinger enn i 2023", "redusert med to") is recomputed from the two years. */
export const changeClaim = arithmeticCheck({
  id: ID,
  reference: 'Words follow figures',
  constraints(document) {
    const values = printedValues(document)
    return clauses(document)
      .flatMap(changeClaims)
      .filter((claim) => claim.number.kind === 'count' || claim.number.kind === 'amount')
      .flatMap((claim) => {
        const { section, block, clause, sentence } = claim.clause
        const years = comparedYears(clause.text, sentence.text, document.year)
        const fits = (row: RowSeries) => {
          const pair = pairIn(row, years, values)
          // So many people more is no change of a percentage, and so many kroner no change of a count.
          return pair !== null && (claim.number.kind === 'amount' ? pair.unit === 'nok' : pair.unit !== 'percent' && pair.unit !== 'nok')
        }
        const subject = subjectOf(document, claim.clause, claim.word, fits)
        const constraint = claimConstraint(
          {
            check: ID,
            section,
            block,
            stretch: claimStretch(claim),
            // A small change of something else in the same sentence is easily taken for a change of the row.
            subject: claim.number.isWord && subject.certainty === 'certain' ? { ...subject, certainty: 'likely' } : subject,
            printed: printedChange(claim),
            message: 'check.change-claim',
            cells: (row) => pairCells(row, years),
            judge: (row, at) => {
              const pair = pairIn(row, years, at)
              return pair ? judgeChange(claim, pair) : null
            },
            params: (row, at) => yearParams(row, years, at),
          },
          values,
        )
        return constraint ?? []
      })
  },
})

/** The change with the sign its words give it: `+355`, `−2`. */
function printedChange(claim: ChangeClaim): string {
  const value = decimal(claim.number.value)
  const signed = claim.direction === 'down' ? { units: -value.units, scale: value.scale } : value
  return showSigned(signed, Math.max(0, value.scale))
}
