import { sql } from 'kysely'
import { dayInOslo } from '../../../platform/clock/clock.ts'
import type { ReadContext } from '../../../platform/context.ts'

/** Another text whenever `getTenant` or `unitTree` would read otherwise: the day, and the transaction that wrote each row as it stands. */
export async function organisationVersion(ctx: ReadContext): Promise<string> {
  const { rows } = await sql<{ version: string }>`select concat_ws(' ', (select xmin::text from organisation.tenant),
    (select string_agg(xmin::text, ',' order by id) from organisation.unit),
    (select string_agg(xmin::text, ',' order by code) from organisation.budget_chapter)) as version`.execute(ctx.tx)
  return `${dayInOslo(ctx.now)} ${rows[0]?.version ?? ''}`
}
