import { fail, ok, type ProblemOf, type Result } from '@arsring/shared'
import { sql } from 'kysely'
import type { ReadContext } from '../../../platform/context.ts'
import { figuresVersion } from '../../facts/index.ts'
import { organisationVersion } from '../../organisation/index.ts'
import { assemble, type AssembledReport } from '../model/assemble.ts'
import { findReport } from './find-section.ts'
import { loadReport } from './load-report.ts'

/** A report one may read, put together; kept from one request to the next for as long as the database says that nothing in it has changed. */
export async function assembledReport(ctx: ReadContext, reportId: string): Promise<Result<AssembledReport, ProblemOf<'not_found'>>> {
  const row = await findReport(ctx, reportId)
  if (row === null) return fail({ kind: 'not_found', what: 'report', id: reportId })
  const make = async () => {
    const loaded = await loadReport(ctx, reportId)
    return loaded.ok ? ok(assemble(loaded.value)) : loaded
  }
  const version = await reportVersion(ctx, reportId, row.unit_id)
  return version === null ? make() : ctx.kept.get(`report ${reportId}`, version, make)
}

/**
 * Another text whenever `loadReport` would read otherwise. Rows that are only added are counted; of rows that change, the transaction
 * that wrote each as it stands is named (`xmin`). Null in a transaction that has written: what only it sees may never come to be.
 */
async function reportVersion(ctx: ReadContext, reportId: string, unitId: string): Promise<string | null> {
  const { rows } = await sql<{ version: string | null }>`select case when pg_current_xact_id_if_assigned() is null then concat_ws(' ',
    (select xmin::text from reports.report where id = ${reportId}),
    (select string_agg(xmin::text, ',' order by section_id) from reports.section where report_id = ${reportId}),
    (select string_agg(xmin::text, ',' order by id) from reports.attachment where report_id = ${reportId}),
    (select count(*) from reports.image where report_id = ${reportId}),
    (select count(*) from reports.finding_decision where report_id = ${reportId})) end as version`.execute(ctx.tx)
  const own = rows[0]?.version ?? null
  return own === null ? null : [own, await figuresVersion(ctx, unitId), await organisationVersion(ctx)].join(' / ')
}
