import { fail, message, ok, type ProblemOf, type Result } from '@arsring/shared'
import type { Context, ReadContext } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import { LOCK_MILLISECONDS } from '../model/workflow.ts'
import { findSectionForUpdate } from '../queries/find-section.ts'
import type { ReportsTables } from '../tables.ts'

export interface SectionLock {
  readonly by: string
  readonly isMine: boolean
  readonly since: string
  readonly expires: string
}

/** Who holds a section just now; null when nobody does or the holder has gone quiet. */
export async function lockOn(ctx: ReadContext, reportId: string, sectionId: string): Promise<SectionLock | null> {
  const row = await tablesOf<ReportsTables>(ctx)
    .selectFrom('reports.section_lock')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('section_id', '=', sectionId)
    .executeTakeFirst()
  if (row === undefined || new Date(row.expires) <= ctx.now) return null
  return {
    by: row.title,
    isMine: row.user_id === ctx.actor.userId,
    since: new Date(row.since).toISOString(),
    expires: new Date(row.expires).toISOString(),
  }
}

/**
 * Takes or renews the lock on a section. Refused as `locked` while another holds it, unless `takeOver`: then the holder
 * is told at their next save, and what they typed is kept beside the text.
 */
export async function holdLock(
  ctx: Context,
  input: { readonly reportId: string; readonly sectionId: string; readonly takeOver: boolean },
): Promise<Result<SectionLock, ProblemOf<'not_found' | 'forbidden' | 'locked'>>> {
  const found = await findSectionForUpdate(ctx, input.reportId, input.sectionId)
  if (found === null) return fail({ kind: 'not_found', what: 'section', id: input.sectionId })
  if (!ctx.actor.can('write', found.report.unit_id)) return fail({ kind: 'forbidden', action: 'write', why: message('problem.no-right') })
  const held = await lockOn(ctx, input.reportId, input.sectionId)
  if (held !== null && !held.isMine && !input.takeOver) return fail({ kind: 'locked', by: held.by })
  const since = held?.isMine === true ? held.since : ctx.now.toISOString()
  const expires = new Date(ctx.now.getTime() + LOCK_MILLISECONDS).toISOString()
  const holder = { user_id: ctx.actor.userId, title: ctx.actor.title, since, expires }
  await tablesOf<ReportsTables>(ctx)
    .insertInto('reports.section_lock')
    .values({ tenant_id: ctx.tenantId, report_id: input.reportId, section_id: input.sectionId, ...holder })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'report_id', 'section_id']).doUpdateSet(holder))
    .execute()
  if (held !== null && !held.isMine) {
    await ctx.audit({
      event: 'reports.lock.taken-over',
      subject: `${input.reportId}/${input.sectionId}`,
      unitId: found.report.unit_id,
      data: { from: held.by },
    })
  }
  return ok({ by: ctx.actor.title, isMine: true, since, expires })
}

/** Lets go of a lock one holds; nothing happens when one does not. */
export async function releaseLock(
  ctx: Context,
  input: { readonly reportId: string; readonly sectionId: string },
): Promise<Result<null, never>> {
  await tablesOf<ReportsTables>(ctx)
    .deleteFrom('reports.section_lock')
    .where('report_id', '=', input.reportId)
    .where('section_id', '=', input.sectionId)
    .where('user_id', '=', ctx.actor.userId)
    .execute()
  return ok(null)
}
