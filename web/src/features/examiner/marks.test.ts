import { describe, expect, it } from 'vitest'
import type { ExaminedFinding } from '../../api/types.ts'
import { gridCells, isIdOf, isNumber, lookOf, markId, marksByPart, marksIn, piecesOf, placeId, type PlacedMark } from './marks.ts'

const mark = (number: number, from: number | null, to: number | null): PlacedMark => ({
  part: 0,
  row: null,
  column: null,
  from,
  to,
  number,
  severity: 'error',
  isMain: true,
})
const nowhere = { page: null, line: null, sheet: null }
const row = (...cells: (string | null)[]) => ({ cells, place: nowhere })

describe('a text with marks', () => {
  it.each([
    ['one', [mark(1, 4, 6)], ['Det ', 'er', ' feil'], [[], [1], []], [[], [1], []]],
    ['two that overlap', [mark(1, 0, 6), mark(2, 4, 11)], ['Det ', 'er', ' feil'], [[1], [1, 2], [2]], [[], [1], [2]]],
    ['the whole', [mark(1, null, null)], ['Det er feil'], [[1]], [[1]]],
    ['one out of reach', [mark(1, 20, 30)], ['Det er feil'], [[]], [[]]],
    ['none', [], ['Det er feil'], [[]], [[]]],
  ])('%s', (_, marks, texts, covering, ending) => {
    const pieces = piecesOf('Det er feil', marks)
    expect(pieces.map(({ text }) => text)).toEqual(texts)
    expect(pieces.map((piece) => piece.marks.map(({ number }) => number))).toEqual(covering)
    expect(pieces.map((piece) => piece.ending.map(({ number }) => number))).toEqual(ending)
  })
})

describe('a row of a grid', () => {
  it('draws a merged cell once', () => {
    expect(gridCells(row('Utgifter', null, '12'))).toEqual([
      { text: 'Utgifter', column: 0, span: 2 },
      { text: '12', column: 2, span: 1 },
    ])
  })

  it('marks a covered column in the cell that covers it, and a whole row in its first cell', () => {
    const [merged, other] = gridCells(row('Utgifter', null, '12'))
    if (merged === undefined || other === undefined) throw new Error('two cells')
    const marks = [
      { ...mark(1, null, null), row: 3, column: 1 },
      { ...mark(2, null, null), row: 3, column: null },
      { ...mark(3, null, null), row: 4, column: 2 },
    ]
    expect(marksIn(merged, 3, marks).map(({ number }) => number)).toEqual([1, 2])
    expect(marksIn(other, 3, marks)).toEqual([])
  })
})

it('marks are numbered as the list, and those that took part have no number of their own', () => {
  const place = { part: 2, row: 1, column: 1, from: null, to: null }
  const finding = {
    severity: 'error',
    mark: place,
    also: [
      { inPrevious: false, mark: { ...place, row: 0 } },
      { inPrevious: true, mark: { ...place, part: 7 } },
      { inPrevious: false, mark: null },
    ],
  } as unknown as ExaminedFinding
  const absent = { severity: 'warning', mark: null, also: [] } as unknown as ExaminedFinding
  const marks = marksByPart([absent, finding], 'this').get(2)
  expect(marks?.map(({ number, row: at, isMain }) => [number, at, isMain])).toEqual([
    [2, 1, true],
    [2, 0, false],
  ])
  expect(marks?.map((one) => placeId(one))).toEqual(['sted-2-1-1', 'sted-2-0-1'])
  const before = marksByPart([absent, finding], 'previous')
  expect([...before].map(([part, [one]]) => [part, one?.number, one?.isMain, one?.severity])).toEqual([[7, 2, true, 'info']])
  expect([placeId(place, 'previous'), markId(2, 'previous')].map((id) => [id, isIdOf(id, 'previous')])).toEqual([
    ['fjor-sted-2-1-1', true],
    ['fjor-merke-2', true],
  ])
})

it.each([
  ['a finding', [{ ...mark(1, 0, 1), isMain: false }, mark(2, 0, 1)], true],
  ['a term of an error', [{ ...mark(1, 0, 1), isMain: false }], false],
  ['a term of a rounding', [{ ...mark(1, 0, 1), isMain: false, severity: 'info' as const }], undefined],
])('%s is shown as such', (_, marks, look) => {
  expect(lookOf(marks)).toBe(look)
})

it.each([
  ['1 234,5', true],
  ['−12 %', true],
  ['(400)', true],
  ['12 mill.', true],
  ['–', false],
  ['2.1 Drift', false],
  ['', false],
  [null, false],
])('%j is a number in a cell: %s', (text, is) => {
  expect(isNumber(text)).toBe(is)
})
