import type { Module } from '../../platform/module.ts'
import { reportsMigrations } from './migrations.ts'
import { reportsRoutes } from './routes.ts'

export const reportsModule: Module = { name: 'reports', migrations: reportsMigrations, routes: reportsRoutes }
