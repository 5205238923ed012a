import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, decimal } from './decimal.ts'
import { parseNorwegianNumber } from './norwegian-number.ts'

const NBSP = '\u00a0'
const THIN = '\u2009'
const NARROW = '\u202f'
const MINUS = '\u2212'

describe('a number as Norwegian files write it', () => {
  test.each([
    ['a plain whole number', '1708', '1708'],
    ['zero is a number', '0', '0'],
    ['spaces between groups of three', '20 396 885', '20396885'],
    ['non-breaking spaces', `20${NBSP}396${NBSP}885`, '20396885'],
    ['narrow non-breaking spaces', `20${NARROW}396${NARROW}885`, '20396885'],
    ['thin spaces', `20${THIN}396${THIN}885`, '20396885'],
    ['space around', '  12 ', '12'],
    ['decimal comma', '20,74', '20.74'],
    ['decimals kept as written', '8,10', '8.10'],
    ['dots between groups of three, with decimals', '1.234.567,89', '1234567.89'],
    ['one dot in threes is a thousands separator when a comma follows', '1.234,5', '1234.5'],
    ['a decimal point that cannot separate thousands', '40.2', '40.2'],
    ['three decimals after four digits', '1234.567', '1234.567'],
    ['three decimals after a leading zero', '0.234', '0.234'],
    ['three decimals after a comma', '1,234', '1.234'],
    ['minus before', '-7681', '-7681'],
    ['minus and spaces before', '-      485 825 534', '-485825534'],
    ['true minus sign', `${MINUS}0,26`, '-0.26'],
    ['en dash for minus', '\u20130,26', '-0.26'],
    ['minus after', '1.234.567,89-', '-1234567.89'],
    ['minus after a space', '8 611 767 -', '-8611767'],
    ['an explicit plus', '+10', '10'],
    ['negative zero is zero', '-0,00', '0.00'],
    ['kroner after', '1 224 114 kr', '1224114'],
    ['kroner before', 'kr 1 224 114,50', '1224114.50'],
    ['kroner before a minus', 'kr -500', '-500'],
    ['kroner after a minus', '-kr 500', '-500'],
    ['comma and dash for whole kroner', '500,-', '500'],
    ['leading zeros', '007', '7'],
  ])('%s', (_, text, value) => {
    expect(parseNorwegianNumber(text)).toMatchObject({ kind: 'number', value, percent: false })
  })

  test.each([
    ['a per cent sign', '8,1 %', '8.1'],
    ['a per cent sign close to the number', '107%', '107'],
    ['a negative per cent', '-10 %', '-10'],
  ])('%s', (_, text, value) => {
    expect(parseNorwegianNumber(text)).toMatchObject({ kind: 'number', value, percent: true })
  })

  test.each([
    ['nothing', '', 'blank'],
    ['only space', ` ${NBSP}`, 'blank'],
    ['a hyphen', '-', 'dash'],
    ['a row of hyphens', '-----------', 'dash'],
    ['more hyphens than any number has digits', '-'.repeat(100), 'dash'],
    ['an en dash', '\u2013', 'dash'],
    ['hyphens with spaces', '- - -', 'dash'],
    ['a star', '*', 'suppressed'],
  ])('%s is not zero', (_, text, kind) => {
    expect(parseNorwegianNumber(text)).toEqual({ kind })
  })

  test.each([
    ['one dot before three digits', '1.234', 'ambiguous'],
    ['the same with a minus', '-12.345', 'ambiguous'],
    ['English thousands and decimals', '1,234.56', 'grouping'],
    ['two commas', '1,234,567', 'grouping'],
    ['groups of two', '12 34', 'grouping'],
    ['space and dot mixed', '1 234.567.890', 'grouping'],
    ['a comma with nothing after', '12,', 'grouping'],
    ['a dot with nothing after', '12.', 'grouping'],
    ['a comma with nothing before', ',5', 'grouping'],
    ['minus on both sides', '-5-', 'sign'],
    ['plus before and minus after', '+5-', 'sign'],
    ['two minus signs', '--5', 'sign'],
    ['parentheses', '(500)', 'sign'],
    ['a range', '7,5-11,5', 'sign'],
    ['letters', 'omtrent 7000', 'letters'],
    ['a power of ten', '1E5', 'letters'],
    ['digits of another script', '١٢٣', 'letters'],
    ['a formula', '=1+1', 'formula'],
    ['a function', '@SUM(A1)', 'formula'],
    ['a plus with letters', '+SUM(A1)', 'sign'],
    ['a per cent sign alone', '%', 'letters'],
    ['more digits than any amount', '1'.repeat(61), 'too_long'],
  ])('%s is refused', (_, text, why) => {
    expect(parseNorwegianNumber(text)).toEqual({ kind: 'invalid', why })
  })

  test('whatever the text, it answers', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789 .,-+%*krNOK=()\u00a0\u2212') })), (text) => {
        expect(['number', 'dash', 'blank', 'suppressed', 'invalid']).toContain(parseNorwegianNumber(text).kind)
      }),
    )
  })

  test('any number written in any accepted way reads back exactly', () => {
    const written = fc.record({
      digits: fc.bigInt(0n, 10n ** 15n),
      fraction: fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 4 }),
      separator: fc.constantFrom('', ' ', NBSP, THIN, NARROW, '.'),
      mark: fc.constantFrom(',', '.'),
      sign: fc.constantFrom('', '-', MINUS, '- ', '+', 'after', 'after space'),
      tail: fc.constantFrom('', ' %', '%', ' kr', ' kroner'),
    })
    fc.assert(
      fc.property(written, ({ digits, fraction, separator, mark, sign, tail }) => {
        // A dot cannot be both separators, and with no decimals after it a single dot is ambiguous.
        const usedMark = separator === '.' ? ',' : mark
        const grouped = digits.toString().replace(/\B(?=(\d{3})+(?!\d))/g, separator)
        const body = fraction === '' ? grouped : `${grouped}${usedMark}${fraction}`
        fc.pre(!/^\d{1,3}\.\d{3}$/.test(body) || body.startsWith('0'))
        const isAfter = sign.startsWith('after')
        const text = isAfter ? `${body}${sign === 'after' ? '-' : ' -'}${tail}` : `${sign}${body}${tail}`
        const read = parseNorwegianNumber(text)
        if (read.kind !== 'number') throw new Error(`${text}: ${JSON.stringify(read)}`)
        const isNegative = isAfter || !['', '+'].includes(sign)
        const expected = decimal(`${isNegative ? '-' : ''}${digits}${fraction === '' ? '' : `.${fraction}`}`)
        expect(compare(decimal(read.value), expected)).toBe(0)
        expect(read.decimals).toBe(fraction.length)
        expect(read.percent).toBe(tail.includes('%'))
      }),
      { numRuns: 1000 },
    )
  })
})
