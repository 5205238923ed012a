import type { ReadContext } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import type { ReportRow, ReportsTables, SectionRow } from '../tables.ts'

/** The report; null when it does not exist here or the person may not read it (which must look the same). */
export async function findReport(ctx: ReadContext, reportId: string): Promise<ReportRow | null> {
  const row = await tablesOf<ReportsTables>(ctx).selectFrom('reports.report').selectAll().where('id', '=', reportId).executeTakeFirst()
  return row !== undefined && ctx.actor.can('read', row.unit_id) ? row : null
}

/** The report, taken so that commands on it and its sections run one after the other: its state is then what they find. */
export async function findReportForUpdate(ctx: ReadContext, reportId: string): Promise<ReportRow | null> {
  const row = await tablesOf<ReportsTables>(ctx)
    .selectFrom('reports.report')
    .selectAll()
    .where('id', '=', reportId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row !== undefined && ctx.actor.can('read', row.unit_id) ? row : null
}

/** A section with its report, both taken for update: the report first, as every command does, so that none waits in a ring. */
export async function findSectionForUpdate(
  ctx: ReadContext,
  reportId: string,
  sectionId: string,
): Promise<{ readonly report: ReportRow; readonly section: SectionRow } | null> {
  const report = await findReportForUpdate(ctx, reportId)
  if (report === null) return null
  const section = await tablesOf<ReportsTables>(ctx)
    .selectFrom('reports.section')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('section_id', '=', sectionId)
    .forUpdate()
    .executeTakeFirst()
  return section === undefined ? null : { report, section }
}
