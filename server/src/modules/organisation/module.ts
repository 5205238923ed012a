import type { Module } from '../../platform/module.ts'
import { organisationMigrations } from './migrations.ts'
import { organisationRoutes } from './routes.ts'

export const organisationModule: Module = { name: 'organisation', migrations: organisationMigrations, routes: organisationRoutes }
