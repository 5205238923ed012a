import type { Language } from '@arsring/shared'
import { LARGEST_FILE, LIMITS } from './limits.ts'
import type { Examination } from './model/examination.ts'
import type { ReadLimits, Refusal } from './model/part.ts'

export interface ExamineOptions {
  /** The language findings are told in. */
  readonly language: Language
  /** The year a document is taken to be about when it names none. */
  readonly fallbackYear: number
  readonly limits?: ReadLimits
  /** Last year's report: what is printed of earlier years is held against it. */
  readonly previous?: { readonly bytes: Uint8Array; readonly name: string }
}

/**
 * Reads a finished document and finds what is wrong in it. The format is told by the bytes first, then by the name's
 * ending. Gives a refusal, never an exception, for what the file holds. Runs in this process: for files that anyone may
 * have made, `examineApart` does the same in one of its own.
 */
export async function examine(bytes: Uint8Array, name: string, options: ExamineOptions): Promise<Examination | Refusal> {
  if (bytes.length > LARGEST_FILE) return { kind: 'refused', why: 'too-large', limit: LARGEST_FILE, found: bytes.length }
  const { previous, language, fallbackYear } = options
  if (previous !== undefined && previous.bytes.length > LARGEST_FILE)
    return { kind: 'refused', why: 'too-large', limit: LARGEST_FILE, found: previous.bytes.length, of: 'previous' }
  // Loaded here and not above: whoever asks another process to examine needs none of it.
  const [{ readDocument }, { examineParts }] = await Promise.all([import('./read/read-document.ts'), import('./model/examine-parts.ts')])
  const reading = await readDocument(bytes, name, options.limits ?? LIMITS)
  if (reading.kind === 'refused') return reading
  const last = previous ? await readDocument(previous.bytes, previous.name, options.limits ?? LIMITS) : null
  if (last?.kind === 'refused') return { ...last, of: 'previous' }
  return examineParts(reading.parts, reading.pages, language, fallbackYear, last, reading.notes)
}
