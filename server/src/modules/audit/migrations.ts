import { sql } from 'kysely'
import type { Migrations } from '../../platform/db/migrate.ts'
import { createModuleSchema, protectTenantTable } from '../../platform/db/protect-tenant-table.ts'

export const auditMigrations: Migrations = {
  '20250101-0200-audit': async (db) => {
    await createModuleSchema(db, 'audit')
    await sql`create table audit.entry (
      tenant_id text not null check (tenant_id <> ''), seq bigint generated always as identity, at timestamptz not null,
      actor_id text not null, actor_title text not null, event text not null, subject text not null, unit_id text,
      data jsonb not null, primary key (tenant_id, seq))`.execute(db)
    await sql`create index entry_subject on audit.entry (tenant_id, subject, seq)`.execute(db)
    await protectTenantTable(db, 'audit.entry', { appendOnly: true })
  },
}
