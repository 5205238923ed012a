import type { Module } from '../../platform/module.ts'
import { examinerRoutes } from './routes.ts'

export const examinerModule: Module = { name: 'examiner', migrations: {}, routes: examinerRoutes }
