import { arithmeticCheck } from '../arithmetic/constraint.ts'
import { relationConstraints } from '../arithmetic/relation-check.ts'
import { relationRule } from '../official/relation-rule.ts'

/** Total sick leave = short + long. */
export const sickLeaveTotal = arithmeticCheck({
  id: 'sick-leave-total',
  reference: 'Annual report template 4.7: sick leave',
  constraints: (document) =>
    relationConstraints(
      document,
      'sick-leave-total',
      'check.sick-leave-total',
      (table, relation) => relationRule(table, relation) === 'sick-leave-total',
    ),
})
