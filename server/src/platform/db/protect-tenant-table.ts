import { sql } from 'kysely'
import type { MigrationDatabase } from './migrate.ts'

export interface Protection {
  /** Rows are never changed or removed once written: no update, no delete for the application. */
  readonly appendOnly?: boolean
}

/** Forced row-level security on a table with `tenant_id`, and the application's grants. Every tenant table goes through here. */
export async function protectTenantTable(db: MigrationDatabase, table: `${string}.${string}`, protection: Protection = {}): Promise<void> {
  const name = sql.table(table)
  const rights = protection.appendOnly === true ? sql`select, insert` : sql`select, insert, update, delete`
  await sql`alter table ${name} enable row level security`.execute(db)
  await sql`alter table ${name} force row level security`.execute(db)
  // After a transaction the setting is '' and not null; without a tenant nothing is visible.
  await sql`create policy tenant on ${name} using (tenant_id = nullif(current_setting('app.tenant_id', true), '')) with check (tenant_id = nullif(current_setting('app.tenant_id', true), ''))`.execute(
    db,
  )
  await sql`grant ${rights} on ${name} to app_user`.execute(db)
}

/** Makes a module's schema visible to the application. */
export async function createModuleSchema(db: MigrationDatabase, schema: string): Promise<void> {
  await sql`create schema if not exists ${sql.id(schema)}`.execute(db)
  await sql`grant usage on schema ${sql.id(schema)} to app_user`.execute(db)
}
