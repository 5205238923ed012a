import type { Transaction } from 'kysely'
import type { Tables } from '../../../platform/db/database.ts'
import type { AuditTables } from '../tables.ts'

/** When something last happened in the municipality of the transaction; null when nothing has. */
export async function lastEntryAt(tx: Transaction<Tables>): Promise<Date | null> {
  const row = await (tx as unknown as Transaction<AuditTables>)
    .selectFrom('audit.entry')
    .select((entry) => entry.fn.max('at').as('at'))
    .executeTakeFirst()
  return row?.at === null || row?.at === undefined ? null : new Date(row.at)
}
