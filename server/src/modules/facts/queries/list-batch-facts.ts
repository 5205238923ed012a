import { parseFactKey, type FactValue } from '@arsring/shared'
import type { ReadContext } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import type { Definitions } from '../model/definitions.ts'
import { labelOf, valueInWords } from '../model/label.ts'
import type { FactsTables } from '../tables.ts'
import { valueText, type ImportedFigure } from './preview-import.ts'

/** The figures a posted file brought, in its line order. */
export async function listBatchFacts(ctx: ReadContext, batchId: string, definitions: Definitions): Promise<readonly ImportedFigure[]> {
  const rows = await tablesOf<FactsTables>(ctx)
    .selectFrom('facts.fact')
    .select(['key_text', 'value', 'line'])
    .where('batch_id', '=', batchId)
    .orderBy('seq')
    .execute()
  return rows.map((row) => {
    const key = parseFactKey(row.key_text)
    const value = row.value as unknown as FactValue
    return {
      line: row.line ?? 0,
      key: row.key_text,
      label: key === null ? row.key_text : labelOf(key, definitions, ctx.language),
      text: valueText(key === null ? value : valueInWords({ key, value }, definitions, ctx.language)),
      before: null,
    }
  })
}
