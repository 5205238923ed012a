import { crc32, createInflate } from 'node:zlib'
import { message } from '@arsring/shared'
import { broken, expectFits, Unfit, unusual } from './limits.ts'

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
/** What a picture needs to be drawn; all else is told about it, and is left out. */
const DRAWN: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])
/** Samples of a pixel, and the bits a sample may have, by colour type (PNG, 11.2.2). */
const COLOURS: Readonly<Record<number, { readonly samples: number; readonly depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
}
/** The seven passes of an interlaced picture: first pixel and step, across and down (PNG, 8.2). */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const
const MOST_FILTERS = 4

interface Chunk {
  readonly type: string
  readonly data: Buffer
  /** Length, type, data and check sum, as they stand in the file. */
  readonly whole: Buffer
}

export interface Cleaned {
  readonly bytes: Buffer
  readonly width: number
  readonly height: number
}

/**
 * A PNG with its pixels as they were and nothing besides: no text, time, place, profile or preview.
 * @throws Unfit when it is not whole, or holds more than a picture.
 */
export async function cleanPng(bytes: Buffer): Promise<Cleaned> {
  const chunks = chunksOf(bytes)
  const [head] = chunks
  if (head?.type !== 'IHDR' || head.data.length !== 13) throw broken()
  const [width, height] = [head.data.readUInt32BE(0), head.data.readUInt32BE(4)]
  expectFits(width, height)
  const bits = bitsOfPixel(head.data)
  const kept = chunks.filter(({ type }) => DRAWN.has(type))
  expectOrder(kept, head.data[9] ?? 0)
  const rows = rowsOf(width, height, bits, head.data[12] === 1)
  await expectPixels(
    kept.filter(({ type }) => type === 'IDAT').map(({ data }) => data),
    rows,
  )
  return { bytes: Buffer.concat([SIGNATURE, ...kept.map(({ whole }) => whole)]), width, height }
}

function chunksOf(bytes: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = []
  let at = SIGNATURE.length
  for (;;) {
    if (at + 12 > bytes.length) throw broken()
    const length = bytes.readUInt32BE(at)
    const end = at + 12 + length
    if (end > bytes.length) throw broken()
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (!/^[A-Za-z]{4}$/.test(type) || crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) throw broken()
    // A capital first letter says that the picture cannot be drawn without it.
    if (/^[A-Z]/.test(type) && !DRAWN.has(type)) throw unusual()
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) })
    at = end
    if (type === 'IEND') break
  }
  if (at !== bytes.length) throw new Unfit(message('image.more-than-image'))
  return chunks
}

function bitsOfPixel(head: Buffer): number {
  const [depth = 0, type = 0, packing, filtering, interlace = 0] = head.subarray(8)
  const colour = COLOURS[type]
  if (colour === undefined || !colour.depths.includes(depth) || packing !== 0 || filtering !== 0 || interlace > 1) throw broken()
  return colour.samples * depth
}

/** One head, at most one palette and one transparency before the pixels, which stand together, and an end. */
function expectOrder(chunks: readonly Chunk[], colourType: number): void {
  const order = chunks.map(({ type }) => type).join(' ')
  if (!/^IHDR( PLTE)?( tRNS)?( IDAT)+ IEND$/.test(order)) throw broken()
  const palette = chunks.find(({ type }) => type === 'PLTE')?.data.length
  if (palette !== undefined && (palette === 0 || palette % 3 !== 0 || palette > 768)) throw broken()
  if (colourType === 3 && palette === undefined) throw broken()
  if ((colourType === 0 || colourType === 4) && palette !== undefined) throw broken()
  const transparency = chunks.find(({ type }) => type === 'tRNS')?.data.length
  if (transparency === undefined) return
  const fits =
    colourType === 3 ? transparency >= 1 && transparency <= (palette ?? 0) / 3 : transparency === ({ 0: 2, 2: 6 }[colourType] ?? -1)
  if (!fits) throw broken()
}

/** How many rows of how many bytes the pixels must unpack to, the byte that names a row's filter first in each. */
function rowsOf(width: number, height: number, bits: number, isInterlaced: boolean): readonly { count: number; bytes: number }[] {
  const passes = isInterlaced ? PASSES : ([[0, 0, 1, 1]] as const)
  return passes.flatMap(([x, y, across, down]) => {
    const columns = Math.ceil((width - x) / across)
    const count = Math.ceil((height - y) / down)
    return columns > 0 && count > 0 ? [{ count, bytes: 1 + Math.ceil((columns * bits) / 8) }] : []
  })
}

/** Unpacks the pixels without keeping them, and stops at the first byte too many. */
async function expectPixels(packed: readonly Buffer[], rows: readonly { count: number; bytes: number }[]): Promise<void> {
  const expected = rows.reduce((sum, { count, bytes }) => sum + count * bytes, 0)
  const starts = filterPlaces(rows)
  let next = starts.next()
  let seen = 0
  const inflate = createInflate({ chunkSize: 256 * 1024 })
  const input = Buffer.concat(packed)
  inflate.end(input)
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      for (; !next.done && next.value < seen + piece.length; next = starts.next())
        if ((piece[next.value - seen] ?? 0) > MOST_FILTERS) throw broken()
      seen += piece.length
      if (seen > expected) throw broken()
    }
  } catch (error) {
    // What the packing says of a stream it cannot read; the stream is closed with it.
    throw error instanceof Unfit ? error : broken()
  }
  if (seen !== expected || inflate.bytesWritten !== input.length) throw broken()
}

function* filterPlaces(rows: readonly { count: number; bytes: number }[]): Generator<number> {
  let at = 0
  for (const { count, bytes } of rows) for (let row = 0; row < count; row++, at += bytes) yield at
}
