import { expect, test } from 'vitest'
import type { DocumentNode } from '@arsring/document'
import { textGrid } from './text-grid.ts'

type Kind = 'tableCell' | 'tableHeader'
const cell = (colspan = 1, rowspan = 1, type: Kind = 'tableCell'): DocumentNode => ({ type, attrs: { colspan, rowspan } })
const row = (...content: DocumentNode[]): DocumentNode => ({ type: 'tableRow', content })
const grid = (...content: DocumentNode[]) => textGrid({ type: 'table', content })
const places = (...content: DocumentNode[]) => grid(...content).cells.map(({ x, y, colspan, rowspan }) => [x, y, colspan, rowspan].join())

test('cells stand in rows and columns', () => {
  expect(places(row(cell(), cell()), row(cell(2)))).toEqual(['0,0,1,1', '1,0,1,1', '0,1,2,1'])
  expect(grid(row(cell(), cell()), row(cell())).columns).toBe(2)
})

test('a cell that reaches down pushes the cells of the next row aside', () => {
  expect(places(row(cell(1, 2), cell()), row(cell(), cell()))).toEqual(['0,0,1,2', '1,0,1,1', '1,1,1,1', '2,1,1,1'])
})

test('spans are cut to what is free, so that no two cells share a place', () => {
  const { cells } = grid(row(cell(1, 2), cell(), cell(1, 9)), row(cell(9)), row(cell(30, 30)))
  const taken = cells.flatMap(({ x, y, colspan, rowspan }) =>
    Array.from({ length: colspan * rowspan }, (_, i) => `${x + (i % colspan)},${y + Math.floor(i / colspan)}`),
  )
  expect(new Set(taken).size).toBe(taken.length)
  expect(cells.every(({ y, rowspan }) => y + rowspan <= 3)).toBe(true)
})

test('a first row of headers is a head; a table of one row or of no row has none', () => {
  const head = row(cell(1, 1, 'tableHeader'), cell(1, 1, 'tableHeader'))
  expect(grid(head, row(cell(), cell())).hasHead).toBe(true)
  expect(grid(head).hasHead).toBe(false)
  expect(grid(row(cell(1, 1, 'tableHeader'), cell()), row(cell())).hasHead).toBe(false)
  expect(grid(row(cell(1, 2, 'tableHeader')), row(cell())).hasHead).toBe(false)
  expect(grid()).toEqual({ columns: 0, rows: 0, cells: [], hasHead: false })
})
