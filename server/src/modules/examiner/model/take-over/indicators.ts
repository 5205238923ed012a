import type { CellRef, Row } from '@arsring/shared'
import { isUnread, seriesColumns, writtenCell } from './cells.ts'
import { idOf, labelCell } from './csv.ts'
import type { Draft, LeftOut, Source } from './taken-file.ts'

/**
 * A table of indicators with targets: each row an indicator of the municipality's own, named by its label, under the goal
 * whose heading it stands below. What is better and what is counted the table does not say; the columns are not there.
 */
export function takeIndicators(source: Source): readonly Draft[] {
  const { table } = source
  if (table.kind !== 'indicators') return []
  const { columns, leftOut: columnsLeft } = seriesColumns(source, ['result', 'target'])
  const leftOut: LeftOut[] = [...columnsLeft]
  const taken: CellRef[] = []
  const measured = table.rows.filter((row) => row.kind !== 'heading')
  const isNumbered = measured.length > 1 && measured.every(({ label }) => ORDINAL.test(label))
  const ids = measured.map((row) => idOf(nameOf(row, isNumbered)))
  let goal = ''
  const lines = table.rows.flatMap((row): readonly (readonly string[])[] => {
    if (row.kind === 'heading') {
      goal = labelCell(row.label)
      return []
    }
    const name = nameOf(row, isNumbered)
    const id = idOf(name)
    const unit = unitOf(
      row,
      columns.map(({ column }) => column.id),
    )
    const why = id === '' ? 'unknown-row' : ids.filter((other) => other === id).length > 1 ? 'twice' : unit === null ? 'other-unit' : null
    if (why !== null || unit === null) {
      leftOut.push({ row: row.label, column: null, text: null, why: why ?? 'other-unit' })
      return []
    }
    const cells = columns.map(({ column }) => {
      const cell = row.cells[column.id]
      const written = writtenCell(cell, isUnread(source, row, column), { allowsRange: true })
      if (!written.ok) leftOut.push({ row: row.label, column: column.label, text: cell?.text ?? null, why: written.why })
      else if (written.text !== '') taken.push({ row: row.id, column: column.id })
      return written.ok ? written.text : ''
    })
    if (cells.every((cell) => cell === '')) return []
    return [[id, name, unit.word, String(unit.decimals), goal, ...cells]]
  })
  const head = ['Id', 'Navn', 'Enhet', 'Desimaler', 'Målområde', ...columns.map(({ heading }) => heading)]
  return [{ kind: 'indicators', name: 'indikatorer', head, lines, taken, leftOut }]
}

const ORDINAL = /\s*\(\d{1,2}\)\s*$/

/** The label without the mark of a footnote, and without its number in the table when all rows have one. */
function nameOf({ label }: Row, isNumbered: boolean): string {
  return labelCell((isNumbered ? label.replace(ORDINAL, '') : label).replace(/\*+\s*$/, ''))
}

/** What the numbers of a row are measured in, and how many decimals they show. Null when they do not agree. */
function unitOf(row: Row, columns: readonly string[]): { readonly word: string; readonly decimals: number } | null {
  const values = columns
    .flatMap((column) => row.cells[column]?.value ?? [])
    .filter((value) => value.kind === 'number' || value.kind === 'range')
  const decimals = Math.max(0, ...values.map((value) => value.decimals))
  const percents = values.filter((value) => value.unit === 'percent').length
  if (percents > 0) return percents === values.length ? { word: 'prosent', decimals } : null
  if (/\bandel\b|\bprosent\b|%/iu.test(row.label)) return { word: 'prosent', decimals }
  if (/\bkroner\b|\bkr\b/iu.test(row.label)) return /\bmill|\btusen\b|\bmrd\b|000/iu.test(row.label) ? null : { word: 'kroner', decimals }
  if (/\bårsverk\b/iu.test(row.label)) return { word: 'årsverk', decimals }
  return { word: decimals > 0 ? 'forholdstall' : 'antall', decimals }
}
