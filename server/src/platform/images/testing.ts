import { crc32, deflateSync } from 'node:zlib'
import { encode } from 'jpeg-js'

export interface PngParts {
  readonly width: number
  readonly height: number
  readonly colourType?: 0 | 2 | 3 | 4 | 6
  readonly depth?: 1 | 2 | 4 | 8 | 16
  /** Bytes before packing; left out: rows of the right length in a pattern. */
  readonly pixels?: Buffer
  /** Chunks between the head and the pixels. */
  readonly before?: readonly Buffer[]
  /** Chunks between the pixels and the end. */
  readonly after?: readonly Buffer[]
}

const SAMPLES = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const

/** A PNG made for a test: sound when nothing else is asked for. */
export function pngOf({ width, height, colourType = 2, depth = 8, pixels, before = [], after = [] }: PngParts): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([depth, colourType, 0, 0, 0], 8)
  const row = 1 + Math.ceil((width * SAMPLES[colourType] * depth) / 8)
  const drawn = pixels ?? Buffer.from(Uint8Array.from({ length: row * height }, (_, at) => (at % row === 0 ? 0 : (at * 7) & 0xff)))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    ...before,
    chunk('IDAT', deflateSync(drawn)),
    ...after,
    chunk('IEND', Buffer.alloc(0)),
  ])
}

export function chunk(type: string, data: Buffer | string): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), typeof data === 'string' ? Buffer.from(data, 'latin1') : data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(body.length - 4, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}

export interface JpegParts {
  readonly width: number
  readonly height: number
  /** RGBA; left out: red to the left, blue below. */
  readonly pixels?: Buffer
  /** Segments after the start, by marker. */
  readonly segments?: readonly (readonly [marker: number, data: Buffer])[]
}

/** A JPEG made for a test. */
export function jpegOf({ width, height, pixels, segments = [] }: JpegParts): Buffer {
  const data = pixels ?? Buffer.from(Uint8Array.from({ length: width * height * 4 }, (_, at) => colourAt(at, width, height)))
  const plain = Buffer.from(encode({ width, height, data }, 95).data)
  const added = segments.map(([marker, content]) => {
    const head = Buffer.from([0xff, marker, 0, 0])
    head.writeUInt16BE(content.length + 2, 2)
    return Buffer.concat([head, content])
  })
  return Buffer.concat([plain.subarray(0, 2), ...added, plain.subarray(2)])
}

function colourAt(at: number, width: number, height: number): number {
  const [x, y] = [(at >> 2) % width, Math.floor((at >> 2) / width)]
  return [x < width / 2 ? 255 : 0, 0, y < height / 2 ? 0 : 255, 255][at & 3] ?? 0
}

/** What a camera writes beside the picture: how it was held, its name, and where it was. */
export function cameraNotes(orientation: number, words: string, order: 'II' | 'MM' = 'II'): Buffer {
  const notes = Buffer.alloc(8 + 2 + 12 + 4)
  notes.write(order, 0, 'latin1')
  const two = (value: number, at: number) => (order === 'II' ? notes.writeUInt16LE(value, at) : notes.writeUInt16BE(value, at))
  const four = (value: number, at: number) => (order === 'II' ? notes.writeUInt32LE(value, at) : notes.writeUInt32BE(value, at))
  two(42, 2)
  four(8, 4)
  two(1, 8)
  two(0x0112, 10)
  two(3, 12)
  four(1, 14)
  two(orientation, 18)
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), notes, Buffer.from(words, 'latin1')])
}

/** 16 × 8, packed by another program than ours: progressive. */
export const PROGRESSIVE = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wEEEAANAA0ADQANAA4ADQAOABAAEAAOABQAFgATABYAFAAeABsAGQAZABsAHgAtACAAIgAgACIAIAAtAEQAKgAyACoAKgAyACoARAA8AEkAOwA3ADsASQA8AGwAVQBLAEsAVQBsAH0AaQBjAGkAfQCXAIcAhwCXAL4AtQC+APkA+QFOEQANAA0ADQANAA4ADQAOABAAEAAOABQAFgATABYAFAAeABsAGQAZABsAHgAtACAAIgAgACIAIAAtAEQAKgAyACoAKgAyACoARAA8AEkAOwA3ADsASQA8AGwAVQBLAEsAVQBsAH0AaQBjAGkAfQCXAIcAhwCXAL4AtQC+APkA+QFO/8IAEQgACAAQAwEiAAIRAQMRAf/EACgAAQEAAAAAAAAAAAAAAAAAAAAFAQEBAAAAAAAAAAAAAAAAAAADBP/aAAwDAQACEAMQAAAAk2A5/wD/xAAXEAADAQAAAAAAAAAAAAAAAAAAAwVi/9oACAEBAAE/AERsiI2T/8QAFxEAAwEAAAAAAAAAAAAAAAAAAAMEUv/aAAgBAgEBPwCit+j/xAAXEQADAQAAAAAAAAAAAAAAAAAABCIF/9oACAEDAQE/AMl5mbP/2Q==',
  'base64',
)
/** The same in grey, with tables of 16 bits. */
export const GREY = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wCDEAANAA0ADQANAA4ADQAOABAAEAAOABQAFgATABYAFAAeABsAGQAZABsAHgAtACAAIgAgACIAIAAtAEQAKgAyACoAKgAyACoARAA8AEkAOwA3ADsASQA8AGwAVQBLAEsAVQBsAH0AaQBjAGkAfQCXAIcAhwCXAL4AtQC+APkA+QFO/8EACwgACAAQAQERAP/EACoAAQAAAAAAAAAAAAAAAAAAAAUQAAIDAAAAAAAAAAAAAAAAAAADBSIx/9oACAEBAAA/ACUQ2VGEQ2VP/9k=',
  'base64',
)
