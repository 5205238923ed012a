import { fail, message, ok, type ProblemOf, type Result } from '@arsring/shared'
import type { Context } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import { assemble } from '../model/assemble.ts'
import { loadReport } from '../queries/load-report.ts'
import type { ReportsTables } from '../tables.ts'

export interface DecideFinding {
  readonly reportId: string
  readonly fingerprint: string
  readonly decision: 'accepted' | 'reopened'
  readonly because: string
}

/** Accepts a finding with a reason, or opens it again. Only who may approve decides; the acceptance holds as long as the finding says the same. */
export async function decideFinding(
  ctx: Context,
  input: DecideFinding,
): Promise<Result<null, ProblemOf<'not_found' | 'forbidden' | 'conflict' | 'invalid'>>> {
  const loaded = await loadReport(ctx, input.reportId)
  if (!loaded.ok) return loaded
  const { row } = loaded.value
  if (!ctx.actor.can('approve', row.unit_id)) return fail({ kind: 'forbidden', action: 'approve', why: message('problem.no-right') })
  const because = input.because.trim()
  if (input.decision === 'accepted') {
    const found = assemble(loaded.value).findings.find((candidate) => candidate.fingerprint === input.fingerprint)
    if (found === undefined) return fail({ kind: 'conflict', why: message('problem.finding-gone') })
    if (found.finding.severity === 'fatal') return fail({ kind: 'conflict', why: message('problem.fatal-finding') })
    if (because === '') return fail({ kind: 'invalid', issues: [{ path: 'because', message: message('problem.reason-needed') }] })
  }
  if (input.decision === 'reopened' && !loaded.value.accepted.has(input.fingerprint))
    return fail({ kind: 'conflict', why: message('problem.finding-gone') })
  await tablesOf<ReportsTables>(ctx)
    .insertInto('reports.finding_decision')
    .values({
      tenant_id: ctx.tenantId,
      report_id: input.reportId,
      fingerprint: input.fingerprint,
      decision: input.decision,
      because,
      by_title: ctx.actor.title,
      at: ctx.now.toISOString(),
    })
    .execute()
  await ctx.audit({
    event: `reports.finding.${input.decision}`,
    subject: `${input.reportId}/finding`,
    unitId: row.unit_id,
    data: { fingerprint: input.fingerprint, because },
  })
  return ok(null)
}
