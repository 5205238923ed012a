import { message } from '@arsring/shared'
import { decode, encode } from 'jpeg-js'
import type { Cleaned } from './clean-png.ts'
import { orientationIn, upright } from './orientation.ts'
import { broken, expectFits, IMAGE_LIMIT_PIXELS, Unfit, unusual } from './limits.ts'

/** Tables, scans and restarts: what the pixels are drawn from (ITU-T T.81, table B.1). */
const DRAWN: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2, 0xc4, 0xdb, 0xdd])
const [START, END, SCAN] = [0xd8, 0xd9, 0xda]
const JFIF = Buffer.from([0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0])
/** Of a picture that was turned upright: no loss that is seen. */
const QUALITY = 90
/** The least a decoder asks for a picture of the largest size; more is a file made to exhaust it. */
const MOST_MEGABYTES = 1024

interface Read {
  readonly kept: readonly Buffer[]
  readonly width: number
  readonly height: number
  /** How the camera was held, 1 to 8 (Exif 2.3, 4.6.4 A). */
  readonly orientation: number
}

/**
 * A JPEG with its pixels and nothing besides: no place, camera, time, preview, profile or words, and nothing that stands
 * after it. One that the camera says is turned is turned, and packed again. Decoded whole, so that it can be shown.
 * @throws Unfit when it is not whole or is made for print.
 */
export function cleanJpeg(bytes: Buffer): Cleaned {
  const { kept, width, height, orientation } = read(bytes)
  const clean = Buffer.concat(kept)
  const pixels = decoded(clean)
  if (pixels.width !== width || pixels.height !== height) throw broken()
  if (orientation === 1) return { bytes: clean, width, height }
  const turned = upright(pixels, orientation)
  return { bytes: Buffer.from(encode(turned, QUALITY).data), width: turned.width, height: turned.height }
}

function decoded(bytes: Buffer) {
  try {
    return decode(bytes, {
      useTArray: true,
      formatAsRGBA: true,
      tolerantDecoding: false,
      maxResolutionInMP: IMAGE_LIMIT_PIXELS / 1_000_000,
      maxMemoryUsageInMB: MOST_MEGABYTES,
    })
  } catch {
    // The decoder reports what it cannot read by throwing, in its own words.
    throw broken()
  }
}

function read(bytes: Buffer): Read {
  const kept: Buffer[] = [Buffer.from([0xff, START])]
  let size: { readonly width: number; readonly height: number } | null = null
  let orientation = 1
  let hasScan = false
  let at = 2
  for (;;) {
    const marker = markerAt(bytes, at)
    at = marker.end
    if (marker.code === END) break
    if (at + 2 > bytes.length) throw broken()
    const end = at + bytes.readUInt16BE(at)
    if (end < at + 2 || end > bytes.length) throw broken()
    const data = bytes.subarray(at + 2, end)
    const segment = Buffer.concat([Buffer.from([0xff, marker.code]), bytes.subarray(at, end)])
    at = end
    if (isFrame(marker.code)) {
      if (size !== null) throw broken()
      size = frameSize(marker.code, data)
    }
    if (DRAWN.has(marker.code)) kept.push(segment)
    else if (marker.code === 0xe0 && isNamed(data, 'JFIF\0') && kept.length === 1) kept.push(JFIF)
    else if (marker.code === 0xe1 && isNamed(data, 'Exif\0\0')) orientation = orientationIn(data.subarray(6))
    else if (marker.code === 0xee && isNamed(data, 'Adobe')) kept.push(adobe(data))
    else if (marker.code === SCAN) {
      if (size === null) throw broken()
      const scanEnd = endOfScan(bytes, at)
      kept.push(segment, bytes.subarray(at, scanEnd))
      at = scanEnd
      hasScan = true
    }
  }
  if (size === null || !hasScan) throw broken()
  kept.push(Buffer.from([0xff, END]))
  return { kept, ...size, orientation }
}

/** A marker is one byte after any number of 0xff. */
function markerAt(bytes: Buffer, at: number): { readonly code: number; readonly end: number } {
  if (bytes[at] !== 0xff) throw broken()
  let end = at
  while (bytes[end] === 0xff) end++
  const code = bytes[end]
  if (code === undefined || code < 0xc0) throw broken()
  return { code, end: end + 1 }
}

/** Start of frame: all of 0xc0 to 0xcf but three that are tables. */
function isFrame(code: number): boolean {
  return code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc
}

function frameSize(code: number, data: Buffer): { readonly width: number; readonly height: number } {
  if (data.length < 6) throw broken()
  const components = data[5]
  // Baseline and progressive with eight bits are what every program draws.
  if (!DRAWN.has(code) || data[0] !== 8) throw unusual()
  if (components === 4) throw new Unfit(message('image.print-colours'))
  if (components !== 1 && components !== 3) throw unusual()
  const [height, width] = [data.readUInt16BE(1), data.readUInt16BE(3)]
  expectFits(width, height)
  return { width, height }
}

/** Only the version, two flags and which way colours are told: twelve bytes. */
function adobe(data: Buffer): Buffer {
  if (data.length < 12) throw broken()
  return Buffer.concat([Buffer.from([0xff, 0xee, 0, 14]), data.subarray(0, 12)])
}

function isNamed(data: Buffer, name: string): boolean {
  return data.toString('latin1', 0, name.length) === name
}

/** The packed pixels end at the first marker that is neither a restart nor a 0xff of their own. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next === undefined) break
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  throw broken()
}
