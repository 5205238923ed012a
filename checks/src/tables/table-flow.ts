import { arithmeticCheck } from '../arithmetic/constraint.ts'
import { relationConstraints } from '../arithmetic/relation-check.ts'
import { relationRule } from '../official/relation-rule.ts'

/** What is there at the end is what was there at the start, with what came and without what went. */
export const tableFlow = arithmeticCheck({
  id: 'table-flow',
  reference: 'Opening balance with additions and without reductions is the closing balance',
  constraints: (document) =>
    relationConstraints(document, 'table-flow', 'check.table-flow', (table, relation) => relationRule(table, relation) === 'table-flow'),
})
