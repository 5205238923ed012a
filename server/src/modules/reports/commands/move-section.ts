import { fail, message, ok, type ProblemOf, type Result } from '@arsring/shared'
import type { Context } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import { assemble, shownValues } from '../model/assemble.ts'
import { SECTION_STEPS, type SectionState } from '../model/workflow.ts'
import { findSectionForUpdate } from '../queries/find-section.ts'
import { loadReport } from '../queries/load-report.ts'
import type { ReportsTables } from '../tables.ts'

export interface MoveSection {
  readonly reportId: string
  readonly sectionId: string
  readonly to: SectionState
  readonly because: string
  /** The revision the person saw; a newer one is not approved unseen. */
  readonly revision?: number | undefined
}

/** Takes a section one step (ready, approved, returned, reopened). Approving keeps the figures it shows, so that a later change is seen. */
export async function moveSection(
  ctx: Context,
  input: MoveSection,
): Promise<Result<null, ProblemOf<'not_found' | 'forbidden' | 'conflict' | 'invalid' | 'stale'>>> {
  const found = await findSectionForUpdate(ctx, input.reportId, input.sectionId)
  if (found === null) return fail({ kind: 'not_found', what: 'section', id: input.sectionId })
  const { report, section } = found
  const takesPart = ctx.actor.can('write', report.unit_id) || ctx.actor.can('approve', report.unit_id)
  if (!takesPart) return fail({ kind: 'forbidden', action: input.to, why: message('problem.no-right') })
  const possible = SECTION_STEPS.filter((step) => step.from === section.state && step.to === input.to)
  if (possible.length === 0) return fail({ kind: 'conflict', why: message('problem.wrong-state', { state: section.state }) })
  const allowed = possible.filter((step) => step.rights.some((right) => ctx.actor.can(right, report.unit_id)))
  if (allowed.length === 0) return fail({ kind: 'forbidden', action: input.to, why: message('problem.no-right') })
  const because = input.because.trim()
  if (because === '' && allowed.every((step) => step.needsReason))
    return fail({ kind: 'invalid', issues: [{ path: 'because', message: message('problem.reason-needed') }] })
  if (input.revision !== undefined && input.revision !== section.revision)
    return fail({ kind: 'stale', expected: input.revision, actual: section.revision })

  const values = input.to === 'approved' ? await valuesShown(ctx, input) : null
  const tx = tablesOf<ReportsTables>(ctx)
  await tx
    .updateTable('reports.section')
    .set({ state: input.to, approved_values: values === null ? null : JSON.stringify(values) })
    .where('report_id', '=', input.reportId)
    .where('section_id', '=', input.sectionId)
    .execute()
  await tx
    .insertInto('reports.transition')
    .values({
      tenant_id: ctx.tenantId,
      report_id: input.reportId,
      section_id: input.sectionId,
      from_state: section.state,
      to_state: input.to,
      because,
      by_user: ctx.actor.userId,
      by_title: ctx.actor.title,
      at: ctx.now.toISOString(),
    })
    .execute()
  // Something approved that is opened again takes the report with it: it is no longer approved as a whole.
  if (input.to === 'draft' && report.state !== 'draft')
    await tx.updateTable('reports.report').set({ state: 'draft' }).where('id', '=', input.reportId).execute()
  await ctx.audit({
    event: 'reports.section.moved',
    subject: `${input.reportId}/${input.sectionId}`,
    unitId: report.unit_id,
    data: { from: section.state, to: input.to, because },
  })
  return ok(null)
}

async function valuesShown(ctx: Context, input: MoveSection): Promise<Readonly<Record<string, string>>> {
  const loaded = await loadReport(ctx, input.reportId)
  if (!loaded.ok) throw new Error('the report was there a moment ago')
  const assembled = assemble(loaded.value)
  const section = assembled.sections.find((candidate) => candidate.template.id === input.sectionId)
  return section === undefined ? {} : shownValues(section, assembled)
}
