import type { Generated, Selectable } from 'kysely'
import type { DocumentKind } from '../../platform/files/recognise-document.ts'
import type { SectionState, ReportState } from './model/workflow.ts'

/** This module's tables. `report`, `section` and `section_lock` hold the present; the rest is append-only history. */
export interface ReportsTables {
  'reports.report': {
    tenant_id: string
    id: string
    unit_id: string
    year: number
    template_id: string
    template_version: string
    language: string
    state: ReportState
    created_at: string
  }
  'reports.section': {
    tenant_id: string
    report_id: string
    section_id: string
    state: SectionState
    /** Number of the newest text in `section_text`. */
    revision: number
    not_applicable: string | null
    /** The figures shown when the section was approved, by key text; null when it is not approved. */
    approved_values: string | null
  }
  'reports.section_text': {
    tenant_id: string
    report_id: string
    section_id: string
    revision: number
    content: string
    saved_at: string
    saved_by: string
    saved_by_title: string
  }
  'reports.unmerged_text': {
    tenant_id: string
    seq: Generated<number>
    report_id: string
    section_id: string
    content: string
    saved_at: string
    saved_by: string
    saved_by_title: string
  }
  'reports.section_lock': {
    tenant_id: string
    report_id: string
    section_id: string
    user_id: string
    title: string
    since: string
    expires: string
  }
  'reports.transition': {
    tenant_id: string
    seq: Generated<number>
    report_id: string
    section_id: string | null
    from_state: string
    to_state: string
    because: string
    by_user: string
    by_title: string
    at: string
  }
  'reports.finding_decision': {
    tenant_id: string
    seq: Generated<number>
    report_id: string
    fingerprint: string
    decision: 'accepted' | 'reopened'
    because: string
    by_title: string
    at: string
  }
  'reports.publication': {
    tenant_id: string
    id: string
    report_id: string
    unit_id: string
    year: number
    title: string
    edition: number
    published_at: string
    by_title: string
    because: string | null
    erratum: string | null
    snapshot_sha256: string
  }
  /** Pictures received for a report, shown in its text or not. */
  'reports.image': {
    tenant_id: string
    report_id: string
    sha256: string
    media_type: 'image/png' | 'image/jpeg'
    width: number
    height: number
    bytes: number
    received_at: string
    received_by: string
    received_by_title: string
  }
  /** What lies with a report. What was removed stays inside, so that it can be taken in again. */
  'reports.attachment': {
    tenant_id: string
    id: string
    report_id: string
    sha256: string
    kind: DocumentKind
    title: string
    bytes: number
    position: number
    added_at: string
    added_by_title: string
    removed_at: string | null
  }
  'reports.reminder': { tenant_id: string; seq: Generated<number>; report_id: string; text: string; by_title: string; at: string }
  'reports.rendition': {
    tenant_id: string
    publication_id: string
    form: string
    path: string
    sha256: string
    media_type: string
    bytes: number
  }
}

export type ReportRow = Selectable<ReportsTables['reports.report']>
export type SectionRow = Selectable<ReportsTables['reports.section']>
export type AttachmentRow = Selectable<ReportsTables['reports.attachment']>
