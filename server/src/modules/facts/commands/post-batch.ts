import { factKeyText, fail, message, type ProblemOf, type Result } from '@arsring/shared'
import type { Context } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import type { ImportReading } from '../import/types.ts'
import { toLocalIndicator, type LocalDefinition } from '../model/local-indicator.ts'
import { findPostedBatch, type BatchView, getBatch } from '../queries/list-batches.ts'
import { lockFigures } from '../queries/read-facts.ts'
import type { FactsTables } from '../tables.ts'

export interface PostBatch {
  readonly sourceFileId: string
  readonly kind: string
  readonly unitId: string
  readonly year: number
  /** Lines of the file with content, the heading not counted. */
  readonly lines: number
  /** What the file says, read just before; a reading with an error is refused. */
  readonly reading: ImportReading
}

// PostgreSQL takes 65 535 parameters in one statement; a fact has thirteen.
const ROWS_PER_INSERT = 2000

/**
 * Posts a file whole: its figures, listing rows and definitions become known at once, with the file and line each came
 * from. Refused when a line has an error, and when the same file is posted already and not withdrawn.
 */
export async function postBatch(
  ctx: Context,
  input: PostBatch,
): Promise<Result<BatchView, ProblemOf<'not_found' | 'forbidden' | 'conflict' | 'invalid'>>> {
  if (!ctx.actor.can('enter', input.unitId)) return fail({ kind: 'forbidden', action: 'enter', why: message('problem.no-right') })
  const tx = tablesOf<FactsTables>(ctx)
  const file = await tx
    .selectFrom('facts.source_file')
    .selectAll()
    .where('id', '=', input.sourceFileId)
    .where('unit_id', '=', input.unitId)
    .executeTakeFirst()
  if (file === undefined) return fail({ kind: 'not_found', what: 'source file', id: input.sourceFileId })
  const errors = input.reading.findings.filter((finding) => finding.severity === 'fatal' || finding.severity === 'error')
  if (errors.length > 0) return fail({ kind: 'invalid', issues: [{ path: 'file', message: message('problem.file-has-errors') }] })
  await lockFigures(ctx, input.unitId)
  const posted = await findPostedBatch(ctx, { sha256: file.sha256, kind: input.kind, unitId: input.unitId, year: input.year })
  if (posted !== null) return fail({ kind: 'conflict', why: message('problem.already-posted', { when: posted.at.slice(0, 10) }) })

  const id = ctx.newId('bat')
  const at = ctx.now.toISOString()
  const { facts, listings, definitions } = input.reading
  await tx
    .insertInto('facts.batch')
    .values({
      tenant_id: ctx.tenantId,
      id,
      source_file_id: file.id,
      sha256: file.sha256,
      kind: input.kind,
      unit_id: input.unitId,
      year: input.year,
      lines: input.lines,
      fact_count: facts.length,
      posted_at: at,
      posted_by: ctx.actor.userId,
      posted_by_title: ctx.actor.title,
    })
    .execute()
  for (let from = 0; from < facts.length; from += ROWS_PER_INSERT) {
    await tx
      .insertInto('facts.fact')
      .values(
        facts.slice(from, from + ROWS_PER_INSERT).map((fact) => ({
          tenant_id: ctx.tenantId,
          key_text: factKeyText(fact.key),
          indicator: fact.key.indicator,
          unit_id: fact.key.orgUnit,
          period: fact.key.period,
          series: fact.key.series,
          dimensions: JSON.stringify(fact.key.dimensions),
          value: JSON.stringify(fact.value),
          batch_id: id,
          line: fact.line,
          entered_by: null,
          because: null,
          recorded_at: at,
        })),
      )
      .execute()
  }
  for (let from = 0; from < listings.length; from += ROWS_PER_INSERT) {
    await tx
      .insertInto('facts.listing_row')
      .values(
        listings.slice(from, from + ROWS_PER_INSERT).map((row) => ({
          tenant_id: ctx.tenantId,
          list: row.list,
          unit_id: input.unitId,
          year: input.year,
          row_key: row.key,
          fields: JSON.stringify(row.fields),
          batch_id: id,
          line: row.line,
          recorded_at: at,
        })),
      )
      .execute()
  }
  for (const definition of definitions) {
    await tx
      .insertInto('facts.definition')
      .values({
        tenant_id: ctx.tenantId,
        id: definition.id,
        unit_id: input.unitId,
        body: JSON.stringify(toLocalIndicator(definition) satisfies LocalDefinition),
        batch_id: id,
        recorded_at: at,
      })
      .execute()
  }
  await ctx.audit({
    event: 'facts.batch.posted',
    subject: id,
    unitId: input.unitId,
    data: { name: file.name, kind: input.kind, facts: facts.length, lines: input.lines },
  })
  return getBatch(ctx, id)
}
