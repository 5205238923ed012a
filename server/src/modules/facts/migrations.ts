import { sql } from 'kysely'
import type { Migrations } from '../../platform/db/migrate.ts'
import { createModuleSchema, protectTenantTable } from '../../platform/db/protect-tenant-table.ts'

export const factsMigrations: Migrations = {
  '20250101-0400-facts': async (db) => {
    await createModuleSchema(db, 'facts')
    await sql`create table facts.source_file (
      tenant_id text not null check (tenant_id <> ''), id text not null, sha256 text not null, name text not null, bytes integer not null,
      unit_id text not null, received_at timestamptz not null, received_by text not null, received_by_title text not null,
      primary key (tenant_id, id))`.execute(db)
    await sql`create table facts.batch (
      tenant_id text not null check (tenant_id <> ''), id text not null, source_file_id text not null, sha256 text not null, kind text not null,
      unit_id text not null, year integer not null, lines integer not null, fact_count integer not null,
      posted_at timestamptz not null, posted_by text not null, posted_by_title text not null, primary key (tenant_id, id),
      foreign key (tenant_id, source_file_id) references facts.source_file (tenant_id, id))`.execute(db)
    await sql`create table facts.batch_withdrawal (
      tenant_id text not null check (tenant_id <> ''), batch_id text not null, at timestamptz not null, by_title text not null,
      because text not null check (because <> ''), primary key (tenant_id, batch_id),
      foreign key (tenant_id, batch_id) references facts.batch (tenant_id, id))`.execute(db)
    await sql`create table facts.fact (
      tenant_id text not null check (tenant_id <> ''), seq bigint generated always as identity, key_text text not null,
      indicator text not null, unit_id text not null, period text not null, series text not null, dimensions jsonb not null, value jsonb not null,
      batch_id text, line integer, entered_by text, because text, recorded_at timestamptz not null, primary key (tenant_id, seq),
      check ((batch_id is not null and line is not null) or (entered_by is not null and because <> '')),
      foreign key (tenant_id, batch_id) references facts.batch (tenant_id, id))`.execute(db)
    await sql`create index fact_key on facts.fact (tenant_id, unit_id, key_text, seq desc)`.execute(db)
    await sql`create index fact_batch on facts.fact (tenant_id, batch_id)`.execute(db)
    await sql`create table facts.listing_row (
      tenant_id text not null check (tenant_id <> ''), seq bigint generated always as identity, list text not null, unit_id text not null,
      year integer not null, row_key text not null, fields jsonb not null, batch_id text not null, line integer not null,
      recorded_at timestamptz not null, primary key (tenant_id, seq),
      foreign key (tenant_id, batch_id) references facts.batch (tenant_id, id))`.execute(db)
    await sql`create index listing_row_list on facts.listing_row (tenant_id, unit_id, list, year)`.execute(db)
    await sql`create table facts.definition (
      tenant_id text not null check (tenant_id <> ''), seq bigint generated always as identity, id text not null, unit_id text not null,
      body jsonb not null, batch_id text, recorded_at timestamptz not null, primary key (tenant_id, seq))`.execute(db)
    for (const table of ['source_file', 'batch', 'batch_withdrawal', 'fact', 'listing_row', 'definition'] as const) {
      await protectTenantTable(db, `facts.${table}`, { appendOnly: true })
    }
  },
  // A withdrawal takes its place in the one row of numbers that figures are given: what was known at a number needs no clock.
  '20250120-0900-withdrawal-order': async (db) => {
    await sql`grant usage on sequence facts.fact_seq_seq to app_user`.execute(db)
    await sql`alter table facts.batch_withdrawal add column seq bigint not null default nextval('facts.fact_seq_seq')`.execute(db)
  },
}
