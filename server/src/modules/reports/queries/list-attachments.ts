import type { ReadContext } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import type { AttachmentRow, ReportsTables } from '../tables.ts'
import { findReport } from './find-section.ts'

/** What lies with a report, in its order. */
export async function listAttachments(ctx: ReadContext, reportId: string): Promise<readonly AttachmentRow[]> {
  return tablesOf<ReportsTables>(ctx)
    .selectFrom('reports.attachment')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** One attachment of a report one may read; also one that was removed, so that it can be looked at before it is taken in again. */
export async function findAttachment(ctx: ReadContext, reportId: string, id: string): Promise<AttachmentRow | null> {
  if ((await findReport(ctx, reportId)) === null) return null
  const row = await tablesOf<ReportsTables>(ctx)
    .selectFrom('reports.attachment')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}
