import { absolute, decimal } from '@arsring/shared'
import { arithmeticCheck, type Constraint } from '../arithmetic/constraint.ts'
import { show } from '../arithmetic/show.ts'
import { printedValues, type Values } from '../arithmetic/values.ts'
import { inYear, rowSeries, type RowSeries } from '../official/row-series.ts'
import { inKroner } from '../official/unit-line.ts'
import type { CheckedDocument } from '../subject.ts'
import { claimConstraint } from './claim-constraint.ts'
import { clauses, withoutStretch, type Clause } from './claims.ts'
import { sentencesOf } from './clauses.ts'
import { allows, HEDGE_WORDS } from './hedge.ts'
import { unitOfLastDigit, type ReadNumber } from './read-numbers.ts'
import { subjectOf, type Subject } from './subject.ts'

const ID = 'target-value'
const VALUES = new Set(['percent', 'count', 'amount'])
/** "Målet for andel fornøyde er", "målet om": what leads to a target that is told. */
const TARGET = new RegExp(
  `(?<!\\p{L})(?:målet|måltallet|måltalet|mål|måltall|måltal)(?:\\s+[\\p{L}\\s-]*?)?\\s+(?:er|var|ble|blei|vart|om|på)(?:\\s+(?:satt|sett|fastsatt))?(?:\\s+(?:på|til|å nå|${HEDGE_WORDS}))*\\s+$`,
  'iu',
)
/** A target of another year, of others or of later. */
const OTHER =
  /(?<!\p{L})(?:nasjonal\p{L}*|langsiktig\p{L}*|neste|nytt|nye|tidligere|opprinnelig\p{L}*|delmål\p{L}*|reduser\p{L}*|øk\p{L}*|auk\p{L}*|innen|innan|fra|frå|over|under)(?!\p{L})/iu
const YEAR = /(?<![\d.])(?:19|20)\d\d(?!\d)/gu

/** "Målet for andel fornøyde brukere er 85 %" of a row whose target is another: the row is named in the sentence, or in the one before. */
export const targetValue = arithmeticCheck({
  id: ID,
  reference: 'Words follow figures',
  constraints(document) {
    if (rowSeries(document).every(({ target }) => target === null)) return []
    const values = printedValues(document)
    return clauses(document).flatMap((clause) =>
      clause.numbers.filter(({ kind }) => VALUES.has(kind)).flatMap((number) => constraintOf(document, clause, number, values) ?? []),
    )
  },
})

function constraintOf(document: CheckedDocument, clause: Clause, number: ReadNumber, values: Values): Constraint | null {
  const { block, sentence, section } = clause
  const before = block.text.slice(clause.clause.from, number.from)
  const isOtherYear = [...sentence.text.matchAll(YEAR)].some(([year]) => Number(year) !== document.year)
  if (!TARGET.test(before) || OTHER.test(clause.clause.text) || isOtherYear) return null
  const subject = subjectOfTarget(document, clause, number)
  return claimConstraint(
    {
      check: ID,
      section,
      block,
      stretch: { from: number.from, to: number.to, text: number.text },
      subject: { ...subject, certainty: subject.certainty === 'certain' ? 'certain' : 'possible', elsewhere: () => [] },
      printed: number.text,
      message: 'check.target-value',
      cells: (row) => (row.target ? [row.target] : []),
      judge: (row, at) => judge(row, number, at),
      params: () => ({ year: String(document.year) }),
    },
    values,
  )
}

function subjectOfTarget(document: CheckedDocument, clause: Clause, number: ReadNumber): Subject {
  const fits = (row: RowSeries) => row.target !== null && inYear(row, document.year) !== null
  const own = withoutReached(withoutStretch(clause, number))
  const subject = subjectOf(document, own, { from: clause.clause.to, to: clause.clause.to, form: 'verb' }, fits)
  if (subject.rows.length > 0 || clause.sentence.from === 0) return subject
  const before = sentencesOf(clause.block.text).findLast(({ to }) => to <= clause.sentence.from)
  if (!before) return subject
  return subjectOf(document, { ...clause, clause: before, sentence: before }, { from: before.to, to: before.to, form: 'verb' }, fits)
}

const REACHED = /(?<!\p{L})(?:nådd|nådde|innfridd|oppnådd)(?!\p{L})/iu

/** Whether it was reached says nothing about which it is. */
function withoutReached(clause: Clause): Clause {
  const match = REACHED.exec(clause.clause.text)
  const from = clause.clause.from + (match?.index ?? 0)
  return match ? withoutStretch(clause, { from, to: from + match[0].length }) : clause
}

function judge(row: RowSeries, number: ReadNumber, values: Values) {
  const reading = row.target ? values.read(row.target) : null
  if (reading?.kind !== 'number' || !row.target || (reading.unit === 'percent') !== (number.kind === 'percent')) return null
  const exact = absolute(inKroner(reading, row.table, row.target.column))
  const holds = allows(absolute(decimal(number.value)), unitOfLastDigit(number), number.hedge, exact)
  return { holds, expected: show(exact, reading.decimals < 0 ? 0 : reading.decimals, reading.unit), value: exact }
}
