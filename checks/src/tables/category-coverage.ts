import { isZero, type Finding, type Row } from '@arsring/shared'
import { show } from '../arithmetic/show.ts'
import { cellPlace, readingOf } from '../arithmetic/values.ts'
import { checkMessage } from '../message.ts'
import { varianceColumn } from '../official/columns.ts'
import { projectNumber, tablesOfKind } from '../official/tables.ts'
import type { Check } from '../subject.ts'

/**
 * Every project with a variance stands in the category table; one without a variance should stand there too. Where most
 * of those with a variance are not there, it is the table that lacks (or a page of it that was not read), told once.
 */
export const categoryCoverage: Check = {
  id: 'category-coverage',
  reference: 'Annual report template 3.4: variance categories',
  run: (document) => {
    const categories = tablesOfKind(document, 'project-categories')
    if (categories.length === 0) return []
    const listed = new Set(
      categories.flatMap(({ table }) => table.rows.flatMap((row) => namesIn(row).map((label) => projectNumber({ ...row, label })))),
    )
    return tablesOfKind(document, 'projects').flatMap(({ section, table }): readonly Finding[] => {
      const column = varianceColumn(table)
      if (!column) return []
      const projects = table.rows.flatMap((row) => {
        const number = projectNumber(row)
        const reading = readingOf(row.cells[column.id])
        const variance = reading.kind === 'number' && !isZero(reading.value) ? reading : null
        return number === null ? [] : [{ row, variance, isListed: listed.has(number) }]
      })
      const varied = projects.filter(({ variance }) => variance !== null)
      const missing = varied.filter(({ isListed }) => !isListed)
      const at = (row: Row) => cellPlace(section.id, table, { row: row.id, column: column.id })
      if (missing.length > 1 && missing.length * 2 > varied.length) {
        const params = { count: String(missing.length), total: String(varied.length) }
        return [
          {
            check: 'category-coverage',
            severity: 'warning',
            at: missing.map(({ row }) => at(row)),
            message: checkMessage('check.category-coverage.most', params),
          },
        ]
      }
      return projects
        .filter(({ isListed }) => !isListed)
        .map(({ row, variance }) => ({
          check: 'category-coverage',
          severity: variance ? 'error' : 'info',
          at: [at(row)],
          message: checkMessage(variance ? 'check.category-coverage' : 'check.category-coverage.zero', {
            row: row.label,
            variance: variance ? show(variance.value, variance.decimals, null) : '0',
          }),
        }))
    })
  },
}

/** The name of a row; a narrow column may have run into the next, so that it is read with what stands there. */
function namesIn(row: Row): readonly string[] {
  const texts = Object.values(row.cells).flatMap((cell) => (readingOf(cell).kind === 'unreadable' ? (cell?.text ?? []) : []))
  return [row.label, ...texts]
}
