import type { ExamineOptions } from './examine.ts'

/** What the process is asked, once. */
export interface Asked {
  readonly bytes: Uint8Array
  readonly name: string
  readonly options: ExamineOptions
}

// Examines the one document it is sent, answers, and ends.
process.once('message', (asked: Asked) => {
  void import('./examine.ts')
    .then(({ examine }) => examine(asked.bytes, asked.name, asked.options))
    .then((answer) => process.send?.(answer, undefined, undefined, () => process.disconnect()))
})
