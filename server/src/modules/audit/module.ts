import type { Module } from '../../platform/module.ts'
import { auditMigrations } from './migrations.ts'
import { auditRoutes } from './routes.ts'

export const auditModule: Module = { name: 'audit', migrations: auditMigrations, routes: auditRoutes }
