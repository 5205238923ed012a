import { fail, ok, type Message, type ProblemOf, type Result } from '@arsring/shared'
import type { Context } from '../../platform/context.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import { recogniseDocument, type DocumentKind } from '../../platform/files/recognise-document.ts'
import { cleanImageInWorker } from '../../platform/images/clean-in-worker.ts'
import { addAttachment, attachmentTitle } from './commands/add-attachment.ts'

type Refusals = ProblemOf<'not_found' | 'forbidden' | 'conflict' | 'invalid'>
/** Runs a use case in a transaction of its own. */
type Transact = <T>(work: (ctx: Context) => Promise<Result<T, Refusals>>) => Promise<Result<T, Refusals>>

/** Takes a file to lie with a report: recognised by its content, a picture cleaned as those of the text are, kept, registered. */
export async function receiveAttachment(
  transact: Transact,
  files: FileStore,
  input: { readonly reportId: string; readonly title: string; readonly bytes: Buffer },
): Promise<Result<{ readonly id: string }, Refusals>> {
  const title = attachmentTitle(input.title)
  if (!title.ok) return title
  const kind = await recogniseDocument(input.bytes)
  if (!kind.ok) return unfit(kind.error)
  const kept = await keptBytes(kind.value, input.bytes)
  if (!kept.ok) return unfit(kept.error)
  const file = { sha256: files.put(kept.value), kind: kind.value, bytes: kept.value.length }
  return transact((ctx) => addAttachment(ctx, { reportId: input.reportId, title: title.value, file }))
}

/** Documents are kept byte for byte, since who sent them answers for what they say; pictures without what a camera tells. */
async function keptBytes(kind: DocumentKind, bytes: Buffer): Promise<Result<Buffer, Message>> {
  if (kind !== 'png' && kind !== 'jpg') return ok(bytes)
  const cleaned = await cleanImageInWorker(bytes)
  return cleaned.ok ? ok(cleaned.value.bytes) : cleaned
}

function unfit(why: Message): Result<never, ProblemOf<'invalid'>> {
  return fail({ kind: 'invalid', issues: [{ path: 'file', message: why }] })
}
