import type { Relation, Table } from '@arsring/shared'
import type { CheckTextId } from '../message.ts'
import { tablesOf } from '../official/tables.ts'
import type { CheckedDocument } from '../subject.ts'
import type { Constraint } from './constraint.ts'
import { linearConstraint } from './linear.ts'
import { cellPlace } from './values.ts'

/** The constraints of the relations that a rule answers for. A relation belongs to exactly one rule. */
export function relationConstraints(
  document: CheckedDocument,
  check: string,
  message: CheckTextId,
  isMine: (table: Table, relation: Relation) => boolean,
  messageOfMany?: CheckTextId,
): readonly Constraint[] {
  return tablesOf(document).flatMap(({ section, table }) =>
    table.relations
      .filter((relation) => isMine(table, relation))
      .flatMap((relation): readonly Constraint[] => {
        // Shares, growth and ratios are divided, not added: `ratioConstraints` has them.
        if (relation.kind !== 'sum' && relation.kind !== 'difference') return []
        const place = (ref: { row: string; column: string }) => cellPlace(section.id, table, ref)
        return [
          linearConstraint({
            check,
            message,
            ...(messageOfMany ? { messageOfMany } : {}),
            result: place(relation.result),
            terms:
              relation.kind === 'sum'
                ? relation.addends.map((addend) => ({ place: place(addend), sign: 1 }))
                : [
                    { place: place(relation.minuend), sign: 1 },
                    { place: place(relation.subtrahend), sign: -1 },
                  ],
            // A group nobody posted on is left blank in print and adds nothing; a difference needs both sides.
            blankTerm: relation.kind === 'sum' ? 'nothing' : 'undecided',
          }),
        ]
      }),
  )
}
