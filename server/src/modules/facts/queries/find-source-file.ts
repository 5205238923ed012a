import { fail, ok, type ProblemOf, type Result } from '@arsring/shared'
import type { ReadContext } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import type { FactsTables } from '../tables.ts'

/** A received file, for somebody who may enter figures on its unit. */
export async function findSourceFile(
  ctx: ReadContext,
  id: string,
): Promise<Result<{ readonly sha256: string; readonly name: string }, ProblemOf<'not_found'>>> {
  const row = await tablesOf<FactsTables>(ctx)
    .selectFrom('facts.source_file')
    .select(['sha256', 'name', 'unit_id'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined && ctx.actor.can('enter', row.unit_id)
    ? ok({ sha256: row.sha256, name: row.name })
    : fail({ kind: 'not_found', what: 'file', id })
}
