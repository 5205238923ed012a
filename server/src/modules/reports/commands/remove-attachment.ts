import { fail, message, ok, type ProblemOf, type Result } from '@arsring/shared'
import type { Context } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import { ATTACHMENT_LIMITS, attachmentsInWriting } from '../queries/attachments-in-writing.ts'
import { findAttachment } from '../queries/list-attachments.ts'
import type { ReportsTables } from '../tables.ts'

interface AttachmentAddress {
  readonly reportId: string
  readonly id: string
}

type Refusals = ProblemOf<'not_found' | 'forbidden' | 'conflict'>

/** Takes an attachment away from a report. The file stays inside; editions that hold it keep it. */
export function removeAttachment(ctx: Context, address: AttachmentAddress): Promise<Result<null, Refusals>> {
  return setRemoved(ctx, address, true)
}

/** Takes an attachment in again where it lay. */
export function restoreAttachment(ctx: Context, address: AttachmentAddress): Promise<Result<null, Refusals>> {
  return setRemoved(ctx, address, false)
}

async function setRemoved(ctx: Context, { reportId, id }: AttachmentAddress, isRemoved: boolean): Promise<Result<null, Refusals>> {
  const found = await attachmentsInWriting(ctx, reportId)
  if (!found.ok) return found
  const attachment = await findAttachment(ctx, reportId, id)
  if (attachment === null) return fail({ kind: 'not_found', what: 'attachment', id })
  if ((attachment.removed_at !== null) === isRemoved) return ok(null)
  if (!isRemoved && found.value.attachments.length >= ATTACHMENT_LIMITS.files)
    return fail({ kind: 'conflict', why: message('attachment.too-many', { limit: String(ATTACHMENT_LIMITS.files) }) })
  const same = isRemoved ? undefined : found.value.attachments.find((other) => other.sha256 === attachment.sha256)
  if (same !== undefined) return fail({ kind: 'conflict', why: message('attachment.twice', { title: same.title }) })
  await tablesOf<ReportsTables>(ctx)
    .updateTable('reports.attachment')
    .set({ removed_at: isRemoved ? ctx.now.toISOString() : null })
    .where('id', '=', id)
    .execute()
  await ctx.audit({
    event: isRemoved ? 'reports.attachment.removed' : 'reports.attachment.restored',
    subject: reportId,
    unitId: found.value.report.unit_id,
    data: { title: attachment.title, id },
  })
  return ok(null)
}
