import type { ReadContext } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import type { ReportsTables } from '../tables.ts'

export interface Reminder {
  readonly reportId: string
  readonly text: string
  readonly by: string
  readonly at: string
}

/** The last reminder of each report. */
export async function lastReminders(ctx: ReadContext): Promise<ReadonlyMap<string, Reminder>> {
  const rows = await tablesOf<ReportsTables>(ctx).selectFrom('reports.reminder').selectAll().orderBy('seq').execute()
  return new Map(
    rows.map((row) => [row.report_id, { reportId: row.report_id, text: row.text, by: row.by_title, at: new Date(row.at).toISOString() }]),
  )
}
