import { describe, expect, it } from 'vitest'
import type { ReadLimits, Reading } from '../model/part.ts'
import { readText } from './read-text.ts'

const LIMITS: ReadLimits = { pages: 100, characters: 2_000_000, unpackedBytes: 1_000_000 }
const TEXT = '1.1 Mål og måloppnåelse\n\nVi nådde målene – nesten alle.'
const READ = ['1.1 Mål og måloppnåelse', 'Vi nådde målene – nesten alle.']

const texts = (reading: Reading) =>
  reading.kind === 'read' ? reading.parts.map((part) => (part.kind === 'table' ? 'table' : part.text)) : reading.why

const wide = (text: string, mark: boolean, isBig: boolean) => {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}
const windows = (text: string) => Uint8Array.from(text, (letter) => (letter === '–' ? 0x96 : letter.charCodeAt(0)))

describe('a text in any usual encoding', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 little', wide(TEXT, true, false)],
    ['UTF-16 big', wide(TEXT, true, true)],
    ['UTF-16 without a mark', wide(TEXT, false, false)],
    ['UTF-16 big without a mark', wide(TEXT, false, true)],
    ['Windows-1252', windows(TEXT)],
  ])('%s', async (_, bytes) => {
    expect(texts(await readText(bytes, LIMITS))).toEqual(READ)
  })
})

describe('what is no text is refused', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['only spaces', ' \n \t \n', 'no-text'],
    ['only nul bytes', '\0'.repeat(5000), 'damaged'],
    ['a program', '\x01\x02abc\x03\x04'.repeat(1000), 'damaged'],
  ])('%s', async (_, text, why) => {
    expect(texts(await readText(Buffer.from(text), LIMITS))).toBe(why)
  })

  it('half a letter of two bytes', async () => {
    expect(texts(await readText(wide(TEXT, true, false).subarray(0, 21), LIMITS))).toBe('damaged')
  })

  it('more than the limit, with both numbers', async () => {
    const reading = await readText(Buffer.from('a'.repeat(300)), { ...LIMITS, characters: 200 })
    expect(reading).toEqual({ kind: 'refused', why: 'too-large', limit: 200, found: 300 })
  })
})
