import { ok, type ProblemOf, type Result } from '@arsring/shared'
import type { PublicReport } from '@arsring/document'
import type { Context } from '../../platform/context.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import { preparePublication, storePublication, type PublishReport, type StoredForm } from './commands/publish-report.ts'
import type { Snapshot } from './model/snapshot.ts'
import { listPublications, type PublicationView } from './queries/publications.ts'
import type { PublishedFiles } from './render/published-files.ts'
import { renderInWorker } from './render/render-in-worker.ts'

type Refusals = ProblemOf<'not_found' | 'forbidden' | 'conflict' | 'invalid'>
/** Runs a use case in a transaction of its own. */
export type Transact = <T>(work: (ctx: Context) => Promise<Result<T, Refusals>>) => Promise<Result<T, Refusals>>

/**
 * Publishes a report: freeze (read), make every form (no database, so nobody waits), keep the files, make it public
 * (one transaction). A kill at any moment leaves the edition whole or not there; files without a publication are
 * found by nobody.
 */
export async function publishReport(
  transact: Transact,
  files: FileStore,
  input: PublishReport,
): Promise<Result<PublicationView, Refusals>> {
  const before = await transact(async (ctx) => ok((await listPublications(ctx, input.reportId))[0] ?? null))
  if (!before.ok) return before
  const previous = before.value === null ? null : await readPublic(files, before.value.snapshotSha256)
  const prepared = await transact((ctx) => preparePublication(ctx, input, previous))
  if (!prepared.ok) return prepared
  const { public: report } = prepared.value.snapshot
  const rendered = await renderInWorker(report, await publishedFiles(files, report))
  files.put(prepared.value.bytes)
  const forms = rendered.map((file): StoredForm => ({
    form: file.form,
    path: file.path,
    sha256: files.put(file.bytes),
    mediaType: file.mediaType,
    bytes: file.bytes.length,
  }))
  return transact((ctx) => storePublication(ctx, input, prepared.value, previous, forms))
}

async function readPublic(files: FileStore, sha256: string): Promise<PublicReport> {
  const snapshot = JSON.parse((await files.get(sha256)).toString('utf8')) as Snapshot
  // What was published before reports had pictures and attachments has none.
  const { images = {}, attachments = [] } = snapshot.public as Partial<PublicReport>
  return { ...snapshot.public, images, attachments }
}

async function publishedFiles(files: FileStore, report: PublicReport): Promise<PublishedFiles> {
  const read = new Map<string, Buffer>()
  const named = [...Object.keys(report.images), ...report.attachments.map((attachment) => attachment.sha256)]
  for (const sha256 of named) read.set(sha256, await files.get(sha256))
  return read
}
