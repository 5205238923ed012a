import type { ReadContext } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import type { ReportsTables } from '../tables.ts'

export interface PublicationView {
  readonly id: string
  readonly reportId: string
  readonly unitId: string
  readonly year: number
  readonly title: string
  readonly edition: number
  readonly publishedAt: string
  readonly by: string
  readonly because: string | null
  /** What a later edition corrects; null in the first. */
  readonly erratum: string | null
  readonly snapshotSha256: string
  readonly renditions: readonly RenditionView[]
}

export interface RenditionView {
  readonly form: string
  readonly path: string
  readonly sha256: string
  readonly mediaType: string
  readonly bytes: number
}

/** Publications, newest first; of one report when given. Published is public, so no right is asked for. */
export async function listPublications(ctx: ReadContext, reportId?: string): Promise<readonly PublicationView[]> {
  const tx = tablesOf<ReportsTables>(ctx)
  const all = tx.selectFrom('reports.publication').selectAll().orderBy('year', 'desc').orderBy('unit_id').orderBy('edition', 'desc')
  const rows = await (reportId === undefined ? all : all.where('report_id', '=', reportId)).execute()
  if (rows.length === 0) return []
  const files = await tx
    .selectFrom('reports.rendition')
    .selectAll()
    .where(
      'publication_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('path')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    reportId: row.report_id,
    unitId: row.unit_id,
    year: row.year,
    title: row.title,
    edition: row.edition,
    publishedAt: new Date(row.published_at).toISOString(),
    by: row.by_title,
    because: row.because,
    erratum: row.erratum,
    snapshotSha256: row.snapshot_sha256,
    renditions: files
      .filter((file) => file.publication_id === row.id)
      .map((file) => ({ form: file.form, path: file.path, sha256: file.sha256, mediaType: file.media_type, bytes: file.bytes })),
  }))
}

/** One stored file of an edition of a unit's report. */
export async function findRendition(
  ctx: ReadContext,
  wanted: { readonly unitId: string; readonly year: number; readonly edition: number; readonly path: string },
): Promise<RenditionView | null> {
  const row = await tablesOf<ReportsTables>(ctx)
    .selectFrom('reports.publication as publication')
    .innerJoin('reports.rendition as file', 'file.publication_id', 'publication.id')
    .select(['file.form', 'file.path', 'file.sha256', 'file.media_type', 'file.bytes'])
    .where('publication.unit_id', '=', wanted.unitId)
    .where('publication.year', '=', wanted.year)
    .where('publication.edition', '=', wanted.edition)
    .where('file.path', '=', wanted.path)
    .executeTakeFirst()
  return row === undefined ? null : { form: row.form, path: row.path, sha256: row.sha256, mediaType: row.media_type, bytes: row.bytes }
}
