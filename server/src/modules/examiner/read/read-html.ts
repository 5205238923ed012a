import { decodeText } from '../../../platform/files/decode-text.ts'
import type { PartPlace, Reader, Reading, ReadLimits } from '../model/part.ts'
import { parseGuarded, type HtmlElement } from './html/parse-guarded.ts'
import { readBlocks } from './html/read-blocks.ts'
import { budget, ReadStop, refusing } from './stop.ts'

/**
 * Reads a web page as a browser shows it: headings, paragraphs and tables; not what is hidden, nor lists of links to
 * its parts. Of style sheets only what they hide on a page without scripts is read. Elements within sentences leave them whole.
 */
export const readHtml: Reader = (bytes, limits) => refusing(() => partsOfHtml(decodeWithin(bytes, limits), limits, () => null))

/** Reads HTML that is already text; `placeOf` tells where an element stands in what it was made of. */
export function partsOfHtml(html: string, limits: ReadLimits, placeOf: (element: HtmlElement) => PartPlace | null): Reading {
  return { kind: 'read', parts: readBlocks(parseGuarded(html), budget(limits), placeOf), pages: null }
}

/** The text of the bytes, markup and all. @throws ReadStop, FileFault */
export function decodeWithin(bytes: Uint8Array, limits: ReadLimits): string {
  if (bytes.length > limits.unpackedBytes) throw new ReadStop('too-large', { limit: limits.unpackedBytes, found: bytes.length })
  return decodeText(bytes).text
}
