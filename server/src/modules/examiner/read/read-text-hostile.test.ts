import { describe, expect, it } from 'vitest'
import { readText } from './read-text.ts'

const LIMITS = { pages: 100, characters: 20_000_000, unpackedBytes: 1_000_000 }
const SECONDS = 20

/** What a text may hold to make a reader work without end, and what becomes of it. */
const HOSTILE: readonly (readonly [string, string, string])[] = [
  ['ten million digits in a line', '7'.repeat(10_000_000), 'read'],
  ['groups of digits in one line of a megabyte', '123 '.repeat(250_000), 'read'],
  ['rows of ambiguous groups', 'Sum 123 456 123 456 123 456 123 456 123 456 123 456\n'.repeat(400), 'read'],
  ['rows of dashes', 'Rad - - - - - - - - - - - - 5 - - - - - - 7\n'.repeat(300), 'read'],
  ['more rows of figures than any report has', 'Rad 1 2 3\n'.repeat(6000), 'too-slow'],
  ['one word a line', 'Har\n'.repeat(100_000), 'read'],
  ['questions without an end', `Spørsmål Ja Nei\n${'Er det slik at '.repeat(5)}\n`.repeat(3000), 'read'],
  ['headings of tables one after another', 'Regnskap 2024 Budsjett 2024\n1 2\n3 4\n'.repeat(300), 'read'],
  ['spaces', `a${' '.repeat(5_000_000)}b`, 'read'],
  ['hyphens', `${'-'.repeat(200_000)}\n`.repeat(10), 'no-text'],
  ['points', `1.1 ${'. '.repeat(500_000)}`, 'read'],
]

describe('a text that is made to be hard', () => {
  it.each(HOSTILE)(
    '%s',
    async (_, text, outcome) => {
      const reading = await readText(Buffer.from(text), LIMITS)
      expect(reading.kind === 'read' ? 'read' : reading.why).toBe(outcome)
    },
    SECONDS * 1000,
  )
})
