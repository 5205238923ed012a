import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testInstallation } from '../src/services/testing.ts'
import { foldersIn } from './repository.ts'

interface TableRow {
  readonly schema: string
  readonly name: string
  readonly enabled: boolean
  readonly forced: boolean
  readonly policies: number
  readonly has_tenant: boolean
  readonly may_update: boolean
  readonly may_delete: boolean
}

/** Every table in the schema of a module, as the database itself describes it. */
async function moduleTables(): Promise<readonly TableRow[]> {
  const { database } = await testInstallation()
  const schemas = sql.join(foldersIn('server/src/modules'))
  const { rows } = await sql<TableRow>`
    select n.nspname as schema, c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
      (select count(*) from pg_policy p where p.polrelid = c.oid) as policies,
      exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull) as has_tenant,
      has_table_privilege('app_user', c.oid, 'update') as may_update, has_table_privilege('app_user', c.oid, 'delete') as may_delete
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname in (${schemas})
    order by 1, 2`.execute(database.kysely)
  return rows
}

const nameOf = (table: TableRow): string => `${table.schema}.${table.name}`

test('every table of a module belongs to a tenant under enabled and forced row-level security', async () => {
  const tables = await moduleTables()
  expect(tables.length).toBeGreaterThan(10)
  expect(tables.filter((table) => !table.has_tenant || !table.enabled || !table.forced || table.policies === 0).map(nameOf)).toEqual([])
})

test('what is history can be added to and never changed', async () => {
  const history = [
    'audit.entry',
    'facts.source_file',
    'facts.batch',
    'facts.batch_withdrawal',
    'facts.fact',
    'facts.listing_row',
    'facts.definition',
  ]
  const published = [
    'reports.section_text',
    'reports.unmerged_text',
    'reports.transition',
    'reports.finding_decision',
    'reports.publication',
    'reports.rendition',
    'reports.image',
  ]
  const fixed = (await moduleTables()).filter((table) => !table.may_update && !table.may_delete).map(nameOf)
  expect(fixed).toEqual(expect.arrayContaining([...history, ...published]))
})

test('tables outside the modules are the platform’s and the sign-in’s', async () => {
  const { database } = await testInstallation()
  const { rows } = await sql<{ schema: string }>`
    select distinct schemaname as schema from pg_tables where schemaname not like 'pg\\_%' and schemaname <> 'information_schema'`.execute(
    database.kysely,
  )
  const outside = rows.map((row) => row.schema).filter((schema) => !foldersIn('server/src/modules').includes(schema))
  expect(outside.sort()).toEqual(['auth', 'platform'])
})

test('the application’s role is an ordinary one: it cannot pass row-level security', async () => {
  const { database } = await testInstallation()
  const { rows } = await sql<{ rolsuper: boolean; rolbypassrls: boolean; rolcanlogin: boolean }>`
    select rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname = 'app_user'`.execute(database.kysely)
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcanlogin: false }])
})
