import { fail, message, ok } from '@arsring/shared'
import { renderMessage } from '@arsring/standards'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { receivedFile } from '../../platform/http/received-file.ts'
import { orRefuse, refusals, type Api } from '../../platform/http/route.ts'
import { examineApart } from './examine-apart.ts'
import { LARGEST_UPLOAD, MOST_AT_ONCE, MOST_INSIDE, UPLOAD_LIMITS } from './limits.ts'
import { refusalMessage } from './refusal-message.ts'
import { createTurns } from './turns.ts'
import { ExaminationView, RefusalView } from './views.ts'

const busy = fail({ kind: 'conflict', why: message('examiner.busy') } as const)

/** Examining over the web: without signing in on the demo, where nothing is anybody's own, and signed in elsewhere. */
export function examinerRoutes(api: Api): void {
  const turns = createTurns(MOST_AT_ONCE, MOST_INSIDE)
  const policy = api.isDemo ? 'public' : 'signed-in'
  api.app.post(
    '/api/examine',
    {
      schema: {
        tags: ['examine'],
        summary: 'Examine a finished document (multipart: file): PDF, Word, Excel, HTML, Markdown or text. Nothing is kept',
        response: {
          200: z.discriminatedUnion('kind', [ExaminationView, RefusalView]),
          ...refusals([...(api.isDemo ? [] : (['unauthenticated'] as const)), 'forbidden', 'invalid', 'conflict', 'too_large']),
        },
      },
    },
    async (request, reply) => {
      // Before anything is read: a file from somebody without the right costs nothing.
      const { language, fallbackYear } = await api.run(request, policy, ({ language: asked, now }) =>
        Promise.resolve(ok({ language: asked, fallbackYear: now.getUTCFullYear() - 1 })),
      )
      const signal = whenGone(reply)
      const outcome = await turns.take(
        () => receivedFile(request, LARGEST_UPLOAD),
        ({ bytes, name }) => examineApart(bytes, name, { language, fallbackYear, limits: UPLOAD_LIMITS }, { signal }),
      )
      if (outcome === null) return orRefuse(busy)
      if (outcome.kind === 'examined') return outcome
      return { kind: 'refused' as const, why: outcome.why, message: renderMessage(refusalMessage(outcome), language) }
    },
  )
}

/** Aborted when whoever asked has left before the answer was given. */
function whenGone(reply: FastifyReply): AbortSignal {
  const left = new AbortController()
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) left.abort()
  })
  return left.signal
}
