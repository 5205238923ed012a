import { deflateSync } from 'node:zlib'
import { LANGUAGES } from '@arsring/shared'
import { renderMessage } from '@arsring/standards'
import { decode } from 'jpeg-js'
import { describe, expect, it } from 'vitest'
import { cleanImage, type CleanImage } from './clean-image.ts'
import { cleanImageInWorker } from './clean-in-worker.ts'
import { cameraNotes, chunk, GREY, jpegOf, pngOf, PROGRESSIVE } from './testing.ts'

const SECRET = 'N 59.9139 E 10.7522 Kamera 7Qzx9'
const SMALL = { width: 5, height: 3 }
const SCRIPT = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

async function cleaned(bytes: Buffer): Promise<CleanImage> {
  const result = await cleanImage(bytes)
  if (!result.ok) throw new Error(result.error.id)
  return result.value
}

/** With one byte changed. */
function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 0xff
  return copy
}

/** The same JPEG with other values in its frame: height, width, parts of a colour. */
function reframed(bytes: Buffer, change: (frame: Buffer) => void): Buffer {
  const copy = Buffer.from(bytes)
  change(copy.subarray(copy.indexOf(Buffer.from([0xff, 0xc0])) + 4))
  return copy
}

describe('a picture that is taken', () => {
  it.each([
    ['grey', pngOf({ ...SMALL, colourType: 0, depth: 8 })],
    ['black and white', pngOf({ ...SMALL, colourType: 0, depth: 1 })],
    ['grey of 16 bits', pngOf({ ...SMALL, colourType: 0, depth: 16 })],
    ['coloured', pngOf(SMALL)],
    [
      'of a palette with transparency',
      pngOf({ ...SMALL, colourType: 3, depth: 4, before: [chunk('PLTE', 'abcdef'.repeat(8)), chunk('tRNS', '\0\x80')] }),
    ],
    ['transparent', pngOf({ ...SMALL, colourType: 6 })],
    ['grey and transparent', pngOf({ ...SMALL, colourType: 4 })],
  ])('%s: a PNG keeps its bytes', async (_, bytes) => {
    expect(await cleaned(bytes)).toEqual({ ...SMALL, bytes, mediaType: 'image/png' })
  })

  it('an interlaced PNG is measured pass by pass', async () => {
    // 5 × 3 of one byte: the third pass has no row, the others 1, 1, 1, 3, 2 × 2 and 5 pixels, with their filter before each row.
    const pixels = Buffer.alloc(2 + 2 + 2 + 4 + 3 + 3 + 6)
    expect(await cleaned(interlaced(pngOf({ ...SMALL, colourType: 0, pixels })))).toMatchObject(SMALL)
  })

  it.each([
    ['with its pixels in rising sharpness', PROGRESSIVE],
    ['grey', GREY],
  ])('a JPEG %s keeps its bytes', async (_, bytes) => {
    expect(await cleaned(bytes)).toEqual({ width: 16, height: 8, bytes, mediaType: 'image/jpeg' })
  })

  it('words, time, place and profile of a PNG are left out', async () => {
    const notes = ['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME', 'iCCP', 'prVt'].map((type) => chunk(type, `Comment\0${SECRET}`))
    const { bytes } = await cleaned(pngOf({ ...SMALL, before: notes, after: notes }))
    expect(bytes.includes('7Qzx9')).toBe(false)
    expect(bytes).toEqual(pngOf(SMALL))
  })

  it('place, camera, preview, words and profile of a JPEG are left out, and what stands after it', async () => {
    const plain = jpegOf({ width: 24, height: 16 })
    const secret = Buffer.from(SECRET)
    const bytes = jpegOf({
      width: 24,
      height: 16,
      segments: [
        [0xe1, cameraNotes(1, SECRET)],
        [0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${SECRET}`)],
        [0xe2, Buffer.from(`ICC_PROFILE\0${SECRET}`)],
        [0xed, secret],
        [0xfe, secret],
      ],
    })
    const clean = await cleaned(Buffer.concat([bytes, Buffer.from(`PK\x03\x04${SECRET}${SCRIPT}`)]))
    expect(clean).toMatchObject({ mediaType: 'image/jpeg', width: 24, height: 16 })
    expect(clean.bytes.toString('latin1')).not.toMatch(/7Qzx9|Exif|ICC_PROFILE|xap|script/)
    expect(decode(clean.bytes).data.equals(decode(plain).data)).toBe(true)
  })

  // Red is the left half of the picture as stored, blue the lower half: where they are seen tells how it was turned.
  it.each([
    [1, 24, 16, { leftTop: 'red', leftBottom: 'red and blue', rightTop: 'black', rightBottom: 'blue' }],
    [2, 24, 16, { leftTop: 'black', leftBottom: 'blue', rightTop: 'red', rightBottom: 'red and blue' }],
    [3, 24, 16, { leftTop: 'blue', leftBottom: 'black', rightTop: 'red and blue', rightBottom: 'red' }],
    [4, 24, 16, { leftTop: 'red and blue', leftBottom: 'red', rightTop: 'blue', rightBottom: 'black' }],
    [5, 16, 24, { leftTop: 'red', leftBottom: 'black', rightTop: 'red and blue', rightBottom: 'blue' }],
    [6, 16, 24, { leftTop: 'red and blue', leftBottom: 'blue', rightTop: 'red', rightBottom: 'black' }],
    [7, 16, 24, { leftTop: 'blue', leftBottom: 'red and blue', rightTop: 'black', rightBottom: 'red' }],
    [8, 16, 24, { leftTop: 'black', leftBottom: 'red', rightTop: 'blue', rightBottom: 'red and blue' }],
  ])('a JPEG held as %i is stored upright, %i × %i', async (orientation, width, height, corners) => {
    for (const order of ['II', 'MM'] as const) {
      const given = jpegOf({ width: 24, height: 16, segments: [[0xe1, cameraNotes(orientation, SECRET, order)]] })
      const clean = await cleaned(given)
      const pixels = decode(clean.bytes)
      const at = (x: number, y: number) => {
        const [red = 0, , blue = 0] = pixels.data.subarray((y * pixels.width + x) * 4)
        return [red > 128 ? 'red' : '', blue > 128 ? 'blue' : ''].filter((name) => name !== '').join(' and ') || 'black'
      }
      expect([clean.width, clean.height, pixels.width, pixels.height]).toEqual([width, height, width, height])
      const [right, bottom] = [width - 2, height - 2]
      expect({ leftTop: at(1, 1), leftBottom: at(1, bottom), rightTop: at(right, 1), rightBottom: at(right, bottom) }).toEqual(corners)
      expect(clean.bytes.includes('7Qzx9')).toBe(false)
    }
  })

  it('is the same from a thread of its own, also when several come at once', async () => {
    const given = [pngOf(SMALL), jpegOf({ width: 24, height: 16, segments: [[0xe1, cameraNotes(6, SECRET)]] })]
    const results = await Promise.all(given.map((bytes) => cleanImageInWorker(bytes)))
    for (const [index, bytes] of given.entries()) expect(results[index]).toEqual(await cleanImage(bytes))
    expect(await cleanImageInWorker(Buffer.from('x'))).toMatchObject({ ok: false, error: { id: 'image.not-an-image' } })
  })
})

function interlaced(bytes: Buffer): Buffer {
  const head = Buffer.from(bytes.subarray(16, 29))
  head[12] = 1
  return Buffer.concat([bytes.subarray(0, 8), chunk('IHDR', head), bytes.subarray(33)])
}

describe('a file that is refused', () => {
  const png = pngOf(SMALL)
  const jpeg = jpegOf({ width: 24, height: 16 })
  const rows: readonly (readonly [string, Buffer, string])[] = [
    ['nothing', Buffer.alloc(0), 'image.empty'],
    ['an SVG with a script, whatever it is named', Buffer.from(SCRIPT), 'image.kind'],
    ['an SVG behind a declaration and a mark of order', Buffer.from(`\ufeff<?xml version="1.0"?>\n<!-- -->\n${SCRIPT}`), 'image.kind'],
    ['a page of HTML', Buffer.from('<!doctype html><script>alert(1)</script>'), 'image.kind'],
    ['a WebP', Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1'), 'image.kind'],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0', 'latin1'), 'image.kind'],
    ['a HEIC from a telephone', Buffer.from('\0\0\0\x18ftypheic\0\0', 'latin1'), 'image.kind'],
    ['a TIFF', Buffer.from('II*\0', 'latin1'), 'image.kind'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'image.kind'],
    ['a program', Buffer.from('MZ\x90\0', 'latin1'), 'image.not-an-image'],
    ['words', Buffer.from('Et bilde'), 'image.not-an-image'],
    ['a PNG that is also an archive', Buffer.concat([png, Buffer.from('PK\x03\x04hemmelig')]), 'image.more-than-image'],
    ['a PNG that is also a page', Buffer.concat([png, Buffer.from(SCRIPT)]), 'image.more-than-image'],
    ['half a PNG', png.subarray(0, png.length / 2), 'image.broken'],
    ['a PNG without its end', png.subarray(0, -12), 'image.broken'],
    ['a signature alone', png.subarray(0, 8), 'image.broken'],
    ['a PNG with a wrong check sum', flipped(png, 20), 'image.broken'],
    ['a PNG with fewer rows than it says', pngOf({ ...SMALL, pixels: Buffer.alloc(2 * 16) }), 'image.broken'],
    ['a PNG with more pixels than it says', pngOf({ ...SMALL, pixels: Buffer.alloc(1000) }), 'image.broken'],
    ['a PNG with a filter that is none', pngOf({ ...SMALL, pixels: Buffer.alloc(48, 9) }), 'image.broken'],
    [
      'a PNG with pixels that are not packed',
      Buffer.concat([png.subarray(0, 33), chunk('IDAT', 'xxxx'), chunk('IEND', '')]),
      'image.broken',
    ],
    [
      'a PNG with bytes hidden behind its pixels',
      Buffer.concat([
        png.subarray(0, 33),
        chunk('IDAT', Buffer.concat([deflateSync(Buffer.alloc(48)), Buffer.from(SECRET)])),
        chunk('IEND', ''),
      ]),
      'image.broken',
    ],
    ['a PNG with a palette too many', pngOf({ ...SMALL, colourType: 0, before: [chunk('PLTE', 'abc')] }), 'image.broken'],
    ['a PNG that lacks its palette', pngOf({ ...SMALL, colourType: 3 }), 'image.broken'],
    ['a PNG of a colour that is none', pngOf({ ...SMALL, colourType: 2, depth: 4 }), 'image.broken'],
    ['a PNG of Apple’s own kind', Buffer.concat([png.subarray(0, 8), chunk('CgBI', '1234'), png.subarray(8)]), 'image.unusual'],
    ['a PNG of 30 000 × 30 000', pngOf({ width: 30_000, height: 30_000, pixels: Buffer.alloc(1000) }), 'image.too-many-pixels'],
    ['a PNG of one very long row', pngOf({ width: 12_001, height: 1, pixels: Buffer.alloc(12_001 * 3 + 1) }), 'image.too-many-pixels'],
    ['a PNG of no height', pngOf({ width: 5, height: 0, pixels: Buffer.alloc(1) }), 'image.broken'],
    ['a small file that unpacks without end', pngOf({ ...SMALL, pixels: Buffer.alloc(20_000_000) }), 'image.broken'],
    ['a JPEG of 30 000 × 30 000', reframed(jpeg, (frame) => frame.fill(Buffer.from([0x75, 0x30]), 1, 5)), 'image.too-many-pixels'],
    ['half a JPEG', jpeg.subarray(0, jpeg.length / 2), 'image.broken'],
    ['a JPEG without its end', jpeg.subarray(0, -2), 'image.broken'],
    ['a start alone', Buffer.from([0xff, 0xd8, 0xff]), 'image.broken'],
    ['a JPEG with an end and no pixels', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'image.broken'],
    [
      'a JPEG with half its pixels and an end',
      Buffer.concat([jpeg.subarray(0, jpeg.length - 40), Buffer.from([0xff, 0xd9])]),
      'image.broken',
    ],
    ['a JPEG for print', reframed(jpeg, (frame) => (frame[5] = 4)), 'image.print-colours'],
    ['a JPEG of twelve bits', reframed(jpeg, (frame) => (frame[0] = 12)), 'image.unusual'],
    ['a JPEG without loss', Buffer.from(jpeg.toString('latin1').replace('\xff\xc0', '\xff\xc3'), 'latin1'), 'image.unusual'],
    ['a segment that runs past the end', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 0]), 'image.broken'],
    ['a segment shorter than its own length', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0]), 'image.broken'],
  ]
  it.each(rows)('%s', async (_, bytes, id) => {
    const result = await cleanImage(bytes)
    expect(result.ok ? 'taken' : result.error.id).toBe(id)
    if (!result.ok) for (const language of LANGUAGES) expect(renderMessage(result.error, language)).not.toMatch(/[{}]|^image\./)
  })

  it('camera notes that cannot be read are no reason to refuse', async () => {
    for (const notes of [cameraNotes(0, ''), cameraNotes(9, ''), cameraNotes(6, '').subarray(0, 12), Buffer.from('Exif\0\0II')]) {
      const clean = await cleaned(jpegOf({ width: 24, height: 16, segments: [[0xe1, notes]] }))
      expect([clean.width, clean.height]).toEqual([24, 16])
    }
  })
})
