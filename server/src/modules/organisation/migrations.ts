import { sql } from 'kysely'
import type { Migrations } from '../../platform/db/migrate.ts'
import { createModuleSchema, protectTenantTable } from '../../platform/db/protect-tenant-table.ts'

export const organisationMigrations: Migrations = {
  '20250101-0100-organisation': async (db) => {
    await createModuleSchema(db, 'organisation')
    await sql`create table organisation.tenant (
      tenant_id text primary key check (tenant_id <> ''), name text not null, kommunenummer text not null, settings jsonb not null)`.execute(
      db,
    )
    await sql`create table organisation.unit (
      tenant_id text not null check (tenant_id <> ''), id text not null, parent_id text, name text not null,
      valid_from date not null, valid_to date, primary key (tenant_id, id),
      foreign key (tenant_id, parent_id) references organisation.unit (tenant_id, id))`.execute(db)
    await sql`create table organisation.budget_chapter (
      tenant_id text not null check (tenant_id <> ''), code text not null, unit_id text not null, name text not null,
      valid_from date not null, valid_to date, primary key (tenant_id, code),
      foreign key (tenant_id, unit_id) references organisation.unit (tenant_id, id))`.execute(db)
    await protectTenantTable(db, 'organisation.tenant')
    await protectTenantTable(db, 'organisation.unit')
    await protectTenantTable(db, 'organisation.budget_chapter')
  },
}
