import type { ExaminedFinding, ExaminedPlace } from '../../server/src/modules/examiner/index.ts'
import type { BenchReport, TableBlock } from './model.ts'
import { captionText, headingText } from './print/lines.ts'

/** What is printed around a cell: by this a finding is held against it. */
export interface CellPlace {
  readonly tables: readonly string[]
  readonly section: string
  readonly row: string
  readonly column: string
  readonly printed: string
}

/** Every cell's place, by its id. */
export function placesOf(report: BenchReport): Map<string, CellPlace> {
  const places = new Map<string, CellPlace>()
  let section = ''
  for (const table of report.blocks) {
    if (table.kind === 'heading') section = plain(headingText(table))
    if (table.kind !== 'table') continue
    const names = [captionText(table), table.caption, ...(table.number === null ? [] : [table.number])].map(plain)
    for (const [i, row] of table.rows.entries()) {
      if (i < table.headerRows) continue
      for (const [column, cell] of row.entries()) {
        if (cell === null || column === 0) continue
        places.set(cell.id, {
          tables: names,
          section,
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

type Place = Pick<ExaminedFinding | ExaminedPlace, 'section' | 'table' | 'row' | 'column' | 'printed'>

/**
 * Whether a finding's place is this cell, as a person with the document in hand would find it: by both labels in its
 * table or section, or by one label and the printed number. Where a format lost a heading or half a label, the number
 * must carry it.
 */
export function isCell(place: Place, cell: CellPlace): boolean {
  const [table, row, column] = [plain(place.table ?? ''), plain(place.row ?? ''), plain(place.column ?? '')]
  const printed = place.printed !== null && digits(place.printed) !== '' && digits(place.printed) === cell.printed
  const here =
    table === '' ||
    cell.tables.some((name) => isWithin(name, table) || isWithin(table, name)) ||
    plain(place.section ?? '') === cell.section
  const isRow = sameRow(row, cell.row)
  const isColumn = column === cell.column || (printed && (isWithin(column, cell.column) || isWithin(cell.column, column)))
  if (isRow && isColumn) return here || printed
  if (printed && isRow) return true
  if (printed && isBegun(row, cell.row)) return true
  if (isColumn && here && row.length > 10 && cell.row.startsWith(`${row} `)) return true
  return printed && here && isColumn
}

const isWithin = (part: string, whole: string): boolean => part !== '' && whole.includes(part)

/** A row is called by its label, or by the label with its group before it. */
function sameRow(told: string, own: string): boolean {
  return told !== '' && (told === own || (own.length > 2 && told.endsWith(` ${own}`)) || (told.length > 2 && own.endsWith(` ${told}`)))
}

/** The first words of a label, where the rest stands on another line, or the label with what stands beside it. */
const isBegun = (told: string, own: string): boolean =>
  told !== '' && own !== '' && (own.startsWith(`${told} `) || told.startsWith(`${own} `))

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
    .replace(/\s*[−–—-]\s*/g, '-')
    .replace(/[*_%()\s\u00a0\u2009\u202f]+/g, ' ')
    .trim()
const digits = (text: string): string => text.replace(/\D/g, '')
