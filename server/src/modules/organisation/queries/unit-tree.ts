import type { ReadContext } from '../../../platform/context.ts'
import { dayInOslo } from '../../../platform/clock/clock.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import type { Unit } from '../model.ts'
import type { OrganisationTables } from '../tables.ts'

/** All units valid at a day (today when left out), parents before children, with their budget chapters. */
export async function unitTree(ctx: ReadContext, day: string = dayInOslo(ctx.now)): Promise<readonly Unit[]> {
  const tx = tablesOf<OrganisationTables>(ctx)
  const rows = await tx
    .selectFrom('organisation.unit')
    .select(['id', 'parent_id', 'name'])
    .where('valid_from', '<=', day)
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>=', day)]))
    .orderBy('id')
    .execute()
  const chapters = await tx
    .selectFrom('organisation.budget_chapter')
    .select(['code', 'name', 'unit_id'])
    .where('valid_from', '<=', day)
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>=', day)]))
    .orderBy('code')
    .execute()
  const units = rows.map((row) => ({
    id: row.id,
    parentId: row.parent_id,
    name: row.name,
    budgetChapters: chapters.filter((chapter) => chapter.unit_id === row.id).map(({ code, name }) => ({ code, name })),
  }))
  return parentsFirst(units)
}

function parentsFirst(units: readonly Unit[]): readonly Unit[] {
  const under = (parent: string | null): Unit[] =>
    units.filter((unit) => unit.parentId === parent).flatMap((unit) => [unit, ...under(unit.id)])
  return under(null)
}
