import { expect, it } from 'vitest'
import type { ExaminedPart } from '../../api/types.ts'
import { doubtsIn } from './doubts.ts'

const place = { page: 3, line: null, sheet: null }
const table = (caption: string | null, ...unread: number[][]): ExaminedPart => ({
  kind: 'table',
  caption,
  headerRows: 1,
  place,
  rows: unread.map((columns, at) => ({
    cells: ['', ''],
    place: { ...place, page: 3 + at },
    ...(columns.length === 0 ? {} : { unread: columns }),
  })),
})
const text = (content: string): ExaminedPart => ({ kind: 'paragraph', text: content, place })

it('tells each table with doubtful cells once, by what it is called, where the first of them stands', () => {
  const parts = [
    text('Tabell 1 Drift'),
    text('Tall i kroner'),
    table(null, [], [1], [0, 1]),
    table('Tabell 2', []),
    table('Tabell 3', [1]),
    table(null, [1]),
  ]
  expect(doubtsIn(parts).map(({ part, row, cells, place: { page, table: name } }) => [part, row, cells, page, name])).toEqual([
    [2, 1, 3, 4, 'Tabell 1 Drift'],
    [4, 0, 1, 3, 'Tabell 3'],
    [5, 0, 1, 3, null],
  ])
})
