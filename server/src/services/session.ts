import type { Language } from '@arsring/shared'
import { message, ok } from '@arsring/shared'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { getTenant, unitTree } from '../modules/organisation/index.ts'
import { dayInOslo } from '../platform/clock/clock.ts'
import { RIGHTS, type Right } from '../platform/context.ts'
import { languageOf } from '../platform/http/app.ts'
import { orRefuse, refusals } from '../platform/http/route.ts'
import { demoStory, StoryView } from './demo-story.ts'
import { demoAccount, DEMO_ROLES } from './demo.ts'
import type { Installation } from './installation.ts'

const SessionView = z
  .object({
    user: z.object({ id: z.string(), title: z.string() }).nullable(),
    today: z.string(),
    isDemo: z.boolean(),
    municipality: z.string().nullable(),
    rights: z.array(z.object({ unit: z.string(), rights: z.array(z.enum(RIGHTS)) })),
    version: z.string(),
  })
  .meta({ id: 'Session' })

const wrongPassword = { kind: 'forbidden', action: 'sign-in', why: message('problem.wrong-password') } as const
const refused = refusals(['forbidden', 'invalid', 'too_large'])

/** Who is signed in, and the ways in and out. Outside the modules, since it is about the installation and not a municipality. */
export function sessionRoutes(app: FastifyInstance, installation: Installation, version: string): void {
  const present = async (account: { userId: string; title: string } | null, language: Language): Promise<z.input<typeof SessionView>> => {
    const base = { today: dayInOslo(installation.clock.now()), isDemo: installation.config.isDemo, version }
    const tenantId = account === null ? null : await installation.tenantOf(account.userId)
    if (account === null || tenantId === null) return { ...base, user: null, municipality: null, rights: [] }
    const inside = await installation.as({ tenantId, account, language }, async (ctx) => {
      const units = await unitTree(ctx)
      const rights = units.map((unit) => ({ unit: unit.id, rights: RIGHTS.filter((right: Right) => ctx.actor.can(right, unit.id)) }))
      return ok({ municipality: (await getTenant(ctx))?.name ?? null, rights: rights.filter((held) => held.rights.length > 0) })
    })
    const { municipality, rights } = orRefuse(inside)
    return { ...base, user: { id: account.userId, title: account.title }, municipality, rights }
  }

  const enter = async (request: FastifyRequest, reply: FastifyReply, credentials: { email: string; password: string }): Promise<void> => {
    const cookies = await installation.signIn.enter(credentials)
    if (cookies === null) return orRefuse({ ok: false, error: wrongPassword })
    for (const cookie of cookies) reply.header('set-cookie', cookie)
    const headers = new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })
    await reply.send(await present(await installation.signIn.who(headers), languageOf(request)))
  }

  app.get(
    '/api/session',
    { schema: { tags: ['session'], summary: 'Who is signed in, and what they may do where', response: { 200: SessionView } } },
    async (request) => present(await installation.signIn.who(webHeaders(request)), languageOf(request)),
  )
  app.post(
    '/api/sign-in',
    {
      schema: {
        tags: ['session'],
        summary: 'Sign in with a local account',
        body: z.object({ email: z.string().max(200), password: z.string().max(200) }),
        response: { 200: SessionView, ...refused },
      },
    },
    (request, reply) => enter(request, reply, request.body as { email: string; password: string }),
  )
  app.post(
    '/api/sign-out',
    { schema: { tags: ['session'], summary: 'Sign out', response: { 200: SessionView, ...refusals(['forbidden']) } } },
    async (request, reply) => {
      for (const cookie of await installation.signIn.leave(webHeaders(request))) reply.header('set-cookie', cookie)
      return present(null, languageOf(request))
    },
  )
  if (!installation.config.isDemo) return

  app.get(
    '/api/demo/story',
    {
      schema: {
        tags: ['session'],
        summary: 'A published total that does not add up, and what rests on it',
        response: { 200: z.object({ story: StoryView.nullable() }) },
      },
    },
    (request) => ({
      story: demoStory(languageOf(request)),
    }),
  )
  const DemoRoleView = z.object({ id: z.string(), title: z.string(), description: z.string() })
  app.get(
    '/api/demo/roles',
    {
      schema: {
        tags: ['session'],
        summary: 'The roles one can enter the demo as',
        response: { 200: z.object({ roles: z.array(DemoRoleView) }) },
      },
    },
    async (request) => ({
      roles: DEMO_ROLES.map((role) => ({ id: role.id, title: role.title, description: role.description[languageOf(request)] })),
    }),
  )
  app.post(
    '/api/demo/enter',
    {
      schema: {
        tags: ['session'],
        summary: 'Enter the demo as a role',
        body: z.object({ role: z.enum(DEMO_ROLES.map((role) => role.id)) }),
        response: { 200: SessionView, ...refused },
      },
    },
    (request, reply) => enter(request, reply, demoAccount((request.body as { role: string }).role, installation.config.secret)),
  )
}

/** Fastify's headers as the web's. */
export function webHeaders(request: FastifyRequest): Headers {
  return new Headers(
    Object.entries(request.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as [string, string]] : [])),
  )
}
