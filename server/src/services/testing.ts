import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ok, type Language } from '@arsring/shared'
import { sql } from 'kysely'
import { addTenant, addUnit } from '../modules/organisation/index.ts'
import type { Config } from '../platform/config/config.ts'
import type { Actor, Context, Right } from '../platform/context.ts'
import { openEmbedded, openPostgres, type Database } from '../platform/db/database.ts'
import { installOn, systemActor, type Installation } from './installation.ts'

/**
 * One migrated database per test process, on the embedded engine or, with TEST_DB=postgres, on a server. Every test
 * runs in a tenant of its own, so nothing needs cleaning.
 */
let shared: Promise<Installation> | undefined

export function testInstallation(): Promise<Installation> {
  shared ??= open()
  return shared
}

async function open(): Promise<Installation> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'arsring-test-'))
  const config: Config = {
    dataFolder,
    host: '127.0.0.1',
    port: 0,
    databaseUrl: null,
    isDemo: true,
    demoToday: '2025-01-20',
    publicTenant: 'oslo',
    publicUrl: 'http://127.0.0.1',
    secret: randomBytes(32).toString('hex'),
    logLevel: 'silent',
    webFolder: join(dataFolder, 'no-web'),
  }
  return installOn(config, await openDatabase())
}

async function openDatabase(): Promise<Database> {
  if (process.env['TEST_DB'] !== 'postgres') return openEmbedded(null)
  const url = process.env['DATABASE_URL']
  if (url === undefined) throw new Error('TEST_DB=postgres needs DATABASE_URL')
  const name = `arsring_test_${randomBytes(6).toString('hex')}`
  const server = openPostgres(url)
  await sql`create database ${sql.id(name)}`.execute(server.kysely)
  await server.close()
  const own = new URL(url)
  own.pathname = `/${name}`
  return openPostgres(own.toString())
}

export interface TestTenant {
  readonly id: string
  readonly installation: Installation
  /** Runs a use case as the system or as somebody with the given rights on every unit. */
  as<T>(actor: Actor, work: (ctx: Context) => Promise<T>): Promise<T>
}

/** A municipality with two units: `ombud` (budget chapter 111) and `uke` (125). */
export async function testTenant(language: Language = 'nb'): Promise<TestTenant> {
  const installation = await testInstallation()
  const id = `t${randomBytes(8).toString('hex')}`
  const tenant: TestTenant = {
    id,
    installation,
    async as(actor, work) {
      const result = await installation.as({ tenantId: id, account: actor, language }, async (ctx) => ok(await work(ctx)))
      if (!result.ok) throw new Error('a test use case was rolled back')
      return result.value
    },
  }
  await tenant.as(systemActor, async (ctx) => {
    await addTenant(ctx, { name: 'Eksempel kommune', kommunenummer: '9999' })
    await addUnit(ctx, { id: 'oslo', parentId: null, name: 'Eksempel kommune', validFrom: '2020-01-01', budgetChapters: [] })
    await addUnit(ctx, {
      id: 'ombud',
      parentId: 'oslo',
      name: 'Ombudet',
      validFrom: '2020-01-01',
      budgetChapters: [{ code: '111', name: 'Ombud' }],
    })
    await addUnit(ctx, {
      id: 'uke',
      parentId: 'oslo',
      name: 'Etaten',
      validFrom: '2020-01-01',
      budgetChapters: [{ code: '125', name: 'Etat' }],
    })
  })
  return tenant
}

/** Somebody with these rights everywhere. */
export function actorWith(title: string, ...rights: Right[]): Actor {
  return { userId: `usr-${title}`, title, can: (right) => rights.includes(right) }
}
