import { describe, expect, test } from 'vitest'
import { formOf } from './number-form.ts'
import { shownNumber } from './shown-number.ts'

function shown(stored: string, code: string, isFrom1904 = false): string | null {
  return shownNumber(stored, 0, { sheets: [], sharedStrings: [], forms: [formOf(164, code)], codes: [code], isFrom1904 })
}

describe('a number as its format shows it', () => {
  test.each([
    ['1234567.891', 'General', '1234567,891'],
    ['0.3333333333333333', 'General', '0,333333333'],
    ['-5', 'General', '-5'],
    ['1234567.5', '#,##0', '1\u00a0234\u00a0568'],
    ['1234567.5', '#,##0.00', '1\u00a0234\u00a0567,50'],
    ['-1234.5', '#,##0;"−"#,##0;#,##0', '−1\u00a0235'],
    ['-1234.5', '#,##0_);(#,##0)', '(1\u00a0235)'],
    ['0', '#,##0;-#,##0;"-"', '-'],
    ['0', '#,##0;-#,##0', '0'],
    ['12345678', '#,##0,', '12\u00a0346'],
    ['12345678', '0.0,," mill."', '12,3 mill.'],
    ['0.081', '0.0%', '8,1 %'],
    ['0.081', '0.0 %', '8,1 %'],
    ['20.736', '0.00', '20,74'],
    ['20.7', '0.##', '20,7'],
    ['20', '0.##', '20'],
    ['7', '000', '007'],
    ['1234567', '# ##0', '1234 567'],
    ['987654321', '000\\ 000\\ 000', '987 654 321'],
    ['12', '"kr "#,##0', 'kr 12'],
    ['12', '[$kr-414] #,##0.00', 'kr 12,00'],
    ['12', '#,##0\\ "stk."', '12 stk.'],
    ['12', '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', '12,00'],
    ['-12', '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', '-12,00'],
    ['0', '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', '-'],
    ['3', '[Red]"● "#,##0;"● −"#,##0', '● 3'],
    ['5', ';;;', ''],
    ['45292', 'dd.mm.yyyy', '01.01.2024'],
    ['45292', 'd/m/yy', '1.1.24'],
    ['45292', '[$-414]d. mmmm yyyy;@', '1. januar 2024'],
    ['45292', 'mmm yy', 'jan 24'],
    ['45292.5', 'dd.mm.yyyy hh:mm', '01.01.2024 12:00'],
    ['0.5', 'hh:mm', '12:00'],
  ])('%s in %s is %s', (stored, code, text) => {
    expect(shown(stored, code)).toBe(text)
  })

  test('what is no number is none', () => {
    expect(shown('1E+300', '0')).toBeNull()
  })

  test('a format made to exhaust does not', () => {
    expect(shown('1', `${'0'.repeat(100_000)}.${'0'.repeat(100_000)}`)?.length).toBeLessThan(500)
  })
})
