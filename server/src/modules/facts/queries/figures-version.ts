import { sql } from 'kysely'
import type { ReadContext } from '../../../platform/context.ts'

/**
 * Another text whenever `readFacts`, `readListings` or `loadDefinitions` would read otherwise for a unit. The tables are append-only and
 * what is committed only grows, so counts tell it; numbers given out in order would not, since a lower one may be committed after a
 * higher one. Files are counted for the whole municipality: records and definitions come with them, for every unit.
 */
export async function figuresVersion(ctx: ReadContext, unitId: string): Promise<string> {
  const { rows } = await sql<{ version: string }>`select concat_ws(' ', (select count(*) from facts.fact where unit_id = ${unitId}),
    (select count(*) from facts.batch), (select count(*) from facts.batch_withdrawal)) as version`.execute(ctx.tx)
  return rows[0]?.version ?? ''
}
