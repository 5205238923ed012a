import { fail, ok } from '@arsring/shared'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { dayInOslo } from '../../../platform/clock/clock.ts'
import { addRoute, orRefuse, refusals, transactFor, type Api } from '../../../platform/http/route.ts'
import { Refused } from '../../../platform/http/problem-response.ts'
import { unitTree } from '../../organisation/index.ts'
import { toPublicReport } from '../model/public-report.ts'
import { publishReport } from '../publish.ts'
import { assembledReport } from '../queries/assembled-report.ts'
import { findRendition, listPublications } from '../queries/publications.ts'
import { ATTACHMENTS, attachedFiles, imagePath } from '../render/published-files.ts'
import { renderHtml } from '../render/html/render-html.ts'
import { presentPublication, PublicationView } from '../views.ts'
import { asDownload } from './as-download.ts'

const PublishBody = z.object({
  because: z.string().max(2000).default(''),
  erratum: z.string().max(2000).default(''),
  signature: z.object({ title: z.string().min(1).max(120), place: z.string().min(1).max(120), date: z.iso.date() }),
})
const Published = z.object({ unit: z.string().max(60), year: z.coerce.number().int().min(0).max(9999), '*': z.string().max(200) })

/** A publication as anyone may know it: not who published it, nor why it was published with open errors. */
const PublicPublicationView = PublicationView.omit({ by: true, because: true })
  .extend({ unitName: z.string() })
  .meta({ id: 'PublicPublication' })

export function publicationRoutes(api: Api): void {
  addRoute(api, {
    method: 'GET',
    url: '/api/publications',
    summary: 'What is published, newest year first; open to all',
    policy: 'public',
    answer: z.object({ publications: z.array(PublicPublicationView) }),
    problems: ['not_found'],
    async handle(ctx) {
      const names = new Map((await unitTree(ctx)).map((unit) => [unit.id, unit.name]))
      return ok({
        publications: (await listPublications(ctx)).map((publication) => ({
          ...presentPublication(publication),
          unitName: names.get(publication.unitId) ?? publication.unitId,
        })),
      })
    },
  })
  api.app.post(
    '/api/reports/:id/publish',
    {
      schema: {
        tags: ['reports'],
        summary: 'Publish an approved report in all its forms, frozen',
        params: z.object({ id: z.string().max(80) }),
        body: PublishBody,
        response: { 200: PublicationView, ...refusals(['unauthenticated', 'not_found', 'forbidden', 'conflict', 'invalid', 'too_large']) },
      },
    },
    async (request) => {
      const { id } = request.params as { id: string }
      const published = await publishReport(transactFor(api, request, ['not_found', 'forbidden', 'conflict', 'invalid']), api.files, {
        reportId: id,
        ...(request.body as z.output<typeof PublishBody>),
      })
      return presentPublication(orRefuse(published))
    },
  )
  // As readers will see it, before it is published: the same rendering, marked as a draft by its edition.
  api.app.get(
    '/api/reports/:id/preview/*',
    {
      schema: {
        tags: ['reports'],
        summary: 'The report as its readers will see it',
        params: z.object({ id: z.string().max(80), '*': z.string().max(200) }),
        response: refusals(['unauthenticated', 'forbidden', 'not_found', 'invalid']),
      },
    },
    async (request, reply) => {
      const params = request.params as { id: string; '*': string }
      const report = await api.run(request, 'signed-in', async (ctx) => {
        const assembled = await assembledReport(ctx, params.id)
        return assembled.ok
          ? ok(toPublicReport(assembled.value, { edition: 0, publishedOn: dayInOslo(ctx.now), signature: null, erratum: null }, new Map()))
          : assembled
      })
      const { files } = renderHtml(report)
      const path = params['*'] === '' ? 'index.html' : params['*']
      const image = Object.values(report.images).find((candidate) => imagePath(candidate) === path)
      const attached = attachedFiles(report).find((candidate) => candidate.path === path)?.attachment
      if (attached !== undefined) asDownload(reply, path.slice(ATTACHMENTS.length))
      const sha256 = image?.sha256 ?? attached?.sha256
      const bytes = sha256 === undefined ? files[path] : await api.files.get(sha256)
      if (bytes === undefined) throw new Refused({ kind: 'not_found', what: 'file', id: path })
      return reply.type(mediaTypeOf(path)).header('cache-control', 'no-store').send(bytes)
    },
  )
  const serve = async (request: FastifyRequest, reply: FastifyReply, edition: number): Promise<FastifyReply> => {
    const params = request.params as z.output<typeof Published>
    const path = params['*'] === '' ? 'index.html' : params['*']
    const file = await api.run(request, 'public', async (ctx) => {
      const found = await findRendition(ctx, { unitId: params.unit, year: params.year, edition, path })
      return found === null ? fail({ kind: 'not_found', what: 'publication', id: request.url }) : ok(found)
    })
    if (path.startsWith(ATTACHMENTS)) asDownload(reply, path.slice(ATTACHMENTS.length))
    // An edition never changes, so it may be kept for ever.
    return reply
      .type(file.mediaType)
      .header('etag', `"${file.sha256}"`)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(await api.files.get(file.sha256))
  }
  api.app.get(
    '/publisert/:unit/:year/:edition/*',
    { schema: { hide: true, params: Published.extend({ edition: z.coerce.number().int().min(0).max(1_000_000) }) } },
    (request, reply) => serve(request, reply, (request.params as { edition: number }).edition),
  )
  api.app.get('/publisert/:unit/:year/', { schema: { hide: true, params: Published.omit({ '*': true }) } }, async (request, reply) => {
    const params = request.params as { unit: string; year: number }
    const latest = await api.run(request, 'public', async (ctx) => {
      const found = (await listPublications(ctx)).find(
        (publication) => publication.unitId === params.unit && publication.year === params.year,
      )
      return found === undefined ? fail({ kind: 'not_found', what: 'publication', id: request.url }) : ok(found.edition)
    })
    return reply.redirect(`/publisert/${encodeURIComponent(params.unit)}/${params.year}/${latest}/`, 302)
  })
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  woff2: 'font/woff2',
}

function mediaTypeOf(path: string): string {
  return MEDIA_TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
}
