import type { ReadContext } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import type { FactsTables } from '../tables.ts'

/** A record that a report prints as a list, with the file and line it came from. */
export interface ListingRow {
  readonly key: string
  readonly fields: Readonly<Record<string, string>>
  readonly batch: string
  readonly line: number
}

/**
 * The records of a unit and year by the name of their list (`adjustments`, `projects`), each in file order: for each key
 * the last one posted whose batch is not withdrawn, as it is with figures.
 */
export async function readListings(
  ctx: ReadContext,
  place: { readonly unitId: string; readonly year: number },
): Promise<Readonly<Record<string, readonly ListingRow[]>>> {
  const rows = await tablesOf<FactsTables>(ctx)
    .selectFrom('facts.listing_row as row')
    .leftJoin('facts.batch_withdrawal as gone', 'gone.batch_id', 'row.batch_id')
    .select(['row.seq', 'row.list', 'row.row_key', 'row.fields', 'row.batch_id', 'row.line'])
    .distinctOn(['row.list', 'row.row_key'])
    .where('row.unit_id', '=', place.unitId)
    .where('row.year', '=', place.year)
    .where('gone.batch_id', 'is', null)
    .orderBy('row.list')
    .orderBy('row.row_key')
    .orderBy('row.seq', 'desc')
    .execute()
  const byList = Map.groupBy(
    rows.toSorted((a, b) => a.seq - b.seq),
    (row) => row.list,
  )
  return Object.fromEntries(
    [...byList].map(([list, listed]) => [
      list,
      listed.map((row) => ({
        key: row.row_key,
        fields: row.fields as unknown as Record<string, string>,
        batch: row.batch_id,
        line: row.line,
      })),
    ]),
  )
}
