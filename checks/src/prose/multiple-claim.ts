import { absolute, compare, decimal, isZero, multiply, subtract, type Decimal } from '@arsring/shared'
import { arithmeticCheck } from '../arithmetic/constraint.ts'
import { showReading } from '../arithmetic/show.ts'
import { printedValues, type Values } from '../arithmetic/values.ts'
import { inYear, type RowSeries } from '../official/row-series.ts'
import { claimConstraint } from './claim-constraint.ts'
import { pairCells, pairIn } from './change.ts'
import { clauses } from './claims.ts'
import { yearParams } from './growth-claim.ts'
import { HEDGE_WORDS, hedgeBefore, type Hedge } from './hedge.ts'
import { subjectOf } from './subject.ts'
import { comparedYears, type ComparedYears } from './years.ts'

const ID = 'multiple-claim'
const WORD = new RegExp(
  `(?<!\\p{L})(?:(${HEDGE_WORDS})\\s+)?(?:(?:for)?doblet|(?:for)?dobla|tredoblet|tredobla|firedoblet|firedobla|halvert)(?!\\p{L})`,
  'iu',
)
const PLAN = /(?<!\p{L})(?:skal|vil|kan|bør|må|mål|målet|ønsk\p{L}*|ambisjon\p{L}*|å|plan\p{L}*)(?!\p{L})/iu

/** How many times as much the words say. */
const TIMES: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:for)?dobl/iu, '2'],
  [/tredobl/iu, '3'],
  [/firedobl/iu, '4'],
  [/halver/iu, '0.5'],
]
/** How far the figures may be from it: "doblet" is said of 1,8 to 2,2, "nesten doblet" of 1,6, "mer enn doblet" of up to 3. */
const [PLAIN, HEDGED, BEYOND] = [decimal('0.1'), decimal('0.2'), decimal('0.5')]

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
      const hedge = match[1] === undefined ? null : hedgeBefore(match[1])
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
          judge: (row, at) => judge(row, years, match[0], hedge, at),
          params: (row, at) => yearParams(row, years, at),
        },
        values,
      )
      return constraint ?? []
    })
  },
})

function judge(row: RowSeries, years: ComparedYears, word: string, hedge: Hedge | null, values: Values) {
  const pair = pairIn(row, years, values)
  const times = TIMES.find(([stem]) => stem.test(word))?.[1]
  if (!pair || isZero(pair.before) || times === undefined) return null
  const claimed = multiply(absolute(pair.before), decimal(times))
  const off = subtract(absolute(pair.now), claimed)
  const isWithin = (share: Decimal) => compare(absolute(off), multiply(claimed, share)) <= 0
  // "Mer enn halvert" is less than half.
  const isBeyond = times === '0.5' ? off.units <= 0n : off.units >= 0n
  const holds = hedge === 'over' ? isBeyond && isWithin(BEYOND) : isWithin(hedge === null ? PLAIN : HEDGED)
  const shown = pairCells(row, { year: years.base, base: years.year }).map((place) => showReading(values.read(place)))
  return { holds, expected: shown.join(' → ') }
}
