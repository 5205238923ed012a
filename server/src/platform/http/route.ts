import type { ProblemKind, ProblemOf, Result } from '@arsring/shared'
import { fail, httpStatus, ok } from '@arsring/shared'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import { type z } from 'zod'
import type { Context, ReadContext, Touched } from '../context.ts'
import type { FileStore } from '../files/file-store.ts'
import { ProblemView, Refused } from './problem-response.ts'

/** Who may call a route at all. The finer rule (which unit) is the use case's own, by `ctx.actor.can`. */
export type RoutePolicy = 'public' | 'signed-in'

/** Runs a use case for a request: tenant, actor, transaction, refusal → rollback. Made in the composition root. */
export type Run = <T, K extends ProblemKind>(
  request: FastifyRequest,
  policy: RoutePolicy,
  work: (ctx: Context) => Promise<Result<T, ProblemOf<K>>>,
) => Promise<T>

export interface Api {
  readonly app: FastifyInstance
  readonly run: Run
  readonly files: FileStore
  /** True on the demo, which lets anyone in. */
  readonly isDemo: boolean
  /** The units the actor may read. */
  readableUnits(ctx: ReadContext): Promise<readonly string[]>
  /** What shows the figures: filled in by the module that writes reports, asked by those that change figures. */
  touches(ctx: ReadContext, keys: readonly string[]): Promise<Touched>
}

export interface Route<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
  K extends ProblemKind,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: `/api/${string}`
  readonly summary: string
  readonly policy: RoutePolicy
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  readonly answer: Answer
  /** Every reason this route can refuse; a use case that can refuse for another reason does not compile here. */
  readonly problems: readonly K[]
  handle(
    ctx: Context,
    input: {
      readonly params: z.output<Params>
      readonly query: z.output<Query>
      readonly body: z.output<Body>
      readonly request: FastifyRequest
      readonly reply: FastifyReply
    },
  ): Promise<Result<z.input<Answer>, ProblemOf<NoInfer<K>>>>
}

/** Adds one route: schema → actor → use case → answer. Unknown fields of an answer are removed by its schema. */
export function addRoute<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
  K extends ProblemKind,
>(api: Api, route: Route<Params, Query, Body, Answer, K>): void {
  const takes = [route.params, route.query, route.body].some((schema) => schema !== undefined)
  // What every route of its kind can answer besides: see the hooks and the error handler of the app.
  const kinds: readonly ProblemKind[] = [
    ...route.problems,
    ...(route.policy === 'signed-in' ? (['unauthenticated', 'forbidden'] as const) : []),
    ...(takes ? (['invalid'] as const) : []),
    ...(route.body === undefined ? [] : (['too_large'] as const)),
    ...(route.method === 'GET' ? [] : (['forbidden'] as const)),
  ]
  // The generic answer is checked by `handle`'s type above; Fastify's own inference cannot follow a generic schema.
  const options: RouteOptions = {
    method: route.method,
    url: route.url,
    schema: {
      summary: route.summary,
      tags: [route.url.split('/')[2] ?? 'api'],
      ...(route.params === undefined ? {} : { params: route.params }),
      ...(route.query === undefined ? {} : { querystring: route.query }),
      ...(route.body === undefined ? {} : { body: route.body }),
      response: {
        200: route.answer,
        ...refusals(kinds),
      },
    },
    handler: async (request, reply): Promise<unknown> => {
      const input = {
        params: request.params as z.output<Params>,
        query: request.query as z.output<Query>,
        body: request.body as z.output<Body>,
        request,
        reply,
      }
      return api.run(request, route.policy, (ctx) => route.handle(ctx, input))
    },
  }
  api.app.route(options)
}

/** The refusals of a route as its description tells them: a problem document for each status. */
export function refusals(kinds: readonly ProblemKind[]) {
  const described = { description: 'Refused', content: { 'application/problem+json': { schema: ProblemView } } }
  return Object.fromEntries(kinds.map((kind) => [httpStatus[kind], described]))
}

/** Unwraps a result inside an adapter; a refusal leaves as a problem document. */
export function orRefuse<T, K extends ProblemKind>(result: Result<T, ProblemOf<K>>): T {
  if (!result.ok) throw new Refused(result.error)
  return result.value
}

/** `run` for work of several transactions: a refusal of these kinds comes back to it as a value. */
export function transactFor<K extends ProblemKind>(
  api: Api,
  request: FastifyRequest,
  kinds: readonly K[],
): <T>(work: (ctx: Context) => Promise<Result<T, ProblemOf<K>>>) => Promise<Result<T, ProblemOf<K>>> {
  return async (work) => {
    try {
      return ok(await api.run(request, 'signed-in', work))
    } catch (error) {
      if (error instanceof Refused && (kinds as readonly ProblemKind[]).includes(error.problem.kind))
        return fail(error.problem as ProblemOf<K>)
      throw error
    }
  }
}
