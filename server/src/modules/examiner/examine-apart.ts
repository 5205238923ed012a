import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
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
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    let answer: Examination | Refusal = { kind: 'refused', why: 'broke-off' }
    const stop = (): void => {
      answer = { kind: 'refused', why: 'too-slow' }
      child.kill('SIGKILL')
    }
    const timer = setTimeout(stop, milliseconds)
    signal?.addEventListener('abort', stop, { once: true })
    child.once('message', (told: Examination | Refusal) => {
      answer = told
    })
    // A process that could not start, or died before it was asked, is told by `close` as well.
    child.once('error', () => undefined)
    child.once('close', () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      resolve(answer)
    })
    child.send({ bytes, name, options } satisfies Asked, () => undefined)
  })
}
