import { fail, ok, type ProblemOf, type Result } from '@arsring/shared'
import { z } from 'zod'
import type { Context, ReadContext } from '../../../platform/context.ts'
import { DOCUMENT_KINDS } from '../../../platform/files/recognise-document.ts'
import { receivedFile } from '../../../platform/http/received-file.ts'
import { addRoute, orRefuse, refusals, transactFor, type Api } from '../../../platform/http/route.ts'
import { changeAttachment } from '../commands/change-attachment.ts'
import { removeAttachment, restoreAttachment } from '../commands/remove-attachment.ts'
import { ATTACHMENT_LIMITS, attachmentsInWriting } from '../queries/attachments-in-writing.ts'
import { findReport } from '../queries/find-section.ts'
import { findAttachment, listAttachments } from '../queries/list-attachments.ts'
import { receiveAttachment } from '../receive-attachment.ts'
import { asDownload } from './as-download.ts'

const AttachmentsView = z
  .object({
    attachments: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        /** `PDF`, `Excel`: what readers call it. */
        kind: z.string(),
        bytes: z.number().int(),
        addedAt: z.string(),
        addedBy: z.string(),
      }),
    ),
    limits: z.object({ files: z.number().int(), bytes: z.number().int(), title: z.number().int() }),
    can: z.object({ write: z.boolean() }),
  })
  .meta({ id: 'Attachments' })
const ReportAddress = z.object({ id: z.string().max(80) })
const AttachmentAddress = ReportAddress.extend({ attachment: z.string().max(80) })
const URL = '/api/reports/:id/attachments'
const REFUSALS = ['not_found', 'forbidden', 'conflict', 'invalid'] as const

export function attachmentRoutes(api: Api): void {
  addRoute(api, {
    method: 'GET',
    url: URL,
    summary: 'What lies with a report, in its order',
    policy: 'signed-in',
    params: ReportAddress,
    answer: AttachmentsView,
    problems: ['not_found'],
    handle: (ctx, { params }) => presentAttachments(ctx, params.id),
  })
  api.app.post(
    URL,
    {
      schema: {
        tags: ['reports'],
        summary: 'Lay a file with a report (multipart: title, file): PDF, Word, Excel, CSV, PNG or JPEG',
        params: ReportAddress,
        response: { 200: AttachmentsView, ...refusals(['unauthenticated', 'too_large', ...REFUSALS]) },
      },
    },
    async (request) => {
      const { id } = request.params as z.output<typeof ReportAddress>
      // Before anything is read or kept: a file from somebody without the right costs nothing.
      await api.run(request, 'signed-in', (ctx) => attachmentsInWriting(ctx, id))
      const { bytes, field } = await receivedFile(request, ATTACHMENT_LIMITS.bytes)
      const input = { reportId: id, title: field('title'), bytes }
      orRefuse(await receiveAttachment(transactFor(api, request, REFUSALS), api.files, input))
      return api.run(request, 'signed-in', (ctx) => presentAttachments(ctx, id))
    },
  )
  addRoute(api, {
    method: 'PUT',
    url: `${URL}/:attachment`,
    summary: 'Give an attachment a title and a place in the list, from 0',
    policy: 'signed-in',
    params: AttachmentAddress,
    body: z.object({ title: z.string().max(1000), place: z.number().int().min(0).max(1000) }),
    answer: AttachmentsView,
    problems: REFUSALS,
    handle: (ctx, { params, body }) =>
      thenList(ctx, params.id, changeAttachment(ctx, { reportId: params.id, id: params.attachment, ...body })),
  })
  addRoute(api, {
    method: 'DELETE',
    url: `${URL}/:attachment`,
    summary: 'Take an attachment away from a report; editions that hold it keep it',
    policy: 'signed-in',
    params: AttachmentAddress,
    answer: AttachmentsView,
    problems: ['not_found', 'forbidden', 'conflict'],
    handle: (ctx, { params }) => thenList(ctx, params.id, removeAttachment(ctx, { reportId: params.id, id: params.attachment })),
  })
  addRoute(api, {
    method: 'POST',
    url: `${URL}/:attachment/restore`,
    summary: 'Take an attachment in again that was taken away',
    policy: 'signed-in',
    params: AttachmentAddress,
    answer: AttachmentsView,
    problems: ['not_found', 'forbidden', 'conflict'],
    handle: (ctx, { params }) => thenList(ctx, params.id, restoreAttachment(ctx, { reportId: params.id, id: params.attachment })),
  })
  api.app.get(
    `${URL}/:attachment/file`,
    {
      schema: {
        tags: ['reports'],
        summary: 'The file of an attachment, to be kept and not shown',
        params: AttachmentAddress,
        response: refusals(['unauthenticated', 'forbidden', 'not_found', 'invalid']),
      },
    },
    async (request, reply) => {
      const { id, attachment } = request.params as z.output<typeof AttachmentAddress>
      const row = await api.run(request, 'signed-in', async (ctx) => {
        const found = await findAttachment(ctx, id, attachment)
        return found === null ? fail({ kind: 'not_found', what: 'attachment', id: attachment }) : ok(found)
      })
      return asDownload(reply, `${row.sha256.slice(0, 16)}.${row.kind}`)
        .type(DOCUMENT_KINDS[row.kind].mediaType)
        .header('cache-control', 'private, no-store')
        .send(await api.files.get(row.sha256))
    },
  )
}

async function presentAttachments(
  ctx: ReadContext,
  reportId: string,
): Promise<Result<z.input<typeof AttachmentsView>, ProblemOf<'not_found'>>> {
  const report = await findReport(ctx, reportId)
  if (report === null) return fail({ kind: 'not_found', what: 'report', id: reportId })
  return ok({
    attachments: (await listAttachments(ctx, reportId)).map((row) => ({
      id: row.id,
      title: row.title,
      kind: DOCUMENT_KINDS[row.kind].name,
      bytes: row.bytes,
      addedAt: new Date(row.added_at).toISOString(),
      addedBy: row.added_by_title,
    })),
    limits: ATTACHMENT_LIMITS,
    can: { write: ctx.actor.can('write', report.unit_id) && report.state === 'draft' },
  })
}

/** The list as it is after a step that succeeded. */
async function thenList<E>(
  ctx: Context,
  reportId: string,
  step: Promise<Result<null, E>>,
): Promise<Result<z.input<typeof AttachmentsView>, E | ProblemOf<'not_found'>>> {
  const done = await step
  return done.ok ? presentAttachments(ctx, reportId) : done
}
