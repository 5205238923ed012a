import type { Transaction } from 'kysely'
import type { Actor } from '../../../platform/context.ts'
import type { Tables } from '../../../platform/db/database.ts'
import { unitParents } from '../../organisation/index.ts'
import { isAllowed, type RoleOnUnit } from '../policy.ts'
import type { AccessTables } from '../tables.ts'

/** The person as an actor with the rights their roles give on `day`: one read of roles and tree, then a pure policy. */
export async function findActor(
  tx: Transaction<Tables>,
  account: { readonly userId: string; readonly title: string },
  day: string,
): Promise<Actor & { readonly roles: readonly RoleOnUnit[] }> {
  const rows = await (tx as unknown as Transaction<AccessTables>)
    .selectFrom('access.role_assignment')
    .select(['role', 'unit_id'])
    .where('user_id', '=', account.userId)
    .where('valid_from', '<=', day)
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>=', day)]))
    .execute()
  const roles = rows.map((row) => ({ role: row.role, unitId: row.unit_id }))
  const units = await unitParents(tx)
  return { userId: account.userId, title: account.title, roles, can: (right, unitId) => isAllowed(roles, units, right, unitId) }
}
