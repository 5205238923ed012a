import type { DocumentNode } from '@arsring/document'
import { fail, ok, type ProblemOf, type Result } from '@arsring/shared'
import { loadTemplate } from '@arsring/standards'
import type { ReadContext } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import { loadDefinitions, readFacts, readListings } from '../../facts/index.ts'
import { getTenant, unitTree } from '../../organisation/index.ts'
import type { LoadedReport, LoadedSection } from '../model/loaded-report.ts'
import type { ReportsTables } from '../tables.ts'
import { acceptedFindings } from './finding-decisions.ts'
import { findReport } from './find-section.ts'
import { listAttachments } from './list-attachments.ts'
import { reportImages } from './report-images.ts'

/** Reads a report one may read, with its newest texts and the figures of its unit. */
export async function loadReport(ctx: ReadContext, reportId: string): Promise<Result<LoadedReport, ProblemOf<'not_found'>>> {
  const gone = fail({ kind: 'not_found', what: 'report', id: reportId } as const)
  const row = await findReport(ctx, reportId)
  if (row === null) return gone
  const template = loadTemplate(row.year)
  const unit = (await unitTree(ctx)).find((candidate) => candidate.id === row.unit_id)
  const tenant = await getTenant(ctx)
  if (template === null || unit === undefined || tenant === null) return gone
  const adopted = tenant.settings.adoptedBudgetName
  const words = { ...template.words, adoptedDocument: { nb: adopted, nn: adopted, en: adopted } }
  return ok({
    row,
    unit,
    tenant,
    template,
    definitions: await loadDefinitions(ctx, words),
    sections: await readSections(ctx, reportId),
    attachments: await listAttachments(ctx, reportId),
    images: await reportImages(ctx, reportId),
    stored: await readFacts(ctx, { unitId: unit.id }),
    listings: await readListings(ctx, { unitId: unit.id, year: row.year }),
    accepted: await acceptedFindings(ctx, reportId),
    approvedBy: row.state === 'draft' ? null : await lastApprover(ctx, reportId),
  })
}

/** Who took the report as a whole to approved the last time. */
async function lastApprover(ctx: ReadContext, reportId: string): Promise<string | null> {
  const row = await tablesOf<ReportsTables>(ctx)
    .selectFrom('reports.transition')
    .select('by_title')
    .where('report_id', '=', reportId)
    .where('section_id', 'is', null)
    .where('to_state', '=', 'approved')
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  return row?.by_title ?? null
}

async function readSections(ctx: ReadContext, reportId: string): Promise<ReadonlyMap<string, LoadedSection>> {
  const rows = await tablesOf<ReportsTables>(ctx)
    .selectFrom('reports.section as section')
    .innerJoin('reports.section_text as text', (join) =>
      join
        .onRef('text.report_id', '=', 'section.report_id')
        .onRef('text.section_id', '=', 'section.section_id')
        .onRef('text.revision', '=', 'section.revision'),
    )
    .selectAll('section')
    .select(['text.content', 'text.saved_at', 'text.saved_by_title'])
    .where('section.report_id', '=', reportId)
    .execute()
  return new Map(
    rows.map(({ content, saved_at, saved_by_title, ...row }) => [
      row.section_id,
      { row, content: content as unknown as DocumentNode, savedAt: new Date(saved_at).toISOString(), savedBy: saved_by_title },
    ]),
  )
}
