import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalString } from '@arsring/shared'
import { excelNumber, formOf, numberText, type NumberForm } from './number-form.ts'

function shown(raw: string, form: NumberForm = 'plain', isFrom1904 = false): string | null {
  const value = excelNumber(raw)
  return value && numberText(value, form, isFrom1904)
}

describe('a number stored in a workbook', () => {
  test.each([
    ['a whole number', '20396885', '20396885'],
    ['a negative amount', '-8611797', '-8611797'],
    ['the noise of binary arithmetic', '0.30000000000000004', '0,3'],
    ['noise that rounds up through every digit', '19.999999999999996', '20'],
    ['a power of ten', '2.0396885E7', '20396885'],
    ['a negative power of ten', '1.5E-3', '0,0015'],
    ['more digits than Excel keeps', '12345678901234567890', '12345678901234600000'],
    ['trailing zeros', '20.7400', '20,74'],
    ['zero', '0', '0'],
    ['negative zero', '-0.0', '0'],
  ])('%s is read as Excel shows it', (_, raw, text) => {
    expect(shown(raw)).toBe(text)
  })

  test.each(['', 'x', 'NaN', 'Infinity', '1e999', '1E-200', '--1', '1,5', '9'.repeat(500)])(
    '%j is no number that a municipality has',
    (raw) => {
      expect(shown(raw)).toBeNull()
    },
  )

  test.each([
    ['0.081', 'percent', '8,1 %'],
    ['0.30000000000000004', 'percent', '30 %'],
    ['1', 'percent', '100 %'],
    ['45292', 'date', '2024-01-01'],
    ['1', 'date', '1900-01-01'],
    ['59', 'date', '1900-02-28'],
    ['61', 'date', '1900-03-01'],
    ['45292.5', 'date', '2024-01-01 12:00'],
    ['0.5', 'time', '12:00'],
    ['1.25', 'time', '30:00'],
    ['-1', 'date', '-1'],
    ['9999999999', 'date', '9999999999'],
  ] as const)('%s in the form %s is %s', (raw, form, text) => {
    expect(shown(raw, form)).toBe(text)
  })

  test('days are counted from 1904 in workbooks that say so', () => {
    expect(shown('43830', 'date', true)).toBe('2024-01-01')
    expect(shown('0', 'date', true)).toBe('1904-01-01')
  })

  test('every amount in whole øre survives the way through a binary number', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 14n), 10n ** 14n), (ore) => {
        const kroner = Number(ore) / 100
        const read = excelNumber(String(kroner))
        expect(read && decimalString({ units: read.units * 10n ** BigInt(2 - Math.min(2, read.scale)), scale: 2 })).toBe(
          decimalString({ units: ore, scale: 2 }),
        )
      }),
    )
  })
})

describe('the form that a number format stands for', () => {
  test.each([
    [0, undefined, 'plain'],
    [9, undefined, 'percent'],
    [14, undefined, 'date'],
    [20, undefined, 'time'],
    [164, '0.0%', 'percent'],
    [164, '#,##0 "kr dag"', 'plain'],
    [164, '_-* #,##0.00\\ _k_r_-', 'plain'],
    [164, '[$kr-414] #,##0', 'plain'],
    [164, '[Red]-0.00', 'plain'],
    [164, '0" %-poeng"', 'plain'],
    [164, '[$-414]d. mmmm yyyy;@', 'date'],
    [164, 'dd/mm/yyyy', 'date'],
    [164, 'mmm-yy', 'date'],
    [164, 'hh:mm', 'time'],
    [164, '[h]:mm', 'time'],
    [164, '0.00E+00', 'plain'],
    [164, 'General', 'plain'],
    [164, '@', 'plain'],
  ])('%i %s is %s', (id, code, form) => {
    expect(formOf(id, code)).toBe(form)
  })
})
