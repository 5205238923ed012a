import { subtract } from '@arsring/shared'
import { arithmeticCheck } from '../arithmetic/constraint.ts'
import { showReading } from '../arithmetic/show.ts'
import { printedValues, type Values } from '../arithmetic/values.ts'
import { inYear, type RowSeries } from '../official/row-series.ts'
import { pairCells, pairIn } from './change.ts'
import { claimConstraint } from './claim-constraint.ts'
import { changeClaims, clauses, type Clause } from './claims.ts'
import type { DirectionWord } from './direction-words.ts'
import { yearParams } from './growth-claim.ts'
import { subjectOf } from './subject.ts'
import { comparedYears, type ComparedYears } from './years.ts'

const ID = 'direction-claim'
const COMPARES_YEARS =
  /^\s*(?:i\s+(?:19|20)\d\d\s+)?(?:enn|samanlikna med|sammenlignet med)\s+(?:i\s+|året\s+)?(?:(?:19|20)\d\d|før|fjor|fjoråret)/iu
const STEADY = /(?:jevn|jevnt|jamn|jamt|stadig|stødig)\s*$/iu

/**
 * A word that says a figure rose or fell, without saying by how much ("økt tilfredshet", "nedgangen", "lavere enn i
 * 2023"), agrees with the two years it compares.
 */
export const directionClaim = arithmeticCheck({
  id: ID,
  reference: 'Words follow figures',
  constraints(document) {
    const values = printedValues(document)
    return clauses(document).flatMap((clause) => {
      const told = new Set(changeClaims(clause).map((claim) => claim.word.from))
      return clause.words
        .filter((word) => !told.has(word.from) && claimsDirection(clause, word))
        .flatMap((word) => {
          const { section, block, sentence } = clause
          const years = comparedYears(clause.clause.text, sentence.text, document.year)
          const fits = (row: RowSeries) => inYear(row, years.year) !== null && inYear(row, years.base) !== null
          const subject = subjectOf(document, clause, word, fits)
          const stretch = stretchOf(clause, word)
          const constraint = claimConstraint(
            {
              check: ID,
              section,
              block,
              stretch,
              // Rose or fell holds for half of all rows: only the row that is named counts.
              subject: {
                ...subject,
                certainty: subject.certainty === 'certain' && word.form === 'participle' ? 'likely' : subject.certainty,
                elsewhere: () => [],
              },
              printed: stretch.text,
              message: word.direction === 'up' ? 'check.direction-claim.up' : 'check.direction-claim.down',
              cells: (row) => pairCells(row, years),
              judge: (row, at) => judge(row, years, word, at),
              params: (row, at) => yearParams(row, years, at),
            },
            values,
          )
          return constraint ?? []
        })
    })
  },
})

function judge(row: RowSeries, years: ComparedYears, word: DirectionWord, values: Values) {
  const pair = pairIn(row, years, values)
  if (!pair) return null
  const change = subtract(pair.now, pair.before)
  const holds = word.direction === 'up' ? change.units > 0n : change.units < 0n
  const shown = (year: number) => {
    const place = inYear(row, year)
    return place ? showReading(values.read(place)) : ''
  }
  return { holds, expected: `${shown(years.base)} → ${shown(years.year)}` }
}

/** A comparative compares years only when it says so; a steady movement is a claim about more than two years. */
function claimsDirection(clause: Clause, word: DirectionWord): boolean {
  const text = clause.block.text
  if (STEADY.test(text.slice(0, word.from)) || /^\s*jevnt/iu.test(text.slice(word.to))) return false
  if (word.form === 'comparative') return COMPARES_YEARS.test(text.slice(word.to))
  return true
}

/** "økt tilfredshet": a participle with the noun it describes; else the word alone. */
function stretchOf(clause: Clause, word: DirectionWord) {
  const noun = word.form === 'participle' ? /^\s+\p{Ll}+/u.exec(clause.block.text.slice(word.to)) : null
  const to = word.to + (noun?.[0].length ?? 0)
  return { from: word.from, to, text: clause.block.text.slice(word.from, to) }
}
