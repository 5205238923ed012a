import { arithmeticCheck } from '../arithmetic/constraint.ts'
import { ratioConstraints } from '../arithmetic/ratio.ts'

/** A share in a table is the part in per cent of the whole it stands beside. */
export const tableShare = arithmeticCheck({
  id: 'table-share',
  reference: 'A share is its part of the whole',
  constraints: (document) => ratioConstraints(document, 'share', 'table-share', 'check.table-share'),
})
