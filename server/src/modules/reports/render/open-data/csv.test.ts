import { expect, test } from 'vitest'
import { csvField, csvText } from './csv.ts'

test.each([
  ['Lønn', 'Lønn'],
  ['-1234.50', '-1234.50'],
  ['–', '–'],
  ['a,b', '"a,b"'],
  ['han sa "nei"', '"han sa ""nei"""'],
  ['to\nlinjer', 'to linjer'],
  ['=1+1', "'=1+1"],
  ['+47 22 00', "'+47 22 00"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-2+3', "'-2+3"],
  ['=A1,"x"', '"\'=A1,""x"""'],
  ['', ''],
])('%j is written %j', (given, expected) => {
  expect(csvField(given)).toBe(expected)
})

test('rows end as RFC 4180 says', () => {
  expect(
    csvText([
      ['a', 'b'],
      ['1', ''],
    ]),
  ).toBe('a,b\r\n1,\r\n')
})
