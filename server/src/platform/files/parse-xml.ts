import { SaxesParser } from 'saxes'
import type { Archive } from './archive.ts'
import { FileFault } from './file-fault.ts'

export interface XmlHandlers {
  /** Names come without their prefix: some programs write `x:row` for `row`. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
  /** Asked after every chunk; true ends the reading early. */
  isDone?(): boolean
  /** How deep elements may stand within each other; a workbook nests about ten deep. */
  readonly deepest?: number
}

// About ten levels and ten attributes on an element are usual. Beyond these a part is made to exhaust memory.
const DEEPEST = 100
const MOST_ATTRIBUTES = 500

/**
 * Streams one XML part of an Office file through handlers. A document type is refused before anything in it is read, so
 * no entity is ever defined or fetched; undefined entities and broken markup are damage.
 * @throws FileFault
 */
export async function parseXml(archive: Archive, part: string, handlers: XmlHandlers): Promise<void> {
  const damaged = (): never => {
    throw new FileFault('xml-damaged', { part })
  }
  const parser = new SaxesParser()
  parser.on('error', damaged)
  parser.on('doctype', () => {
    throw new FileFault('xml-doctype', { part })
  })
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^utf-(8|16)$/i.test(encoding)) damaged()
  })
  let depth = 0
  let attributes = 0
  parser.on('attribute', () => {
    if (++attributes > MOST_ATTRIBUTES) damaged()
  })
  parser.on('opentag', (tag) => {
    attributes = 0
    if (++depth > (handlers.deepest ?? DEEPEST)) damaged()
    handlers.open?.(localName(tag.name), tag.attributes)
  })
  parser.on('closetag', (tag) => {
    depth--
    handlers.close?.(localName(tag.name))
  })
  parser.on('text', (text) => handlers.text?.(text))
  parser.on('cdata', (text) => handlers.text?.(text))
  let decoder: InstanceType<typeof TextDecoder> | null = null
  const write = (chunk: Uint8Array | null): void => {
    let text: string
    try {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true })
      text = chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
    } catch {
      return damaged()
    }
    parser.write(text)
  }
  for await (const chunk of archive.read(part)) {
    write(chunk)
    if (handlers.isDone?.() === true) return
  }
  write(null)
  parser.close()
}

function encodingOf(start: Uint8Array | null): string {
  if (start?.[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start?.[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
