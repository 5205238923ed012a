import { fail, message, ok, type ProblemOf, type Result } from '@arsring/shared'
import type { ReadContext } from '../../../platform/context.ts'
import type { AttachmentRow, ReportRow } from '../tables.ts'
import { findReportForUpdate } from './find-section.ts'
import { listAttachments } from './list-attachments.ts'

export const ATTACHMENT_LIMITS = { files: 20, bytes: 15_000_000, title: 200 } as const

/** A report whose attachments one may change just now, taken for update, with what lies there. */
export async function attachmentsInWriting(
  ctx: ReadContext,
  reportId: string,
): Promise<
  Result<{ readonly report: ReportRow; readonly attachments: readonly AttachmentRow[] }, ProblemOf<'not_found' | 'forbidden' | 'conflict'>>
> {
  const report = await findReportForUpdate(ctx, reportId)
  if (report === null) return fail({ kind: 'not_found', what: 'report', id: reportId })
  if (!ctx.actor.can('write', report.unit_id)) return fail({ kind: 'forbidden', action: 'write', why: message('problem.no-right') })
  if (report.state !== 'draft') return fail({ kind: 'conflict', why: message('problem.wrong-state', { state: report.state }) })
  return ok({ report, attachments: await listAttachments(ctx, reportId) })
}
