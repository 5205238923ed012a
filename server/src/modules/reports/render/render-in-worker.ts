import { Worker } from 'node:worker_threads'
import type { PublicReport } from '@arsring/document'
import { FORMS, type Form, type RenderedFile } from './forms.ts'
import { NO_FILES, type PublishedFiles } from './published-files.ts'
import type { RenderAnswer, RenderOrder } from './render-worker.ts'

interface Waiting {
  readonly resolve: (files: readonly RenderedFile[]) => void
  readonly reject: (error: Error) => void
}

const waiting = new Map<number, Waiting>()
let thread: Worker | undefined
let orders = 0

/**
 * `renderAll` in a thread that stays warm, so that laying out pages never holds up other requests. One report at a time,
 * in the order they came. Rejects when `renderAll` throws. The thread doesn't keep the process alive.
 */
export function renderInWorker(
  report: PublicReport,
  published: PublishedFiles = NO_FILES,
  forms: readonly Form[] = FORMS,
): Promise<readonly RenderedFile[]> {
  return new Promise((resolve, reject) => {
    const order: RenderOrder = { id: (orders += 1), report, forms, published }
    waiting.set(order.id, { resolve, reject })
    thread ??= start()
    thread.ref()
    thread.postMessage(order)
  })
}

function start(): Worker {
  const worker = new Worker(new URL('./render-worker.ts', import.meta.url))
  worker.on('message', (answer: RenderAnswer) => {
    const order = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (waiting.size === 0) worker.unref()
    if ('error' in answer) order?.reject(new Error(answer.error))
    else order?.resolve(answer.files.map(withBuffer))
  })
  worker.on('error', (error: Error) => stop(error))
  worker.on('exit', (code) => stop(new Error(`the thread that renders reports ended (${code})`)))
  return worker
}

function stop(error: Error): void {
  thread = undefined
  for (const { reject } of waiting.values()) reject(error)
  waiting.clear()
}

/** Bytes that cross from a thread arrive as plain arrays. */
function withBuffer(file: RenderedFile): RenderedFile {
  return { ...file, bytes: Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength) }
}
