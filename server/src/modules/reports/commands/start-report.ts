import { fail, message, ok, type ProblemOf, type Result } from '@arsring/shared'
import { loadTemplate } from '@arsring/standards'
import type { Context } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import { unitTree } from '../../organisation/index.ts'
import { startingText } from '../model/starting-text.ts'
import type { ReportsTables } from '../tables.ts'

/** Address of a unit's report for a year: readable, and the same in every link. */
export function reportIdOf(unitId: string, year: number): string {
  return `${unitId}-${year}`
}

/** Starts the annual report of a unit for a year from that year's template: every section in draft, with its tables in place. */
export async function startReport(
  ctx: Context,
  input: { readonly unitId: string; readonly year: number; readonly language: 'nb' | 'nn' },
): Promise<Result<{ id: string }, ProblemOf<'forbidden' | 'invalid' | 'conflict'>>> {
  if (!ctx.actor.can('write', input.unitId) && !ctx.actor.can('publish', input.unitId))
    return fail({ kind: 'forbidden', action: 'write', why: message('problem.no-right') })
  const unit = (await unitTree(ctx)).find((candidate) => candidate.id === input.unitId)
  const template = loadTemplate(input.year)
  if (unit === undefined)
    return fail({ kind: 'invalid', issues: [{ path: 'unit', message: message('problem.unknown', { what: input.unitId }) }] })
  if (template === null)
    return fail({ kind: 'invalid', issues: [{ path: 'year', message: message('problem.unknown', { what: String(input.year) }) }] })
  const id = reportIdOf(input.unitId, input.year)
  const tx = tablesOf<ReportsTables>(ctx)
  const started = await tx
    .insertInto('reports.report')
    .values({
      tenant_id: ctx.tenantId,
      id,
      unit_id: input.unitId,
      year: input.year,
      template_id: template.id,
      template_version: template.version,
      language: input.language,
      state: 'draft',
      created_at: ctx.now.toISOString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  if (started.length === 0) return fail({ kind: 'conflict', why: message('problem.exists', { what: id }) })
  const sections = template.sections.filter((section) => section.kind === 'text' || section.kind === 'foreword')
  for (const section of sections) {
    await tx
      .insertInto('reports.section')
      .values({
        tenant_id: ctx.tenantId,
        report_id: id,
        section_id: section.id,
        state: 'draft',
        revision: 1,
        not_applicable: null,
        approved_values: null,
      })
      .execute()
    await tx
      .insertInto('reports.section_text')
      .values({
        tenant_id: ctx.tenantId,
        report_id: id,
        section_id: section.id,
        revision: 1,
        content: JSON.stringify(startingText(section, input.language)),
        saved_at: ctx.now.toISOString(),
        saved_by: 'system',
        saved_by_title: 'Årsring',
      })
      .execute()
  }
  await ctx.audit({
    event: 'reports.report.started',
    subject: id,
    unitId: input.unitId,
    data: { template: template.id, version: template.version },
  })
  return ok({ id })
}
