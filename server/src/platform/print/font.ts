import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** A font of ours: its bytes, which characters it can draw, and how wide a text becomes. */
export interface Font {
  readonly bytes: Buffer
  has(codePoint: number): boolean
  /** Width of a text at a size, in the unit of the size. */
  width(text: string, size: number): number
}

type Style = '400Regular' | '400Regular_Italic' | '600SemiBold' | '600SemiBold_Italic'

const require = createRequire(import.meta.url)
const loaded = new Map<Style, Font>()

/** The font files that every rendition uses; nothing is taken from the machine, so every machine gives the same pages. */
export function sourceSans(style: Style): Font {
  const known = loaded.get(style)
  if (known !== undefined) return known
  const font = readFont(readFileSync(require.resolve(`@expo-google-fonts/source-sans-3/${style}/SourceSans3_${style}.ttf`)))
  loaded.set(style, font)
  return font
}

/** Reads the character map (cmap format 4 or 12) and the advance widths of a TrueType font. */
export function readFont(bytes: Buffer): Font {
  const table = (tag: string): number => {
    for (let i = 0; i < bytes.readUInt16BE(4); i++) {
      const record = 12 + 16 * i
      if (bytes.toString('latin1', record, record + 4) === tag) return bytes.readUInt32BE(record + 8)
    }
    throw new Error(`font without ${tag} table`)
  }
  const glyphs = readCharacterMap(bytes, table('cmap'))
  const unitsPerEm = bytes.readUInt16BE(table('head') + 18)
  const metrics = bytes.readUInt16BE(table('hhea') + 34)
  const hmtx = table('hmtx')
  const advance = (codePoint: number): number => bytes.readUInt16BE(hmtx + 4 * Math.min(glyphs.get(codePoint) ?? 0, metrics - 1))
  return {
    bytes,
    has: (codePoint) => glyphs.has(codePoint),
    width: (text, size) => [...text].reduce((sum, character) => sum + advance(character.codePointAt(0) ?? 0), 0) * (size / unitsPerEm),
  }
}

function readCharacterMap(bytes: Buffer, cmap: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>()
  for (let i = 0; i < bytes.readUInt16BE(cmap + 2); i++) {
    const subtable = cmap + bytes.readUInt32BE(cmap + 4 + 8 * i + 4)
    const format = bytes.readUInt16BE(subtable)
    if (format === 4) readSegments(bytes, subtable, glyphs)
    if (format === 12) readGroups(bytes, subtable, glyphs)
  }
  return glyphs
}

function readGroups(bytes: Buffer, subtable: number, glyphs: Map<number, number>): void {
  for (let i = 0; i < bytes.readUInt32BE(subtable + 12); i++) {
    const group = subtable + 16 + 12 * i
    const [first, last, glyph] = [bytes.readUInt32BE(group), bytes.readUInt32BE(group + 4), bytes.readUInt32BE(group + 8)]
    for (let code = first; code <= last; code++) glyphs.set(code, glyph + code - first)
  }
}

function readSegments(bytes: Buffer, subtable: number, glyphs: Map<number, number>): void {
  const size = bytes.readUInt16BE(subtable + 6)
  const ends = subtable + 14
  for (let i = 0; i < size; i += 2) {
    const last = bytes.readUInt16BE(ends + i)
    const first = bytes.readUInt16BE(ends + size + 2 + i)
    const delta = bytes.readUInt16BE(ends + 2 * size + 2 + i)
    const offsetAt = ends + 3 * size + 2 + i
    const offset = bytes.readUInt16BE(offsetAt)
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const raw = offset === 0 ? code : bytes.readUInt16BE(offsetAt + offset + 2 * (code - first))
      const glyph = offset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
}
