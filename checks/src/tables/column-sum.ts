import { arithmeticCheck } from '../arithmetic/constraint.ts'
import { relationConstraints } from '../arithmetic/relation-check.ts'
import { relationRule } from '../official/relation-rule.ts'

/** A total is the sum of the rows it stands for, column by column. */
export const columnSum = arithmeticCheck({
  id: 'column-sum',
  reference: 'Annual report template: a total is the sum of its rows',
  constraints: (document) =>
    relationConstraints(
      document,
      'column-sum',
      'check.column-sum',
      (table, relation) => relationRule(table, relation) === 'column-sum',
      'check.column-sum.many',
    ),
})
