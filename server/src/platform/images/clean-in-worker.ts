import { Worker } from 'node:worker_threads'
import { fail, message, type Message, type Result } from '@arsring/shared'
import type { CleanImage } from './clean-image.ts'

/** Many times what the largest picture takes. */
const LONGEST_MILLISECONDS = 30_000

let last: Promise<unknown> = Promise.resolve()

/**
 * `cleanImage` in a thread of its own, one picture at a time: neither a large nor a malicious picture holds up anything
 * else. One that takes longer than any picture does is refused.
 */
export function cleanImageInWorker(bytes: Buffer): Promise<Result<CleanImage, Message>> {
  const next = last.then(() => clean(bytes))
  last = next.catch(() => undefined)
  return next
}

function clean(bytes: Buffer): Promise<Result<CleanImage, Message>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./clean-worker.ts', import.meta.url), { workerData: bytes })
    const timer = setTimeout(() => end(() => resolve(fail(message('image.broken')))), LONGEST_MILLISECONDS)
    worker.once('message', (result: Result<CleanImage, Message>) =>
      // Bytes that cross from a thread arrive as a plain array.
      end(() => resolve(result.ok ? { ...result, value: { ...result.value, bytes: Buffer.from(result.value.bytes) } } : result)),
    )
    worker.once('error', (error: Error) => end(() => reject(error)))

    function end(settle: () => void): void {
      clearTimeout(timer)
      settle()
      void worker.terminate()
    }
  })
}
