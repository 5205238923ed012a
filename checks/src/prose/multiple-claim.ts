import { decimal, divide, isZero, multiply, absolute } from '@arsring/shared'
import { arithmeticCheck } from '../arithmetic/constraint.ts'
import { showReading } from '../arithmetic/show.ts'
import { printedValues, type Values } from '../arithmetic/values.ts'
import { inYear, type RowSeries } from '../official/row-series.ts'
import { claimConstraint } from './claim-constraint.ts'
import { pairCells, pairIn } from './change.ts'
import { clauses } from './claims.ts'
import { yearParams } from './growth-claim.ts'
import { subjectOf } from './subject.ts'
import { comparedYears, type ComparedYears } from './years.ts'

const ID = 'multiple-claim'
const WORD =
  /(?<!\p{L})(?:(nesten|nær|tilnærmet|mer enn|meir enn|over|godt over|om lag|omtrent|rundt)\s+)?(?:(?:er|ble|vart|blitt|har|hadde)\s+)?(fordoblet|fordobla|doblet|dobla|tredoblet|tredobla|firedoblet|firedobla|halvert)(?!\p{L})/iu
const PLAN = /(?<!\p{L})(?:skal|vil|kan|bør|må|mål|målet|ønsk\p{L}*|ambisjon\p{L}*|å|plan\p{L}*)(?!\p{L})/iu

/** How many times as much, and how far from it the word may be: "doblet" is said of 1,8 to 2,2. */
const TIMES: Readonly<Record<string, number>> = { dobl: 2, fordobl: 2, tredobl: 3, firedobl: 4, halvert: 0.5 }
const SLACK = 0.1

/** "Doblet", "halvert", "nesten tredoblet": recomputed from the two years it compares. */
export const multipleClaim = arithmeticCheck({
  id: ID,
  reference: 'Words follow figures',
  constraints(document) {
    const values = printedValues(document)
    return clauses(document).flatMap((spoken) => {
      const { section, block, clause, sentence } = spoken
      const match = WORD.exec(clause.text)
      if (!match || PLAN.test(clause.text.slice(0, match.index))) return []
      const from = clause.from + match.index
      const stretch = { from, to: from + match[0].length, text: match[0] }
      const years = comparedYears(clause.text, sentence.text, document.year)
      const fits = (row: RowSeries) => inYear(row, years.year) !== null && inYear(row, years.base) !== null
      const subject = subjectOf(document, spoken, { ...stretch, form: 'verb' }, fits)
      const constraint = claimConstraint(
        {
          check: ID,
          section,
          block,
          stretch,
          subject,
          printed: match[0],
          message: 'check.multiple-claim',
          cells: (row) => pairCells(row, years),
          judge: (row, at) => judge(row, years, match[2] ?? '', match[1] ?? null, at),
          params: (row, at) => yearParams(row, years, at),
        },
        values,
      )
      return constraint ?? []
    })
  },
})

function judge(row: RowSeries, years: ComparedYears, word: string, hedge: string | null, values: Values) {
  const pair = pairIn(row, years, values)
  if (!pair || isZero(pair.before)) return null
  const times = TIMES[word.toLowerCase().replace(/(?:et|a)$/u, '')] ?? TIMES[word.toLowerCase()]
  const ratio = divide(multiply(absolute(pair.now), decimal('1')), absolute(pair.before), 4)
  if (times === undefined || ratio === null) return null
  const exact = Number(ratio.units) / 10 ** ratio.scale
  const off = (exact - times) / times
  const isMore = hedge !== null && /mer enn|meir enn|over/iu.test(hedge)
  const holds = isMore ? off * (times < 1 ? -1 : 1) >= 0 && Math.abs(off) <= 0.5 : Math.abs(off) <= (hedge === null ? SLACK : 2 * SLACK)
  const shown = [inYear(row, years.base), inYear(row, years.year)].map((place) => (place ? showReading(values.read(place)) : ''))
  return { holds, expected: shown.join(' → ') }
}
