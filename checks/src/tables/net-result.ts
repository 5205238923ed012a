import { arithmeticCheck } from '../arithmetic/constraint.ts'
import { relationConstraints } from '../arithmetic/relation-check.ts'
import { relationRule } from '../official/relation-rule.ts'

/** Net result (or net financing need) = sum expenditure + sum income, income being negative. */
export const netResult = arithmeticCheck({
  id: 'net-result',
  reference: 'Annual report template 3.1: net result',
  constraints: (document) =>
    relationConstraints(document, 'net-result', 'check.net-result', (table, relation) => relationRule(table, relation) === 'net-result'),
})
