import { imagesIn, type DocumentNode, type ImageAttrs } from '@arsring/document'
import type { Context } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import type { ReportRow, ReportsTables } from '../tables.ts'
import { reportImages } from '../queries/report-images.ts'
import { addImage } from './receive-image.ts'

/**
 * Makes the pictures of a text the report's own. One that came along with text copied from a report that the writer may
 * read is taken over from it. The answer is those that are nobody's, or in a report the writer may not read, or not of the
 * size the text says: a text with them is refused, since naming a file by its hash must give nobody the right to see it.
 */
export async function adoptImages(ctx: Context, report: ReportRow, text: DocumentNode): Promise<readonly ImageAttrs[]> {
  const shown = imagesIn(text)
  if (shown.length === 0) return []
  const own = new Map(await reportImages(ctx, report.id))
  const lacking = [...new Set(shown.map((image) => image.sha256))].filter((sha256) => !own.has(sha256))
  if (lacking.length > 0) {
    const others = await tablesOf<ReportsTables>(ctx)
      .selectFrom('reports.image as image')
      .innerJoin('reports.report as report', 'report.id', 'image.report_id')
      .select(['image.sha256', 'image.media_type', 'image.width', 'image.height', 'image.bytes', 'report.unit_id'])
      .where('image.sha256', 'in', lacking)
      .execute()
    for (const { unit_id, media_type, ...row } of others) {
      if (own.has(row.sha256) || !ctx.actor.can('read', unit_id)) continue
      const image = { ...row, mediaType: media_type }
      await addImage(ctx, report.id, image)
      const { sha256, width, height } = image
      await ctx.audit({ event: 'reports.image.received', subject: report.id, unitId: report.unit_id, data: { sha256, width, height } })
      own.set(image.sha256, image)
    }
  }
  return shown.filter(({ sha256, width, height }) => {
    const image = own.get(sha256)
    return image === undefined || image.width !== width || image.height !== height
  })
}
