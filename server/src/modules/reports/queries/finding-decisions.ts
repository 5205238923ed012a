import type { ReadContext } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import type { FindingDecision } from '../model/loaded-report.ts'
import type { ReportsTables } from '../tables.ts'

/** The findings of a report that stand accepted, by fingerprint: the last decision on each counts. */
export async function acceptedFindings(ctx: ReadContext, reportId: string): Promise<ReadonlyMap<string, FindingDecision>> {
  const rows = await tablesOf<ReportsTables>(ctx)
    .selectFrom('reports.finding_decision')
    .selectAll()
    .where('report_id', '=', reportId)
    .orderBy('seq')
    .execute()
  const accepted = new Map<string, FindingDecision>()
  for (const row of rows) {
    if (row.decision === 'accepted')
      accepted.set(row.fingerprint, { because: row.because, by: row.by_title, at: new Date(row.at).toISOString() })
    else accepted.delete(row.fingerprint)
  }
  return accepted
}
