import { fail, ok, type ProblemOf, type Result } from '@arsring/shared'
import type { ReadContext } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import type { FactsTables } from '../tables.ts'

export interface BatchView {
  readonly id: string
  readonly kind: string
  readonly unit: string
  readonly year: number
  readonly sourceFile: string
  readonly fileName: string
  readonly receivedAt: string
  readonly postedAt: string
  readonly by: string
  readonly lines: number
  readonly facts: number
  readonly state: 'posted' | 'withdrawn'
  readonly withdrawn: { readonly at: string; readonly by: string; readonly because: string } | null
}

/** The files posted on the units one may read, newest first. */
export async function listBatches(ctx: ReadContext, unitId?: string): Promise<readonly BatchView[]> {
  const query = batches(ctx)
  const rows = await (unitId === undefined ? query : query.where('batch.unit_id', '=', unitId)).execute()
  return rows.map(view).filter((batch) => ctx.actor.can('read', batch.unit))
}

export async function getBatch(ctx: ReadContext, id: string): Promise<Result<BatchView, ProblemOf<'not_found'>>> {
  const row = await batches(ctx).where('batch.id', '=', id).executeTakeFirst()
  const found = row === undefined ? null : view(row)
  return found !== null && ctx.actor.can('read', found.unit) ? ok(found) : fail({ kind: 'not_found', what: 'batch', id })
}

/** The batch that holds these bytes as this kind for this unit and year, unless it is withdrawn. */
export async function findPostedBatch(
  ctx: ReadContext,
  file: { readonly sha256: string; readonly kind: string; readonly unitId: string; readonly year: number },
): Promise<{ readonly batch: string; readonly at: string; readonly by: string } | null> {
  const row = await batches(ctx)
    .where('batch.sha256', '=', file.sha256)
    .where('batch.kind', '=', file.kind)
    .where('batch.unit_id', '=', file.unitId)
    .where('batch.year', '=', file.year)
    .where('gone.batch_id', 'is', null)
    .executeTakeFirst()
  return row === undefined ? null : { batch: row.id, at: new Date(row.posted_at).toISOString(), by: row.posted_by_title }
}

function batches(ctx: ReadContext) {
  return tablesOf<FactsTables>(ctx)
    .selectFrom('facts.batch as batch')
    .innerJoin('facts.source_file as file', 'file.id', 'batch.source_file_id')
    .leftJoin('facts.batch_withdrawal as gone', 'gone.batch_id', 'batch.id')
    .selectAll('batch')
    .select([
      'file.name as file_name',
      'file.received_at',
      'gone.at as gone_at',
      'gone.by_title as gone_by',
      'gone.because as gone_because',
    ])
    .orderBy('batch.posted_at', 'desc')
    .orderBy('batch.id', 'desc')
}

type BatchRow = Awaited<ReturnType<ReturnType<typeof batches>['execute']>>[number]

function view(row: BatchRow): BatchView {
  return {
    id: row.id,
    kind: row.kind,
    unit: row.unit_id,
    year: row.year,
    sourceFile: row.source_file_id,
    fileName: row.file_name,
    receivedAt: new Date(row.received_at).toISOString(),
    postedAt: new Date(row.posted_at).toISOString(),
    by: row.posted_by_title,
    lines: row.lines,
    facts: row.fact_count,
    state: row.gone_at === null ? 'posted' : 'withdrawn',
    withdrawn:
      row.gone_at === null ? null : { at: new Date(row.gone_at).toISOString(), by: row.gone_by ?? '', because: row.gone_because ?? '' },
  }
}
