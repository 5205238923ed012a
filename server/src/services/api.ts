import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { message } from '@arsring/shared'
import type { FastifyInstance } from 'fastify'
import { unitTree } from '../modules/organisation/index.ts'
import { touched } from '../modules/reports/index.ts'
import { modules } from '../modules.ts'
import { isReady } from '../platform/db/database.ts'
import { createApp, languageOf } from '../platform/http/app.ts'
import { orRefuse, type Api } from '../platform/http/route.ts'
import { Refused } from '../platform/http/problem-response.ts'
import type { Log } from '../platform/log/log.ts'
import { publicActor, type Installation } from './installation.ts'
import { sessionRoutes, webHeaders } from './session.ts'

/** The API of an installation, with every module's routes. Listening is left to whoever asked. */
export async function createApi(installation: Installation, log: Log): Promise<FastifyInstance> {
  const version = packageVersion()
  const app = await createApp({ log, webFolder: installation.config.webFolder, version })
  const api: Api = {
    app,
    files: installation.files,
    isDemo: installation.config.isDemo,
    readableUnits: async (ctx) => (await unitTree(ctx)).map((unit) => unit.id).filter((id) => ctx.actor.can('read', id)),
    touches: touched,
    async run(request, policy, work) {
      const account = policy === 'public' ? null : await installation.signIn.who(webHeaders(request))
      const tenantId = account === null ? installation.config.publicTenant : await installation.tenantOf(account.userId)
      if (policy === 'signed-in' && account === null) throw new Refused({ kind: 'unauthenticated' })
      if (tenantId === null && account !== null) throw new Refused({ kind: 'forbidden', action: 'read', why: message('problem.no-right') })
      if (tenantId === null) throw new Refused({ kind: 'not_found', what: 'municipality', id: 'ARSRING_PUBLIC_TENANT' })
      return orRefuse(await installation.as({ tenantId, account: account ?? publicActor, language: languageOf(request) }, work))
    },
  }
  sessionRoutes(app, installation, version)
  for (const module of modules) module.routes(api)
  app.get('/health', { schema: { hide: true } }, () => ({ status: 'alive' }))
  app.get('/ready', { schema: { hide: true } }, async (_, reply) => {
    const ready = await isReady(installation.database)
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'database does not answer' })
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
  await app.ready()
  return app
}

function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'))
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '0'
}
