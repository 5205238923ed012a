import type { Reading, ReadLimits } from '../model/part.ts'
import { readText } from './read-text.ts'

/** Reads a document of any format, told by its bytes first, then by the ending of its name. */
export async function readDocument(bytes: Uint8Array, name: string, limits: ReadLimits): Promise<Reading> {
  if (bytes.length === 0) return { kind: 'refused', why: 'empty' }
  return /\.(?:txt|text)$/iu.test(name) ? readText(bytes, limits) : { kind: 'refused', why: 'unknown-format' }
}
