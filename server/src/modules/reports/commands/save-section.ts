import { validateDocument } from '@arsring/document'
import { fail, message, ok, type ProblemOf, type Result } from '@arsring/shared'
import type { Context } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import { findSectionForUpdate } from '../queries/find-section.ts'
import type { ReportsTables } from '../tables.ts'
import { adoptImages } from './adopt-images.ts'
import { holdLock } from './hold-lock.ts'

export interface SaveSection {
  readonly reportId: string
  readonly sectionId: string
  /** The revision the writer's text started from. */
  readonly revision: number
  readonly content: unknown
}

/**
 * Saves the text of a section as a new revision. Refused as `locked` when another holds the section and `stale` when
 * somebody saved since: the writer's words are then sent to `keepUnmerged`, so nothing is lost.
 */
export async function saveSection(
  ctx: Context,
  input: SaveSection,
): Promise<
  Result<{ revision: number; savedAt: string }, ProblemOf<'not_found' | 'forbidden' | 'invalid' | 'conflict' | 'stale' | 'locked'>>
> {
  const found = await findSectionForUpdate(ctx, input.reportId, input.sectionId)
  if (found === null) return fail({ kind: 'not_found', what: 'section', id: input.sectionId })
  if (!ctx.actor.can('write', found.report.unit_id)) return fail({ kind: 'forbidden', action: 'write', why: message('problem.no-right') })
  if (found.report.state !== 'draft') return fail({ kind: 'conflict', why: message('problem.wrong-state', { state: found.report.state }) })
  if (found.section.state === 'approved') return fail({ kind: 'conflict', why: message('problem.approved-text') })
  const lock = await holdLock(ctx, { ...input, takeOver: false })
  if (!lock.ok) return lock
  if (found.section.revision !== input.revision) return fail({ kind: 'stale', expected: input.revision, actual: found.section.revision })
  const document = validateDocument(input.content)
  if (!document.ok)
    return fail({ kind: 'invalid', issues: document.error.map((issue) => ({ path: `content.${issue.path}`, message: issue.message })) })

  const strange = await adoptImages(ctx, found.report, document.value)
  if (strange.length > 0) return fail({ kind: 'invalid', issues: [{ path: 'content', message: message('image.of-another-report') }] })

  const revision = input.revision + 1
  const tx = tablesOf<ReportsTables>(ctx)
  await tx
    .insertInto('reports.section_text')
    .values({
      tenant_id: ctx.tenantId,
      report_id: input.reportId,
      section_id: input.sectionId,
      revision,
      content: JSON.stringify(document.value),
      saved_at: ctx.now.toISOString(),
      saved_by: ctx.actor.userId,
      saved_by_title: ctx.actor.title,
    })
    .execute()
  await tx
    .updateTable('reports.section')
    .set({ revision })
    .where('report_id', '=', input.reportId)
    .where('section_id', '=', input.sectionId)
    .execute()
  await ctx.audit({
    event: 'reports.section.saved',
    subject: `${input.reportId}/${input.sectionId}`,
    unitId: found.report.unit_id,
    data: { revision },
  })
  return ok({ revision, savedAt: ctx.now.toISOString() })
}

/** Keeps words that could not be saved (somebody took over, or saved first) beside the section, for their writer to copy from. */
export async function keepUnmerged(
  ctx: Context,
  input: { readonly reportId: string; readonly sectionId: string; readonly content: unknown },
): Promise<Result<{ savedAt: string }, ProblemOf<'not_found' | 'forbidden' | 'invalid'>>> {
  const found = await findSectionForUpdate(ctx, input.reportId, input.sectionId)
  if (found === null) return fail({ kind: 'not_found', what: 'section', id: input.sectionId })
  if (!ctx.actor.can('write', found.report.unit_id)) return fail({ kind: 'forbidden', action: 'write', why: message('problem.no-right') })
  const document = validateDocument(input.content)
  if (!document.ok)
    return fail({ kind: 'invalid', issues: document.error.map((issue) => ({ path: `content.${issue.path}`, message: issue.message })) })
  await tablesOf<ReportsTables>(ctx)
    .insertInto('reports.unmerged_text')
    .values({
      tenant_id: ctx.tenantId,
      report_id: input.reportId,
      section_id: input.sectionId,
      content: JSON.stringify(document.value),
      saved_at: ctx.now.toISOString(),
      saved_by: ctx.actor.userId,
      saved_by_title: ctx.actor.title,
    })
    .execute()
  await ctx.audit({
    event: 'reports.section.kept-unmerged',
    subject: `${input.reportId}/${input.sectionId}`,
    unitId: found.report.unit_id,
    data: {},
  })
  return ok({ savedAt: ctx.now.toISOString() })
}
