import { decimal, isZero, type Column, type Finding, type Row, type Table } from '@arsring/shared'
import { cellPlace } from '../arithmetic/values.ts'
import { checkMessage, type CheckTextId } from '../message.ts'
import { adoptedCompletionColumn, completionOf, expectedCompletionColumn } from '../official/project-completion.ts'
import { projectNumber, tablesOfKind } from '../official/tables.ts'
import type { Check } from '../subject.ts'

/** Categories 1 to 4 by the number their heading begins with. */
function categoryColumn(table: Table, category: 1 | 2 | 3): Column | undefined {
  return table.columns.find((column) => column.label.trim().startsWith(`${category}.`))
}

/**
 * The category of a variance agrees with when the project is finished: a real saving needs a finished project, a real
 * delay needs an end date that is later than the adopted one, and within the frame means it is not later.
 */
export const projectCategory: Check = {
  id: 'project-category',
  reference: 'Annual report template 3.4: variance categories',
  run: (document) =>
    tablesOfKind(document, 'project-categories').flatMap((categories) =>
      tablesOfKind(document, 'projects').flatMap((projects) =>
        categories.table.rows.flatMap((row): readonly Finding[] => {
          const number = projectNumber(row)
          const project = projects.table.rows.find((candidate) => number !== null && projectNumber(candidate) === number)
          if (!project) return []
          const fault = categoryFault(document.year, categories.table, row, projects.table, project)
          if (!fault) return []
          const expected = expectedCompletionColumn(projects.table)
          return [
            {
              check: 'project-category',
              severity: 'warning',
              at: [
                cellPlace(categories.section.id, categories.table, { row: row.id, column: fault.column.id }),
                ...(expected ? [cellPlace(projects.section.id, projects.table, { row: project.id, column: expected.id })] : []),
              ],
              message: checkMessage(fault.id, {
                row: row.label,
                category: fault.column.label,
                completion: expected ? (project.cells[expected.id]?.text ?? '') : '',
              }),
            },
          ]
        }),
      ),
    ),
}

function categoryFault(
  year: number,
  categories: Table,
  row: Row,
  projects: Table,
  project: Row,
): { readonly column: Column; readonly id: CheckTextId } | null {
  const expectedColumn = expectedCompletionColumn(projects)
  const adoptedColumn = adoptedCompletionColumn(projects)
  const expected = completionOf(expectedColumn ? project.cells[expectedColumn.id] : undefined)
  const adopted = completionOf(adoptedColumn ? project.cells[adoptedColumn.id] : undefined)
  // A printed 0 is nothing in the category.
  const isUsed = (column: Column | undefined): column is Column => {
    const value = column ? row.cells[column.id]?.value : undefined
    return value?.kind === 'number' && !isZero(decimal(value.value))
  }
  const [within, saving, delay] = [categoryColumn(categories, 1), categoryColumn(categories, 2), categoryColumn(categories, 3)]
  const later = expected.kind === 'year' && adopted.kind === 'year' && expected.year > adopted.year
  if (isUsed(saving) && (expected.kind === 'ongoing' || (expected.kind === 'year' && expected.year > year))) {
    return { column: saving, id: 'check.project-category.not-finished' }
  }
  if (isUsed(delay) && expected.kind === 'ongoing') return { column: delay, id: 'check.project-category.ongoing' }
  if (isUsed(delay) && adopted.kind === 'year' && !later) return { column: delay, id: 'check.project-category.not-late' }
  if (isUsed(within) && later) return { column: within, id: 'check.project-category.late' }
  return null
}
