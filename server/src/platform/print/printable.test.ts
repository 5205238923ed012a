import { expect, test } from 'vitest'
import { printable } from './printable.ts'

test.each([
  ['Årsberetning – 1\u00a0224\u00a0kr, −5 %', 'Årsberetning – 1\u00a0224\u00a0kr, −5 %'],
  ['e\u0301 og a\u030a', 'é og å'],
  ['tegn\u0000\u0007\ufffe\ud800', 'tegn□'],
  ['🙂 漢', '□ □'],
  ['👍🏽', '□'],
  ['a\u200bb\u00adc\ufeffd\u202ee\u2066f', 'abcdef'],
  ['đŋšž ŧ', 'đŋšž ŧ'],
  ['linje\nto\ttre\u2028fire', 'linje to tre fire'],
  ['', ''],
])('%j is printed as %j', (given, expected) => {
  expect(printable(given)).toBe(expected)
})

test('a long word may break, a word of usual length may not', () => {
  expect(printable('menneskerettighetsorganisasjon').replaceAll('\u200b', '|')).toBe('menneskerettig|hetsorganisasj|on')
  expect(printable('tjenesteproduksjonsoversikt')).not.toContain('\u200b')
  expect(printable('1\u00a0224\u00a0114\u00a0000\u00a0000\u00a0000\u00a0000\u00a0000 kr')).not.toContain('\u200b')
})
