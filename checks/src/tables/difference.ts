import { arithmeticCheck } from '../arithmetic/constraint.ts'
import { isFlipped } from '../arithmetic/flipped.ts'
import { relationConstraints } from '../arithmetic/relation-check.ts'
import { relationRule } from '../official/relation-rule.ts'

/**
 * A column of differences: variance = revised budget − accounts (III-I, VII-VIII), change = closing − opening.
 * The right amount with the wrong sign is told by `variance-sign`.
 */
export const difference = arithmeticCheck({
  id: 'difference',
  reference: 'Annual report template 3.1: column V (III-I)',
  constraints: (document) =>
    relationConstraints(
      document,
      'difference',
      'check.difference',
      (table, relation) => relationRule(table, relation) === 'difference',
    ).map((constraint) => ({ ...constraint, finding: (values) => (isFlipped(constraint, values) ? null : constraint.finding(values)) })),
})
