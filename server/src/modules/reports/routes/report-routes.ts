import { fail, ok } from '@arsring/shared'
import { z } from 'zod'
import { addRoute, type Api } from '../../../platform/http/route.ts'
import { decideFinding } from '../commands/decide-finding.ts'
import { moveReport } from '../commands/move-report.ts'
import { remind } from '../commands/remind.ts'
import { startReport } from '../commands/start-report.ts'
import { assembledReport } from '../queries/assembled-report.ts'
import { lastReminders } from '../queries/list-reminders.ts'
import { listPublications } from '../queries/publications.ts'
import { assembledReports } from '../queries/unit-reports.ts'
import { waitingFor } from '../queries/waiting-for.ts'
import type { Context } from '../../../platform/context.ts'
import { FindingView, presentFinding, presentReport, presentSummary, ReportDetail, ReportSummary } from '../views.ts'

const ReportAddress = z.object({ id: z.string().max(80) })
// As long as what the finding says.
const Fingerprint = z.string().max(50_000)
const because = z.string().max(2000).default('')

export function reportRoutes(api: Api): void {
  addRoute(api, {
    method: 'GET',
    url: '/api/home',
    summary: 'What waits for the one who asks, and the reports one may read',
    policy: 'signed-in',
    answer: z.object({
      waiting: z.array(
        z.object({
          report: z.string(),
          reportTitle: z.string(),
          section: z.string().nullable(),
          title: z.string(),
          why: z.string(),
          due: z.string().nullable(),
        }),
      ),
      reports: z.array(ReportSummary),
    }),
    problems: [],
    async handle(ctx) {
      const reports = await assembledReports(ctx)
      const published = await listPublications(ctx)
      const reminders = await lastReminders(ctx)
      return ok({
        waiting: reports.flatMap((report) => waitingFor(ctx, report, reminders.get(report.loaded.row.id))),
        reports: reports.map((report) => presentSummary(report, published)),
      })
    },
  })
  addRoute(api, {
    method: 'GET',
    url: '/api/reports',
    summary: 'The reports one may read, with their sections: units × chapters',
    policy: 'signed-in',
    answer: z.object({ reports: z.array(ReportDetail) }),
    problems: [],
    async handle(ctx) {
      const published = await listPublications(ctx)
      return ok({ reports: (await assembledReports(ctx)).map((report) => presentReport(report, published, ctx)) })
    },
  })
  addRoute(api, {
    method: 'POST',
    url: '/api/reports',
    summary: 'Start the annual report of a unit for a year',
    policy: 'signed-in',
    body: z.object({ unit: z.string().max(60), year: z.number().int().min(1900).max(2200), language: z.enum(['nb', 'nn']).default('nb') }),
    answer: ReportDetail,
    problems: ['not_found', 'forbidden', 'invalid', 'conflict'],
    async handle(ctx, { body }) {
      const started = await startReport(ctx, { unitId: body.unit, year: body.year, language: body.language })
      return started.ok ? detail(ctx, started.value.id) : started
    },
  })
  addRoute(api, {
    method: 'GET',
    url: '/api/reports/:id',
    summary: 'A report: its sections with state and findings, and what one may do',
    policy: 'signed-in',
    params: ReportAddress,
    answer: ReportDetail,
    problems: ['not_found'],
    handle: (ctx, { params }) => detail(ctx, params.id),
  })
  addRoute(api, {
    method: 'POST',
    url: '/api/reports/:id/transitions',
    summary: 'Approve a report as a whole, or open it again with a reason',
    policy: 'signed-in',
    params: ReportAddress,
    body: z.object({ to: z.enum(['approved', 'draft']), because }),
    answer: ReportDetail,
    problems: ['not_found', 'forbidden', 'conflict', 'invalid'],
    async handle(ctx, { params, body }) {
      const moved = await moveReport(ctx, { reportId: params.id, ...body })
      return moved.ok ? detail(ctx, params.id) : moved
    },
  })
  addRoute(api, {
    method: 'POST',
    url: '/api/reports/:id/remind',
    summary: 'Remind those who write and approve a report',
    policy: 'signed-in',
    params: ReportAddress,
    body: z.object({ text: z.string().max(500).default('') }),
    answer: ReportDetail,
    problems: ['not_found', 'forbidden', 'conflict'],
    async handle(ctx, { params, body }) {
      const reminded = await remind(ctx, { reportId: params.id, text: body.text })
      return reminded.ok ? detail(ctx, params.id) : reminded
    },
  })
  findingRoutes(api)
}

function findingRoutes(api: Api): void {
  const findings = async (ctx: Context, reportId: string) => {
    const report = await assembledReport(ctx, reportId)
    if (!report.ok) return report
    const mayAccept = ctx.actor.can('approve', report.value.loaded.unit.id)
    return ok({ findings: report.value.findings.map((found) => presentFinding(found, ctx.language, mayAccept)) })
  }
  const answer = z.object({ findings: z.array(FindingView) })
  addRoute(api, {
    method: 'GET',
    url: '/api/reports/:id/findings',
    summary: 'Everything the checks found in a report, open and accepted',
    policy: 'signed-in',
    params: ReportAddress,
    answer,
    problems: ['not_found'],
    handle: (ctx, { params }) => findings(ctx, params.id),
  })
  addRoute(api, {
    method: 'POST',
    url: '/api/reports/:id/findings/accept',
    summary: 'Accept a finding with a reason',
    policy: 'signed-in',
    params: ReportAddress,
    body: z.object({ fingerprint: Fingerprint, because }),
    answer,
    problems: ['not_found', 'forbidden', 'conflict', 'invalid'],
    async handle(ctx, { params, body }) {
      const decided = await decideFinding(ctx, {
        reportId: params.id,
        fingerprint: body.fingerprint,
        decision: 'accepted',
        because: body.because,
      })
      return decided.ok ? findings(ctx, params.id) : decided
    },
  })
  addRoute(api, {
    method: 'POST',
    url: '/api/reports/:id/findings/reopen',
    summary: 'Open an accepted finding again',
    policy: 'signed-in',
    params: ReportAddress,
    body: z.object({ fingerprint: Fingerprint }),
    answer,
    problems: ['not_found', 'forbidden', 'conflict', 'invalid'],
    async handle(ctx, { params, body }) {
      const decided = await decideFinding(ctx, { reportId: params.id, fingerprint: body.fingerprint, decision: 'reopened', because: '' })
      return decided.ok ? findings(ctx, params.id) : decided
    },
  })
}

async function detail(ctx: Context, reportId: string) {
  const report = await assembledReport(ctx, reportId)
  if (!report.ok) return fail(report.error)
  return ok(presentReport(report.value, await listPublications(ctx, reportId), ctx))
}
