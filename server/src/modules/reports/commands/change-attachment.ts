import { fail, ok, type ProblemOf, type Result } from '@arsring/shared'
import type { Context } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import { attachmentsInWriting } from '../queries/attachments-in-writing.ts'
import type { ReportsTables } from '../tables.ts'
import { attachmentTitle } from './add-attachment.ts'

export interface ChangeAttachment {
  readonly reportId: string
  readonly id: string
  readonly title: string
  /** Its place in the list, from 0; beyond the end is last. */
  readonly place: number
}

/** Gives an attachment another title, or moves it in the list. */
export async function changeAttachment(
  ctx: Context,
  { reportId, id, title, place }: ChangeAttachment,
): Promise<Result<null, ProblemOf<'not_found' | 'forbidden' | 'conflict' | 'invalid'>>> {
  const found = await attachmentsInWriting(ctx, reportId)
  if (!found.ok) return found
  const { report, attachments } = found.value
  const before = attachments.find((attachment) => attachment.id === id)
  if (before === undefined) return fail({ kind: 'not_found', what: 'attachment', id })
  const given = attachmentTitle(title)
  if (!given.ok) return given
  const order = attachments.filter((attachment) => attachment.id !== id).map((attachment) => attachment.id)
  order.splice(place, 0, id)
  const isMoved = order.some((each, index) => attachments[index]?.id !== each)
  if (!isMoved && given.value === before.title) return ok(null)
  const tx = tablesOf<ReportsTables>(ctx)
  for (const [index, each] of order.entries())
    await tx
      .updateTable('reports.attachment')
      .set({ position: index + 1, ...(each === id ? { title: given.value } : {}) })
      .where('id', '=', each)
      .execute()
  if (given.value !== before.title)
    await ctx.audit({
      event: 'reports.attachment.renamed',
      subject: reportId,
      unitId: report.unit_id,
      data: { before: before.title, title: given.value, id },
    })
  if (isMoved)
    await ctx.audit({
      event: 'reports.attachment.moved',
      subject: reportId,
      unitId: report.unit_id,
      data: { title: given.value, place: order.indexOf(id) + 1, id },
    })
  return ok(null)
}
