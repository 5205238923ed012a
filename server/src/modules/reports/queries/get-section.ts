import { fail, ok, type ProblemOf, type Result } from '@arsring/shared'
import type { z } from 'zod'
import type { ReadContext } from '../../../platform/context.ts'
import { presentFigure } from '../../facts/index.ts'
import { lockOn } from '../commands/hold-lock.ts'
import { stepsFrom } from '../model/workflow.ts'
import { screenChart } from '../render/chart/drawn-chart.ts'
import { WIDE } from '../render/chart/render-chart.ts'
import { guidanceOf, presentFinding, type SectionView } from '../views.ts'
import { assembledReport } from './assembled-report.ts'

/** One section as its page shows it: text, tables, charts, figures, findings, lock, and what one may do. */
export async function getSection(
  ctx: ReadContext,
  reportId: string,
  sectionId: string,
): Promise<Result<z.input<typeof SectionView>, ProblemOf<'not_found'>>> {
  const assembled = await assembledReport(ctx, reportId)
  if (!assembled.ok) return assembled
  const report = assembled.value
  const { loaded } = report
  const section = report.sections.find((candidate) => candidate.template.id === sectionId)
  if (section?.loaded === undefined || section.loaded === null) return fail({ kind: 'not_found', what: 'section', id: sectionId })
  const { row } = section.loaded
  const unitId = loaded.unit.id
  const mayApprove = ctx.actor.can('approve', unitId)
  const steps = stepsFrom(row.state, (right) => ctx.actor.can(right, unitId)).map((step) => step.name)
  const figures = [...section.keys].flatMap((key) => {
    const fact = report.facts.get(key)
    return fact === undefined ? [] : [[key, presentFigure(fact, loaded.definitions, { language: ctx.language })] as const]
  })
  const charts = section.charts.flatMap((id) => {
    const chart = report.charts.get(id)
    return chart === undefined ? [] : [[id, { title: chart.title, svg: screenChart(chart, WIDE), alternative: chart.alternative }] as const]
  })
  return ok({
    id: sectionId,
    number: section.template.number,
    title: section.title,
    level: section.level,
    state: row.state,
    guidance: guidanceOf(section, ctx.language),
    content: section.content,
    revision: row.revision,
    savedAt: section.loaded.savedAt,
    savedBy: section.loaded.savedBy,
    notApplicable: row.not_applicable,
    tables: Object.fromEntries(section.tables.map((table) => [table.id, table])),
    charts: Object.fromEntries(charts),
    figures: Object.fromEntries(figures),
    findings: report.findings
      .filter((found) => found.section === sectionId)
      .map((found) => presentFinding(found, ctx.language, mayApprove)),
    changes: section.changes.map((change) => ({ ...change })),
    lock: await lockOn(ctx, reportId, sectionId),
    can: {
      write: ctx.actor.can('write', unitId) && row.state !== 'approved' && loaded.row.state === 'draft',
      approve: steps.includes('approve'),
      enter: ctx.actor.can('enter', unitId),
      markReady: steps.includes('markReady'),
      takeBack: steps.includes('takeBack'),
      return: steps.includes('return'),
      reopen: steps.includes('reopen'),
    },
  })
}
