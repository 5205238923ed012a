import { fail, ok } from '@arsring/shared'
import { z } from 'zod'
import { receivedFile } from '../../../platform/http/received-file.ts'
import { orRefuse, refusals, transactFor, type Api } from '../../../platform/http/route.ts'
import { IMAGE_LIMIT_BYTES } from '../../../platform/images/limits.ts'
import { mayWriteSection } from '../commands/receive-image.ts'
import { findImage } from '../queries/report-images.ts'
import { receivePicture } from '../receive-picture.ts'

const ImageView = z
  .object({ sha256: z.string(), width: z.number().int(), height: z.number().int(), mediaType: z.enum(['image/png', 'image/jpeg']) })
  .meta({ id: 'Image' })
const REFUSALS = ['not_found', 'forbidden', 'conflict', 'locked', 'invalid'] as const
const ImageAddress = z.object({ id: z.string().max(80), sha256: z.string().max(64) })
const SectionAddress = z.object({ id: z.string().max(80), section: z.string().max(80) })

export function imageRoutes(api: Api): void {
  api.app.post(
    '/api/reports/:id/sections/:section/images',
    {
      schema: {
        tags: ['reports'],
        summary: 'Receive a picture for the text of a section (multipart: file): PNG or JPEG, kept with nothing but its pixels',
        params: SectionAddress,
        response: {
          200: ImageView,
          ...refusals(['unauthenticated', 'too_large', ...REFUSALS]),
        },
      },
    },
    async (request) => {
      const params = request.params as z.output<typeof SectionAddress>
      const address = { reportId: params.id, sectionId: params.section }
      // Before anything is read or kept: a picture from somebody without the right costs nothing.
      await api.run(request, 'signed-in', (ctx) => mayWriteSection(ctx, address))
      const { bytes } = await receivedFile(request, IMAGE_LIMIT_BYTES)
      const received = await receivePicture(transactFor(api, request, REFUSALS), api.files, { ...address, bytes })
      return orRefuse(received)
    },
  )
  api.app.get(
    '/api/reports/:id/images/:sha256',
    {
      schema: {
        tags: ['reports'],
        summary: 'A picture of a report one may read',
        params: ImageAddress,
        response: refusals(['unauthenticated', 'forbidden', 'not_found', 'invalid']),
      },
    },
    async (request, reply) => {
      const { id, sha256 } = request.params as z.output<typeof ImageAddress>
      const image = await api.run(request, 'signed-in', async (ctx) => {
        const found = await findImage(ctx, id, sha256)
        return found === null ? fail({ kind: 'not_found', what: 'image', id: sha256 }) : ok(found)
      })
      // Named by its bytes, so it never changes; kept by the reader's own browser only.
      return reply
        .type(image.mediaType)
        .header('cache-control', 'private, max-age=31536000, immutable')
        .send(await api.files.get(image.sha256))
    },
  )
}
