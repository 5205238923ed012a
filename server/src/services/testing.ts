import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ok, type Language, type ProblemKind, type ProblemOf, type Result } from '@arsring/shared'
import { sql, type RawBuilder } from 'kysely'
import { postFile, type FileToPost } from '../modules/facts/index.ts'
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
  shared ??= newInstallation()
  return shared
}

/** An installation on a database of its own, for what belongs to the whole of it. Costs seconds; whoever asks closes it. */
export async function newInstallation(): Promise<Installation> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'arsring-test-'))
  process.on('exit', () => rmSync(dataFolder, { recursive: true, force: true }))
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

/** True when the tests are run on a PostgreSQL server instead of the embedded database. */
export const testsOnPostgres = process.env['TEST_DB'] === 'postgres'

async function openDatabase(): Promise<Database> {
  return testsOnPostgres ? openPostgres(await createTestDatabase()) : openEmbedded(null)
}

/** A new empty database on the server that the tests are given; its address. */
export async function createTestDatabase(): Promise<string> {
  const url = process.env['DATABASE_URL']
  if (url === undefined) throw new Error('TEST_DB=postgres needs DATABASE_URL')
  const server = openPostgres(url)
  const name = await createDatabase(server)
  await server.close()
  const own = new URL(url)
  own.pathname = `/${name}`
  return own.toString()
}

/** An empty database named by the time it was made; those of runs long over are removed, so that they do not pile up. */
async function createDatabase({ kysely }: Database): Promise<string> {
  const { rows } = await sql<{ now: number; old: string | null }>`
    select extract(epoch from now())::bigint as now, (select string_agg(datname, ' ') from pg_database
      where datname ~ '^arsring_test_[0-9]+_' and split_part(datname, '_', 3)::bigint < extract(epoch from now()) - 3600
        and datdba = (select oid from pg_roles where rolname = current_user)) as old`.execute(kysely)
  for (const old of rows[0]?.old?.split(' ') ?? [])
    await sql`drop database if exists ${sql.id(old)} with (force)`.execute(kysely).catch(() => undefined)
  const name = `arsring_test_${rows[0]?.now}_${randomBytes(4).toString('hex')}`
  await sql`create database ${sql.id(name)}`.execute(kysely)
  return name
}

export interface TestTenant {
  readonly id: string
  readonly installation: Installation
  /** Runs a use case as the system or as somebody with the given rights on every unit. */
  as<T>(actor: Actor, work: (ctx: Context) => Promise<T>): Promise<T>
  /** The same as a request does it: a refusal comes back and leaves nothing behind. */
  run<T, K extends ProblemKind>(actor: Actor, work: (ctx: Context) => Promise<Result<T, ProblemOf<K>>>): Promise<Result<T, ProblemOf<K>>>
  /** SQL as the owner of the tables, past every command: what somebody with the database's password could do. */
  sql<Row>(statement: RawBuilder<Row>): Promise<readonly Row[]>
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
    run: (actor, work) => installation.as({ tenantId: id, account: actor, language }, work),
    sql: (statement) =>
      installation.database.kysely.transaction().execute(async (tx) => {
        await sql`select set_config('app.tenant_id', ${id}, true)`.execute(tx)
        return (await statement.execute(tx)).rows
      }),
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

/** Somebody with these rights on one unit. */
export function actorOn(unitId: string, title: string, ...rights: Right[]): Actor {
  return { userId: `usr-${title}`, title, can: (right, unit) => unit === unitId && rights.includes(right) }
}

/** The value of a step that a test takes for granted. @throws with the refusal. */
export function done<T, K extends ProblemKind>(result: Result<T, ProblemOf<K>>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

/** The kind of a refusal, or `done`; with the text ids of its reasons, for a test that says which. */
export function outcome(result: Result<unknown, ProblemOf<ProblemKind>>): string {
  if (result.ok) return 'done'
  const { error } = result
  if ('why' in error) return `${error.kind} ${error.why.id}`
  return error.kind === 'invalid' ? `invalid ${error.issues.map((issue) => `${issue.path}:${issue.message.id}`).join(' ')}` : error.kind
}

/** A file of the sample as it is received, by its path below `figures`. */
export function sampleFile(path: string): Buffer {
  return readFileSync(join(import.meta.dirname, '../../../samples/oslo-2024/figures', path))
}

/** Receives and posts a file, by default as staffing of the ombud for 2024. */
export function post(
  tenant: TestTenant,
  actor: Actor,
  file: Partial<Omit<FileToPost, 'bytes'>> & { readonly bytes: Uint8Array | string },
): ReturnType<typeof postFile> {
  const bytes = typeof file.bytes === 'string' ? Buffer.from(file.bytes) : file.bytes
  return postFile((work) => tenant.run(actor, work), tenant.installation.files, {
    name: 'staffing.csv',
    kind: 'staffing',
    unitId: 'ombud',
    year: 2024,
    ...file,
    bytes,
  })
}
