import type { ReportSummary, WaitingItem } from '../../api/types.ts'

export interface Deadline {
  /** ISO date. */
  readonly due: string
  readonly title: string
  readonly report: string
  readonly section: string | null
}

/** Every dated thing once, earliest first. A report's own deadline and what waits in it may fall on the same day. */
export function deadlinesOf(waiting: readonly WaitingItem[], reports: readonly ReportSummary[]): readonly Deadline[] {
  const all = [
    ...waiting.map((item) => ({ due: item.due, title: item.title, report: item.report, section: item.section })),
    ...reports
      .filter((report) => report.state !== 'published')
      .map((report) => ({ due: report.due, title: report.title, report: report.id, section: null })),
  ]
  const seen = new Set<string>()
  return all
    .filter((item): item is Deadline => item.due !== null)
    .filter((item) => {
      const name = `${item.due}|${item.title}`
      if (seen.has(name)) return false
      seen.add(name)
      return true
    })
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}
