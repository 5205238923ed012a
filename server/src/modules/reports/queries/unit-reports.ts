import type { ReadContext } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import type { AssembledReport } from '../model/assemble.ts'
import type { ReportsTables } from '../tables.ts'
import { assembledReport } from './assembled-report.ts'

/** Ids of the reports one may read, newest year first; of one unit when given. */
export async function listReportIds(ctx: ReadContext, unitId?: string): Promise<readonly string[]> {
  const all = tablesOf<ReportsTables>(ctx).selectFrom('reports.report').select(['id', 'unit_id']).orderBy('year', 'desc').orderBy('unit_id')
  const rows = await (unitId === undefined ? all : all.where('unit_id', '=', unitId)).execute()
  return rows.filter((row) => ctx.actor.can('read', row.unit_id)).map((row) => row.id)
}

/** The reports of a unit, put together. */
export async function assembledReports(ctx: ReadContext, unitId?: string): Promise<readonly AssembledReport[]> {
  const reports: AssembledReport[] = []
  for (const id of await listReportIds(ctx, unitId)) {
    const report = await assembledReport(ctx, id)
    if (report.ok) reports.push(report.value)
  }
  return reports
}
