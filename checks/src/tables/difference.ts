import { arithmeticCheck, type Constraint } from '../arithmetic/constraint.ts'
import { isFlipped } from '../arithmetic/flipped.ts'
import { relationConstraints } from '../arithmetic/relation-check.ts'
import { isVariance, relationRule } from '../official/relation-rule.ts'

/**
 * A column of differences: variance = revised budget − accounts (III-I, VII-VIII), change = closing − opening.
 * The right variance with the wrong sign is told by `variance-sign`.
 */
export const difference = arithmeticCheck({
  id: 'difference',
  reference: 'Annual report template 3.1: column V (III-I)',
  constraints(document) {
    const those = (isOfVariance: boolean) =>
      relationConstraints(
        document,
        'difference',
        'check.difference',
        (table, relation) => relationRule(table, relation) === 'difference' && isVariance(table, relation) === isOfVariance,
      )
    const variances = those(true).map((constraint): Constraint => ({
      ...constraint,
      finding: (values) => (isFlipped(constraint, values) ? null : constraint.finding(values)),
    }))
    return [...variances, ...those(false)]
  },
})
