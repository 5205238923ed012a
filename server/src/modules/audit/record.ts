import type { Transaction } from 'kysely'
import type { Actor, AuditEntry } from '../../platform/context.ts'
import type { AuditTables } from './tables.ts'

/** Writes one entry of the trail in the running transaction. Entries are never changed or removed. */
export async function recordEntry(
  tx: Transaction<AuditTables>,
  tenantId: string,
  actor: Pick<Actor, 'userId' | 'title'>,
  at: Date,
  entry: AuditEntry,
): Promise<void> {
  await tx
    .insertInto('audit.entry')
    .values({
      tenant_id: tenantId,
      at: at.toISOString(),
      actor_id: actor.userId,
      actor_title: actor.title,
      event: entry.event,
      subject: entry.subject,
      unit_id: entry.unitId,
      data: JSON.stringify(entry.data),
    })
    .execute()
}
