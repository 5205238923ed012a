import type { Migrations } from './platform/db/migrate.ts'
import type { Module } from './platform/module.ts'
import { accessModule } from './modules/access/module.ts'
import { auditModule } from './modules/audit/module.ts'
import { examinerModule } from './modules/examiner/module.ts'
import { factsModule } from './modules/facts/module.ts'
import { organisationModule } from './modules/organisation/module.ts'
import { reportsModule } from './modules/reports/module.ts'

/** Every module, foundation first. */
export const modules: readonly Module[] = [organisationModule, auditModule, accessModule, factsModule, reportsModule, examinerModule]

export const migrations: Migrations = Object.assign({}, ...modules.map((module) => module.migrations)) as Migrations
