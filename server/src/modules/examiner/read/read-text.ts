import { figureRows, MOST_FIGURE_ROWS, partsOfText } from '../model/lost-columns/parts-of-text.ts'
import type { Reader, Reading } from '../model/part.ts'

/**
 * Reads plain text: UTF-8, UTF-16 with or without its mark, or Windows-1252, told by the bytes. Lines of a text whose columns
 * were lost become tables again where that can be known.
 */
export const readText: Reader = (bytes, limits) => Promise.resolve(readBytes(bytes, limits.characters))

function readBytes(bytes: Uint8Array, limit: number): Reading {
  if (bytes.length === 0) return { kind: 'refused', why: 'empty' }
  // A character is at most four bytes: what is longer is too long in every encoding, and is not decoded.
  if (bytes.length > limit * 4) return { kind: 'refused', why: 'too-large', limit, found: Math.ceil(bytes.length / 4) }
  const text = decode(bytes)
  if (text === null) return { kind: 'refused', why: 'damaged' }
  if (text.length > limit) return { kind: 'refused', why: 'too-large', limit, found: text.length }
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'refused', why: 'no-text' }
  const rows = figureRows(text)
  if (rows > MOST_FIGURE_ROWS) return { kind: 'refused', why: 'too-slow', limit: MOST_FIGURE_ROWS, found: rows }
  return { kind: 'read', parts: partsOfText(withoutVoids(text)), pages: null }
}

/** A run of blanks longer than any line says nothing more than a short one, and costs every pattern that looks for its end. */
function withoutVoids(text: string): string {
  return VOIDS.reduce((rest, run) => {
    let shorter = rest
    while (shorter.includes(run)) shorter = shorter.split(run).join(run.charAt(0))
    return shorter
  }, text)
}

const VOIDS = [' ', '\t', '\u00a0'].map((blank) => blank.repeat(1_000))

/** The text of the bytes; null when they are no text in any of the encodings. */
function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  const wide = isMarked ? (first === 0xff ? 'utf-16le' : 'utf-16be') : wideWithoutMark(bytes)
  if (wide !== null) return bytes.length % 2 === 1 ? null : decodeAs(wide, bytes)
  const text = decodeAs('utf-8', bytes) ?? decodeAs('windows-1252', bytes)
  return text === null || isMostlyControl(text) ? null : text
}

/** Latin letters in two bytes each have a nul in every second place. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 2000)
  const nuls = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = nuls
  const enough = sample.length * 0.3
  if (odd > enough && even < odd / 10) return 'utf-16le'
  return even > enough && odd < even / 10 ? 'utf-16be' : null
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Bytes of a picture or a program give control characters; a text has none, or a stray one. */
function isMostlyControl(text: string): boolean {
  const sample = text.slice(0, 20_000)
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0
  return controls > sample.length / 20
}
