import { fail, message, ok, type ProblemOf, type Result } from '@arsring/shared'
import type { Context } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import { unitTree } from '../queries/unit-tree.ts'
import type { OrganisationTables } from '../tables.ts'

export interface AddUnit {
  /** Readable and lasting, part of every figure's address: lower-case ASCII letters, digits and hyphens. */
  readonly id: string
  readonly parentId: string | null
  readonly name: string
  readonly validFrom: string
  readonly budgetChapters: readonly { readonly code: string; readonly name: string }[]
}

/** Adds a unit under its parent, with the budget chapters it answers for. */
export async function addUnit(
  ctx: Context,
  input: AddUnit,
): Promise<Result<{ id: string }, ProblemOf<'forbidden' | 'invalid' | 'conflict'>>> {
  const above = input.parentId ?? input.id
  if (!ctx.actor.can('administer', above))
    return fail({ kind: 'forbidden', action: 'administer', why: message('problem.no-right', { right: 'administer' }) })
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(input.id))
    return fail({ kind: 'invalid', issues: [{ path: 'id', message: message('problem.not-an-id') }] })
  const units = await unitTree(ctx)
  if (units.some((unit) => unit.id === input.id)) return fail({ kind: 'conflict', why: message('problem.exists', { what: input.id }) })
  if (input.parentId !== null && !units.some((unit) => unit.id === input.parentId)) {
    return fail({ kind: 'invalid', issues: [{ path: 'parentId', message: message('problem.unknown', { what: input.parentId }) }] })
  }
  const tx = tablesOf<OrganisationTables>(ctx)
  await tx
    .insertInto('organisation.unit')
    .values({
      tenant_id: ctx.tenantId,
      id: input.id,
      parent_id: input.parentId,
      name: input.name,
      valid_from: input.validFrom,
      valid_to: null,
    })
    .execute()
  for (const chapter of input.budgetChapters) {
    await tx
      .insertInto('organisation.budget_chapter')
      .values({
        tenant_id: ctx.tenantId,
        code: chapter.code,
        unit_id: input.id,
        name: chapter.name,
        valid_from: input.validFrom,
        valid_to: null,
      })
      .execute()
  }
  await ctx.audit({ event: 'organisation.unit.added', subject: input.id, unitId: input.id, data: { name: input.name } })
  return ok({ id: input.id })
}
