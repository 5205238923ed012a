import type { BenchReport } from '../model.ts'
import { PRINTED, printedReport } from '../printed/printed-report.ts'
import { ownReport } from './own-report.ts'
import { templateReport } from './template-report.ts'

/** From this seed on, the reports are the two printed ones, mended, in turn. */
export const FIRST_PRINTED = 1001

/** The report of a seed: odd ones follow the common template, even ones do not. */
export function reportOf(seed: number): BenchReport {
  if (seed >= FIRST_PRINTED) return printedReport(seed, PRINTED[(seed - FIRST_PRINTED) % PRINTED.length] ?? 'ombud')
  return seed % 2 === 1 ? templateReport(seed) : ownReport(seed)
}
