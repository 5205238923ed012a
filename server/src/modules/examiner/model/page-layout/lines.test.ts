import { expect, test } from 'vitest'
import { joinLines, linesOf, textOf } from './lines.ts'
import type { Word } from './page.ts'
import { wordsAt } from './testing.ts'

const CASES: readonly (readonly [name: string, words: readonly Word[], lines: readonly string[]])[] = [
  [
    'words in any order',
    wordsAt([
      { text: 'b', x: 100, y: 20 },
      { text: 'a', x: 50, y: 20 },
      { text: 'c', y: 40 },
    ]),
    ['a b', 'c'],
  ],
  [
    'a raised sign is no digit of the number before it',
    wordsAt([
      { text: '2024', x: 50, y: 20 },
      { text: '1', x: 70, y: 16, size: 6 },
    ]),
    ['2024¹'],
  ],
  [
    'a lowered sign stays what it is',
    wordsAt([
      { text: 'CO', x: 50, y: 20 },
      { text: '2', x: 60, y: 22, size: 6 },
    ]),
    ['CO2'],
  ],
  ['a word drawn in pieces', [...piece('Regn', 50), ...piece('skap', 70)], ['Regnskap']],
  ['letters set apart', ['Å', 'r', 's', 'r', 'i', 'n', 'g'].flatMap((letter, at) => piece(letter, 50 + at * 8)), ['Årsring']],
  ['digits set apart', ['8', '5', '3', '4', '9'].flatMap((digit, at) => piece(digit, 50 + at * 8)), ['85349']],
  ['single digits of columns stay apart', ['8', '5', '3', '4', '9'].flatMap((digit, at) => piece(digit, 50 + at * 40)), ['8 5 3 4 9']],
]

function piece(text: string, x: number): Word[] {
  return wordsAt([{ text, x, y: 20 }])
}

test.each(CASES)('%s', (_, words, lines) => {
  expect(linesOf(words).map((line) => textOf(line.words))).toEqual(lines)
})

test.each([
  [['drifts-', 'utgifter'], 'driftsutgifter'],
  [['drifts-', 'og investeringsutgifter'], 'drifts- og investeringsutgifter'],
  [['(seksjons-', 'og', 'teamledere)'], '(seksjons- og teamledere)'],
  [['IKT-', 'plattform'], 'IKT-plattform'],
  [['(VII-', 'VIII)'], '(VII-VIII)'],
  [['drifts\u00AD', 'utgifter'], 'driftsutgifter'],
  [['drifts\u00AD', 'og investeringsutgifter'], 'drifts- og investeringsutgifter'],
  [['Reise-', 'og', 'utlegg'], 'Reise- og utlegg'],
  [['og/', 'eller'], 'og/eller'],
  [['to', 'linjer'], 'to linjer'],
])('%j is joined to %j', (lines, text) => {
  expect(joinLines(lines)).toBe(text)
})
