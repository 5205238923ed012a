import { expect, test } from 'vitest'
import { fitsSpreadsheet, numberFormat } from './number-format.ts'

const NBSP = '\u00a0'

test.each([
  ['1234', 0, `1${NBSP}234`, '', '#,##0;"−"#,##0;#,##0'],
  ['-12.50', 2, '−12,50', '', '#,##0.00;"−"#,##0.00;#,##0.00'],
  ['5.4', 1, `5,4${NBSP}%`, '', `#,##0.0"${NBSP}%";"−"#,##0.0"${NBSP}%";#,##0.0"${NBSP}%"`],
  ['3', 0, '+3', '', '"+"#,##0;"−"#,##0;#,##0'],
  ['1.2', 1, `1,2${NBSP}mill.${NBSP}kr`, '', expect.stringContaining(`"${NBSP}mill.${NBSP}kr"`)],
  ['2024', 0, '2024', '', '0;"−"0;0'],
  ['-7', 0, '−7', '● ', '"● "#,##0;"● −"#,##0;"● "#,##0'],
  // A text that doesn't hold the number says nothing of how it is written.
  ['7', 0, 'sju', '', '#,##0;"−"#,##0;#,##0'],
  ['7', 0, '7"];evil', '', '#,##0;"−"#,##0;#,##0'],
])('%s with %i decimals, printed %s', (value, decimals, text, mark, format) => {
  expect(numberFormat(value, decimals, text, mark)).toEqual(format)
})

test.each([
  ['999999999999999', true],
  ['-9999999999999.99', true],
  ['0.000000000000000123', true],
  ['1234567890123456', false],
  ['12345678901234567.89', false],
])('%s fits in a spreadsheet: %s', (value, fits) => expect(fitsSpreadsheet(value)).toBe(fits))
