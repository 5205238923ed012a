import { expect, test } from 'vitest'
import { cellText, wordsOfDocument, type CellLine } from './cell-text.ts'
import { lineOf } from './lines.ts'
import { wordsAt } from './testing.ts'

/** Lines as wide as their text, five points a sign. */
function lines(...texts: readonly string[]): CellLine[] {
  return texts.map((text, index) => lineOf(wordsAt([{ text, x: 50, y: 20 + index * 12 }])))
}

const ROOM = 30
const isWord = wordsOfDocument([wordsAt([{ text: 'Utgifter og (inntekter).', y: 20 }])])

const CASES: readonly (readonly [lines: readonly string[], text: string, isDoubtful: boolean])[] = [
  [['20 396', '885'], '20 396 885', false],
  [['-10', '711', '911'], '-10 711 911', false],
  [['837505'], '837505', false],
  [['83750', '5'], '837505', false],
  [['1434', '375'], '1434 375', true],
  [['14343', '75'], '1434375', false],
  [['1 434', '3'], '1 434 3', true],
  [['12', '34'], '12 34', true],
  [['1 000', '1 200'], '1 000 1 200', true],
  [['20,74', '%'], '20,74 %', false],
  [['-----', '---'], '--------', false],
  [['inntek', 'ter'], 'inntekter', false],
  [['Regnsk', 'ap 2024'], 'Regnskap 2024', false],
  [['annet', 'arbeid'], 'annet arbeid', false],
  [['Utgift', 'er vi har'], 'Utgifter vi har', false],
  [['sparte', 'r mye'], 'sparter mye', false],
  [['sparte', 'i fjor'], 'sparte i fjor', false],
  [['inn', 'tekter'], 'inn tekter', false],
  [['Over\u00AD', 'førings\u00AD', 'inntekter'], 'Overføringsinntekter', false],
]

test.each(CASES)('%j is read as %j', (texts, text, isDoubtful) => {
  expect(cellText(lines(...texts), ROOM, isWord)).toEqual({ text, isDoubtful })
})
