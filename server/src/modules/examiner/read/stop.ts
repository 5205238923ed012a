import { FileFault, type FileFaultKind } from '../../../platform/files/file-fault.ts'
import type { ReadLimits, Reading, Refusal } from '../model/part.ts'

/** Thrown inside a reader to leave a nest of handlers when a file cannot be read further; caught by `refusing`. */
export class ReadStop extends Error {
  readonly refusal: Refusal
  constructor(why: Refusal['why'], size: { limit?: number; found?: number } = {}) {
    super(why)
    this.name = 'ReadStop'
    this.refusal = { kind: 'refused', why, ...size }
  }
}

const WHY: Readonly<Record<FileFaultKind, Refusal['why']>> = {
  'file-password': 'encrypted',
  'zip-damaged': 'damaged',
  'zip-name': 'damaged',
  'zip-too-many-entries': 'too-large',
  'zip-too-large': 'too-large',
  'zip-ratio': 'too-large',
  'xml-doctype': 'damaged',
  'xml-damaged': 'damaged',
  'file-not-a-sheet': 'unknown-format',
  'file-other-office': 'unknown-format',
  'workbook-empty': 'no-text',
  'encoding-unknown': 'damaged',
  'encoding-damaged': 'damaged',
  'nul-bytes': 'damaged',
}

/** Runs a reader; what is wrong with the file comes back as its refusal, and a document without a word is refused too. */
export async function refusing(read: () => Promise<Reading> | Reading): Promise<Reading> {
  try {
    const reading = await read()
    return reading.kind === 'read' && reading.parts.length === 0 ? { kind: 'refused', why: 'no-text' } : reading
  } catch (error) {
    if (error instanceof ReadStop) return error.refusal
    if (error instanceof FileFault) return { kind: 'refused', why: WHY[error.fault] }
    throw error
  }
}

/** Places in tables that one document may take; a report of a thousand tables takes a hundredth of them. */
const MOST_PLACES = 5_000_000

/** Counts what a document has given so far, and stops the reading when it is more than may be read. */
export interface Budget {
  text(text: string): string
  places(count: number): void
}

/** @throws ReadStop from its methods when a limit is passed. */
export function budget(limits: ReadLimits): Budget {
  let characters = 0
  let places = 0
  return {
    text(text) {
      characters += text.length
      if (characters > limits.characters) throw new ReadStop('too-large', { limit: limits.characters, found: characters })
      return text
    },
    places(count) {
      places += count
      if (places > MOST_PLACES) throw new ReadStop('too-large', { limit: MOST_PLACES, found: places })
    },
  }
}
