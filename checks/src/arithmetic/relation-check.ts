import type { CellRef, Relation, Table } from '@arsring/shared'
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
        // Averages, shares, growth and ratios are divided, not added: `ratioConstraints` has them.
        if (relation.kind !== 'sum' && relation.kind !== 'difference' && relation.kind !== 'flow') return []
        const place = (ref: { row: string; column: string }) => cellPlace(section.id, table, ref)
        return [
          linearConstraint({
            check,
            message,
            ...(messageOfMany ? { messageOfMany } : {}),
            result: place(relation.result),
            terms: termsOf(relation).map(({ ref, sign }) => ({ place: place(ref), sign })),
            // A group nobody posted on is left blank in print and adds nothing; a difference needs both sides.
            blankTerm: relation.kind === 'difference' ? 'undecided' : 'nothing',
          }),
        ]
      }),
  )
}

/** The cells of a relation that is added up, each with its sign. */
function termsOf(relation: LinearRelation): readonly { readonly ref: CellRef; readonly sign: 1 | -1 }[] {
  const plus = (refs: readonly CellRef[]) => refs.map((ref) => ({ ref, sign: 1 as const }))
  const minus = (refs: readonly CellRef[]) => refs.map((ref) => ({ ref, sign: -1 as const }))
  switch (relation.kind) {
    case 'sum':
      return plus(relation.addends)
    case 'difference':
      return [...plus([relation.minuend]), ...minus([relation.subtrahend])]
    case 'flow':
      return [...plus(relation.added), ...minus(relation.taken)]
  }
}

type LinearRelation = Extract<Relation, { readonly kind: 'sum' | 'difference' | 'flow' }>
