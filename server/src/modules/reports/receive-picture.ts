import type { PublicImage } from '@arsring/document'
import { fail, type Message, type ProblemOf, type Result } from '@arsring/shared'
import type { Context } from '../../platform/context.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import { cleanImageInWorker } from '../../platform/images/clean-in-worker.ts'
import { receiveImage } from './commands/receive-image.ts'

type Refusals = ProblemOf<'not_found' | 'forbidden' | 'conflict' | 'locked' | 'invalid'>
/** Runs a use case in a transaction of its own. */
type Transact = <T>(work: (ctx: Context) => Promise<Result<T, Refusals>>) => Promise<Result<T, Refusals>>

/**
 * Takes a picture for the text of a section: cleaned (no database, so nobody waits), kept, registered. Right, state and
 * lock are looked at when it is registered: a kept file that no row names is found by nobody.
 */
export async function receivePicture(
  transact: Transact,
  files: FileStore,
  input: { readonly reportId: string; readonly sectionId: string; readonly bytes: Buffer },
): Promise<Result<PublicImage, Refusals>> {
  const cleaned = await cleanImageInWorker(input.bytes)
  if (!cleaned.ok) return unfit(cleaned.error)
  const { bytes, ...image } = cleaned.value
  const sha256 = files.put(bytes)
  return transact((ctx) => receiveImage(ctx, { ...input, image: { ...image, sha256, bytes: bytes.length } }))
}

function unfit(why: Message): Result<never, ProblemOf<'invalid'>> {
  return fail({ kind: 'invalid', issues: [{ path: 'file', message: why }] })
}
