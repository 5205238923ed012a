import type { PublicImage } from '@arsring/document'
import type { ReadContext } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import type { ReportsTables } from '../tables.ts'
import { findReport } from './find-section.ts'

/** The pictures received for a report, by the hash of their file. */
export async function reportImages(ctx: ReadContext, reportId: string): Promise<ReadonlyMap<string, PublicImage>> {
  const rows = await tablesOf<ReportsTables>(ctx)
    .selectFrom('reports.image')
    .select(['sha256', 'media_type', 'width', 'height', 'bytes'])
    .where('report_id', '=', reportId)
    .orderBy('sha256')
    .execute()
  return new Map(rows.map(({ media_type, ...row }) => [row.sha256, { ...row, mediaType: media_type }]))
}

/** One picture of a report one may read; null when either is not there. */
export async function findImage(ctx: ReadContext, reportId: string, sha256: string): Promise<PublicImage | null> {
  if ((await findReport(ctx, reportId)) === null) return null
  return (await reportImages(ctx, reportId)).get(sha256) ?? null
}
