import type { Finding } from '@arsring/shared'
import { cellPlace } from '../arithmetic/values.ts'
import { checkMessage } from '../message.ts'
import { adoptedCompletionColumn, completionOf } from '../official/project-completion.ts'
import { projectNumber, tablesOfKind } from '../official/tables.ts'
import type { Check } from '../subject.ts'

/**
 * Without the completion date that the council adopted, a variance within the time frame (category 1) cannot be told
 * from a real delay (category 3). Said once for the table, with the projects that lack it.
 */
export const adoptedCompletion: Check = {
  id: 'adopted-completion',
  reference: 'Annual report template 3.4: column IV',
  run: (document) =>
    tablesOfKind(document, 'projects').flatMap(({ section, table }): readonly Finding[] => {
      const column = adoptedCompletionColumn(table)
      if (!column) return []
      const projects = table.rows.filter((row) => projectNumber(row) !== null)
      const lacking = projects.filter((row) => completionOf(row.cells[column.id]).kind === 'unknown')
      if (lacking.length === 0) return []
      return [
        {
          check: 'adopted-completion',
          severity: 'warning',
          at: lacking.map((row) => cellPlace(section.id, table, { row: row.id, column: column.id })),
          message: checkMessage('check.adopted-completion', { count: String(lacking.length), total: String(projects.length) }),
        },
      ]
    }),
}
