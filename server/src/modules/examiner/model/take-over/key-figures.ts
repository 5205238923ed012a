import type { CellRef } from '@arsring/shared'
import { isUnread, seriesColumns, writtenCell } from './cells.ts'
import { idOf, labelCell } from './csv.ts'
import type { Draft, LeftOut, Source } from './taken-file.ts'

/**
 * Key figures over the years, divided in categories with a total: one file that defines the indicator, named by the
 * caption, and one of its figures. The total is calculated. What is not counted in whole numbers is left out.
 */
export function takeKeyFigures(source: Source): readonly Draft[] {
  const { table } = source
  if (table.kind !== 'key-figures') return []
  const { columns, leftOut: columnsLeft } = seriesColumns(source, ['result', 'target'])
  const leftOut: LeftOut[] = [...columnsLeft]
  const taken: CellRef[] = []
  const name = nameOf(table.caption)
  const id = idOf(name)
  if (id === '') {
    return [
      {
        kind: 'key-figures',
        name: 'nøkkeltall',
        head: [],
        lines: [],
        taken,
        leftOut: [{ row: null, column: null, text: null, why: 'no-name' }],
      },
    ]
  }
  const rows = table.rows
    .filter((row) => row.kind !== 'heading')
    .map((row) => ({ row, category: labelCell(row.label.replaceAll('|', '/').replace(/\*+\s*$/, '')) }))
  const figures = rows.flatMap(({ row, category }): readonly (readonly string[])[] => {
    const isOtherUnit = columns.some(({ column }) => {
      const value = row.cells[column.id]?.value
      return value?.kind === 'number' && (value.unit === 'percent' || value.decimals > 0)
    })
    const isTwice = rows.filter((other) => idOf(other.category) === idOf(category)).length > 1
    const why: LeftOut['why'] | null =
      row.kind === 'total' ? 'calculated' : idOf(category) === '' ? 'unknown-row' : isTwice ? 'twice' : isOtherUnit ? 'other-unit' : null
    if (why !== null) {
      leftOut.push({ row: row.label, column: null, text: null, why })
      return []
    }
    const cells = columns.map(({ column }) => {
      const cell = row.cells[column.id]
      const written = writtenCell(cell, isUnread(source, row, column))
      if (!written.ok) leftOut.push({ row: row.label, column: column.label, text: cell?.text ?? null, why: written.why })
      else if (written.text !== '') taken.push({ row: row.id, column: column.id })
      return written.ok ? written.text : ''
    })
    return cells.every((cell) => cell === '') ? [] : [[id, category, ...cells]]
  })
  const definition: Draft = {
    kind: 'indicators',
    name: `${id}-definisjon`,
    isDefinition: true,
    head: ['Id', 'Navn', 'Enhet', 'Desimaler', 'Kategorier'],
    lines: [[id, name, 'antall', '0', figures.map(([, category = '']) => category).join(' | ')]],
    taken: [],
    leftOut: [],
  }
  const head = ['Indikator', 'Kategori', ...columns.map(({ heading }) => heading)]
  const file: Draft = { kind: 'key-figures', name: id, head, lines: figures, taken, leftOut }
  return figures.length === 0 ? [file] : [definition, file]
}

/** `Nøkkeltall: antall henvendelser 2020-2024` is `Antall henvendelser`. */
function nameOf(caption: string): string {
  const name = labelCell(
    caption.replace(/^nøkkelta(?:l|ll)\s*[:–-]\s*/iu, '').replace(/[\s,(]*(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?\)?\s*$/u, ''),
  )
  return name.charAt(0).toUpperCase() + name.slice(1)
}
