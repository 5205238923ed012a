import { describe, expect, it } from 'vitest'
import type { Cell, Row, Table } from '@arsring/shared'
import { nextKeyedCell, type Step } from './roving.ts'

const key = { indicator: 'i', orgUnit: 'u', period: '2024', series: 'result', dimensions: {} } as const
const cell = (isKeyed: boolean): Cell => ({ text: '1', value: { kind: 'text' }, role: 'input', key: isKeyed ? key : null })
/** One letter per cell: x has a figure, - has none; a row without letters is a heading. */
function tableOf(...rows: string[]): Table {
  const columns = [...(rows.find((row) => row !== '') ?? '')].map((_, i) => ({ id: `c${i}`, label: '', align: 'end' as const }))
  return {
    id: 't',
    kind: 't',
    number: null,
    caption: '',
    unitLine: '',
    columns,
    rows: rows.map((row, r): Row => ({
      id: `r${r}`,
      label: '',
      kind: row === '' ? 'heading' : 'plain',
      cells: Object.fromEntries([...row].map((sign, c) => [`c${c}`, cell(sign === 'x')])),
    })),
    footnotes: [],
    relations: [],
  }
}
const from = (table: Table, row: number, column: number, step: Step) => {
  const next = nextKeyedCell(table, { row: `r${row}`, column: `c${column}` }, step)
  return next === null ? null : `${next.row}${next.column}`
}

describe('moving between cells with the arrows', () => {
  const table = tableOf('xx-x', '', 'x-xx')
  it('goes past cells without a figure', () => {
    expect(from(table, 0, 1, 'right')).toBe('r0c3')
    expect(from(table, 2, 2, 'left')).toBe('r2c0')
  })
  it('goes past headings and rows without a figure in that column', () => {
    expect(from(table, 0, 0, 'down')).toBe('r2c0')
    expect(from(table, 0, 1, 'down')).toBeNull()
  })
  it('goes to the ends of the row', () => {
    expect(from(table, 0, 1, 'first')).toBe('r0c0')
    expect(from(table, 2, 0, 'last')).toBe('r2c3')
  })
  it('stays at the edge', () => {
    expect(from(table, 0, 0, 'up')).toBeNull()
    expect(from(table, 0, 0, 'left')).toBeNull()
  })
})
