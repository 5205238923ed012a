import type { PublicReport } from '@arsring/document'
import type { Fact } from '@arsring/shared'
import type { AssembledReport } from './assemble.ts'

/**
 * A published report, frozen: what the public sees, and inside it every figure with its full provenance, so that it can
 * be computed again from the stored batches. The hash of its bytes is its name.
 */
export interface Snapshot {
  readonly schema: 1
  readonly public: PublicReport
  readonly internal: {
    readonly reportId: string
    readonly unitId: string
    /** Sections with the revision of their text. */
    readonly revisions: Readonly<Record<string, number>>
    /** The figures shown and what they were calculated from, by key text. */
    readonly facts: readonly Fact[]
    /** Number of the newest figure or withdrawal that was known: a replay knows what was known then. */
    readonly knownSeq: number
    readonly acceptedFindings: readonly { readonly fingerprint: string; readonly because: string; readonly by: string }[]
    readonly openFindings: readonly string[]
  }
}

/** Freezes a report. The order of everything is fixed, so that the same report gives the same bytes. */
export function snapshotOf(publicReport: PublicReport, report: AssembledReport, knownSeq: number): Snapshot {
  const { loaded } = report
  return {
    schema: 1,
    public: publicReport,
    internal: {
      reportId: loaded.row.id,
      unitId: loaded.unit.id,
      revisions: Object.fromEntries(
        [...loaded.sections].map(([id, section]): [string, number] => [id, section.row.revision]).sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
      facts: [...report.facts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fact]) => fact),
      knownSeq,
      acceptedFindings: report.findings.flatMap((found) =>
        found.decision === null ? [] : [{ fingerprint: found.fingerprint, because: found.decision.because, by: found.decision.by }],
      ),
      openFindings: report.findings
        .filter((found) => found.decision === null && found.finding.severity !== 'info')
        .map((found) => found.fingerprint),
    },
  }
}
