import { expect, test } from 'vitest'
import type { GridRow } from '../part.ts'
import { withRest } from './broken-rows.ts'
import { wordsAt } from './testing.ts'
import { vocabularyOf } from './vocabulary.ts'

const place = { page: 1, line: null, sheet: null }
const row = (cells: readonly (string | null)[]): GridRow => ({ cells, place })
const SAID = vocabularyOf([wordsAt([{ text: 'Hele planen er med.', y: 20 }])])

type Texts = readonly string[]

const ONE: readonly (readonly [open: Texts, rest: Texts, whole: Texts, divided: readonly number[]])[] = [
  [['400-499', '229 553', '- 37 106'], ['Overføringsutgifter', '', '544'], ['400-499 Overføringsutgifter', '229 553', '- 37 106 544'], []],
  [['122011', '665 000', '-'], ['Digitale krav', '', ''], ['122011 Digitale krav', '665 000', '-'], []],
  [['Totalt i virksomheten', '42', '565'], ['2023', '', ''], ['Totalt i virksomheten 2023', '42', '565'], []],
  [['Andel som er ført i', '50 %', '40 %'], ['HMSREG (7)', '', ''], ['Andel som er ført i HMSREG (7)', '50 %', '40 %'], []],
  [['Finnes', 'Ja', 'Det finnes'], ['rutiner?', '', 'ikke egne.'], ['Finnes rutiner?', 'Ja', 'Det finnes ikke egne.'], []],
  [['Byrådssak', '9,7', 'Styringsda'], ['16.09.24', '', 'ta og KI'], ['Byrådssak 16.09.24', '9,7', 'Styringsdata og KI'], [2]],
  [['Er planen i årsbudsje', 'Ja', ''], ['tt og plan?', '', ''], ['Er planen i årsbudsjett og plan?', 'Ja', ''], [0]],
]

test.each(ONE)('%j goes on with %j', (open, rest, whole, divided) => {
  expect(withRest(row(open), row(rest), divided, SAID)).toEqual([row(whole)])
})

test.each([
  [
    ['Lønn', '1 000', '2 000'],
    ['Salg', '3 000', '4 000'],
  ],
  [
    ['Totalt 2022', '855', '900'],
    ['2023', '860', '910'],
  ],
  [
    ['Er planen fulgt?', 'Ja', ''],
    ['den er kjent', 'nei', ''],
  ],
  [
    ['Totalt i virksomheten', '42', '565'],
    ['Toppleders ledergruppe', '', ''],
  ],
])('%j is a row, and %j another', (open, rest) => {
  expect(withRest(row(open), row(rest), [], SAID)).toBeNull()
})

test('small numbers below a label that may hold the next one are not read', () => {
  const [open, rest] = [row(['Kommunal', '348', '399']), row(['omsorg NAV sosialtjenesten', '907', '762'])]
  expect(withRest(open, rest, [], SAID)).toEqual([
    { ...row(['Kommunal omsorg NAV sosialtjenesten', '348 907', '399 762']), unread: [1, 2] },
  ])
})

test('a small number alone under a large one, with a label that may be a row, is not read, nor what it may belong to', () => {
  const [open, rest] = [row(['Kjøp av varer', '229 553', '37 106']), row(['Tjenester', '', '544'])]
  expect(withRest(open, rest, [], SAID)).toEqual([
    { ...open, unread: [2] },
    { ...rest, unread: [2] },
  ])
})
