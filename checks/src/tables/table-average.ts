import { arithmeticCheck } from '../arithmetic/constraint.ts'
import { averageConstraints } from '../arithmetic/ratio.ts'

/** An average in a table is the average of the figures it stands beside. */
export const tableAverage = arithmeticCheck({
  id: 'table-average',
  reference: 'An average is the sum of its parts divided by their number',
  constraints: (document) => averageConstraints(document, 'table-average', 'check.table-average'),
})
