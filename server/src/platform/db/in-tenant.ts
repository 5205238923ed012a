import { sql, type Transaction } from 'kysely'
import type { AnyDatabase, Tables } from './database.ts'

/**
 * The one door to tenant data: a transaction as role `app_user` with the tenant set, so that forced row-level security
 * holds on the embedded database (whose owner bypasses it) as well as on PostgreSQL.
 */
export function inTenant<T>(database: AnyDatabase, tenantId: string, work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
  return database.transaction().execute(async (tx) => {
    await sql`set local role app_user`.execute(tx)
    await sql`select set_config('app.tenant_id', ${tenantId}, true)`.execute(tx)
    return work(tx)
  })
}
