import { cleanText } from '@arsring/document'
import { fail, message, ok, type ProblemOf, type Result } from '@arsring/shared'
import type { Context } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import type { DocumentKind } from '../../../platform/files/recognise-document.ts'
import { ATTACHMENT_LIMITS, attachmentsInWriting } from '../queries/attachments-in-writing.ts'
import type { ReportsTables } from '../tables.ts'

export interface AddAttachment {
  readonly reportId: string
  /** What readers see; the name of the file is never kept. */
  readonly title: string
  readonly file: { readonly sha256: string; readonly kind: DocumentKind; readonly bytes: number }
}

/** Lays a file with a report, last. Its bytes are kept already. */
export async function addAttachment(
  ctx: Context,
  { reportId, title, file }: AddAttachment,
): Promise<Result<{ readonly id: string }, ProblemOf<'not_found' | 'forbidden' | 'conflict' | 'invalid'>>> {
  const found = await attachmentsInWriting(ctx, reportId)
  if (!found.ok) return found
  const { report, attachments } = found.value
  const given = attachmentTitle(title)
  if (!given.ok) return given
  if (attachments.length >= ATTACHMENT_LIMITS.files)
    return fail({ kind: 'conflict', why: message('attachment.too-many', { limit: String(ATTACHMENT_LIMITS.files) }) })
  const same = attachments.find((attachment) => attachment.sha256 === file.sha256)
  if (same !== undefined) return fail({ kind: 'conflict', why: message('attachment.twice', { title: same.title }) })
  const id = ctx.newId('att')
  await tablesOf<ReportsTables>(ctx)
    .insertInto('reports.attachment')
    .values({
      tenant_id: ctx.tenantId,
      id,
      report_id: reportId,
      sha256: file.sha256,
      kind: file.kind,
      title: given.value,
      bytes: file.bytes,
      position: (attachments.at(-1)?.position ?? 0) + 1,
      added_at: ctx.now.toISOString(),
      added_by_title: ctx.actor.title,
      removed_at: null,
    })
    .execute()
  await ctx.audit({
    event: 'reports.attachment.added',
    subject: reportId,
    unitId: report.unit_id,
    data: { title: given.value, id, sha256: file.sha256 },
  })
  return ok({ id })
}

/** A title as it is kept: one line, not empty, no longer than a line can be. */
export function attachmentTitle(given: string): Result<string, ProblemOf<'invalid'>> {
  const title = cleanText(given).replace(/\s+/g, ' ').trim()
  if (title !== '' && title.length <= ATTACHMENT_LIMITS.title) return ok(title)
  return fail({
    kind: 'invalid',
    issues: [{ path: 'title', message: message('attachment.title', { limit: String(ATTACHMENT_LIMITS.title) }) }],
  })
}
