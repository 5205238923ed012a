import { compare, type Decimal } from '@arsring/shared'
import { arithmeticCheck } from '../arithmetic/constraint.ts'
import { showReading } from '../arithmetic/show.ts'
import { printedValues, type Values } from '../arithmetic/values.ts'
import type { RowSeries } from '../official/row-series.ts'
import type { Direction } from './direction-words.ts'
import { claimConstraint } from './claim-constraint.ts'
import { clauses } from './claims.ts'
import { subjectOf } from './subject.ts'

const ID = 'steady-claim'
const UP =
  /(?:jevnt?|jamnt?|stadig|stødig)\s+(?:økning|økende|vekst|oppgang|stigning|stigende|auke)|(?:økt|økte|steget|vokst|auka)\s+(?:jevnt|jamt|hvert år|kvart år|år for år)/iu
const DOWN =
  /(?:jevnt?|jamnt?|stadig|stødig)\s+(?:nedgang|fallende|synkende|reduksjon|nedgong)|(?:falt|sunket|redusert|gått ned)\s+(?:jevnt|jamt|hvert år|kvart år|år for år)/iu

/** "Jevn økning" over several years: no year of the series falls below the one before. */
export const steadyClaim = arithmeticCheck({
  id: ID,
  reference: 'Words follow figures',
  constraints(document) {
    const values = printedValues(document)
    return clauses(document).flatMap((spoken) => {
      const { section, block, clause } = spoken
      const match = UP.exec(clause.text) ?? DOWN.exec(clause.text)
      if (!match) return []
      const direction: Direction = UP.test(clause.text) ? 'up' : 'down'
      const from = clause.from + match.index
      const stretch = { from, to: from + match[0].length, text: match[0] }
      const subject = subjectOf(document, spoken, { ...stretch, form: 'noun' }, (row) => row.years.length >= 3)
      const constraint = claimConstraint(
        {
          check: ID,
          section,
          block,
          stretch,
          subject,
          printed: match[0],
          message: direction === 'up' ? 'check.steady-claim.up' : 'check.steady-claim.down',
          cells: (row) => row.years.map(({ place }) => place),
          judge: (row, at) => judge(row, direction, at),
          params: (row, at) => breakIn(row, direction, at),
        },
        values,
      )
      return constraint ?? []
    })
  },
})

function numbersOf(row: RowSeries, values: Values): readonly { readonly year: number; readonly value: Decimal; readonly text: string }[] {
  return row.years.flatMap(({ year, place }) => {
    const reading = values.read(place)
    return reading.kind === 'number' ? [{ year, value: reading.value, text: showReading(reading) }] : []
  })
}

function firstBreak(row: RowSeries, direction: Direction, values: Values) {
  const series = numbersOf(row, values)
  const against = direction === 'up' ? -1 : 1
  const index = series.findIndex((entry, at) => at > 0 && compare(entry.value, series[at - 1]?.value ?? entry.value) === against)
  return index > 0 ? { before: series[index - 1], now: series[index] } : null
}

function judge(row: RowSeries, direction: Direction, values: Values) {
  const series = numbersOf(row, values)
  if (series.length < 3) return null
  return { holds: firstBreak(row, direction, values) === null, expected: series.map((entry) => entry.text).join(' → ') }
}

function breakIn(row: RowSeries, direction: Direction, values: Values): Readonly<Record<string, string>> {
  const found = firstBreak(row, direction, values)
  return {
    year: String(found?.now?.year ?? ''),
    base: String(found?.before?.year ?? ''),
    before: found?.before?.text ?? '',
    now: found?.now?.text ?? '',
  }
}
