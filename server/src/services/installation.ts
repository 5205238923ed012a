import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Language, ProblemKind, ProblemOf, Result } from '@arsring/shared'
import type { Transaction } from 'kysely'
import { ulid } from 'ulid'
import { createSignIn, findActor, migrateSignIn, type MembershipTables, type SignIn } from '../modules/access/index.ts'
import { lastEntryAt, recordEntry, type AuditTables } from '../modules/audit/index.ts'
import { clockStartingOn, dayInOslo, systemClock, type Clock } from '../platform/clock/clock.ts'
import type { Config } from '../platform/config/config.ts'
import type { Actor, Context } from '../platform/context.ts'
import { openEmbedded, openPostgres, type Database, type Tables } from '../platform/db/database.ts'
import { inTenant } from '../platform/db/in-tenant.ts'
import { migrate, oneAtATime } from '../platform/db/migrate.ts'
import { createFileStore, type FileStore } from '../platform/files/file-store.ts'
import { createKept, type Kept } from '../platform/kept.ts'
import { runInTenant } from '../platform/run-command.ts'
import { migrations } from '../modules.ts'

/** An opened Årsring: database, files, clock and sign-in, before any server listens. Commands on the machine use the same. */
export interface Installation {
  readonly config: Config
  readonly database: Database
  readonly files: FileStore
  readonly clock: Clock
  readonly signIn: SignIn
  /** Runs a use case as an actor in a tenant; a refusal comes back and leaves nothing behind. */
  as<T, K extends ProblemKind>(who: Caller, work: (ctx: Context) => Promise<Result<T, ProblemOf<K>>>): Promise<Result<T, ProblemOf<K>>>
  /** The tenant an account belongs to; null for none. */
  tenantOf(userId: string): Promise<string | null>
  close(): Promise<void>
}

export interface Caller {
  readonly tenantId: string
  /** An account, or an actor of the system's own (set-up, the public reader). */
  readonly account: { readonly userId: string; readonly title: string } | Actor
  readonly language: Language
}

/** Who sets up and loads: may everything, is written in the trail as the system. */
export const systemActor: Actor = { userId: 'system', title: 'Årsring', can: () => true }
/** A reader without an account: sees what is published, and nothing else. */
export const publicActor: Actor = { userId: 'public', title: '', can: () => false }

/** Reports put together that stay in memory, some megabytes each. */
const REPORTS_KEPT = 100

export async function openInstallation(config: Config): Promise<Installation> {
  const database = config.databaseUrl === null ? await openEmbedded(config.dataFolder) : openPostgres(config.databaseUrl)
  return installOn(config, database)
}

/** Brings a database up to date and puts the rest around it. */
export async function installOn(config: Config, database: Database): Promise<Installation> {
  await oneAtATime(database, async () => {
    await migrate(database.kysely, migrations)
    await migrateSignIn(database.kysely, config)
  })
  const files = createFileStore(join(config.dataFolder, 'files'))
  const clock = config.demoToday === null ? systemClock : clockStartingOn(config.demoToday, await lastMoment(config, database))
  const signIn = createSignIn(database.kysely, config)
  const keptOf = createKept(REPORTS_KEPT)
  return {
    config,
    database,
    files,
    clock,
    signIn,
    as: (who, work) =>
      runInTenant(database.kysely, who.tenantId, async (tx) => {
        const now = clock.now()
        const actor = 'can' in who.account ? who.account : await findActor(tx, who.account, dayInOslo(now))
        return work(contextOf(tx, who.tenantId, actor, now, who.language, keptOf(who.tenantId)))
      }),
    async tenantOf(userId) {
      const rows = await (database.kysely as unknown as Transaction<MembershipTables>)
        .selectFrom('auth.membership')
        .select('tenant_id')
        .where('user_id', '=', userId)
        .execute()
      return rows[0]?.tenant_id ?? null
    },
    close: () => database.close(),
  }
}

/** When something last happened in the demo's municipality; null before anything has. */
function lastMoment(config: Config, database: Database): Promise<Date | null> {
  return config.publicTenant === null ? Promise.resolve(null) : inTenant(database.kysely, config.publicTenant, lastEntryAt)
}

function contextOf(tx: Transaction<Tables>, tenantId: string, actor: Actor, now: Date, language: Language, kept: Kept): Context {
  return {
    tx,
    tenantId,
    actor,
    now,
    language,
    kept,
    newId: (prefix) => `${prefix}_${ulid(now.getTime(), () => randomBytes(4).readUInt32BE() / 2 ** 32)}`,
    audit: (entry) => recordEntry(tx as unknown as Transaction<AuditTables>, tenantId, actor, now, entry),
  }
}
