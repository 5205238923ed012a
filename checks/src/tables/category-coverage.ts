import { isZero, type Finding } from '@arsring/shared'
import { show } from '../arithmetic/show.ts'
import { cellPlace, readingOf } from '../arithmetic/values.ts'
import { checkMessage } from '../message.ts'
import { varianceColumn } from '../official/columns.ts'
import { projectNumber, tablesOfKind } from '../official/tables.ts'
import type { Check } from '../subject.ts'

/** Every project with a variance stands in the category table; one without a variance should stand there too. */
export const categoryCoverage: Check = {
  id: 'category-coverage',
  reference: 'Annual report template 3.4: variance categories',
  run: (document) =>
    tablesOfKind(document, 'project-categories').flatMap((categories) => {
      const listed = new Set(categories.table.rows.map(projectNumber))
      return tablesOfKind(document, 'projects').flatMap(({ section, table }) => {
        const column = varianceColumn(table)
        if (!column) return []
        return table.rows.flatMap((row): readonly Finding[] => {
          const number = projectNumber(row)
          if (number === null || listed.has(number)) return []
          const reading = readingOf(row.cells[column.id])
          const hasVariance = reading.kind === 'number' && !isZero(reading.value)
          return [
            {
              check: 'category-coverage',
              severity: hasVariance ? 'error' : 'info',
              at: [cellPlace(section.id, table, { row: row.id, column: column.id })],
              message: checkMessage(hasVariance ? 'check.category-coverage' : 'check.category-coverage.zero', {
                row: row.label,
                variance: reading.kind === 'number' ? show(reading.value, reading.decimals, null) : '0',
              }),
            },
          ]
        })
      })
    }),
}
