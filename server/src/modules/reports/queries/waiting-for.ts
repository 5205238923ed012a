import { message } from '@arsring/shared'
import { renderMessage } from '@arsring/standards'
import type { ReadContext } from '../../../platform/context.ts'
import type { AssembledReport } from '../model/assemble.ts'
import type { Reminder } from './list-reminders.ts'

export interface Waiting {
  readonly report: string
  readonly reportTitle: string
  readonly section: string | null
  readonly title: string
  readonly why: string
  readonly due: string | null
}

/** What in a report waits for the one who asks: drafts for those who write, sections and findings for those who approve, the whole for those who publish. */
export function waitingFor(ctx: ReadContext, report: AssembledReport, reminder?: Reminder): Waiting[] {
  const { row, unit, tenant } = report.loaded
  const can = (right: 'write' | 'approve' | 'publish'): boolean => ctx.actor.can(right, unit.id)
  const say = (id: string, params: Record<string, string> = {}): string => renderMessage(message(id, params), ctx.language)
  const base = { report: row.id, reportTitle: `${unit.name}: ${report.title}`, due: `${row.year + 1}-${tenant.settings.reportDue}` }
  const whole = { ...base, section: null, title: `${unit.name}: ${report.title}` }
  if (row.state === 'published') return []
  if (row.state === 'approved') return can('publish') ? [{ ...whole, why: say('reports.waiting.publish') }] : []
  const written = report.sections.filter((section) => section.loaded !== null && section.presence !== 'not_applicable')
  const waiting = written.flatMap((section): Waiting[] => {
    const state = section.loaded?.row.state
    const entry = {
      ...base,
      section: section.template.id,
      title: [section.template.number, section.title].filter((part) => part !== null).join(' '),
    }
    if (state === 'draft' && can('write')) return [{ ...entry, why: say('reports.waiting.draft') }]
    if (state === 'ready' && can('approve')) return [{ ...entry, why: say('reports.waiting.ready') }]
    return []
  })
  const open = report.findings.filter((found) => found.decision === null && found.finding.severity !== 'info').length
  if (can('approve') && open > 0) waiting.push({ ...whole, why: say('reports.waiting.findings', { count: String(open) }) })
  if (can('approve') && written.every((section) => section.loaded?.row.state === 'approved'))
    waiting.push({ ...whole, why: say('reports.waiting.approve') })
  const reminded =
    reminder !== undefined && (can('write') || can('approve')) && !can('publish')
      ? [{ ...whole, why: say('reports.waiting.reminded', { by: reminder.by, text: reminder.text }) }]
      : []
  return [...reminded, ...waiting]
}
