import { Worker } from 'node:worker_threads'
import type { ListOrder } from './list-order.ts'

/** Many times what the longest list takes. */
const LONGEST_MILLISECONDS = 60_000

/** Writes a list in a thread of its own, so that laying out pages never holds up other requests. @throws when it cannot be written. */
export function writeList(order: ListOrder): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./list-worker.ts', import.meta.url), { workerData: order })
    const timer = setTimeout(() => end(() => reject(new Error('the list took too long to write'))), LONGEST_MILLISECONDS)
    // Bytes that cross from a thread arrive as a plain array.
    worker.once('message', (bytes: Uint8Array) => end(() => resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))))
    worker.once('error', (error: Error) => end(() => reject(error)))

    function end(settle: () => void): void {
      clearTimeout(timer)
      settle()
      void worker.terminate()
    }
  })
}
