import { request } from './client.ts'
import type {
  HistoryEntry,
  Home,
  Lock,
  PublicationSummary,
  PublicPublication,
  ReportDetail,
  ReportFinding,
  ReportSummary,
  SectionRevision,
  SectionView,
} from './types.ts'

const at = (report: string, section?: string) =>
  `/api/reports/${encodeURIComponent(report)}${section === undefined ? '' : `/sections/${encodeURIComponent(section)}`}`

export const getHome = () => request<Home>('GET', '/api/home')
export const getReports = () => request<{ reports: ReportSummary[] }>('GET', '/api/reports').then((answer) => answer.reports)
export const startReport = (unit: string, year: number) => request<ReportDetail>('POST', '/api/reports', { body: { unit, year } })
export const getReport = (report: string) => request<ReportDetail>('GET', at(report))
export const getSection = (report: string, section: string) => request<SectionView>('GET', at(report, section))

/** Refused with 412 when someone saved in between, 423 when someone else holds the section. */
export const saveContent = (report: string, section: string, revision: number, content: unknown) =>
  request<{ revision: number; savedAt: string }>('PUT', `${at(report, section)}/content`, { body: { revision, content } })

/** Keeps words that could not be saved into the text, as a side revision to copy from. */
export const keepUnmerged = (report: string, section: string, content: unknown) =>
  request<unknown>('POST', `${at(report, section)}/unmerged`, { body: { content } })

export const getRevisions = (report: string, section: string) =>
  request<{ revisions: SectionRevision[] }>('GET', `${at(report, section)}/revisions`).then((answer) => answer.revisions)
export const getRevision = (report: string, section: string, revision: number) =>
  request<{ content: unknown }>('GET', `${at(report, section)}/revisions/${revision}`).then((answer) => answer.content)

export const takeLock = (report: string, section: string) => request<Lock>('POST', `${at(report, section)}/lock`, { body: {} })
export const takeOverLock = (report: string, section: string) =>
  request<Lock>('POST', `${at(report, section)}/lock/take-over`, { body: {} })
export const releaseLock = (report: string, section: string) =>
  request<undefined>('DELETE', `${at(report, section)}/lock`, { keepalive: true })

export const setNotApplicable = (report: string, section: string, because: string | null) =>
  request<unknown>('PUT', `${at(report, section)}/not-applicable`, { body: { because } })
export const moveSection = (report: string, section: string, to: 'draft' | 'ready' | 'approved', because?: string) =>
  request<SectionView>('POST', `${at(report, section)}/transitions`, { body: because === undefined ? { to } : { to, because } })
export const moveReport = (report: string, to: 'draft' | 'approved', because?: string) =>
  request<unknown>('POST', `${at(report)}/transitions`, { body: because === undefined ? { to } : { to, because } })

export const getReportFindings = (report: string) =>
  request<{ findings: ReportFinding[] }>('GET', `${at(report)}/findings`).then((answer) => answer.findings)
export const acceptFinding = (report: string, fingerprint: string, because: string) =>
  request<unknown>('POST', `${at(report)}/findings/accept`, { body: { fingerprint, because } })
export const reopenFinding = (report: string, fingerprint: string) =>
  request<unknown>('POST', `${at(report)}/findings/reopen`, { body: { fingerprint } })

export interface PublishRequest {
  readonly because?: string
  readonly erratum?: string
  readonly signature: { readonly title: string; readonly place: string; readonly date: string }
}
export const publishReport = (report: string, order: PublishRequest) =>
  request<PublicationSummary>('POST', `${at(report)}/publish`, { body: order })
export const previewAddress = (report: string) => `${at(report)}/preview`

export const getPublications = () =>
  request<{ publications: PublicPublication[] }>('GET', '/api/publications').then((answer) => answer.publications)

export const getHistory = (subject: string) =>
  request<{ entries: HistoryEntry[] }>('GET', '/api/history', { query: { subject } }).then((answer) => answer.entries)
