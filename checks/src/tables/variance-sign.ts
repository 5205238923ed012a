import { arithmeticCheck } from '../arithmetic/constraint.ts'
import { isFlipped } from '../arithmetic/flipped.ts'
import { relationConstraints } from '../arithmetic/relation-check.ts'
import { isVariance, relationRule } from '../official/relation-rule.ts'

/**
 * A variance is revised budget − accounts: plus is less used, or more earned, than budgeted. Finds the right amount with the wrong
 * sign. Other differences (a change, a net) have no good side: their wrong sign is told by `difference`.
 */
export const varianceSign = arithmeticCheck({
  id: 'variance-sign',
  reference: 'Annual report template 3.1: column V (III-I)',
  constraints: (document) =>
    relationConstraints(
      document,
      'variance-sign',
      'check.variance-sign',
      (table, relation) => relationRule(table, relation) === 'difference' && isVariance(table, relation),
    ).map((constraint) => ({ ...constraint, finding: (values) => (isFlipped(constraint, values) ? constraint.finding(values) : null) })),
})
