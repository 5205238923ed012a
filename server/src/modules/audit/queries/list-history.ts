import type { ReadContext } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import type { AuditTables } from '../tables.ts'

export interface HistoryEntry {
  readonly at: string
  readonly by: string
  readonly event: string
  readonly unitId: string | null
  readonly data: Readonly<Record<string, unknown>>
}

/** What happened to a thing and to its parts (`subject` and `subject/…`), newest first, at most `limit`. */
export async function listHistory(ctx: ReadContext, subject: string, limit = 200): Promise<readonly HistoryEntry[]> {
  const rows = await tablesOf<AuditTables>(ctx)
    .selectFrom('audit.entry')
    .select(['at', 'actor_title', 'event', 'unit_id', 'data'])
    .where((is) => is.or([is('subject', '=', subject), is('subject', 'like', `${subject.replace(/[\\%_]/g, '\\$&')}/%`)]))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    at: new Date(row.at).toISOString(),
    by: row.actor_title,
    event: row.event,
    unitId: row.unit_id,
    data: row.data as unknown as Record<string, unknown>,
  }))
}
