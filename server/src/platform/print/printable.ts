import { cleanText } from '@arsring/document'
import { sourceSans } from './font.ts'

const UNKNOWN = '□'
/** Characters that are never seen: joiners, variation selectors, marks of direction, soft hyphen and the like. */
const INVISIBLE =
  /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]|[\u{1f3fb}-\u{1f3ff}]|[\u{e0000}-\u{e0fff}]/gu
const LONGEST_WORD = 28
const BREAK = '\u200b'

/**
 * Text that our font can draw: composed letters, nothing invisible, and a box for what the font lacks, since a PDF that
 * everyone can read (PDF/UA) may hold no character without a drawing. Very long words may break anywhere.
 */
export function printable(text: string): string {
  const font = sourceSans('400Regular')
  const drawn = [...cleanText(text).normalize('NFC').replace(INVISIBLE, '')]
    .map((character) => (font.has(character.codePointAt(0) ?? 0) ? character : UNKNOWN))
    .join('')
  return drawn.replace(new RegExp(`\\S{${LONGEST_WORD},}`, 'g'), (word) => word.replace(/(.{14})(?=.)/gu, `$1${BREAK}`))
}
