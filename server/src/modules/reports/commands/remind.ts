import { fail, message, ok, type ProblemOf, type Result } from '@arsring/shared'
import type { Context } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import { findReport } from '../queries/find-section.ts'
import type { ReportsTables } from '../tables.ts'

/** Reminds those who write and approve a report; it stands among what waits for them until the report is approved. */
export async function remind(
  ctx: Context,
  input: { readonly reportId: string; readonly text: string },
): Promise<Result<null, ProblemOf<'not_found' | 'forbidden' | 'conflict'>>> {
  const report = await findReport(ctx, input.reportId)
  if (report === null) return fail({ kind: 'not_found', what: 'report', id: input.reportId })
  if (!ctx.actor.can('publish', report.unit_id)) return fail({ kind: 'forbidden', action: 'publish', why: message('problem.no-right') })
  if (report.state !== 'draft') return fail({ kind: 'conflict', why: message('problem.wrong-state', { state: report.state }) })
  await tablesOf<ReportsTables>(ctx)
    .insertInto('reports.reminder')
    .values({
      tenant_id: ctx.tenantId,
      report_id: report.id,
      text: input.text.trim(),
      by_title: ctx.actor.title,
      at: ctx.now.toISOString(),
    })
    .execute()
  await ctx.audit({ event: 'reports.report.reminded', subject: report.id, unitId: report.unit_id, data: { text: input.text.trim() } })
  return ok(null)
}
