import { arithmeticCheck } from '../arithmetic/constraint.ts'
import { linearConstraint } from '../arithmetic/linear.ts'
import { cellPlace } from '../arithmetic/values.ts'
import { columnMeaning } from '../official/columns.ts'
import { tablesOfKind } from '../official/tables.ts'

const WHOLE_ENTITY = /^totalt i virksomheten.*\b((?:19|20)\d\d)\b/i
const PERSONS = /\(N\)|\bantall\b/i

/**
 * The number of employees of the whole entity is one fact: the pay table's total for a year is the staffing table's
 * count at the end of that year (1 January of the next). Tables of another population (permanent staff, one job
 * category) are not compared.
 */
export const headcount = arithmeticCheck({
  id: 'headcount',
  reference: 'Annual report template 1.1: staffing',
  constraints: (document) =>
    tablesOfKind(document, 'staffing').flatMap((staffing) =>
      tablesOfKind(document, 'pay').flatMap((pay) => {
        const employees = staffing.table.rows.find((row) => /^ansatte\b|^tilsette\b/i.test(row.label) || row.id === 'headcount')
        const persons = pay.table.columns.find((column) => PERSONS.test(column.label))
        if (!employees || !persons) return []
        return pay.table.rows.flatMap((row) => {
          const year = WHOLE_ENTITY.exec(row.label)?.[1]
          const column = staffing.table.columns.find((candidate) => {
            const meaning = columnMeaning(staffing.table, candidate)
            return year !== undefined && meaning.series === 'result' && meaning.year === Number(year)
          })
          if (!column) return []
          return [
            linearConstraint({
              check: 'headcount',
              message: 'check.headcount',
              result: cellPlace(pay.section.id, pay.table, { row: row.id, column: persons.id }),
              terms: [{ place: cellPlace(staffing.section.id, staffing.table, { row: employees.id, column: column.id }), sign: 1 }],
              blankTerm: 'undecided',
              emptyResult: 'undecided',
              params: { table: staffing.table.number ?? staffing.table.caption, date: column.label },
            }),
          ]
        })
      }),
    ),
})
