import { expect, test } from 'vitest'
import { sourceSans } from './font.ts'

test.each(['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'] as const)(
  '%s can draw what a Norwegian report is written with',
  (style) => {
    const font = sourceSans(style)
    const needed = 'ABCÆØÅabcæøåéèêóòôüöäčđŋšŧž0123456789.,:;!?–—−+±×÷=<>%‰§½¼…«»“”‘’()[]/&@#*†•·°²³€£→●○□\u00a0\u2009\u202f'
    expect([...needed].filter((character) => !font.has(character.codePointAt(0) ?? 0))).toEqual([])
  },
)

test('knows what it cannot draw', () => {
  expect(['漢', '🙂', 'א', '\ufffd'].some((character) => sourceSans('400Regular').has(character.codePointAt(0) ?? 0))).toBe(false)
})

test('figures are equally wide, so that columns of numbers line up', () => {
  const font = sourceSans('400Regular')
  expect(new Set([...'0123456789'].map((digit) => font.width(digit, 10))).size).toBe(1)
  expect(font.width('mm', 10)).toBeGreaterThan(font.width('ii', 10))
  expect(font.width('', 10)).toBe(0)
})
