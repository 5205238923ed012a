import { parentPort } from 'node:worker_threads'
import type { PublicReport } from '@arsring/document'
import type { Form, RenderedFile } from './forms.ts'
import { renderAll } from './render-all.ts'

export interface RenderOrder {
  readonly id: number
  readonly report: PublicReport
  readonly forms: readonly Form[]
}
export type RenderAnswer =
  { readonly id: number; readonly files: readonly RenderedFile[] } | { readonly id: number; readonly error: string }

parentPort?.on('message', ({ id, report, forms }: RenderOrder) => {
  parentPort?.postMessage(answer(id, report, forms))
})

function answer(id: number, report: PublicReport, forms: readonly Form[]): RenderAnswer {
  try {
    return { id, files: renderAll(report, forms) }
  } catch (error) {
    // One report that cannot be made must not stop the thread for the next: the other side throws it again.
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
