import type { PublicImage } from '@arsring/document'
import { fail, message, ok, type ProblemOf, type Result } from '@arsring/shared'
import type { Context } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import type { ReportsTables } from '../tables.ts'
import { findSectionForUpdate } from '../queries/find-section.ts'
import { reportImages } from '../queries/report-images.ts'
import { holdLock } from './hold-lock.ts'

interface SectionAddress {
  readonly reportId: string
  readonly sectionId: string
}

type Refusals = ProblemOf<'not_found' | 'forbidden' | 'conflict' | 'locked'>

/** Whether the text of a section may be written just now: the right, the state and the lock, which is taken or renewed. */
export async function mayWriteSection(ctx: Context, address: SectionAddress): Promise<Result<{ readonly unitId: string }, Refusals>> {
  const found = await findSectionForUpdate(ctx, address.reportId, address.sectionId)
  if (found === null) return fail({ kind: 'not_found', what: 'section', id: address.sectionId })
  if (!ctx.actor.can('write', found.report.unit_id)) return fail({ kind: 'forbidden', action: 'write', why: message('problem.no-right') })
  if (found.report.state !== 'draft') return fail({ kind: 'conflict', why: message('problem.wrong-state', { state: found.report.state }) })
  if (found.section.state === 'approved') return fail({ kind: 'conflict', why: message('problem.approved-text') })
  const lock = await holdLock(ctx, { ...address, takeOver: false })
  return lock.ok ? ok({ unitId: found.report.unit_id }) : lock
}

/**
 * Registers a picture for the text of a section; its cleaned bytes are kept already. The same picture twice is one. It
 * stays with the report when it is taken out of the text, and is published only with a text that shows it.
 */
export async function receiveImage(
  ctx: Context,
  input: SectionAddress & { readonly image: PublicImage },
): Promise<Result<PublicImage, Refusals>> {
  const may = await mayWriteSection(ctx, input)
  if (!may.ok) return may
  const { reportId, sectionId, image } = input
  const known = (await reportImages(ctx, reportId)).get(image.sha256)
  if (known !== undefined) return ok(known)
  await addImage(ctx, reportId, image)
  await ctx.audit({
    event: 'reports.image.received',
    subject: `${reportId}/${sectionId}`,
    unitId: may.value.unitId,
    data: { sha256: image.sha256, width: image.width, height: image.height },
  })
  return ok(image)
}

export async function addImage(ctx: Context, reportId: string, image: PublicImage): Promise<void> {
  await tablesOf<ReportsTables>(ctx)
    .insertInto('reports.image')
    .values({
      tenant_id: ctx.tenantId,
      report_id: reportId,
      sha256: image.sha256,
      media_type: image.mediaType,
      width: image.width,
      height: image.height,
      bytes: image.bytes,
      received_at: ctx.now.toISOString(),
      received_by: ctx.actor.userId,
      received_by_title: ctx.actor.title,
    })
    .execute()
}
