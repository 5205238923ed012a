import type { CellRef, Row } from '@arsring/shared'
import { isUnread, seriesColumns, writtenCell } from './cells.ts'
import type { Draft, LeftOut, Source } from './taken-file.ts'

const DATE = /\b(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)\b/

/** Employees and full-time equivalents: a column per date becomes a line per date. */
export function takeStaffing(source: Source): readonly Draft[] {
  const { table } = source
  if (table.kind !== 'staffing') return []
  const leftOut: LeftOut[] = []
  const taken: CellRef[] = []
  const isHeadcount = ({ label }: Row) => /^ansatte(?!\p{L})/iu.test(label)
  const isFte = ({ label }: Row) => /^årsverk(?!\p{L})/iu.test(label)
  const ofName = (isNamed: (row: Row) => boolean) => table.rows.filter((row) => row.kind !== 'heading' && isNamed(row))
  const rows = [ofName(isHeadcount), ofName(isFte)].map((found) => (found.length === 1 ? found[0] : undefined))
  for (const row of table.rows.filter((one) => one.kind !== 'heading' && !rows.includes(one)))
    leftOut.push({ row: row.label, column: null, text: null, why: isHeadcount(row) || isFte(row) ? 'twice' : 'unknown-row' })
  const dates = table.columns.map(({ label }) => dateIn(label))
  const lines = table.columns.flatMap((column, at): readonly (readonly string[])[] => {
    const date = dates[at] ?? null
    const isTwice = date !== null && dates.filter((other) => other === date).length > 1
    if (date === null || isTwice) {
      const why = isTwice ? 'twice' : /endring|change|%/i.test(column.label) ? 'calculated' : 'no-year'
      leftOut.push({ row: null, column: column.label, text: null, why })
      return []
    }
    const cells = rows.map((row) => {
      if (!row) return ''
      const cell = row.cells[column.id]
      const written = writtenCell(cell, isUnread(source, row, column))
      if (!written.ok) leftOut.push({ row: row.label, column: column.label, text: cell?.text ?? null, why: written.why })
      else if (written.text !== '') taken.push({ row: row.id, column: column.id })
      return written.ok ? written.text : ''
    })
    return cells.every((cell) => cell === '') ? [] : [[date, ...cells]]
  })
  return [{ kind: 'staffing', name: 'bemanning', head: ['Dato', 'Ansatte', 'Årsverk'], lines, taken, leftOut }]
}

/** `Per 1.1.2024` is `01.01.2024`. */
function dateIn(label: string): string | null {
  const [, day, month, year] = DATE.exec(label) ?? []
  return day === undefined || month === undefined || year === undefined ? null : `${day.padStart(2, '0')}.${month.padStart(2, '0')}.${year}`
}

const LENGTHS: readonly (readonly [RegExp, string])[] = [
  [/^korttid/iu, 'Korttid'],
  [/^langtid/iu, 'Langtid'],
  [/^(?:total|totalt|sum|samlet|i alt)(?!\p{L})/iu, 'Totalt'],
]

/** Sick leave in per cent by length. Of the total only the target is taken: its result is calculated. */
export function takeSickLeave(source: Source): readonly Draft[] {
  const { table } = source
  if (table.kind !== 'sick-leave') return []
  const { columns, leftOut: columnsLeft } = seriesColumns(source, ['result', 'target'])
  const leftOut: LeftOut[] = [...columnsLeft]
  const taken: CellRef[] = []
  const rows = table.rows
    .filter((row) => row.kind !== 'heading')
    .map((row) => ({ row, length: LENGTHS.find(([pattern]) => pattern.test(row.label))?.[1] ?? null }))
  const lines = rows.flatMap(({ row, length }): readonly (readonly string[])[] => {
    const isTwice = length !== null && rows.filter((other) => other.length === length).length > 1
    if (length === null || isTwice) {
      leftOut.push({ row: row.label, column: null, text: null, why: isTwice ? 'twice' : 'unknown-row' })
      return []
    }
    const cells = columns.map(({ column, series }) => {
      const cell = row.cells[column.id]
      const written = writtenCell(cell, isUnread(source, row, column))
      const why = written.ok ? (length === 'Totalt' && series === 'result' && written.text !== '' ? 'calculated' : null) : written.why
      if (why !== null) leftOut.push({ row: row.label, column: column.label, text: cell?.text ?? null, why })
      if (why !== null || !written.ok) return ''
      if (written.text !== '') taken.push({ row: row.id, column: column.id })
      return written.text
    })
    return cells.every((cell) => cell === '') ? [] : [[length, ...cells]]
  })
  const head = ['Lengde', ...columns.map(({ heading }) => heading)]
  return [{ kind: 'sick-leave', name: 'sykefravær', head, lines, taken, leftOut }]
}
