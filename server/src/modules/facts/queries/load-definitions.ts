import { fill, indicators, loadTemplate, type CodeList, type Words } from '@arsring/standards'
import type { ReadContext } from '../../../platform/context.ts'
import { dayInOslo } from '../../../platform/clock/clock.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import { definitionsWith, type Definitions } from '../model/definitions.ts'
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
    [...own.flatMap((definition) => definition.categories ?? []), ...(await recordNames(ctx))],
  )
}

/** What the records are called that figures are addressed by (pay groups, leases): a list of codes for each listing, the newest name of each. */
async function recordNames(ctx: ReadContext): Promise<readonly CodeList[]> {
  const described = [...indicators().values()].flatMap((indicator) => Object.values(indicator.dimensions))
  const labels = new Map(described.flatMap(({ records }) => (records === undefined ? [] : [[records.list, records.label] as const])))
  const rows = await tablesOf<FactsTables>(ctx)
    .selectFrom('facts.listing_row as row')
    .leftJoin('facts.batch_withdrawal as gone', 'gone.batch_id', 'row.batch_id')
    .select(['row.list', 'row.row_key', 'row.fields'])
    .where('row.list', 'in', [...labels.keys()])
    .where('gone.batch_id', 'is', null)
    .orderBy('row.seq')
    .execute()
  return [...labels].map(([id, pattern]) => {
    const names = new Map(
      rows.filter((row) => row.list === id).map((row) => [row.row_key, fill(pattern, 0, row.fields as unknown as Record<string, string>)]),
    )
    const codes = [...names].map(([code, name]) => ({ code, label: { nb: name, nn: name, en: name } }))
    return { id, label: { nb: id, nn: id, en: id }, reference: [], codes }
  })
}

/** The definitions as they stand now, with the words of the newest template. */
export async function currentDefinitions(ctx: ReadContext): Promise<Definitions> {
  const template = loadTemplate(Number(dayInOslo(ctx.now).slice(0, 4)))
  if (template === null) throw new Error('no report template')
  return loadDefinitions(ctx, template.words)
}
