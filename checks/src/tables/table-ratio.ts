import { arithmeticCheck } from '../arithmetic/constraint.ts'
import { ratioConstraints } from '../arithmetic/ratio.ts'

/** A figure per unit is what it says: one figure of the table divided by another. */
export const tableRatio = arithmeticCheck({
  id: 'table-ratio',
  reference: 'A figure per unit is one figure divided by another',
  constraints: (document) => ratioConstraints(document, 'ratio', 'table-ratio', 'check.table-ratio'),
})
