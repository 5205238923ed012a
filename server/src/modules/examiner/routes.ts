import { fail, message, ok, type ProblemKind } from '@arsring/shared'
import { renderMessage } from '@arsring/standards'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { dayInOslo } from '../../platform/clock/clock.ts'
import { receivedFiles } from '../../platform/http/received-file.ts'
import { orRefuse, refusals, type Api, type RoutePolicy } from '../../platform/http/route.ts'
import { examineApart } from './examine-apart.ts'
import { LARGEST_UPLOAD, LONGEST_ASKED_MILLISECONDS, LONGEST_UPLOAD, MOST_AT_ONCE, MOST_INSIDE, UPLOAD_LIMITS } from './limits.ts'
import { writeList } from './list/write-list.ts'
import { refusalMessage } from './refusal-message.ts'
import { createTurns, type Turns } from './turns.ts'
import { ExaminationView, ListBody, RefusalView } from './views.ts'

const busy = fail({ kind: 'conflict', why: message('examiner.busy') } as const)

/** Examining over the web: without signing in on the demo, where nothing is anybody's own, and signed in elsewhere. */
export function examinerRoutes(api: Api): void {
  const turns = createTurns(MOST_AT_ONCE, MOST_INSIDE)
  const policy = api.isDemo ? 'public' : 'signed-in'
  const kinds = [...(api.isDemo ? [] : (['unauthenticated'] as const)), 'forbidden', 'invalid', 'conflict', 'too_large'] as const
  listRoute(api, turns, policy, kinds)
  api.app.post(
    '/api/examine',
    {
      schema: {
        tags: ['examine'],
        summary:
          'Examine a finished document (multipart: file, and last year’s report as previous): PDF, Word, Excel, HTML, Markdown or text. Nothing is kept',
        response: {
          200: z.discriminatedUnion('kind', [ExaminationView, RefusalView]),
          ...refusals(kinds),
        },
      },
    },
    async (request, reply) => {
      // Before anything is read: a file from somebody without the right costs nothing.
      const { language, fallbackYear } = await api.run(request, policy, ({ language: asked, now }) =>
        Promise.resolve(ok({ language: asked, fallbackYear: now.getUTCFullYear() - 1 })),
      )
      const signal = whenGone(reply)
      const answered = await turns.take(
        () => receivedFiles(request, reply, ['file', 'previous'], { bytes: LARGEST_UPLOAD, milliseconds: LONGEST_UPLOAD }),
        async ({ file, previous }) => {
          const options = { language, fallbackYear, limits: UPLOAD_LIMITS, ...(previous === undefined ? {} : { previous }) }
          return {
            outcome: await examineApart(file.bytes, file.name, options, { milliseconds: LONGEST_ASKED_MILLISECONDS, signal }),
            file,
            previous,
          }
        },
      )
      if (answered === null) return orRefuse(busy)
      const { outcome, file, previous = file } = answered
      if (outcome.kind === 'examined') return outcome
      const { why, of = 'document' } = outcome
      const told = refusalMessage(outcome, of === 'previous' ? previous.name : file.name)
      return { kind: 'refused' as const, of, why, message: renderMessage(told, language) }
    },
  )
}

const LIST_TYPES = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** The list as a file, written of the findings that the page has: nothing was kept to write it of. */
function listRoute(api: Api, turns: Turns, policy: RoutePolicy, kinds: readonly ProblemKind[]): void {
  api.app.post(
    '/api/examine/list',
    {
      schema: {
        tags: ['examine'],
        summary: 'The findings of an examination as an Excel or PDF file',
        body: ListBody,
        response: refusals(kinds),
      },
    },
    async (request, reply) => {
      const { language, date } = await api.run(request, policy, (ctx) =>
        Promise.resolve(ok({ language: ctx.language, date: dayInOslo(ctx.now) })),
      )
      const body = request.body as z.output<typeof ListBody>
      const bytes = await turns.take(
        () => Promise.resolve({ ...body, language, date }),
        (order) => writeList(order),
      )
      if (bytes === null) return orRefuse(busy)
      return reply.type(LIST_TYPES[body.form]).header('cache-control', 'private, no-store').send(bytes)
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
