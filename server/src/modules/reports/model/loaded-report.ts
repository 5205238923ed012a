import type { DocumentNode, PublicImage } from '@arsring/document'
import type { Template } from '@arsring/standards'
import type { Definitions, ListingRow, StoredFact } from '../../facts/index.ts'
import type { Tenant, Unit } from '../../organisation/index.ts'
import type { AttachmentRow, ReportRow, SectionRow } from '../tables.ts'

/** Everything a report is made from, read in a handful of queries whatever its length. */
export interface LoadedReport {
  readonly row: ReportRow
  readonly unit: Unit
  readonly tenant: Tenant
  readonly template: Template
  readonly definitions: Definitions
  readonly sections: ReadonlyMap<string, LoadedSection>
  /** The pictures received for it, by the hash of their file. */
  readonly images: ReadonlyMap<string, PublicImage>
  /** What lies with it, in order. */
  readonly attachments: readonly AttachmentRow[]
  readonly stored: readonly StoredFact[]
  /** Records by the name of their list: budget adjustments, investment projects and the entries of registers. */
  readonly listings: Readonly<Record<string, readonly ListingRow[]>>
  /** The findings that stand accepted, by fingerprint. */
  readonly accepted: ReadonlyMap<string, FindingDecision>
  /** The title of who approved it as a whole; null while it is a draft. */
  readonly approvedBy: string | null
}

export interface LoadedSection {
  readonly row: SectionRow
  readonly content: DocumentNode
  readonly savedAt: string
  readonly savedBy: string
}

export interface FindingDecision {
  readonly because: string
  readonly by: string
  readonly at: string
}
