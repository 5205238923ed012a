import { sql } from 'kysely'
import type { Migrations } from '../../platform/db/migrate.ts'
import { createModuleSchema, protectTenantTable } from '../../platform/db/protect-tenant-table.ts'

export const accessMigrations: Migrations = {
  '20250101-0300-access': async (db) => {
    await createModuleSchema(db, 'access')
    await sql`create table access.role_assignment (
      tenant_id text not null check (tenant_id <> ''), id text not null, user_id text not null, title text not null, role text not null, unit_id text not null,
      valid_from date not null, valid_to date, primary key (tenant_id, id),
      foreign key (tenant_id, unit_id) references organisation.unit (tenant_id, id))`.execute(db)
    await protectTenantTable(db, 'access.role_assignment')
    await sql`create table auth.membership (user_id text primary key, tenant_id text not null)`.execute(db)
  },
}
