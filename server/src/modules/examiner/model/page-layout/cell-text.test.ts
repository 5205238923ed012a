import { expect, test } from 'vitest'
import { cellText, roomOf, type CellLine } from './cell-text.ts'
import { lineOf } from './lines.ts'
import { wordsAt } from './testing.ts'
import { vocabularyOf } from './vocabulary.ts'

/** Lines as wide as their text, five points a sign. */
function lines(...texts: readonly string[]): CellLine[] {
  return texts.map((text, index) => lineOf(wordsAt([{ text, x: 50, y: 20 + index * 12 }])))
}

const ROOM = { width: 30, dividesWords: false }
const vocabulary = vocabularyOf([wordsAt([{ text: 'Utgifter og (inntekter).', y: 20 }])])

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
  expect(cellText(lines(...texts), ROOM, vocabulary)).toEqual({ text, isDoubtful })
})

const SAID = vocabularyOf([wordsAt([{ text: 'Om nødvendig er vi med leder og tjenesten er avsluttet.', y: 20 }])])

/** A column of ten signs with a full line in each of its cells. */
const DIVIDED: readonly (readonly [cells: readonly (readonly string[])[], texts: readonly string[]])[] = [
  [
    [
      ['komm.tj.pr', 'oduksjon'],
      ['100-299', 'Overføring', 'sutgifter'],
      ['årsbudsjet', 't og plan'],
    ],
    ['komm.tj.produksjon', '100-299 Overføringsutgifter', 'årsbudsjett og plan'],
  ],
  [
    [
      ['Forespørsl', 'er i alt'],
      ['Nødvendige', 'nødvendig', 'er det'],
      ['bemanninge', 'n'],
    ],
    ['Forespørsler i alt', 'Nødvendige nødvendig er det', 'bemanningen'],
  ],
  [
    [
      ['Toppsjefen', 'ledergrupp', 'e i fjor'],
      ['Samlet: er', 'kontrollen'],
      ['Barnehager', 'med plass'],
      ['elsetjenes', 'ten'],
    ],
    ['Toppsjefen ledergruppe i fjor', 'Samlet: er kontrollen', 'Barnehager med plass', 'elsetjenesten'],
  ],
  // A piece that begins a word does not end one.
  [
    [
      ['Tallet', 'på lede', 're'],
      ['Alderen', 'lede', 're har'],
      ['Betalin', 'g for b'],
      ['Ledende', 'g i alt'],
    ],
    ['Tallet på lede re', 'Alderen lede re har', 'Betaling for b', 'Ledendeg i alt'],
  ],
  // One word alone may fill its line by chance.
  [
    [['Omdømmebyg', 'gende'], ['Salg']],
    ['Omdømmebyg gende', 'Salg'],
  ],
  // In a wide column hardly any word is too long.
  [
    [
      ['Folkebibliotekenes', 'utlån'],
      ['Barnehageplasser nå', 'utover'],
      ['Svømmehallenes besøk', 'i fjor'],
      ['Kulturminneforvalter', 'utover'],
    ],
    ['Folkebibliotekenes utlån', 'Barnehageplasser nå utover', 'Svømmehallenes besøk i fjor', 'Kulturminneforvalter utover'],
  ],
]

test.each(DIVIDED)('in a narrow column %j is read as %j', (cells, texts) => {
  const lined = cells.map((own) => lines(...own))
  const room = roomOf(lined, SAID)
  expect(lined.map((own) => cellText(own, room, SAID).text)).toEqual(texts)
})

test('a date divided for want of room is one', () => {
  expect(cellText(lines('01.01.202', '4'), { width: 45, dividesWords: false }, SAID)).toEqual({ text: '01.01.2024', isDoubtful: false })
})
