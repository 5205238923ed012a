import { arithmeticCheck } from '../arithmetic/constraint.ts'
import { isFlipped } from '../arithmetic/flipped.ts'
import { relationConstraints } from '../arithmetic/relation-check.ts'
import { relationRule } from '../official/relation-rule.ts'

/** A variance is revised budget − accounts: plus is less used, or more earned, than budgeted. Finds the right amount with the wrong sign. */
export const varianceSign = arithmeticCheck({
  id: 'variance-sign',
  reference: 'Annual report template 3.1: column V (III-I)',
  constraints: (document) =>
    relationConstraints(
      document,
      'variance-sign',
      'check.variance-sign',
      (table, relation) => relationRule(table, relation) === 'difference',
    ).map((constraint) => ({ ...constraint, finding: (values) => (isFlipped(constraint, values) ? constraint.finding(values) : null) })),
})
