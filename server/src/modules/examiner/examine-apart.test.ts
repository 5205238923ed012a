import { expect, it } from 'vitest'
import { examineApart } from './examine-apart.ts'

const OPTIONS = { language: 'nb', fallbackYear: 2024 } as const
/** A real text, far larger than a report: thousands of tables. */
const huge = Buffer.from('Tabell 1 Ansatte\n\nEnhet   2023   2024\nNord   10   12\nSør   20   21\nSum   30   33\n\n'.repeat(60_000))

it('a document that takes all memory takes only its own process with it', async () => {
  expect(await examineApart(huge, 'huge.txt', OPTIONS, { megabytes: 30 })).toEqual({ kind: 'refused', why: 'broke-off' })
})

it('a document that takes too long is stopped', async () => {
  expect(await examineApart(huge, 'huge.txt', OPTIONS, { milliseconds: 300 })).toEqual({ kind: 'refused', why: 'too-slow' })
})

it.each([
  ['before it began', AbortSignal.abort()],
  ['under way', AbortSignal.timeout(300)],
])('it is stopped when nobody waits for the answer any more: %s', async (_, signal) => {
  expect(await examineApart(huge, 'huge.txt', OPTIONS, { signal })).toMatchObject({ kind: 'refused' })
})
