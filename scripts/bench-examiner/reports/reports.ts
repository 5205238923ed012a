import type { BenchReport } from '../model.ts'
import { ownReport } from './own-report.ts'
import { templateReport } from './template-report.ts'

/** The report of a seed: odd ones follow the common template, even ones do not. */
export const reportOf = (seed: number): BenchReport => (seed % 2 === 1 ? templateReport(seed) : ownReport(seed))
