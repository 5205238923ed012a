import { sql } from 'kysely'
import type { Migrations } from '../../platform/db/migrate.ts'
import { createModuleSchema, protectTenantTable } from '../../platform/db/protect-tenant-table.ts'

export const reportsMigrations: Migrations = {
  '20250101-0500-reports': async (db) => {
    await createModuleSchema(db, 'reports')
    const tenant = sql.raw(`tenant_id text not null check (tenant_id <> '')`)
    const section = sql.raw(`foreign key (tenant_id, report_id, section_id) references reports.section (tenant_id, report_id, section_id)`)
    await sql`create table reports.report (${tenant}, id text not null, unit_id text not null, year integer not null,
      template_id text not null, template_version text not null, language text not null, state text not null, created_at timestamptz not null,
      primary key (tenant_id, id), unique (tenant_id, unit_id, year))`.execute(db)
    await sql`create table reports.section (${tenant}, report_id text not null, section_id text not null, state text not null,
      revision integer not null, not_applicable text, approved_values jsonb, primary key (tenant_id, report_id, section_id),
      foreign key (tenant_id, report_id) references reports.report (tenant_id, id))`.execute(db)
    await sql`create table reports.section_text (${tenant}, report_id text not null, section_id text not null, revision integer not null,
      content jsonb not null, saved_at timestamptz not null, saved_by text not null, saved_by_title text not null,
      primary key (tenant_id, report_id, section_id, revision), ${section})`.execute(db)
    await sql`create table reports.unmerged_text (${tenant}, seq bigint generated always as identity, report_id text not null, section_id text not null,
      content jsonb not null, saved_at timestamptz not null, saved_by text not null, saved_by_title text not null,
      primary key (tenant_id, seq), ${section})`.execute(db)
    await sql`create table reports.section_lock (${tenant}, report_id text not null, section_id text not null, user_id text not null, title text not null,
      since timestamptz not null, expires timestamptz not null, primary key (tenant_id, report_id, section_id), ${section})`.execute(db)
    await sql`create table reports.transition (${tenant}, seq bigint generated always as identity, report_id text not null, section_id text,
      from_state text not null, to_state text not null, because text not null, by_user text not null, by_title text not null, at timestamptz not null,
      primary key (tenant_id, seq), foreign key (tenant_id, report_id) references reports.report (tenant_id, id))`.execute(db)
    await sql`create table reports.finding_decision (${tenant}, seq bigint generated always as identity, report_id text not null, fingerprint text not null,
      decision text not null, because text not null, by_title text not null, at timestamptz not null,
      primary key (tenant_id, seq), foreign key (tenant_id, report_id) references reports.report (tenant_id, id))`.execute(db)
    await sql`create table reports.publication (${tenant}, id text not null, report_id text not null, unit_id text not null, year integer not null,
      title text not null, edition integer not null, published_at timestamptz not null, by_title text not null, because text, erratum text,
      snapshot_sha256 text not null, primary key (tenant_id, id), unique (tenant_id, report_id, edition),
      foreign key (tenant_id, report_id) references reports.report (tenant_id, id))`.execute(db)
    await sql`create table reports.rendition (${tenant}, publication_id text not null, form text not null, path text not null, sha256 text not null,
      media_type text not null, bytes integer not null, primary key (tenant_id, publication_id, path),
      foreign key (tenant_id, publication_id) references reports.publication (tenant_id, id))`.execute(db)
    await sql`create table reports.reminder (${tenant}, seq bigint generated always as identity, report_id text not null, text text not null,
      by_title text not null, at timestamptz not null, primary key (tenant_id, seq),
      foreign key (tenant_id, report_id) references reports.report (tenant_id, id))`.execute(db)
    await protectTenantTable(db, 'reports.report')
    await protectTenantTable(db, 'reports.section')
    await protectTenantTable(db, 'reports.section_lock')
    for (const table of [
      'section_text',
      'unmerged_text',
      'transition',
      'finding_decision',
      'publication',
      'rendition',
      'reminder',
    ] as const) {
      await protectTenantTable(db, `reports.${table}`, { appendOnly: true })
    }
  },
  '20250121-0900-report-images': async (db) => {
    await sql`create table reports.image (tenant_id text not null check (tenant_id <> ''), report_id text not null, sha256 text not null,
      media_type text not null, width integer not null, height integer not null, bytes integer not null, received_at timestamptz not null,
      received_by text not null, received_by_title text not null, primary key (tenant_id, report_id, sha256),
      foreign key (tenant_id, report_id) references reports.report (tenant_id, id))`.execute(db)
    await protectTenantTable(db, 'reports.image', { appendOnly: true })
  },
  '20250121-1000-report-attachments': async (db) => {
    await sql`create table reports.attachment (tenant_id text not null check (tenant_id <> ''), id text not null, report_id text not null,
      sha256 text not null, kind text not null, title text not null check (title <> ''), bytes integer not null, position integer not null,
      added_at timestamptz not null, added_by_title text not null, removed_at timestamptz, primary key (tenant_id, id),
      foreign key (tenant_id, report_id) references reports.report (tenant_id, id))`.execute(db)
    await sql`create index attachment_report on reports.attachment (tenant_id, report_id)`.execute(db)
    await protectTenantTable(db, 'reports.attachment')
  },
}
