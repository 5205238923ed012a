import { fail, message, ok, type ProblemOf, type Result } from '@arsring/shared'
import type { Context } from '../../../platform/context.ts'
import { dayInOslo } from '../../../platform/clock/clock.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import type { Role } from '../policy.ts'
import type { AccessTables } from '../tables.ts'

/** Gives a person a role on a unit and everything below it, from today until it is taken back. */
export async function grantRole(
  ctx: Context,
  input: { readonly userId: string; readonly title: string; readonly role: Role; readonly unitId: string },
): Promise<Result<{ id: string }, ProblemOf<'forbidden'>>> {
  if (!ctx.actor.can('administer', input.unitId))
    return fail({ kind: 'forbidden', action: 'administer', why: message('problem.no-right', { right: 'administer' }) })
  const id = ctx.newId('rol')
  await tablesOf<AccessTables>(ctx)
    .insertInto('access.role_assignment')
    .values({
      tenant_id: ctx.tenantId,
      id,
      user_id: input.userId,
      title: input.title,
      role: input.role,
      unit_id: input.unitId,
      valid_from: dayInOslo(ctx.now),
      valid_to: null,
    })
    .execute()
  await ctx.audit({ event: 'access.role.granted', subject: input.userId, unitId: input.unitId, data: { role: input.role } })
  return ok({ id })
}
