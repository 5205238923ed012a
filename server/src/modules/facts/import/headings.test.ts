import { describe, expect, test } from 'vitest'
import { normalHeading, splitYear, withoutNumeral } from './headings.ts'

describe('a heading', () => {
  test.each([
    ['  Regulert\u00a0 budsjett ', 'regulert budsjett'],
    ['Dok. 3*', 'dok. 3'],
    ['*Måltall', 'måltall'],
    ['ÅR:', 'år'],
  ])('%j is compared as %s', (text, normal) => {
    expect(normalHeading(text)).toBe(normal)
  })

  test.each([
    ['Resultat 2023', 'resultat', 2023],
    ['Dok. 3 2024*', 'dok. 3', 2024],
    ['2020', '', 2020],
    ['Dok. 3', 'dok. 3', null],
    ['Konto 12024', 'konto 12024', null],
  ])('%s is %s of the year %s', (text, name, year) => {
    expect(splitYear(text)).toEqual({ name, year })
  })

  test('of an accounting table stands after its Roman numeral', () => {
    expect(withoutNumeral('iii regulert bud.')).toBe('regulert bud.')
    expect(withoutNumeral('investering')).toBe('investering')
  })
})
