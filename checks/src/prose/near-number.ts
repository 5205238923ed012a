import { absolute, decimal, type Finding } from '@arsring/shared'
import { show } from '../arithmetic/show.ts'
import { readingOf, cellPlace } from '../arithmetic/values.ts'
import { checkMessage } from '../message.ts'
import { rowSeries } from '../official/row-series.ts'
import { inKroner } from '../official/unit-line.ts'
import { sameWord, subjectWords } from '../official/words.ts'
import { once } from '../once.ts'
import type { Check, CheckedDocument, CheckedSection } from '../subject.ts'
import { textPlace } from './claim-constraint.ts'
import { changesIn, clauses, type Clause } from './claims.ts'
import type { ReadNumber } from './read-numbers.ts'
import { isShown, shownNumbers } from './shown-numbers.ts'
import { isSlipOf } from './slip.ts'

const ID = 'near-number'
/** Shorter numbers are a digit apart by chance. */
const LEAST_DIGITS = 5

/**
 * A long number that no table shows, a slip of the hand from a total in the same section, in a sentence that shares a word with
 * its table or its heading. For tables that are not read over years; it may be another number, so it is something to look at.
 */
export const nearNumber: Check = {
  id: ID,
  reference: 'Words follow figures',
  run(document) {
    const shown = shownNumbers(document)
    return clauses(document).flatMap((clause) => {
      const changes = changesIn(clause)
      return clause.numbers
        .filter((number) => isLong(number) && !changes.has(number.from) && !isShown(number, shown))
        .flatMap((number) => findings(document, clause, number))
    })
  },
}

function isLong({ kind, hedge, decimals, value, isWord }: ReadNumber): boolean {
  const digits = value.replace(/\D/g, '').replace(/0+$/, '')
  return (kind === 'count' || kind === 'amount') && hedge === null && decimals === 0 && !isWord && digits.length >= LEAST_DIGITS
}

function findings(document: CheckedDocument, { section, block, clause }: Clause, number: ReadNumber): readonly Finding[] {
  const words = subjectWords(clause.text)
  const claimed = absolute(decimal(number.value))
  const near = totalsOf(document)
    .get(section)
    ?.find((one) => isSlipOf(claimed, one.value, 0, LEAST_DIGITS) && words.some((word) => one.words.some((own) => sameWord(own, word))))
  if (!near) return []
  const expected = show(near.value, 0, null)
  return [
    {
      check: ID,
      severity: 'warning',
      at: [textPlace(section, block, number), near.place],
      message: checkMessage('check.near-number', { printed: number.text, row: near.row, column: near.column, expected }),
      printed: number.text,
      expected,
    },
  ]
}

/** The totals of a section's tables that are not read over years, with the words that name them. */
const totalsOf = once((document: CheckedDocument) => {
  const overYears = new Set(rowSeries(document).map(({ table }) => table))
  return new Map(
    document.sections.map((section: CheckedSection) => [
      section,
      section.tables
        .filter((table) => !overYears.has(table))
        .flatMap((table) =>
          table.rows
            .filter(({ kind }) => kind === 'total')
            .flatMap((row) =>
              table.columns.flatMap(({ id, label }) => {
                const reading = readingOf(row.cells[id])
                if (reading.kind !== 'number' || reading.unit === 'percent') return []
                return [
                  {
                    value: absolute(inKroner(reading, table, id)),
                    words: subjectWords(`${table.caption} ${label}`),
                    place: cellPlace(section.id, table, { row: row.id, column: id }),
                    row: row.label,
                    column: label,
                  },
                ]
              }),
            ),
        ),
    ]),
  )
})
