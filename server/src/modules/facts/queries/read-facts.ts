import { factKeyText, type FactKey, type FactValue } from '@arsring/shared'
import { sql } from 'kysely'
import type { ReadContext } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import type { FactsTables } from '../tables.ts'

/** A figure as it was received, by file and line or from a person with a reason. */
export interface StoredFact {
  /** Grows with every figure recorded: what a person saw, and what "changed since" compares. */
  readonly seq: number
  readonly key: FactKey
  readonly value: FactValue
  readonly recordedAt: string
  readonly source:
    | { readonly kind: 'batch'; readonly batch: string; readonly line: number }
    | { readonly kind: 'entered'; readonly by: string; readonly because: string }
}

export interface FactFilter {
  readonly unitId: string
  /** One figure only. */
  readonly key?: FactKey
}

/**
 * The figures of a unit as they stand: for each key the last one recorded whose batch is not withdrawn. One query for
 * all the figures of a page.
 */
export async function readFacts(ctx: ReadContext, filter: FactFilter): Promise<readonly StoredFact[]> {
  const rows = await liveRows(ctx, filter).distinctOn('fact.key_text').orderBy('fact.key_text').orderBy('fact.seq', 'desc').execute()
  return rows.map(stored).sort((a, b) => a.seq - b.seq)
}

/**
 * The figures of a unit as they stood at number `seq`: figures recorded and batches withdrawn after it are left out.
 * Numbers are used and not times, since a clock can be set back and numbers cannot.
 */
export async function readFactsKnownAt(
  ctx: ReadContext,
  moment: { readonly unitId: string; readonly seq: number },
): Promise<readonly StoredFact[]> {
  const rows = await tablesOf<FactsTables>(ctx)
    .selectFrom('facts.fact as fact')
    .leftJoin('facts.batch_withdrawal as gone', (join) =>
      join.onRef('gone.batch_id', '=', 'fact.batch_id').on('gone.seq', '<=', moment.seq),
    )
    .selectAll('fact')
    .where('fact.unit_id', '=', moment.unitId)
    .where('fact.seq', '<=', moment.seq)
    .where('gone.batch_id', 'is', null)
    .distinctOn('fact.key_text')
    .orderBy('fact.key_text')
    .orderBy('fact.seq', 'desc')
    .execute()
  return rows.map(stored).sort((a, b) => a.seq - b.seq)
}

/** Number of the newest thing known about the figures of a unit, a figure or a withdrawal; 0 when there is none. */
export async function newestNumber(ctx: ReadContext, unitId: string): Promise<number> {
  const { rows } = await sql<{ seq: number }>`
    select greatest((select max(seq) from facts.fact where unit_id = ${unitId}),
      (select max(gone.seq) from facts.batch_withdrawal gone join facts.batch on batch.id = gone.batch_id where batch.unit_id = ${unitId}), 0) as seq`.execute(
    ctx.tx,
  )
  return rows[0]?.seq ?? 0
}

/** Every value a figure has had, newest first, withdrawn ones too. */
export async function readFactHistory(
  ctx: ReadContext,
  key: FactKey,
): Promise<readonly (StoredFact & { readonly isWithdrawn: boolean })[]> {
  const rows = await tablesOf<FactsTables>(ctx)
    .selectFrom('facts.fact as fact')
    .leftJoin('facts.batch_withdrawal as gone', 'gone.batch_id', 'fact.batch_id')
    .selectAll('fact')
    .select('gone.at as withdrawn_at')
    .where('fact.unit_id', '=', key.orgUnit)
    .where('fact.key_text', '=', factKeyText(key))
    .orderBy('fact.seq', 'desc')
    .execute()
  return rows.map((row) => ({ ...stored(row), isWithdrawn: row.withdrawn_at !== null }))
}

function liveRows(ctx: ReadContext, filter: FactFilter) {
  const rows = tablesOf<FactsTables>(ctx)
    .selectFrom('facts.fact as fact')
    .leftJoin('facts.batch_withdrawal as gone', 'gone.batch_id', 'fact.batch_id')
    .selectAll('fact')
    .where('fact.unit_id', '=', filter.unitId)
    .where('gone.batch_id', 'is', null)
  return filter.key === undefined ? rows : rows.where('fact.key_text', '=', factKeyText(filter.key))
}

interface FactRow {
  readonly seq: number
  readonly indicator: string
  readonly unit_id: string
  readonly period: string
  readonly series: string
  readonly dimensions: string
  readonly value: string
  readonly batch_id: string | null
  readonly line: number | null
  readonly entered_by: string | null
  readonly because: string | null
  readonly recorded_at: string
}

function stored(row: FactRow): StoredFact {
  return {
    seq: row.seq,
    key: {
      indicator: row.indicator,
      orgUnit: row.unit_id,
      period: row.period,
      series: row.series as FactKey['series'],
      dimensions: row.dimensions as unknown as FactKey['dimensions'],
    },
    value: row.value as unknown as FactValue,
    recordedAt: new Date(row.recorded_at).toISOString(),
    source:
      row.batch_id !== null && row.line !== null
        ? { kind: 'batch', batch: row.batch_id, line: row.line }
        : { kind: 'entered', by: row.entered_by ?? '', because: row.because ?? '' },
  }
}

/** Serialises what changes the figures of a unit, so that two people at once are told of each other instead of both winning. */
export async function lockFigures(ctx: ReadContext, unitId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${ctx.tenantId}/${unitId}`}, 0))`.execute(ctx.tx)
}
