import { message, ok } from '@arsring/shared'
import { renderMessage } from '@arsring/standards'
import { z } from 'zod'
import { addRoute, type Api } from '../../platform/http/route.ts'
import { listHistory } from './queries/list-history.ts'

export function auditRoutes(api: Api): void {
  addRoute(api, {
    method: 'GET',
    url: '/api/history',
    summary: 'What happened to a thing and its parts, newest first',
    policy: 'signed-in',
    query: z.object({ subject: z.string().min(1).max(500) }),
    answer: z.object({ entries: z.array(z.object({ at: z.string(), by: z.string(), event: z.string(), text: z.string() })) }),
    problems: [],
    async handle(ctx, { query }) {
      const entries = (await listHistory(ctx, query.subject)).filter(
        (entry) => entry.unitId === null || ctx.actor.can('read', entry.unitId),
      )
      return ok({
        entries: entries.map((entry) => ({
          at: entry.at,
          by: entry.by,
          event: entry.event,
          text: renderMessage(
            message(entry.event, Object.fromEntries(Object.entries(entry.data).map(([name, value]) => [name, String(value)]))),
            ctx.language,
          ).trim(),
        })),
      })
    },
  })
}
