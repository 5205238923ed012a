import { absolute, compare, decimal, subtract } from '@arsring/shared'
import { arithmeticCheck } from '../arithmetic/constraint.ts'
import { showReading } from '../arithmetic/show.ts'
import { printedValues, type Values } from '../arithmetic/values.ts'
import { inYear, type RowSeries } from '../official/row-series.ts'
import { claimConstraint } from './claim-constraint.ts'
import { clauses } from './claims.ts'
import { allows } from './hedge.ts'
import { unitOfLastDigit, type ReadNumber } from './read-numbers.ts'
import { subjectOf } from './subject.ts'

const ID = 'target-claim'
const TARGET = '(?:\\p{L}+\\s+){0,2}(?:måltallet|måltall|måltalet|målet)(?!\\p{L})'
const ABOVE = new RegExp(`(?<!\\p{L})(?:over|høyere(?:\\s+i\\s+\\d{4})?\\s+enn|høgare(?:\\s+i\\s+\\d{4})?\\s+enn)\\s+${TARGET}`, 'iu')
const BELOW = new RegExp(`(?<!\\p{L})(?:under|lavere(?:\\s+i\\s+\\d{4})?\\s+enn|lågare(?:\\s+i\\s+\\d{4})?\\s+enn)\\s+${TARGET}`, 'iu')

/** "2 prosentpoeng over måltallet": how far. */
const GAP_KINDS = new Set(['percentage_point', 'percent', 'count', 'amount'])

/** "Over måltallet" and "under måltallet", and how far, agree with result and target of the year. */
export const targetClaim = arithmeticCheck({
  id: ID,
  reference: 'Words follow figures',
  constraints(document) {
    const values = printedValues(document)
    return clauses(document).flatMap((spoken) => {
      const { section, block, clause } = spoken
      const above = ABOVE.exec(clause.text)
      const match = above ?? BELOW.exec(clause.text)
      if (!match) return []
      const from = clause.from + match.index
      const by = spoken.numbers.find(
        (number) => number.to <= from && GAP_KINDS.has(number.kind) && /^\s*$/.test(block.text.slice(number.to, from)),
      )
      const start = by?.from ?? from
      const to = from + match[0].length
      const stretch = { from: start, to, text: block.text.slice(start, to) }
      const fits = (row: RowSeries) => row.target !== null && inYear(row, document.year) !== null && isReadable(row, document.year, values)
      const subject = subjectOf(document, spoken, { ...stretch, form: 'verb' }, fits)
      const constraint = claimConstraint(
        {
          check: ID,
          section,
          block,
          stretch,
          subject,
          printed: stretch.text,
          message: above ? 'check.target-claim.above' : 'check.target-claim.below',
          cells: (row) => [inYear(row, document.year), row.target].filter((place) => place !== null),
          judge: (row, at) => judge(row, document.year, above !== null, by ?? null, at),
          params: (row, at) => texts(row, document.year, at),
        },
        values,
      )
      return constraint ?? []
    })
  },
})

function isReadable(row: RowSeries, year: number, values: Values): boolean {
  return judge(row, year, true, null, values) !== null
}

function texts(row: RowSeries, year: number, values: Values): Readonly<Record<string, string>> {
  const result = inYear(row, year)
  return {
    result: result ? showReading(values.read(result)) : '',
    target: row.target ? showReading(values.read(row.target)) : '',
  }
}

function judge(row: RowSeries, year: number, isAbove: boolean, by: ReadNumber | null, values: Values) {
  const place = inYear(row, year)
  if (!place || !row.target) return null
  const [result, target] = [values.read(place), values.read(row.target)]
  if (result.kind !== 'number' || target.kind !== 'number') return null
  const side = compare(result.value, target.value)
  const { result: shown = '', target: aim = '' } = texts(row, year, values)
  const gap = absolute(subtract(result.value, target.value))
  const isSoMuch = by === null || allows(absolute(decimal(by.value)), unitOfLastDigit(by), by.hedge, gap)
  return { holds: (isAbove ? side > 0 : side < 0) && isSoMuch, expected: `${shown} (${aim})` }
}
