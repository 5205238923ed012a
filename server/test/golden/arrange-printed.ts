import type { Cell, Table } from '@arsring/shared'
import { readDate } from '../../src/modules/facts/import/cells.ts'

const BLANK: Cell = { text: '', value: { kind: 'blank' }, role: 'input', key: null }

/**
 * The printed table in the order of the computed one, for the official tables that are laid out anew: every printed
 * cell gets the place it has now. A cell that was never printed is blank.
 */
export function arrangePrinted(printed: Table, computed: Table): Table {
  switch (printed.kind) {
    case 'full-part-time':
      return groupsDown(printed, computed)
    case 'leases':
      return withDates(printed, computed)
    default:
      return printed
  }
}

const GROUPS = ['Alle ansatte', 'Heltid', 'Deltid', 'Ufrivillig deltid', 'Midlertidig ansatte']
const MEASURES = ['Totalt', 'Menn %', 'Kvinner %']

/** Printed with a row for each year and three columns for each group; now a row for each group and three columns for each year. */
function groupsDown(printed: Table, computed: Table): Table {
  const used = new Set<string>()
  const rows = computed.rows.map((row, index) => {
    const cells = printed.rows.flatMap((year) =>
      MEASURES.map((measure) => {
        const column = printed.columns.find((candidate) => candidate.label === `${GROUPS[index] ?? ''} ${measure}`)
        used.add(column?.id ?? '')
        return year.cells[column?.id ?? ''] ?? BLANK
      }),
    )
    return { ...row, cells: Object.fromEntries(computed.columns.map((column, at) => [column.id, cells[at] ?? BLANK])) }
  })
  const lost = printed.columns.filter((column) => !used.has(column.id))
  if (lost.length > 0) throw new Error(`no place for ${lost.map((column) => column.label).join(', ')}`)
  return { ...printed, columns: computed.columns, rows }
}

/** Printed as `31.12.24.`; now as `31.12.2024`. Remarks are in words of our own, so their column is not compared. */
function withDates(printed: Table, computed: Table): Table {
  const rows = printed.rows.map((row) => {
    const cells = Object.entries(row.cells).map(([column, cell]) => {
      const date = readDate(cell.text.trim())
      return [column, date.ok ? { ...cell, text: date.value.split('-').toReversed().join('.') } : cell] as const
    })
    const remark = computed.rows.find((now) => now.label === row.label)?.cells['remark'] ?? BLANK
    return { ...row, cells: { ...Object.fromEntries(cells), remark } }
  })
  return { ...printed, columns: [...printed.columns, ...computed.columns.filter((column) => column.id === 'remark')], rows }
}
