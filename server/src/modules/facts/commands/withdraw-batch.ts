import { fail, message, type ProblemOf, type Result } from '@arsring/shared'
import type { Context } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import { getBatch, type BatchView } from '../queries/list-batches.ts'
import { lockFigures } from '../queries/read-facts.ts'
import type { FactsTables } from '../tables.ts'

/** Takes a posted file back: its figures stop counting from now on and stay readable in history. Nothing is removed. */
export async function withdrawBatch(
  ctx: Context,
  input: { readonly batchId: string; readonly because: string },
): Promise<Result<BatchView, ProblemOf<'not_found' | 'forbidden' | 'conflict' | 'invalid'>>> {
  const batch = await getBatch(ctx, input.batchId)
  if (!batch.ok) return batch
  if (!ctx.actor.can('enter', batch.value.unit)) return fail({ kind: 'forbidden', action: 'enter', why: message('problem.no-right') })
  if (input.because.trim() === '')
    return fail({ kind: 'invalid', issues: [{ path: 'because', message: message('problem.reason-needed') }] })
  await lockFigures(ctx, batch.value.unit)
  const again = await getBatch(ctx, input.batchId)
  if (!again.ok) return again
  if (again.value.state === 'withdrawn') return fail({ kind: 'conflict', why: message('problem.already-withdrawn') })
  await tablesOf<FactsTables>(ctx)
    .insertInto('facts.batch_withdrawal')
    .values({
      tenant_id: ctx.tenantId,
      batch_id: input.batchId,
      at: ctx.now.toISOString(),
      by_title: ctx.actor.title,
      because: input.because.trim(),
    })
    .execute()
  await ctx.audit({
    event: 'facts.batch.withdrawn',
    subject: input.batchId,
    unitId: batch.value.unit,
    data: { because: input.because.trim() },
  })
  return getBatch(ctx, input.batchId)
}
