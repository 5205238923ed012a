import { parentPort } from 'node:worker_threads'
import type { PublicReport } from '@arsring/document'
import type { Form, RenderedFile } from './forms.ts'
import { renderAll } from './render-all.ts'

export interface RenderOrder {
  readonly id: number
  readonly report: PublicReport
  readonly forms: readonly Form[]
  /** Bytes that cross from a thread arrive as plain arrays. */
  readonly published: ReadonlyMap<string, Uint8Array>
}
export type RenderAnswer =
  { readonly id: number; readonly files: readonly RenderedFile[] } | { readonly id: number; readonly error: string }

parentPort?.on('message', (order: RenderOrder) => {
  parentPort?.postMessage(answer(order))
})

function answer({ id, report, forms, published }: RenderOrder): RenderAnswer {
  try {
    return { id, files: renderAll(report, new Map([...published].map(([sha256, bytes]) => [sha256, Buffer.from(bytes)])), forms) }
  } catch (error) {
    // One report that cannot be made must not stop the thread for the next: the other side throws it again.
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
