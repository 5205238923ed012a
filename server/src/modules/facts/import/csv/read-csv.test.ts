import { describe, expect, test } from 'vitest'
import { importLimits } from '../limits.ts'
import { utf8 } from '../testing.ts'
import { readCsv } from './read-csv.ts'

/** Each line as its number and its cells, or the fault that made it unreadable. */
function linesOf(text: string): string[] {
  return readCsv(utf8(text), importLimits).lines.map((line) =>
    line.kind === 'row' ? `${line.line} ${line.cells.join(' | ')}` : `${line.line} ${line.finding.check} ${line.text}`,
  )
}

describe('delimited text', () => {
  test.each([
    ['semicolons', 'År;Beløp\n2024;1,5\n', ['1 År | Beløp', '2 2024 | 1,5']],
    ['tabs', 'År\tBeløp; kr\n2024\t1,5\n', ['1 År | Beløp; kr', '2 2024 | 1,5']],
    ['commas', 'År,Beløp\n2024,"1,5"\n', ['1 År | Beløp', '2 2024 | 1,5']],
    ['a comma inside a quoted heading', '"Kjøp, varer";År\n1;2\n', ['1 Kjøp, varer | År', '2 1 | 2']],
    ["Excel's own first line about the delimiter", 'sep=,\nÅr;navn,Beløp\n2024,1\n', ['2 År;navn | Beløp', '3 2024 | 1']],
    ['one column', 'År\n2024\n', ['1 År', '2 2024']],
    ['mixed line ends', 'a;b\r\n1;2\r3;4\n5;6', ['1 a | b', '2 1 | 2', '3 3 | 4', '4 5 | 6']],
    ['blank lines, which are not counted but keep their numbers', '\n\na;b\n\n;\n1;2\n\n', ['3 a | b', '6 1 | 2']],
    ['quoted cells with doubled quotes', 'a;b\n"Andel ""godt fornøyd""";92\n', ['1 a | b', '2 Andel "godt fornøyd" | 92']],
    ['a line end inside a quoted cell', 'a;b\n"to\r\nlinjer";1\n2;3', ['1 a | b', '2 to\nlinjer | 1', '4 2 | 3']],
    ['space after a closing quote', 'a;b\n"x" ;1\n', ['1 a | b', '2 x | 1']],
    ['a quote inside an unquoted cell', 'a;b\n5" rør;1\n', ['1 a | b', '2 5" rør | 1']],
    ['an empty quoted cell last on a line', 'a;b\n1;""\n', ['1 a | b', '2 1 | ']],
  ])('reads %s', (_, text, lines) => {
    expect(linesOf(text)).toEqual(lines)
  })

  test('a quote that never closes spoils its own line only', () => {
    expect(linesOf('a;b\n1;2\n"åpen;3\n4;5\n')).toEqual(['1 a | b', '2 1 | 2', '3 import-quote-open "åpen;3', '4 4 | 5'])
  })

  test('text after a closing quote spoils the lines of its record only', () => {
    expect(linesOf('a;b\n"Sak" nr. 5;2\n3;4\n')).toEqual(['1 a | b', '2 import-quote-misplaced "Sak" nr. 5;2', '3 3 | 4'])
    expect(linesOf('a;b\n"Sak\nmer" x;2\n3;4\n')).toEqual([
      '1 a | b',
      '2 import-quote-misplaced "Sak',
      '3 import-quote-misplaced mer" x;2',
      '4 3 | 4',
    ])
  })
})
