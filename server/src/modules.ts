import type { Migrations } from './platform/db/migrate.ts'
import { accessMigrations } from './modules/access/migrations.ts'
import { auditMigrations } from './modules/audit/migrations.ts'
import { factsMigrations } from './modules/facts/migrations.ts'
import { organisationMigrations } from './modules/organisation/migrations.ts'
import { reportsMigrations } from './modules/reports/migrations.ts'

/** What the modules bring to the database, foundation first. */
export const migrations: Migrations = { ...organisationMigrations, ...auditMigrations, ...accessMigrations, ...factsMigrations, ...reportsMigrations }
