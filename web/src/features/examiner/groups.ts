import type { Severity } from '@arsring/shared'
import type { ExaminedFinding } from '../../api/types.ts'

export const GROUPS = ['errors', 'warnings', 'roundings'] as const
export type Group = (typeof GROUPS)[number]
export type Shown = 'all' | Group

export function groupOf(severity: Severity): Group {
  if (severity === 'warning') return 'warnings'
  return severity === 'info' ? 'roundings' : 'errors'
}

/** The numbers of the findings that are gone through one by one: those shown; roundings only when there is nothing else. */
export function walkOf(findings: readonly Pick<ExaminedFinding, 'severity'>[], shown: Shown): readonly number[] {
  const numbered = findings.map(({ severity }, at) => ({ number: at + 1, group: groupOf(severity) }))
  const grave = numbered.filter(({ group }) => group !== 'roundings')
  const walked = shown === 'all' ? (grave.length > 0 ? grave : numbered) : numbered.filter(({ group }) => group === shown)
  return walked.map(({ number }) => number)
}
