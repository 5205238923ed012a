import { inLanguage, type Language, type Severity, type Table } from '@arsring/shared'
import { renderMessage } from '@arsring/standards'
import { z } from 'zod'
import type { ReadContext } from '../../platform/context.ts'
import { FigureView } from '../facts/index.ts'
import type { AssembledReport, AssembledSection, ReportFinding } from './model/assemble.ts'
import type { PublicationView as Publication } from './queries/publications.ts'

const severity = z.enum(['fatal', 'error', 'warning', 'info'])
export const PlaceView = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('line'), line: z.number().int(), column: z.string().nullable() }),
    z.object({ kind: z.literal('cell'), section: z.string(), table: z.string(), row: z.string(), column: z.string() }),
    z.object({
      kind: z.literal('text'),
      section: z.string(),
      block: z.number().int(),
      from: z.number().int(),
      to: z.number().int(),
      text: z.string(),
    }),
    z.object({ kind: z.literal('image'), section: z.string(), sha256: z.string() }),
    z.object({ kind: z.literal('section'), section: z.string() }),
    z.object({ kind: z.literal('document') }),
  ])
  .meta({ id: 'Place' })

export const FindingView = z
  .object({
    fingerprint: z.string(),
    check: z.string(),
    severity,
    message: z.string(),
    at: z.array(PlaceView),
    printed: z.string().nullable(),
    expected: z.string().nullable(),
    status: z.enum(['open', 'accepted']),
    reason: z.string().nullable(),
    acceptedBy: z.string().nullable(),
    section: z.string().nullable(),
    canAccept: z.boolean(),
  })
  .meta({ id: 'Finding' })

// A table travels as the type that the whole product shares; its shape is in the shared code.
export const TableView = z
  .custom<Table>((value) => typeof value === 'object' && value !== null)
  .meta({ id: 'Table', type: 'object', description: 'Table of shared/src/table.ts', additionalProperties: true })
// The text of a section; its schema is the document workspace's, and every save is checked against it.
export const DocumentView = z.unknown().meta({ id: 'Document', description: 'ProseMirror JSON of document/src/nodes.ts' })

const state = z.enum(['draft', 'ready', 'approved', 'published'])
const counts = z.object({ fatal: z.number().int(), error: z.number().int(), warning: z.number().int(), info: z.number().int() })

export const PublicationView = z
  .object({
    id: z.string(),
    edition: z.number().int(),
    title: z.string(),
    unit: z.string(),
    year: z.number().int(),
    url: z.string(),
    publishedAt: z.string(),
    by: z.string(),
    because: z.string().nullable(),
    erratum: z.string().nullable(),
    forms: z.array(z.object({ form: z.string(), url: z.string(), bytes: z.number().int(), mediaType: z.string() })),
  })
  .meta({ id: 'Publication' })

export const ReportSummary = z
  .object({
    id: z.string(),
    unit: z.object({ id: z.string(), name: z.string() }),
    year: z.number().int(),
    title: z.string(),
    state: z.enum(['draft', 'approved', 'published']),
    sections: z.object({ total: z.number().int(), draft: z.number().int(), ready: z.number().int(), approved: z.number().int() }),
    openFindings: counts,
    due: z.string().nullable(),
    publishedEdition: z.number().int().nullable(),
  })
  .meta({ id: 'ReportSummary' })

export const OutlineSection = z
  .object({
    id: z.string(),
    number: z.string().nullable(),
    title: z.string(),
    level: z.number().int(),
    isHeading: z.boolean(),
    state,
    isRequired: z.boolean(),
    presence: z.enum(['content', 'empty', 'not_applicable']),
    findings: z.object({ error: z.number().int(), warning: z.number().int(), info: z.number().int() }),
    changedSinceApproval: z.boolean(),
  })
  .meta({ id: 'OutlineSection' })

export const ReportDetail = ReportSummary.extend({
  language: z.enum(['nb', 'nn', 'en']),
  /** The title of who approved it as a whole, who signs it; null while it is a draft. */
  approvedBy: z.string().nullable(),
  outline: z.array(OutlineSection),
  can: z.object({
    write: z.boolean(),
    enter: z.boolean(),
    approve: z.boolean(),
    publish: z.boolean(),
    reopen: z.boolean(),
    remind: z.boolean(),
  }),
  publications: z.array(PublicationView),
}).meta({ id: 'Report' })

const LockView = z.object({ by: z.string(), isMine: z.boolean(), since: z.string(), expires: z.string() }).meta({ id: 'Lock' })
export { LockView }

export const SectionView = z
  .object({
    id: z.string(),
    number: z.string().nullable(),
    title: z.string(),
    level: z.number().int(),
    state,
    guidance: z.string(),
    content: DocumentView,
    revision: z.number().int(),
    savedAt: z.string().nullable(),
    savedBy: z.string().nullable(),
    notApplicable: z.string().nullable(),
    tables: z.record(z.string(), TableView),
    charts: z.record(z.string(), z.object({ title: z.string(), svg: z.string(), alternative: z.string() })),
    figures: z.record(z.string(), FigureView),
    findings: z.array(FindingView),
    changes: z.array(z.object({ key: z.string(), label: z.string(), before: z.string(), after: z.string() })),
    lock: LockView.nullable(),
    can: z.object({
      write: z.boolean(),
      approve: z.boolean(),
      enter: z.boolean(),
      markReady: z.boolean(),
      takeBack: z.boolean(),
      return: z.boolean(),
      reopen: z.boolean(),
    }),
  })
  .meta({ id: 'Section' })

/** A finding in the reader's language. Who may approve may accept it with a reason, unless it is fatal. */
export function presentFinding(found: ReportFinding, language: Language, mayAccept: boolean): z.input<typeof FindingView> {
  const { finding, decision } = found
  return {
    fingerprint: found.fingerprint,
    check: finding.check,
    severity: finding.severity,
    message: renderMessage(finding.message, language),
    at: [...finding.at],
    printed: finding.printed ?? null,
    expected: finding.expected ?? null,
    status: decision === null ? 'open' : 'accepted',
    reason: decision?.because ?? null,
    acceptedBy: decision?.by ?? null,
    section: found.section,
    canAccept: mayAccept && finding.severity !== 'fatal',
  }
}

export function presentSummary(report: AssembledReport, published: readonly Publication[]): z.input<typeof ReportSummary> {
  const { row, unit, tenant } = report.loaded
  const written = report.sections.filter((section) => section.loaded !== null)
  const inState = (wanted: string): number => written.filter((section) => stateOf(section) === wanted).length
  const open = (level: Severity): number =>
    report.findings.filter((found) => found.decision === null && found.finding.severity === level).length
  return {
    id: row.id,
    unit: { id: unit.id, name: unit.name },
    year: row.year,
    title: report.title,
    state: row.state,
    sections: { total: written.length, draft: inState('draft'), ready: inState('ready'), approved: inState('approved') },
    openFindings: { fatal: open('fatal'), error: open('error'), warning: open('warning'), info: open('info') },
    due: `${row.year + 1}-${tenant.settings.reportDue}`,
    publishedEdition: published.find((publication) => publication.reportId === row.id)?.edition ?? null,
  }
}

export function presentReport(report: AssembledReport, published: readonly Publication[], ctx: ReadContext): z.input<typeof ReportDetail> {
  const { row, unit } = report.loaded
  const can = (right: 'write' | 'enter' | 'approve' | 'publish'): boolean => ctx.actor.can(right, unit.id)
  return {
    ...presentSummary(report, published),
    language: report.language,
    approvedBy: report.loaded.approvedBy,
    outline: report.sections
      .filter((section) => section.template.kind !== 'cover' && section.template.kind !== 'contents')
      .map((section) => outlineSection(section, report)),
    can: {
      write: can('write'),
      enter: can('enter'),
      approve: can('approve') && row.state === 'draft',
      publish: can('publish') && row.state === 'approved',
      reopen: can('approve') && row.state !== 'draft',
      remind: can('publish') && row.state === 'draft',
    },
    publications: published.filter((publication) => publication.reportId === row.id).map(presentPublication),
  }
}

function outlineSection(section: AssembledSection, report: AssembledReport): z.input<typeof OutlineSection> {
  const open = (levels: readonly Severity[]): number =>
    report.findings.filter(
      (found) => found.section === section.template.id && found.decision === null && levels.includes(found.finding.severity),
    ).length
  return {
    id: section.template.id,
    number: section.template.number,
    title: section.title,
    level: section.level,
    isHeading: section.loaded === null,
    state: stateOf(section),
    isRequired: section.template.isRequired,
    presence: section.presence,
    findings: { error: open(['fatal', 'error']), warning: open(['warning']), info: open(['info']) },
    changedSinceApproval: section.changes.length > 0,
  }
}

/** What is declared not applicable needs no approval of its own: it counts with the approved ones. */
function stateOf(section: AssembledSection): 'draft' | 'ready' | 'approved' {
  return section.presence === 'not_applicable' ? 'approved' : (section.loaded?.row.state ?? 'draft')
}

export function presentPublication(publication: Publication): z.input<typeof PublicationView> {
  const url = `/publisert/${publication.unitId}/${publication.year}/${publication.edition}/`
  const shown = publication.renditions.filter((file) => !/^(?:assets|fonts|images|attachments)\//.test(file.path))
  return {
    id: publication.id,
    edition: publication.edition,
    title: publication.title,
    unit: publication.unitId,
    year: publication.year,
    url,
    publishedAt: publication.publishedAt,
    by: publication.by,
    because: publication.because,
    erratum: publication.erratum,
    forms: shown.map((file) => ({
      form: file.form,
      url: `${url}${file.path === 'index.html' ? '' : file.path}`,
      bytes: file.bytes,
      mediaType: file.mediaType,
    })),
  }
}

export function guidanceOf(section: AssembledSection, language: Language): string {
  return inLanguage(section.template.guidance, language)
}
