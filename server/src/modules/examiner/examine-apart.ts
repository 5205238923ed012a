import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { COMPILED } from '../../platform/compile-cache.ts'
import type { ExamineOptions } from './examine.ts'
import type { Asked } from './examine-process.ts'
import { LARGEST_FILE, LONGEST_MILLISECONDS, MOST_MEGABYTES } from './limits.ts'
import type { Examination } from './model/examination.ts'
import type { Refusal } from './model/part.ts'

/** Of the memory, what is new: with more of it a hundred pages are examined no faster, and take a third more. */
const YOUNG_MEGABYTES = 16

export interface Bounds {
  readonly milliseconds?: number
  /** Memory of the process. */
  readonly megabytes?: number
  readonly signal?: AbortSignal
}

/**
 * `examine` in a process of its own: a document that takes all memory or never ends takes only that process with it.
 * Such a document is refused as too slow, or as broken off when the process died of it. `signal` stops it early.
 */
export function examineApart(
  bytes: Uint8Array,
  name: string,
  options: ExamineOptions,
  { milliseconds = LONGEST_MILLISECONDS, megabytes = MOST_MEGABYTES, signal }: Bounds = {},
): Promise<Examination | Refusal> {
  if (bytes.length > LARGEST_FILE) return Promise.resolve({ kind: 'refused', why: 'too-large', limit: LARGEST_FILE, found: bytes.length })
  if (signal?.aborted === true) return Promise.resolve({ kind: 'refused', why: 'too-slow' })
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(new URL('./examine-process.ts', import.meta.url)), [], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${megabytes}`, `--max-semi-space-size=${YOUNG_MEGABYTES}`, '--disable-warning=ExperimentalWarning'],
      // Nothing of this process's own environment, which may hold passwords: the document may be anyone's.
      env: { NODE_COMPILE_CACHE: COMPILED },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    let unanswered: Refusal = { kind: 'refused', why: 'broke-off' }
    const end = (answer: Examination | Refusal): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      resolve(answer)
    }
    const stop = (): void => {
      unanswered = { kind: 'refused', why: 'too-slow' }
      child.kill('SIGKILL')
    }
    const timer = setTimeout(stop, milliseconds)
    signal?.addEventListener('abort', stop, { once: true })
    child.once('message', (answer: Examination | Refusal) => {
      // It has nothing left but to end, which nobody waits for.
      child.unref()
      end(answer)
    })
    // A process that could not start, or died before it was asked, is told by `close` as well.
    child.once('error', () => undefined)
    child.once('close', () => end(unanswered))
    child.send({ bytes, name, options } satisfies Asked, () => undefined)
  })
}
