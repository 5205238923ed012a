import { arithmeticCheck } from '../arithmetic/constraint.ts'
import { linearConstraint } from '../arithmetic/linear.ts'
import { cellPlace } from '../arithmetic/values.ts'
import { categorySumColumn, varianceColumn } from '../official/columns.ts'
import { projectNumber, tablesOfKind, totalRow } from '../official/tables.ts'

/** What a project deviates by is the same in the project table and in the category table, and so are the two grand totals. */
export const projectVariance = arithmeticCheck({
  id: 'project-variance',
  reference: 'Annual report template 3.4: variance categories',
  constraints: (document) =>
    tablesOfKind(document, 'project-categories').flatMap((categories) =>
      tablesOfKind(document, 'projects').flatMap((projects) => {
        const variance = varianceColumn(projects.table)
        const sum = categorySumColumn(categories.table)
        if (!variance || !sum) return []
        const total = totalRow(projects.table)
        return categories.table.rows.flatMap((row) => {
          const number = projectNumber(row)
          const project =
            row.kind === 'total' ? total : projects.table.rows.find((candidate) => number && projectNumber(candidate) === number)
          if (!project || (row.kind !== 'total' && !number)) return []
          return [
            linearConstraint({
              check: 'project-variance',
              message: 'check.project-variance',
              result: cellPlace(categories.section.id, categories.table, { row: row.id, column: sum.id }),
              terms: [{ place: cellPlace(projects.section.id, projects.table, { row: project.id, column: variance.id }), sign: 1 }],
              blankTerm: 'undecided',
              emptyResult: 'undecided',
              params: { table: projects.table.number ?? projects.table.caption },
            }),
          ]
        })
      }),
    ),
})
