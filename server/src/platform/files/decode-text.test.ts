import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'
import { FileFault } from './file-fault.ts'

const TEXT = 'Kapittel;Beløp\n111;Lønn på Sæbø – 5 €\n'

describe('the encoding of a text file', () => {
  test.each([
    ['UTF-8 without mark', iconv.encode(TEXT, 'utf8'), 'utf-8'],
    ['UTF-8 with byte order mark', iconv.encode(TEXT, 'utf8', { addBOM: true }), 'utf-8'],
    ['UTF-16 little-endian with mark', iconv.encode(TEXT, 'utf16le', { addBOM: true }), 'utf-16le'],
    ['UTF-16 little-endian without mark', iconv.encode(TEXT, 'utf16le'), 'utf-16le'],
    ['UTF-16 big-endian with mark', iconv.encode(TEXT, 'utf16be', { addBOM: true }), 'utf-16be'],
    ['UTF-16 big-endian without mark', iconv.encode(TEXT, 'utf16be'), 'utf-16be'],
    ['Windows-1252', iconv.encode(TEXT, 'win1252'), 'windows-1252'],
    [
      'Windows-1252 with its only Norwegian letter after 100 000 plain ones',
      iconv.encode(`${'a'.repeat(100_000)}\n${TEXT}`, 'win1252'),
      'windows-1252',
    ],
  ])('%s is found and decoded', (_, bytes, encoding) => {
    const decoded = decodeText(bytes)
    expect(decoded.encoding).toBe(encoding)
    expect(decoded.text.endsWith(TEXT)).toBe(true)
  })

  test.each([
    ['a UTF-8 mark before bytes that are not UTF-8', Uint8Array.of(0xef, 0xbb, 0xbf, 0x41, 0xe5, 0x41), 'encoding-damaged'],
    ['UTF-16 cut in the middle of a character', Uint8Array.of(0xff, 0xfe, 0x41, 0x00, 0x42), 'encoding-damaged'],
    ['half a surrogate pair', Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00), 'encoding-damaged'],
    ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0), 'encoding-unknown'],
    ['bytes that Windows-1252 has no character for', Uint8Array.of(0x41, 0x81, 0x8d, 0xe5), 'encoding-unknown'],
    ['null bytes within UTF-8', iconv.encode('a;b\n1;\0\0\n', 'utf8'), 'nul-bytes'],
    ['null characters within UTF-16', iconv.encode('a;b\n1;\0\n', 'utf16le', { addBOM: true }), 'nul-bytes'],
  ])('%s is refused', (_, bytes, rule) => {
    expect(() => decodeText(bytes)).toThrow(FileFault)
    expect(() => decodeText(bytes)).toThrow(rule)
  })
})
