import iconv from 'iconv-lite'
import { formatDecimal } from '@arsring/shared'
import { FileFault } from './file-fault.ts'

export interface DecodedText {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
}

// Zero in every second place is how Latin letters look in UTF-16; ordinary text has no zero bytes at all.
const MOSTLY = 0.5
const HARDLY = 0.05

/**
 * Text of the bytes and how they were read: a byte order mark decides; else zeros in every second place mean UTF-16;
 * else the whole file is UTF-8 when it is valid as that, and Windows-1252 when it is not. Detection libraries are not
 * used: they answer wrongly for Norwegian files.
 * @throws FileFault when the bytes are not text in any of the four.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) throw new FileFault('encoding-unknown')
  if (a === 0xff && b === 0xfe) return strictly(bytes.subarray(2), 'utf-16le')
  if (a === 0xfe && b === 0xff) return strictly(bytes.subarray(2), 'utf-16be')
  if (a === 0xef && b === 0xbb && c === 0xbf) return strictly(bytes.subarray(3), 'utf-8')
  const zeros = zeroBytes(bytes)
  const half = bytes.length / 2
  if (zeros.odd > half * MOSTLY && zeros.even < half * HARDLY) return strictly(bytes, 'utf-16le')
  if (zeros.even > half * MOSTLY && zeros.odd < half * HARDLY) return strictly(bytes, 'utf-16be')
  if (zeros.even + zeros.odd > 0) throw new FileFault('nul-bytes', { count: counted(zeros.even + zeros.odd) })
  const utf8 = tryDecode(bytes, 'utf-8')
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' }
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'win1252')
  // The five unused places of Windows-1252 come out as the replacement character: then it is something else.
  if (text.includes('\ufffd')) throw new FileFault('encoding-unknown')
  return { text, encoding: 'windows-1252' }
}

function strictly(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): DecodedText {
  const text = tryDecode(bytes, encoding)
  if (text === null) throw new FileFault('encoding-damaged', { encoding: encoding.toUpperCase() })
  if (text.includes('\0')) throw new FileFault('nul-bytes', { count: counted(text.split('\0').length - 1) })
  return { text, encoding }
}

function tryDecode(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function zeroBytes(bytes: Uint8Array): { even: number; odd: number } {
  let even = 0
  let odd = 0
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] !== 0) continue
    if (i % 2 === 0) even++
    else odd++
  }
  return { even, odd }
}

function counted(number: number): string {
  return formatDecimal(String(number), 0)
}
