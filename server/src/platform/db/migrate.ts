import { sql, type Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { AnyDatabase, Database } from './database.ts'

export type MigrationDatabase = Kysely<unknown>

/** A module's migrations by name, `YYYYMMDD-HHMM-what`: merged over all modules and run in the order of their names, forward only. */
export type Migrations = Readonly<Record<string, (db: MigrationDatabase) => Promise<void>>>

// Any number will do, as long as nothing else in the database takes it.
const MIGRATION_LOCK = 4600

/** Runs what changes the database's structure while no other process does: several may be started at once on one server. */
export async function oneAtATime(database: Database, work: () => Promise<void>): Promise<void> {
  // The embedded database has one process, and one connection, which the lock would take.
  if (database.kind === 'embedded') return work()
  await database.kysely.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`.execute(connection)
    try {
      await work()
    } finally {
      await sql`select pg_advisory_unlock(${MIGRATION_LOCK})`.execute(connection)
    }
  })
}

/** Brings the database up to date and returns the names of what it ran. @throws naming the migration that failed; nothing of it is left behind. */
export async function migrate(database: AnyDatabase, migrations: Migrations): Promise<readonly string[]> {
  await sql`create schema if not exists platform`.execute(database)
  await sql`create schema if not exists auth`.execute(database)
  // Roles belong to the whole server, so another database's migration may have made it a moment ago.
  await sql`do $$ begin create role app_user nologin; exception when duplicate_object or unique_violation then null; end $$`.execute(
    database,
  )
  await sql`do $$ begin execute format('grant app_user to %I', current_user); exception when unique_violation then null; end $$`.execute(
    database,
  )
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: () => Promise.resolve(Object.fromEntries(Object.entries(migrations).map(([name, up]) => [name, { up }]))) },
    migrationTableSchema: 'platform',
  })
  const { error, results } = await migrator.migrateToLatest()
  const failed = results?.find((result) => result.status === 'Error')
  if (error !== undefined) throw new Error(`migration ${failed?.migrationName ?? ''} failed`, { cause: error })
  return (results ?? []).map((result) => result.migrationName)
}
