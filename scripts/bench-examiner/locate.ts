import type { ExaminedFinding, ExaminedPlace } from '../../server/src/modules/examiner/index.ts'
import type { BenchReport, TableBlock } from './model.ts'
import { captionText, tablesOf } from './print/lines.ts'

/** What is printed around a cell: by this a finding is held against it. */
export interface CellPlace {
  readonly tables: readonly string[]
  readonly row: string
  readonly column: string
  readonly printed: string
}

/** Every cell's place, by its id. */
export function placesOf(report: BenchReport): Map<string, CellPlace> {
  const places = new Map<string, CellPlace>()
  for (const table of tablesOf(report.blocks)) {
    const names = [captionText(table), table.caption, ...(table.number === null ? [] : [table.number])].map(plain)
    for (const [i, row] of table.rows.entries()) {
      if (i < table.headerRows) continue
      for (const [column, cell] of row.entries()) {
        if (cell === null || column === 0) continue
        places.set(cell.id, {
          tables: names,
          row: plain(row[0]?.text ?? ''),
          column: plain(headingOf(table, column)),
          printed: digits(cell.text),
        })
      }
    }
  }
  return places
}

/** The headings over a column, from the top; a merged one counts for all it covers. */
function headingOf(table: TableBlock, column: number): string {
  const words = table.rows.slice(0, table.headerRows).flatMap((row) => {
    for (let i = column; i >= 0; i--) {
      const cell = row[i]
      if (cell != null) return i === column || cell.across > column - i ? [cell.text] : []
    }
    return []
  })
  return words.join(' ')
}

type Place = Pick<ExaminedFinding | ExaminedPlace, 'table' | 'row' | 'column' | 'printed'>

/** Whether a finding's place is this cell: labels first, the printed number where a label is missing or shared. */
export function isCell(place: Place, cell: CellPlace): boolean {
  const row = place.row !== null && sameRow(plain(place.row), cell.row)
  const printed = place.printed !== null && digits(place.printed) !== '' && digits(place.printed) === cell.printed
  const column = place.column !== null && sameColumn(plain(place.column), cell.column, printed)
  const table =
    place.table === null ||
    cell.tables.some(
      (name) =>
        name !== '' &&
        (name === plain(place.table ?? '') || plain(place.table ?? '').includes(name) || name.includes(plain(place.table ?? ''))),
    )
  if (row && column) return table || printed
  return table && printed && (row || column)
}

function sameRow(told: string, own: string): boolean {
  return told === own || (own.length > 2 && told.endsWith(` ${own}`)) || (told.length > 2 && own.endsWith(` ${told}`))
}

function sameColumn(told: string, own: string, printed: boolean): boolean {
  return told === own || (printed && told !== '' && own !== '' && (told.includes(own) || own.includes(told)))
}

/** Whether a finding's text is this sentence, heading or caption. */
export function isText(told: string | null, own: string): boolean {
  if (told === null) return false
  const [a, b] = [plain(told), plain(own)]
  return a !== '' && b !== '' && (a === b || a.includes(b) || (a.length > 20 && b.includes(a)))
}

/** Text without what formats and houses print differently. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[−–—]/g, '-')
    .replace(/[*_%()\s\u00a0\u2009\u202f]+/g, ' ')
    .trim()
const digits = (text: string): string => text.replace(/\D/g, '')
