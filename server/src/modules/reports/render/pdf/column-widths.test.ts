import { expect, test } from 'vitest'
import type { Table } from '@arsring/shared'
import { tableLayout } from './column-widths.ts'

const NUMBER = '−131\u00a0400\u00a0000'

function table(
  columns: number,
  rows: number,
  label = 'Lønn og sosiale utgifter',
  align: 'start' | 'end' = 'end',
  text = NUMBER,
  heading = 'Regulert budsjett 2024',
): Table {
  const ids = Array.from({ length: columns }, (_, i) => `c${i}`)
  const cell = { text, value: { kind: 'text' as const }, role: 'input' as const, key: null }
  return {
    id: 't',
    kind: 't',
    number: null,
    caption: '',
    unitLine: '',
    columns: ids.map((id) => ({ id, label: heading, align })),
    rows: Array.from({ length: rows }, (_, i) => ({
      id: `r${i}`,
      label,
      kind: 'plain',
      cells: Object.fromEntries(ids.map((id) => [id, cell])),
    })),
    footnotes: [],
    relations: [],
  }
}
const room = (layout: { widths: readonly number[] }): number => 470 - layout.widths.reduce((sum, width) => sum + width, 0)

test('few columns have their headings on one line and leave the names room', () => {
  const layout = tableLayout(table(2, 5))
  expect(layout.size).toBe(9)
  expect(room(layout)).toBeGreaterThan(190)
})

test('many columns make the type smaller before they squeeze the names', () => {
  expect(tableLayout(table(6, 5)).size).toBeLessThan(9)
  expect(room(tableLayout(table(6, 5)))).toBeGreaterThanOrEqual(120)
})

test('columns of long text share what is left, columns of short text are as wide as they need', () => {
  expect(tableLayout(table(3, 5, 'x', 'start', 'Ikke fordelt på artsgruppe')).widths).toEqual([0, 0, 0])
  for (const width of tableLayout(table(3, 5, 'x', 'start', 'løpende')).widths) expect(width).toBeGreaterThan(40)
})

test('long headings take more lines before the type becomes unreadable', () => {
  const layout = tableLayout(table(6, 5, 'x', 'end', '7\u00a0370\u00a0000', 'VII Regulert budsjett 2024 (inkl. y.disp. fra 2023)'))
  expect(layout.size).toBeGreaterThanOrEqual(8)
  expect(room(layout)).toBeGreaterThanOrEqual(100)
})

test('only a table that surely fits stands whole on a page', () => {
  expect(tableLayout(table(3, 12)).isWhole).toBe(true)
  expect(tableLayout(table(3, 60)).isWhole).toBe(false)
  expect(tableLayout(table(3, 12, 'Et langt navn '.repeat(40))).isWhole).toBe(false)
})
