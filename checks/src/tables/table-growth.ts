import { arithmeticCheck } from '../arithmetic/constraint.ts'
import { ratioConstraints } from '../arithmetic/ratio.ts'

/** Growth in a table is the change in per cent of the earlier figure. */
export const tableGrowth = arithmeticCheck({
  id: 'table-growth',
  reference: 'Growth is measured from the earlier figure',
  constraints: (document) => ratioConstraints(document, 'growth', 'table-growth', 'check.table-growth'),
})
