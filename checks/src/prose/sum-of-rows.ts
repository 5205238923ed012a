import { absolute, decimal, sumOf, type Decimal } from '@arsring/shared'
import { arithmeticCheck, type Constraint } from '../arithmetic/constraint.ts'
import { show, showReading } from '../arithmetic/show.ts'
import type { CellPlace, Values } from '../arithmetic/values.ts'
import { checkMessage } from '../message.ts'
import { inYear, isPlainLine, rowSeries, type RowSeries } from '../official/row-series.ts'
import { inKroner } from '../official/unit-line.ts'
import { TOGETHER } from '../official/words.ts'
import type { CheckedDocument } from '../subject.ts'
import { textPlace } from './claim-constraint.ts'
import { clauses, type Clause } from './claims.ts'
import { allows, HEDGE_WORDS } from './hedge.ts'
import { unitOfLastDigit, type ReadNumber } from './read-numbers.ts'
import { subjectOf } from './subject.ts'
import { yearOfNumber } from './year-of-number.ts'

const ID = 'sum-of-rows'
const ADDED = new Set(['count', 'amount'])
const VERB = '(?:var|er|utgjør|utgjorde|utgjer|ble|blei|vart|hadde|har|kostet|kosta|kom|endte|enda|stod for|sto for|beløp seg)'
const SMALL = `(?:på|til|kr\\.?|det|${TOGETHER}|${HEDGE_WORDS})`
/** "Lønn og husleie utgjorde til sammen", "husleie og strøm kom på … til sammen". */
const NAMES_BEFORE = new RegExp(`^((?:[\\p{L}\\s-]+,\\s)*[\\p{L}\\s-]+?\\sog\\s[\\p{L}\\s-]+?)\\s+(${VERB}(?:\\s+${SMALL})*)\\s+$`, 'iu')
const HAS_TOGETHER = new RegExp(`(?<!\\p{L})${TOGETHER}(?!\\p{L})`, 'iu')
const TOGETHER_AFTER = new RegExp(`^\\s+(?:\\p{L}+\\s+)?${TOGETHER}(?!\\p{L})`, 'iu')
const NAME = /\s*(?:,|(?<!\p{L})og(?!\p{L}))\s*/iu
const FEWEST = 2

/** "Lønn og husleie utgjorde til sammen 37,6 mill. kroner": the rows that a sentence names and adds are added up. */
export const sumOfRows = arithmeticCheck({
  id: ID,
  reference: 'Words follow figures',
  constraints(document) {
    if (rowSeries(document).length === 0) return []
    return clauses(document).flatMap((clause) =>
      !HAS_TOGETHER.test(clause.sentence.text)
        ? []
        : clause.numbers.filter(({ kind }) => ADDED.has(kind)).flatMap((number) => constraintOf(document, clause, number) ?? []),
    )
  },
})

function constraintOf(document: CheckedDocument, clause: Clause, number: ReadNumber): Constraint | null {
  const { section, block, sentence } = clause
  const match = NAMES_BEFORE.exec(block.text.slice(sentence.from, number.from))
  const [, names = '', lead = ''] = match ?? []
  if (!match || !(HAS_TOGETHER.test(lead) || TOGETHER_AFTER.test(block.text.slice(number.to, sentence.to)))) return null
  const year = yearOfNumber(clause, number, document.year)?.year
  const rows = year === undefined ? null : rowsNamed(document, clause, names.split(NAME), year)
  if (year === undefined || rows === null) return null
  const inputs = rows.flatMap((row) => inYear(row, year) ?? [])
  const result = textPlace(section, block, { from: number.from, to: number.to, text: number.text })
  const printed = number.text
  const judged = (values: Values) => {
    const sum = sumIn(rows, year, values)
    if (sum === null) return null
    const isMoney = number.kind === 'amount'
    const holds = allows(absolute(decimal(number.value)), unitOfLastDigit(number), number.hedge, absolute(sum.value))
    return isMoney === sum.isMoney ? { holds, value: sum.value, expected: show(sum.value, Math.max(0, sum.value.scale), null) } : null
  }
  return {
    check: ID,
    inputs,
    result,
    solve: () => null,
    evaluate(values) {
      const one = judged(values)
      const verdict = one === null ? 'undecided' : one.holds ? 'agrees' : 'broken'
      return { verdict, value: one?.value ?? null, printed, expected: one?.expected ?? '' }
    },
    finding(values) {
      const one = judged(values)
      if (one === null || one.holds) return null
      const [row] = rows
      return {
        check: ID,
        severity: 'error',
        at: [result, ...inputs],
        message: checkMessage('check.sum-of-rows', {
          printed,
          arithmetic: inputs.map((place) => showReading(values.read(place))).join(' + '),
          table: row?.table.number ?? row?.table.caption ?? '',
          year: String(year),
          expected: one.expected,
        }),
        printed,
        expected: one.expected,
      }
    },
  }
}

/** One plain row for each name, all of the same table; null where a name is of none or of several. */
function rowsNamed(document: CheckedDocument, clause: Clause, names: readonly string[], year: number): readonly RowSeries[] | null {
  const fits = (row: RowSeries) => inYear(row, year) !== null && isPlainLine(row)
  const named = names.map((name) => {
    const stretch = { from: 0, to: name.length, text: name }
    const alone: Clause = { ...clause, block: { index: clause.block.index, text: name, figures: [] }, clause: stretch, sentence: stretch }
    const subject = subjectOf(document, alone, { from: name.length, to: name.length, form: 'verb' }, fits)
    return subject.certainty === 'certain' ? subject.rows : []
  })
  const tables = [...new Set(named[0]?.map(({ table }) => table))]
  for (const table of tables) {
    const rows = named.map((ones) => ones.filter((row) => row.table === table))
    const all = rows.flatMap(([row, ...others]) => (row && others.length === 0 ? [row] : []))
    if (all.length === names.length && all.length >= FEWEST && new Set(all.map(({ row }) => row.id)).size === all.length) return all
  }
  return null
}

function sumIn(rows: readonly RowSeries[], year: number, values: Values): { readonly value: Decimal; readonly isMoney: boolean } | null {
  const read = rows.map((row) => valueOf(row, inYear(row, year), values))
  const known = read.filter((one) => one !== null)
  const [first] = known
  return first && known.length === rows.length && known.every(({ isMoney }) => isMoney === first.isMoney)
    ? { value: sumOf(known.map(({ value }) => value)), isMoney: first.isMoney }
    : null
}

function valueOf(row: RowSeries, place: CellPlace | null, values: Values) {
  const reading = place ? values.read(place) : null
  if (!place || reading?.kind !== 'number' || reading.unit === 'percent') return null
  return { value: inKroner(reading, row.table, place.column), isMoney: reading.unit === 'nok' }
}
