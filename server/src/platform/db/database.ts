import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { lockFolder } from './lock-folder.ts'

/**
 * The wide database. Only the platform and the composition root hold it; modules get a transaction narrowed to their
 * own tables (`narrow.ts`).
 */
export type Tables = Record<string, never>
export type AnyDatabase = Kysely<Tables>

export interface Database {
  readonly kysely: AnyDatabase
  readonly kind: 'embedded' | 'postgres'
  close(): Promise<void>
}

// One form of a value on both engines: dates as `2025-01-20`, counts as numbers, numeric as text.
const DATE = 1082
const INT8 = 20
const asText = (value: string): string => value
const EMBEDDED = { parsers: { [DATE]: asText, [INT8]: Number } }

/**
 * Opens PostgreSQL by URL. Unqualified names resolve in schema `auth`, which the sign-in library owns; everything of
 * ours is written with its schema.
 */
export function openPostgres(url: string): Database {
  const types = new pg.TypeOverrides()
  types.setTypeParser(DATE, asText)
  types.setTypeParser(INT8, Number)
  const pool = new pg.Pool({ connectionString: url, max: 10, options: '-c search_path=auth', types })
  // A dropped idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { kysely, kind: 'postgres', close: () => kysely.destroy() }
}

/**
 * Opens the embedded database in `folder`, or in memory when null.
 * @throws when the folder is in use, or what lies in it cannot be opened; it is then left as it is.
 */
export async function openEmbedded(folder: string | null): Promise<Database> {
  const unlock = folder === null ? null : lockFolder(folder)
  const pglite = await (folder === null ? PGlite.create(EMBEDDED) : openFolder(folder)).catch((error: unknown) => {
    unlock?.()
    throw error
  })
  await pglite.exec('create schema if not exists auth; set search_path to auth')
  const kysely = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) })
  return {
    kysely,
    kind: 'embedded',
    async close() {
      await kysely.destroy()
      if (!pglite.closed) await pglite.close()
      unlock?.()
    },
  }
}

/** A new database is made beside its place and put there whole: a first start that is killed leaves nothing half made. */
async function openFolder(folder: string): Promise<PGlite> {
  const path = join(folder, 'database')
  if (!existsSync(path)) {
    const draft = join(folder, 'database.new')
    rmSync(draft, { recursive: true, force: true })
    const made = await PGlite.create({ dataDir: draft })
    await made.close()
    renameSync(draft, path)
  }
  try {
    return await PGlite.create({ ...EMBEDDED, dataDir: path })
  } catch (error) {
    throw new Error(
      `the database in ${path} could not be opened; put a copy of the data folder in its place, or move it away to begin anew`,
      {
        cause: error,
      },
    )
  }
}

/** True when the database answers. */
export async function isReady(database: Database): Promise<boolean> {
  try {
    await sql`select 1`.execute(database.kysely)
    return true
  } catch {
    return false
  }
}
