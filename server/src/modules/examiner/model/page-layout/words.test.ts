import { expect, test } from 'vitest'
import type { Glyph } from './page.ts'
import { uprightPage } from './words.ts'

/** A line of signs, ten points wide each. */
function glyphs(text: string): Glyph[] {
  return [...text].map((sign, index) => ({
    text: sign,
    x: 50 + index * 10,
    y: 100,
    width: 10,
    turn: 0,
    size: 12,
    isBold: false,
    spacing: 0,
    mark: null,
  }))
}

test.each([
  ['000\u00AD099', '000-099'],
  ['\u00AD17464', '-17464'],
  ['17464\u00AD', '17464-'],
  ['\u00AD', '-'],
  // It may divide the word, where it ends a line.
  ['utgif\u00AD', 'utgif\u00AD'],
  ['\uFB01nans', 'finans'],
])('%j is seen as %j', (drawn, seen) => {
  expect(uprightPage(1, 600, 800, glyphs(drawn), []).words.map(({ text }) => text)).toEqual([seen])
})
