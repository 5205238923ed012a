import { arithmeticCheck } from '../arithmetic/constraint.ts'
import { relationConstraints } from '../arithmetic/relation-check.ts'
import { relationRule } from '../official/relation-rule.ts'

/** A total at the end of a row is the sum of the cells before it: a project over its variance categories, all staff over full and part time. */
export const rowSum = arithmeticCheck({
  id: 'row-sum',
  reference: 'Annual report template 3.4: variance categories',
  constraints: (document) =>
    relationConstraints(document, 'row-sum', 'check.row-sum', (table, relation) => relationRule(table, relation) === 'row-sum'),
})
