import { compare } from '@arsring/shared'
import { arithmeticCheck } from '../arithmetic/constraint.ts'
import { showReading } from '../arithmetic/show.ts'
import { printedValues, type Values } from '../arithmetic/values.ts'
import { inYear, isPlainLine, siblingsOf, type RowSeries } from '../official/row-series.ts'
import { claimConstraint } from './claim-constraint.ts'
import { clauses } from './claims.ts'
import { DIFFERENCE_NOUNS } from './extreme-change.ts'
import { subjectOf } from './subject.ts'

const ID = 'superlative-claim'
/** What `extreme-change` reads. */
const OF_A_DIFFERENCE = `\\s+(?:\\p{L}+\\s+)?(?:${DIFFERENCE_NOUNS})`
const MOST = new RegExp(
  `(?<!\\p{L})(?:størst[ae]?|flest|høyest|høgast|mest)(?!\\p{L})(?!${OF_A_DIFFERENCE}|\\s+(?:mulig|mogleg|grad))`,
  'iu',
)
const LEAST = new RegExp(
  `(?<!\\p{L})(?:minst[ae]?|færrest|lavest|lågast)(?!\\p{L})(?!${OF_A_DIFFERENCE}|\\s+(?:en|ei|ett|to|tre|\\d))`,
  'iu',
)
const IS = /(?<!\p{L})(?:er|var|ble|vart|har|hadde|utgjør|utgjorde)\s+(?:den\s+|det\s+|de\s+)?$/iu
const LEAST_ROWS = 3

/** "Byggeplasser er størst av temaene": the row named is the largest (or the least) of the plain rows of its table, in the report year. */
export const superlativeClaim = arithmeticCheck({
  id: ID,
  reference: 'Words follow figures',
  constraints(document) {
    const values = printedValues(document)
    return clauses(document).flatMap((spoken) => {
      const { section, block, clause } = spoken
      const most = MOST.exec(clause.text)
      const match = most ?? LEAST.exec(clause.text)
      if (!match || !IS.test(clause.text.slice(0, match.index))) return []
      const from = clause.from + match.index
      const stretch = { from, to: from + match[0].length, text: match[0] }
      // What is largest stands before the word.
      const named = { ...spoken, clause: { from: clause.from, to: from, text: clause.text.slice(0, match.index) } }
      const subject = subjectOf(
        document,
        { ...named, sentence: named.clause },
        { ...stretch, form: 'verb' },
        (row) => others(row, document.year).length + 1 >= LEAST_ROWS,
      )
      const constraint = claimConstraint(
        {
          check: ID,
          section,
          block,
          stretch,
          subject: { ...subject, elsewhere: () => [] },
          printed: match[0],
          message: most ? 'check.superlative-claim.most' : 'check.superlative-claim.least',
          cells: (row) =>
            [inYear(row, document.year), ...others(row, document.year).map(({ place }) => place)].filter((place) => place !== null),
          judge: (row, at) => judge(row, document.year, most !== null, at),
          params: (row, at) => ({ other: outermost(row, document.year, most !== null, at) }),
        },
        values,
      )
      return constraint ?? []
    })
  },
})

/** The same year in the other plain lines of the table. */
function others(row: RowSeries, year: number) {
  if (!isPlainLine(row)) return []
  return siblingsOf(row).flatMap((other) => {
    const place = inYear(other, year)
    return place ? [{ row: other, place }] : []
  })
}

function judge(row: RowSeries, year: number, isMost: boolean, values: Values) {
  const place = inYear(row, year)
  const own = place ? values.read(place) : null
  if (own?.kind !== 'number') return null
  const beaten = others(row, year).every((other) => {
    const reading = values.read(other.place)
    return reading.kind !== 'number' || reading.unit !== own.unit || compare(own.value, reading.value) * (isMost ? 1 : -1) >= 0
  })
  return { holds: beaten, expected: outermost(row, year, isMost, values) }
}

/** `Boligkontor (162)`: the row that is the largest or the least. */
function outermost(row: RowSeries, year: number, isMost: boolean, values: Values): string {
  const place = inYear(row, year)
  const all = [...(place ? [{ row, place }] : []), ...others(row, year)].flatMap((one) => {
    const reading = values.read(one.place)
    return reading.kind === 'number' ? [{ label: one.row.row.label, reading }] : []
  })
  const best = all.reduce<(typeof all)[number] | null>(
    (most, one) => (most === null || compare(one.reading.value, most.reading.value) * (isMost ? 1 : -1) > 0 ? one : most),
    null,
  )
  return best ? `${best.label} (${showReading(best.reading)})` : ''
}
