import { fail, message, ok, type ProblemOf, type Result } from '@arsring/shared'
import type { Context } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import type { FactsTables } from '../tables.ts'

export interface ReceiveFile {
  /** Already in the file store under this hash: bytes are kept before the row that names them. */
  readonly sha256: string
  readonly name: string
  readonly bytes: number
  readonly unitId: string
}

/** Registers a received file for a unit. The same bytes for the same unit are the same source file. */
export async function receiveFile(ctx: Context, input: ReceiveFile): Promise<Result<{ id: string }, ProblemOf<'forbidden'>>> {
  if (!ctx.actor.can('enter', input.unitId)) return fail({ kind: 'forbidden', action: 'enter', why: message('problem.no-right') })
  const tx = tablesOf<FactsTables>(ctx)
  const known = await tx
    .selectFrom('facts.source_file')
    .select('id')
    .where('sha256', '=', input.sha256)
    .where('unit_id', '=', input.unitId)
    .executeTakeFirst()
  if (known !== undefined) return ok({ id: known.id })
  const id = ctx.newId('src')
  const name = fileName(input.name)
  await tx
    .insertInto('facts.source_file')
    .values({
      tenant_id: ctx.tenantId,
      id,
      sha256: input.sha256,
      name,
      bytes: input.bytes,
      unit_id: input.unitId,
      received_at: ctx.now.toISOString(),
      received_by: ctx.actor.userId,
      received_by_title: ctx.actor.title,
    })
    .execute()
  await ctx.audit({ event: 'facts.file.received', subject: id, unitId: input.unitId, data: { name, sha256: input.sha256 } })
  return ok({ id })
}

/** A file's name as it can be kept: without what no database holds, and no longer than a line. */
function fileName(given: string): string {
  return given.replaceAll('\u0000', '').slice(0, 200).toWellFormed()
}
