import { fail, message, ok, type ProblemOf, type Result } from '@arsring/shared'
import type { Context } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import { findSectionForUpdate } from '../queries/find-section.ts'
import type { ReportsTables } from '../tables.ts'

/** Declares a section "ikke aktuelt" with its reason, which is printed; null makes it apply again. Its text is kept. */
export async function declareNotApplicable(
  ctx: Context,
  input: { readonly reportId: string; readonly sectionId: string; readonly because: string | null },
): Promise<Result<null, ProblemOf<'not_found' | 'forbidden' | 'conflict' | 'invalid'>>> {
  const found = await findSectionForUpdate(ctx, input.reportId, input.sectionId)
  if (found === null) return fail({ kind: 'not_found', what: 'section', id: input.sectionId })
  if (!ctx.actor.can('write', found.report.unit_id)) return fail({ kind: 'forbidden', action: 'write', why: message('problem.no-right') })
  if (found.report.state !== 'draft') return fail({ kind: 'conflict', why: message('problem.wrong-state', { state: found.report.state }) })
  if (found.section.state === 'approved') return fail({ kind: 'conflict', why: message('problem.approved-text') })
  const because = input.because?.trim() ?? null
  if (because === '') return fail({ kind: 'invalid', issues: [{ path: 'because', message: message('problem.reason-needed') }] })
  await tablesOf<ReportsTables>(ctx)
    .updateTable('reports.section')
    .set({ not_applicable: because })
    .where('report_id', '=', input.reportId)
    .where('section_id', '=', input.sectionId)
    .execute()
  await ctx.audit({
    event: because === null ? 'reports.section.applicable' : 'reports.section.not-applicable',
    subject: `${input.reportId}/${input.sectionId}`,
    unitId: found.report.unit_id,
    data: { because: because ?? '' },
  })
  return ok(null)
}
