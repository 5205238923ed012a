import type { Archive } from '../../../../platform/files/archive.ts'
import { decodeText } from '../../../../platform/files/decode-text.ts'
import { fileForm } from '../../../../platform/files/file-form.ts'
import type { Relationship } from '../../../../platform/files/relationships.ts'
import type { FileNote, Part, Reader, Reading, ReadLimits } from '../../model/part.ts'
import { partsOfHtml } from '../read-html.ts'
import type { Draft } from './draft.ts'
import type { PageBreaks } from './paragraph-text.ts'

/** A document put into this one whole, as it came: its parts, or null where its kind is not read. */
export interface Chunk {
  readonly name: string
  readonly parts: readonly Part[] | null
  /** What is not read of it. */
  readonly notes: readonly FileNote[]
}

/** More of them no document is made of. */
const MOST_CHUNKS = 100

/**
 * The documents that were put into this one (`altChunk`), by the id that the text refers to them with: web pages, and Word
 * documents by `readInner`. @throws FileFault, ReadStop
 */
export async function readChunks(
  archive: Archive,
  related: ReadonlyMap<string, Relationship>,
  limits: ReadLimits,
  readInner: Reader | null,
): Promise<ReadonlyMap<string, Chunk>> {
  const chunks = new Map<string, Chunk>()
  for (const [id, { type, target }] of related) {
    if (type !== 'aFChunk' || !archive.names.has(target) || chunks.size >= MOST_CHUNKS) continue
    const reading = await readingOf(await bytesOf(archive, target), target, limits, readInner)
    const name = target.slice(target.lastIndexOf('/') + 1)
    const isRead = reading?.kind === 'read'
    chunks.set(id, {
      name,
      parts: isRead ? reading.parts : null,
      notes: isRead ? (reading.notes ?? []).filter(({ at }) => at === null) : [],
    })
  }
  return chunks
}

async function readingOf(bytes: Uint8Array, name: string, limits: ReadLimits, readInner: Reader | null): Promise<Reading | null> {
  const form = fileForm(bytes)
  const isPage = form === 'html' || (/\.x?html?$/iu.test(name) && (form === 'text' || form === 'xml'))
  if (isPage) return partsOfHtml(decodeText(bytes).text, limits, () => null)
  return form === 'zip' && readInner !== null ? readInner(bytes, limits) : null
}

async function bytesOf(archive: Archive, name: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of archive.read(name)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** Its parts as drafts of the document they stand in, all on the page where it was put in. */
export function draftsOf(parts: readonly Part[], at: PageBreaks): Draft[] {
  return parts.map((part): Draft => {
    if (part.kind === 'table') {
      const rows = part.rows.map(({ place: _, ...row }) => ({ ...row, at }))
      return { kind: 'table', caption: part.caption, headerRows: part.headerRows, rows, widths: '', at }
    }
    const level = part.kind === 'heading' ? part.level : null
    return { kind: part.kind, level, lines: [part.text], isBold: false, isListed: false, size: null, at }
  })
}
