import type { FactValue, FigureFormat, Finding, ProblemKind, Table } from '@arsring/shared'

/** The shapes the server answers with. The state words are those of the server's own model. */
export type Right = 'read' | 'enter' | 'write' | 'approve' | 'publish' | 'administer'

export interface Session {
  user: { id: string; title: string } | null
  /** ISO date, Europe/Oslo. In the demo the clock is set. */
  today: string
  isDemo: boolean
  municipality: string | null
  rights: { unit: string; rights: Right[] }[]
  version: string
}

export interface DemoRole {
  id: string
  title: string
  description: string
}

/** A figure printed in a published report that its own table contradicts. */
export interface Story {
  report: string
  table: string
  row: string
  column: string
  printed: string
  expected: string
  explanation: string
  cells: { label: string; text: string; isSuspect: boolean; isTotal: boolean }[]
  spoiled: { where: string; printed: string; expected: string; explanation: string }[]
  liveKey: string | null
  liveReport: string | null
}

export interface WaitingItem {
  kind: 'section' | 'report' | 'finding'
  report: string
  reportTitle: string
  section: string | null
  title: string
  why: string
  due: string | null
}

export interface Home {
  story: Story | null
  printedFindings: { report: string; count: number }[]
  waiting: WaitingItem[]
  reports: ReportSummary[]
}

export type ReportState = 'draft' | 'approved' | 'published'
export type SectionState = 'draft' | 'ready' | 'approved' | 'published'

export interface ReportSummary {
  id: string
  unit: { id: string; name: string }
  year: number
  title: string
  state: ReportState
  sections: { total: number; draft: number; ready: number; approved: number }
  openFindings: { fatal: number; error: number; warning: number; info: number }
  due: string | null
  publishedEdition: number | null
}

export interface Unit {
  id: string
  name: string
  parent: string | null
  budgetChapters: string[]
  can: Record<Right, boolean>
}

export interface OutlineSection {
  id: string
  number: string | null
  title: string
  level: number
  state: SectionState
  isRequired: boolean
  presence: 'content' | 'empty' | 'not_applicable'
  findings: { error: number; warning: number; info: number }
  changedSinceApproval: boolean
}

export interface ReportDetail extends ReportSummary {
  language: 'nb' | 'nn'
  outline: OutlineSection[]
  can: { approve: boolean; publish: boolean; write: boolean; enter: boolean }
  publications: PublicationSummary[]
}

export interface FigureView {
  key: string
  label: string
  unit: string
  decimals: number
  period: string
  series: string
  value: FactValue
  text: string
  direction: 'higher' | 'lower' | 'neutral'
}

export interface FindingView {
  fingerprint: string
  check: string
  severity: Finding['severity']
  message: string
  at: Finding['at']
  printed: string | null
  expected: string | null
  status: 'open' | 'accepted'
  reason: string | null
  acceptedBy: string | null
  reference: string
  canAccept: boolean
}

export interface ReportFinding extends FindingView {
  section: string | null
}

export interface Lock {
  by: string
  isMine: boolean
  since: string
  expires: string
}

export interface ChartView {
  title: string
  svg: string
  alternative: string
  table: Table
}

export interface FigureChange {
  key: string
  label: string
  before: string
  after: string
}

export interface SectionView {
  id: string
  number: string | null
  title: string
  level: number
  state: SectionState
  guidance: string
  content: unknown
  revision: number
  savedAt: string | null
  savedBy: string | null
  notApplicable: string | null
  tables: Record<string, Table>
  charts: Record<string, ChartView>
  figures: Record<string, FigureView>
  findings: FindingView[]
  changes: FigureChange[]
  lock: Lock | null
  can: { write: boolean; approve: boolean; enter: boolean; markReady: boolean; return: boolean; reopen: boolean }
}

export interface SectionRevision {
  revision: number
  savedAt: string
  savedBy: string
  isUnmerged: boolean
}

export type PublicationForm = 'web' | 'pdf' | 'json' | 'csv' | 'datapackage'

export interface PublicationSummary {
  id: string
  edition: number
  publishedAt: string
  by: string
  because: string | null
  forms: { form: PublicationForm; url: string; bytes: number; mediaType: string }[]
}

export interface PublicPublication extends PublicationSummary {
  title: string
  unit: string
  year: number
  url: string
}

export interface FigureMatch {
  number: string
  figures: { figure: FigureView; format: FigureFormat }[]
}

export interface Explanation {
  key: string
  label: string
  text: string
  how: string
  file: { batch: string; name: string; line: number; receivedAt: string; by: string } | null
  entered: { by: string; at: string; because: string } | null
  inputs: Explanation[]
}

export interface Usage {
  kind: 'sentence' | 'table' | 'chart' | 'approval' | 'publication' | 'calculation'
  report: string | null
  section: string | null
  where: string
}

export interface FigureDetail {
  figure: FigureView
  definition: string
  reference: string
  explain: Explanation
  usedIn: Usage[]
  history: { value: string; at: string; by: string; source: string }[]
  can: { enter: boolean }
}

export interface Impact {
  sentences: number
  tables: number
  charts: number
  approvals: number
  usages: Usage[]
}

export interface ImportKind {
  id: string
  label: string
  description: string
  columns: { id: string; heading: string; isRequired: boolean; description: string }[]
}

export interface PreviewFinding {
  severity: Finding['severity']
  line: number | null
  column: string | null
  message: string
}

export interface ImportPreview {
  sourceFile: string
  name: string
  kind: string
  format: string
  encoding: string
  lines: number
  alreadyPosted: { batch: string; at: string; by: string } | null
  columns: string[]
  rows: { line: number; cells: string[]; worst: Finding['severity'] | null }[]
  findings: PreviewFinding[]
  facts: { line: number; key: string; label: string; text: string; before: string | null }[]
  canPost: boolean
  touches: { sentences: number; tables: number; approvals: number }
}

export interface Batch {
  id: string
  kind: string
  kindLabel: string
  unit: string
  year: number
  fileName: string
  receivedAt: string
  by: string
  lines: number
  facts: number
  state: 'posted' | 'withdrawn'
  withdrawn: { at: string; by: string; because: string } | null
  can: { withdraw: boolean }
}

export interface BatchDetail extends Omit<Batch, 'facts' | 'lines'> {
  facts: { line: number; key: string; label: string; text: string }[]
  lines: { line: number; cells: string[] }[]
}

export interface HistoryEntry {
  at: string
  by: string
  event: string
  text: string
}

/** RFC 9457 problem document, as the server sends it; `offline` is ours, for an answer that never came. */
export interface ApiProblem {
  kind: ProblemKind | 'offline' | 'bug'
  status: number
  title: string
  detail?: string
  issues?: { path: string; message: string }[]
  by?: string
  actual?: number
}
