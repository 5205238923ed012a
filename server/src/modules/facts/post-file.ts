import { fail, type ProblemOf, type Result } from '@arsring/shared'
import type { Context } from '../../platform/context.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import { postBatch } from './commands/post-batch.ts'
import { receiveFile } from './commands/receive-file.ts'
import { findImportKind, readSheet } from './import/index.ts'
import type { BatchView } from './queries/list-batches.ts'
import { currentDefinitions } from './queries/load-definitions.ts'
import { readImport } from './queries/preview-import.ts'

export interface FileToPost {
  readonly bytes: Uint8Array
  readonly name: string
  readonly kind: string
  readonly unitId: string
  readonly year: number
}

type Refusals = ProblemOf<'not_found' | 'forbidden' | 'conflict' | 'invalid'>

/** Receives and posts a file in one go, as a command line or a set-up does: the same reading, the same refusals as on the page. */
export async function postFile(
  transact: <T>(work: (ctx: Context) => Promise<Result<T, Refusals>>) => Promise<Result<T, Refusals>>,
  files: FileStore,
  file: FileToPost,
): Promise<Result<BatchView, Refusals>> {
  const headings = findImportKind(file.kind)?.columns.flatMap((column) => column.headings) ?? []
  const sheet = await readSheet(file.bytes, file.name, { headings })
  if (!sheet.ok) return fail({ kind: 'invalid', issues: sheet.error.map((finding) => ({ path: 'file', message: finding.message })) })
  const sha256 = files.put(file.bytes)
  return transact(async (ctx) => {
    const source = await receiveFile(ctx, { sha256, name: file.name, bytes: file.bytes.length, unitId: file.unitId })
    if (!source.ok) return source
    const reading = await readImport(ctx, file, sheet.value, await currentDefinitions(ctx))
    if (!reading.ok) return reading
    const errors = reading.value.findings.filter((finding) => finding.severity === 'fatal' || finding.severity === 'error')
    if (errors.length > 0)
      return fail({ kind: 'invalid', issues: errors.map((finding) => ({ path: placeOf(finding.at[0]), message: finding.message })) })
    return postBatch(ctx, {
      ...file,
      sourceFileId: source.value.id,
      lines: sheet.value.rows.length + sheet.value.unreadable.length,
      reading: reading.value,
    })
  })
}

function placeOf(place: { readonly kind: string } | undefined): string {
  return place !== undefined && 'line' in place ? `line ${String(place.line)}` : 'file'
}
