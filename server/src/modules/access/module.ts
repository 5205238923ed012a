import type { Module } from '../../platform/module.ts'
import { accessMigrations } from './migrations.ts'
import { accessRoutes } from './routes.ts'

export const accessModule: Module = { name: 'access', migrations: accessMigrations, routes: accessRoutes }
