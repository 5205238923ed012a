import type { DocumentNode } from '@arsring/document'
import { fail, ok, type ProblemOf, type Result } from '@arsring/shared'
import type { ReadContext } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import type { ReportsTables } from '../tables.ts'
import { findReport } from './find-section.ts'

export interface RevisionView {
  /** `12` for a saved text, `u3` for one that was kept beside it. */
  readonly id: string
  readonly savedAt: string
  readonly savedBy: string
  readonly isUnmerged: boolean
}

/** The texts a section has had, newest first, with those kept unmerged among them. */
export async function listRevisions(
  ctx: ReadContext,
  reportId: string,
  sectionId: string,
): Promise<Result<readonly RevisionView[], ProblemOf<'not_found'>>> {
  if ((await findReport(ctx, reportId)) === null) return fail({ kind: 'not_found', what: 'report', id: reportId })
  const tx = tablesOf<ReportsTables>(ctx)
  const saved = await tx
    .selectFrom('reports.section_text')
    .select(['revision', 'saved_at', 'saved_by_title'])
    .where('report_id', '=', reportId)
    .where('section_id', '=', sectionId)
    .orderBy('revision', 'desc')
    .limit(100)
    .execute()
  const kept = await tx
    .selectFrom('reports.unmerged_text')
    .select(['seq', 'saved_at', 'saved_by_title'])
    .where('report_id', '=', reportId)
    .where('section_id', '=', sectionId)
    .orderBy('seq', 'desc')
    .limit(100)
    .execute()
  const views = [
    ...saved.map((row) => ({
      id: String(row.revision),
      savedAt: new Date(row.saved_at).toISOString(),
      savedBy: row.saved_by_title,
      isUnmerged: false,
    })),
    ...kept.map((row) => ({
      id: `u${row.seq}`,
      savedAt: new Date(row.saved_at).toISOString(),
      savedBy: row.saved_by_title,
      isUnmerged: true,
    })),
  ]
  return ok(views.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1)))
}

/** One earlier or unmerged text. */
export async function getRevision(
  ctx: ReadContext,
  reportId: string,
  sectionId: string,
  id: string,
): Promise<Result<DocumentNode, ProblemOf<'not_found'>>> {
  const gone = fail({ kind: 'not_found', what: 'revision', id } as const)
  if ((await findReport(ctx, reportId)) === null) return gone
  // Nine digits are more than any section gets, and fit the column.
  const number = Number(/^u?(\d{1,9})$/.exec(id)?.[1] ?? 'none')
  if (!Number.isInteger(number)) return gone
  const tx = tablesOf<ReportsTables>(ctx)
  const row = id.startsWith('u')
    ? await tx
        .selectFrom('reports.unmerged_text')
        .select('content')
        .where('report_id', '=', reportId)
        .where('section_id', '=', sectionId)
        .where('seq', '=', number)
        .executeTakeFirst()
    : await tx
        .selectFrom('reports.section_text')
        .select('content')
        .where('report_id', '=', reportId)
        .where('section_id', '=', sectionId)
        .where('revision', '=', number)
        .executeTakeFirst()
  return row === undefined ? gone : ok(row.content as unknown as DocumentNode)
}
