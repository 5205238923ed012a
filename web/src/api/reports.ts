import { answer, api } from './client.ts'
import type {
  Attachments,
  Finding,
  HistoryEntry,
  Home,
  Image,
  Lock,
  Publication,
  PublicPublication,
  Report,
  Section,
  SectionRevision,
} from './types.ts'

const inReport = (id: string) => ({ params: { path: { id } } })
const inSection = (id: string, section: string) => ({ params: { path: { id, section } } })

export const getHome = (): Promise<Home> => answer(api.GET('/api/home'))
export const getReports = (): Promise<Report[]> => answer(api.GET('/api/reports')).then(({ reports }) => reports)
export const startReport = (unit: string, year: number): Promise<Report> => answer(api.POST('/api/reports', { body: { unit, year } }))
export const getReport = (report: string): Promise<Report> => answer(api.GET('/api/reports/{id}', inReport(report)))
export const getSection = (report: string, section: string): Promise<Section> =>
  // Text and tables are shared types, which the description only names.
  answer(api.GET('/api/reports/{id}/sections/{section}', inSection(report, section))) as Promise<unknown> as Promise<Section>

/** Refused with 412 when someone saved in between, 423 when someone else holds the section. */
export const saveContent = (report: string, section: string, revision: number, content: unknown) =>
  answer(api.PUT('/api/reports/{id}/sections/{section}/content', { ...inSection(report, section), body: { revision, content } }))

/** Keeps words that could not be saved into the text, as a side revision to copy from. */
export const keepUnmerged = (report: string, section: string, content: unknown) =>
  answer(api.POST('/api/reports/{id}/sections/{section}/unmerged', { ...inSection(report, section), body: { content } }))

export const getRevisions = (report: string, section: string): Promise<SectionRevision[]> =>
  answer(api.GET('/api/reports/{id}/sections/{section}/revisions', inSection(report, section))).then(({ revisions }) => revisions)
export const getRevision = (report: string, section: string, revision: string): Promise<unknown> =>
  answer(
    api.GET('/api/reports/{id}/sections/{section}/revisions/{revision}', { params: { path: { id: report, section, revision } } }),
  ).then(({ content }) => content)

/** Refused with what is wrong with the picture, with 413 when it is too large, 423 when someone else holds the section. */
export function sendImage(report: string, section: string, file: File): Promise<Image> {
  const form = new FormData()
  form.set('file', file)
  // The description has no schema for multipart forms.
  return answer(api.POST('/api/reports/{id}/sections/{section}/images', { ...inSection(report, section), body: form } as never))
}
export const imageAddress = (report: string, sha256: string) => `/api/reports/${encodeURIComponent(report)}/images/${sha256}`

export const getAttachments = (report: string): Promise<Attachments> => answer(api.GET('/api/reports/{id}/attachments', inReport(report)))
export function addAttachment(report: string, title: string, file: File): Promise<Attachments> {
  const form = new FormData()
  // Before the file: a server that reads the form as a stream then already knows it.
  form.set('title', title)
  form.set('file', file)
  // The description has no schema for multipart forms.
  return answer(api.POST('/api/reports/{id}/attachments', { ...inReport(report), body: form as never }))
}
const inAttachment = (id: string, attachment: string) => ({ params: { path: { id, attachment } } })
export const changeAttachment = (report: string, attachment: string, title: string, place: number): Promise<Attachments> =>
  answer(api.PUT('/api/reports/{id}/attachments/{attachment}', { ...inAttachment(report, attachment), body: { title, place } }))
export const removeAttachment = (report: string, attachment: string): Promise<Attachments> =>
  answer(api.DELETE('/api/reports/{id}/attachments/{attachment}', inAttachment(report, attachment)))
export const restoreAttachment = (report: string, attachment: string): Promise<Attachments> =>
  answer(api.POST('/api/reports/{id}/attachments/{attachment}/restore', inAttachment(report, attachment)))
export const attachmentAddress = (report: string, attachment: string) =>
  `/api/reports/${encodeURIComponent(report)}/attachments/${encodeURIComponent(attachment)}/file`

export const takeLock = (report: string, section: string): Promise<Lock> =>
  answer(api.POST('/api/reports/{id}/sections/{section}/lock', inSection(report, section)))
export const takeOverLock = (report: string, section: string): Promise<Lock> =>
  answer(api.POST('/api/reports/{id}/sections/{section}/lock/take-over', inSection(report, section)))
/** Outlives the page, so that a closed tab does not hold the section. */
export const releaseLock = (report: string, section: string) =>
  answer(api.DELETE('/api/reports/{id}/sections/{section}/lock', { ...inSection(report, section), keepalive: true }))

export const setNotApplicable = (report: string, section: string, because: string | null) =>
  answer(api.PUT('/api/reports/{id}/sections/{section}/not-applicable', { ...inSection(report, section), body: { because } }))
export const moveSection = (report: string, section: string, to: 'draft' | 'ready' | 'approved', because?: string) =>
  answer(
    api.POST('/api/reports/{id}/sections/{section}/transitions', {
      ...inSection(report, section),
      body: because === undefined ? { to } : { to, because },
    }),
  )
export const moveReport = (report: string, to: 'draft' | 'approved', because?: string): Promise<Report> =>
  answer(api.POST('/api/reports/{id}/transitions', { ...inReport(report), body: because === undefined ? { to } : { to, because } }))
export const remindReport = (report: string, text: string): Promise<Report> =>
  answer(api.POST('/api/reports/{id}/remind', { ...inReport(report), body: text === '' ? {} : { text } }))

export const getReportFindings = (report: string): Promise<Finding[]> =>
  answer(api.GET('/api/reports/{id}/findings', inReport(report))).then(({ findings }) => findings)
export const acceptFinding = (report: string, fingerprint: string, because: string) =>
  answer(api.POST('/api/reports/{id}/findings/accept', { ...inReport(report), body: { fingerprint, because } }))
export const reopenFinding = (report: string, fingerprint: string) =>
  answer(api.POST('/api/reports/{id}/findings/reopen', { ...inReport(report), body: { fingerprint } }))

export interface PublishOrder {
  readonly because?: string
  readonly erratum?: string
  readonly signature: { readonly title: string; readonly place: string; readonly date: string }
}
export const publishReport = (report: string, order: PublishOrder): Promise<Publication> =>
  answer(api.POST('/api/reports/{id}/publish', { ...inReport(report), body: order }))
export const previewAddress = (report: string) => `/api/reports/${encodeURIComponent(report)}/preview/`

export const getPublications = (): Promise<PublicPublication[]> =>
  answer(api.GET('/api/publications')).then(({ publications }) => publications)
export const getHistory = (subject: string): Promise<HistoryEntry[]> =>
  answer(api.GET('/api/history', { params: { query: { subject } } })).then(({ entries }) => entries)
