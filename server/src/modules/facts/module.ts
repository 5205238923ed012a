import type { Module } from '../../platform/module.ts'
import { factsMigrations } from './migrations.ts'
import { factsRoutes } from './routes.ts'

export const factsModule: Module = { name: 'facts', migrations: factsMigrations, routes: factsRoutes }
