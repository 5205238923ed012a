import { loadTemplate, type Words } from '@arsring/standards'
import type { ReadContext } from '../../../platform/context.ts'
import { dayInOslo } from '../../../platform/clock/clock.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import { definitionsWith, recordLists, type Definitions } from '../model/definitions.ts'
import type { LocalDefinition } from '../model/local-indicator.ts'
import type { FactsTables } from '../tables.ts'

/** The shipped definitions and the municipality's own, as they stand now: the newest of each id whose batch is not withdrawn. */
export async function loadDefinitions(ctx: ReadContext, words: Words): Promise<Definitions> {
  const rows = await tablesOf<FactsTables>(ctx)
    .selectFrom('facts.definition as definition')
    .leftJoin('facts.batch_withdrawal as gone', 'gone.batch_id', 'definition.batch_id')
    .select(['definition.id', 'definition.body'])
    .where('gone.batch_id', 'is', null)
    .orderBy('definition.seq')
    .execute()
  const newest = new Map(rows.map((row) => [row.id, row.body as unknown as LocalDefinition]))
  const own = [...newest.values()]
  return definitionsWith(
    own.map((definition) => definition.indicator),
    words,
    [...own.flatMap((definition) => definition.categories ?? []), ...recordLists(await namedRecords(ctx))],
  )
}

/** The records that figures are addressed by, as they stand now, the newest last. */
async function namedRecords(ctx: ReadContext) {
  const rows = await tablesOf<FactsTables>(ctx)
    .selectFrom('facts.listing_row as row')
    .leftJoin('facts.batch_withdrawal as gone', 'gone.batch_id', 'row.batch_id')
    .select(['row.list', 'row.row_key', 'row.fields'])
    .where(
      'row.list',
      'in',
      recordLists([]).map((list) => list.id),
    )
    .where('gone.batch_id', 'is', null)
    .orderBy('row.seq')
    .execute()
  return rows.map((row) => ({ list: row.list, key: row.row_key, fields: row.fields as unknown as Record<string, string> }))
}

/** The definitions as they stand now, with the words of the newest template. */
export async function currentDefinitions(ctx: ReadContext): Promise<Definitions> {
  const template = loadTemplate(Number(dayInOslo(ctx.now).slice(0, 4)))
  if (template === null) throw new Error('no report template')
  return loadDefinitions(ctx, template.words)
}
