import { fail, message, ok, type ProblemOf, type Result } from '@arsring/shared'
import type { Context } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import { assemble } from '../model/assemble.ts'
import { findReportForUpdate } from '../queries/find-section.ts'
import { loadReport } from '../queries/load-report.ts'
import type { ReportsTables } from '../tables.ts'

/** Approves a report as a whole when all its sections are approved or declared not applicable, or opens it again with a reason. */
export async function moveReport(
  ctx: Context,
  input: { readonly reportId: string; readonly to: 'approved' | 'draft'; readonly because: string },
): Promise<Result<null, ProblemOf<'not_found' | 'forbidden' | 'conflict' | 'invalid'>>> {
  const tx = tablesOf<ReportsTables>(ctx)
  await findReportForUpdate(ctx, input.reportId)
  const loaded = await loadReport(ctx, input.reportId)
  if (!loaded.ok) return loaded
  const { row } = loaded.value
  if (!ctx.actor.can('approve', row.unit_id)) return fail({ kind: 'forbidden', action: 'approve', why: message('problem.no-right') })
  const isStep = input.to === 'approved' ? row.state === 'draft' : row.state !== 'draft'
  if (!isStep) return fail({ kind: 'conflict', why: message('problem.wrong-state', { state: row.state }) })
  const because = input.because.trim()
  if (input.to === 'draft' && because === '')
    return fail({ kind: 'invalid', issues: [{ path: 'because', message: message('problem.reason-needed') }] })
  if (input.to === 'approved') {
    const open = assemble(loaded.value).sections.filter(
      (section) => section.loaded !== null && section.presence !== 'not_applicable' && section.loaded.row.state !== 'approved',
    )
    const required = open.filter((section) => section.template.isRequired || section.presence === 'content')
    if (required.length > 0)
      return fail({ kind: 'conflict', why: message('problem.sections-not-approved', { count: String(required.length) }) })
  }
  await tx.updateTable('reports.report').set({ state: input.to }).where('id', '=', input.reportId).execute()
  await tx
    .insertInto('reports.transition')
    .values({
      tenant_id: ctx.tenantId,
      report_id: input.reportId,
      section_id: null,
      from_state: row.state,
      to_state: input.to,
      because,
      by_user: ctx.actor.userId,
      by_title: ctx.actor.title,
      at: ctx.now.toISOString(),
    })
    .execute()
  await ctx.audit({
    event: 'reports.report.moved',
    subject: input.reportId,
    unitId: row.unit_id,
    data: { from: row.state, to: input.to, because },
  })
  return ok(null)
}
