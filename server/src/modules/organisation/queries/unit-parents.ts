import type { Transaction } from 'kysely'
import type { Tables } from '../../../platform/db/database.ts'
import type { OrganisationTables } from '../tables.ts'

/** Every unit ever with its parent: what rights are checked against, also before there is an actor. */
export async function unitParents(tx: Transaction<Tables>): Promise<readonly { readonly id: string; readonly parentId: string | null }[]> {
  const rows = await (tx as unknown as Transaction<OrganisationTables>)
    .selectFrom('organisation.unit')
    .select(['id', 'parent_id'])
    .execute()
  return rows.map((row) => ({ id: row.id, parentId: row.parent_id }))
}
