import { fail, message, ok, type ProblemOf, type Result } from '@arsring/shared'
import type { PublicReport } from '@arsring/document'
import { findImportKind, listBatches, newestNumber } from '../../facts/index.ts'
import { dayInOslo } from '../../../platform/clock/clock.ts'
import type { Context, ReadContext } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import { sha256Of } from '../../../platform/files/file-store.ts'
import { assemble, type AssembledReport } from '../model/assemble.ts'
import { toPublicReport, type PublicBatch } from '../model/public-report.ts'
import { snapshotOf, type Snapshot } from '../model/snapshot.ts'
import { changesSince } from '../model/erratum.ts'
import { findReportForUpdate } from '../queries/find-section.ts'
import { loadReport } from '../queries/load-report.ts'
import { listPublications, type PublicationView } from '../queries/publications.ts'
import type { ReportsTables } from '../tables.ts'

export interface PublishReport {
  readonly reportId: string
  /** Asked for when findings of severity error are open: it is kept with the publication, and nobody is trapped at midnight. */
  readonly because: string
  /** What was wrong in the edition before; asked for from the second edition on. */
  readonly erratum: string
  readonly signature: { readonly title: string; readonly place: string; readonly date: string }
}

/** A report frozen, before its forms are made: nothing is read from the database after this. */
export interface PreparedPublication {
  readonly snapshot: Snapshot
  /** Canonical bytes of the snapshot; their hash names the publication. */
  readonly bytes: Buffer
  readonly id: string
}

type Refusals = ProblemOf<'not_found' | 'forbidden' | 'conflict' | 'invalid'>

/** Freezes a report as it stands. `previous` is the public report of the edition before, to tell what changed. */
export async function preparePublication(
  ctx: ReadContext,
  input: PublishReport,
  previous: PublicReport | null,
): Promise<Result<PreparedPublication, Refusals>> {
  const loaded = await loadReport(ctx, input.reportId)
  if (!loaded.ok) return loaded
  const { row } = loaded.value
  if (!ctx.actor.can('publish', row.unit_id)) return fail({ kind: 'forbidden', action: 'publish', why: message('problem.no-right') })
  if (row.state !== 'approved') return fail({ kind: 'conflict', why: message('problem.wrong-state', { state: row.state }) })
  const report = assemble(loaded.value)
  const open = report.findings.filter((found) => found.decision === null)
  if (open.some((found) => found.finding.severity === 'fatal')) return fail({ kind: 'conflict', why: message('problem.fatal-finding') })
  const edition = ((await listPublications(ctx, input.reportId))[0]?.edition ?? 0) + 1
  const needsReason = open.some((found) => found.finding.severity === 'error') && input.because.trim() === ''
  const needsErratum = edition > 1 && input.erratum.trim() === ''
  if (needsReason || needsErratum) {
    return fail({
      kind: 'invalid',
      issues: [
        ...(needsReason ? [{ path: 'because', message: message('problem.reason-needed') }] : []),
        ...(needsErratum ? [{ path: 'erratum', message: message('problem.reason-needed') }] : []),
      ],
    })
  }
  const details = { edition, publishedOn: dayInOslo(ctx.now), signature: input.signature, erratum: null }
  const batches = await publicBatches(ctx, report)
  const current = toPublicReport(report, details, batches)
  const erratum = edition === 1 || previous === null ? null : { because: input.erratum.trim(), changes: changesSince(previous, current) }
  const snapshot = snapshotOf({ ...current, erratum }, report, await newestNumber(ctx, row.unit_id))
  const bytes = Buffer.from(JSON.stringify(snapshot))
  return ok({ snapshot, bytes, id: sha256Of(bytes) })
}

/** Whether two frozen reports say the same, whatever else became known about the unit between them. */
function isSameReport(a: Snapshot, b: Snapshot): boolean {
  const said = ({ internal, ...rest }: Snapshot): string => JSON.stringify({ ...rest, internal: { ...internal, knownSeq: 0 } })
  return said(a) === said(b)
}

async function publicBatches(ctx: ReadContext, report: AssembledReport): Promise<ReadonlyMap<string, PublicBatch>> {
  const batches = await listBatches(ctx, report.loaded.unit.id)
  return new Map(
    batches.map((batch) => {
      const label = findImportKind(batch.kind)?.label
      return [
        batch.id,
        { kindLabel: label?.[report.language] ?? label?.nb ?? batch.kind, receivedOn: dayInOslo(new Date(batch.receivedAt)) },
      ]
    }),
  )
}

export interface StoredForm {
  readonly form: string
  readonly path: string
  readonly sha256: string
  readonly mediaType: string
  readonly bytes: number
}

/**
 * Makes a prepared publication public, all of it at once. Refused when the report changed while its forms were made:
 * then nothing is published, and publishing again takes it as it is.
 */
export async function storePublication(
  ctx: Context,
  input: PublishReport,
  prepared: PreparedPublication,
  previous: PublicReport | null,
  forms: readonly StoredForm[],
): Promise<Result<PublicationView, Refusals>> {
  const tx = tablesOf<ReportsTables>(ctx)
  await findReportForUpdate(ctx, input.reportId)
  const again = await preparePublication(ctx, input, previous)
  if (!again.ok) return again
  if (!isSameReport(again.value.snapshot, prepared.snapshot)) return fail({ kind: 'conflict', why: message('problem.figure-changed') })
  const { public: report } = prepared.snapshot
  await tx
    .insertInto('reports.publication')
    .values({
      tenant_id: ctx.tenantId,
      id: prepared.id,
      report_id: input.reportId,
      unit_id: report.unit.id,
      year: report.year,
      title: report.title,
      edition: report.edition,
      published_at: ctx.now.toISOString(),
      by_title: ctx.actor.title,
      because: input.because.trim() === '' ? null : input.because.trim(),
      erratum: report.erratum?.because ?? null,
      snapshot_sha256: prepared.id,
    })
    .execute()
  await tx
    .insertInto('reports.rendition')
    .values(
      forms.map((form) => ({
        tenant_id: ctx.tenantId,
        publication_id: prepared.id,
        form: form.form,
        path: form.path,
        sha256: form.sha256,
        media_type: form.mediaType,
        bytes: form.bytes,
      })),
    )
    .execute()
  await tx.updateTable('reports.report').set({ state: 'published' }).where('id', '=', input.reportId).execute()
  await ctx.audit({
    event: 'reports.report.published',
    subject: input.reportId,
    unitId: report.unit.id,
    data: { edition: report.edition, publication: prepared.id, because: input.because.trim() },
  })
  const published = (await listPublications(ctx, input.reportId)).find((candidate) => candidate.id === prepared.id)
  if (published === undefined) throw new Error('the publication just stored is not there')
  return ok(published)
}
