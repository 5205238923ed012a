import type { Column, Table } from '@arsring/shared'
import { arithmeticCheck, type Constraint } from '../arithmetic/constraint.ts'
import { linearConstraint } from '../arithmetic/linear.ts'
import { cellPlace, printedValues, type CellPlace, type Values } from '../arithmetic/values.ts'
import { columnMeaning } from '../official/columns.ts'
import { tablesOfKind } from '../official/tables.ts'
import { isSlipOf } from '../prose/slip.ts'
import type { CheckedDocument } from '../subject.ts'

const ID = 'temporary-headcount'
const YEAR = /\b((?:19|20)\d\d)\b/
/** Of one digit another is a digit apart by chance. */
const LEAST_DIGITS = 2

/**
 * All employees less the permanent ones are the temporary. Reports count them on different days and leave some out, so it is
 * told only where it comes out to the person in another year, and one wrong or swapped digit is what is between; and then as something to
 * look at.
 */
export const temporaryHeadcount = arithmeticCheck({
  id: ID,
  reference: 'Annual report template 4.7: full-time and part-time',
  constraints(document) {
    const values = printedValues(document)
    const years = comparedYears(document)
    const comesOut = years.find(({ constraint, temporary }) => {
      const reading = values.read(temporary)
      return constraint.evaluate(values).verdict === 'agrees' && reading.kind === 'number' && reading.value.units > 0n
    })
    return comesOut ? years.filter((one) => one === comesOut || isSlip(one, values)).map(({ constraint }) => constraint) : []
  },
})

interface ComparedYear {
  readonly temporary: CellPlace
  readonly constraint: Constraint
}

/** The years that both the table of staff and the table of full-time and part-time show. */
function comparedYears(document: CheckedDocument): readonly ComparedYear[] {
  return tablesOfKind(document, 'staffing').flatMap((staffing) =>
    tablesOfKind(document, 'full-part-time').flatMap((contracts) => {
      const employees = staffing.table.rows.find((row) => /^(?:ansatte|tilsette)\b/i.test(row.label) || row.id === 'headcount')
      const [permanent, temporary] = [
        countNamed(contracts.table, /^alle (?:fast |faste )?(?:ansatte|tilsette)/i),
        countNamed(contracts.table, /^(?:midlertidig|mellombels)/i),
      ]
      if (!employees || !permanent || !temporary) return []
      return contracts.table.rows.flatMap((row): readonly ComparedYear[] => {
        const year = Number(YEAR.exec(row.label)?.[1])
        const closing = staffing.table.columns.find((column) => {
          const meaning = columnMeaning(staffing.table, column)
          return meaning.series === 'result' && meaning.year === year
        })
        if (!closing) return []
        const of = (column: Column) => cellPlace(contracts.section.id, contracts.table, { row: row.id, column: column.id })
        const constraint = linearConstraint({
          check: ID,
          severity: 'warning',
          message: 'check.temporary-headcount',
          result: of(temporary),
          terms: [
            { place: cellPlace(staffing.section.id, staffing.table, { row: employees.id, column: closing.id }), sign: 1 },
            { place: of(permanent), sign: -1 },
          ],
          blankTerm: 'undecided',
          emptyResult: 'undecided',
          params: { table: staffing.table.number ?? staffing.table.caption, date: closing.label },
        })
        return [{ temporary: of(temporary), constraint }]
      })
    }),
  )
}

function countNamed(table: Table, name: RegExp): Column | undefined {
  return table.columns.find(({ label }) => name.test(label) && !label.includes('%'))
}

function isSlip({ temporary, constraint }: ComparedYear, values: Values): boolean {
  const { verdict, value } = constraint.evaluate(values)
  const reading = values.read(temporary)
  return verdict === 'broken' && value !== null && reading.kind === 'number' && isSlipOf(reading.value, value, 0, LEAST_DIGITS)
}
