import type { Right, ReadContext } from '../../../platform/context.ts'
import { dayInOslo } from '../../../platform/clock/clock.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import { ROLE_RIGHTS, type Role } from '../policy.ts'
import type { AccessTables } from '../tables.ts'

export interface HeldRole {
  readonly title: string
  readonly role: Role
  readonly unitId: string
  readonly from: string
  readonly rights: readonly Right[]
}

/** The roles in force today, by unit. */
export async function listRoles(ctx: ReadContext): Promise<readonly HeldRole[]> {
  const today = dayInOslo(ctx.now)
  const rows = await tablesOf<AccessTables>(ctx)
    .selectFrom('access.role_assignment')
    .select(['title', 'role', 'unit_id', 'valid_from'])
    .where('valid_from', '<=', today)
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>=', today)]))
    .orderBy('unit_id')
    .orderBy('role')
    .execute()
  return rows.map((row) => ({ title: row.title, role: row.role, unitId: row.unit_id, from: row.valid_from, rights: ROLE_RIGHTS[row.role] }))
}
