import type { Finding } from '@arsring/shared'
import { cellPlace } from '../arithmetic/values.ts'
import { checkMessage } from '../message.ts'
import { tablesOfKind } from '../official/tables.ts'
import type { Check } from '../subject.ts'

const OPPOSITE = /m[åa]lta?ll?\s*[-–−]\s*(prognose|resultat)/i
const FORECAST = /prognose/i

/** The heading of the gap column says target − forecast, as the interim report does, while a year's gap is result − target. */
export const gapHeading: Check = {
  id: 'gap-heading',
  reference: 'Annual report template 2.2: gap = result - target',
  run: (document) =>
    tablesOfKind(document, 'indicators').flatMap(({ section, table }) =>
      table.columns
        .filter((column) => OPPOSITE.test(column.label) || (/avvik/i.test(column.label) && FORECAST.test(column.label)))
        .map((column): Finding => {
          const first = table.rows.find((row) => row.kind === 'plain')
          return {
            check: 'gap-heading',
            severity: 'warning',
            at: [cellPlace(section.id, table, { row: first?.id ?? '', column: column.id })],
            message: checkMessage('check.gap-heading', { column: column.label }),
            printed: column.label,
          }
        }),
    ),
}
