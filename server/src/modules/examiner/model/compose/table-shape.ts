import type { GridRow, TablePart } from '../part.ts'
import { formShape } from './form-shape.ts'
import { withGroups } from './heading-groups.ts'
import { isMark, isUnitLine, isValue, isYearHeading } from './printed-cell.ts'
import { regrouped, thousandsMark, type ThousandsMark } from './thousands.ts'

/** What a grid shows: its headings, its rows with their labels first, and where each stood in the grid. */
export interface TableShape {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** For each row of `rows` the grid row it is; for each column of `columns` the grid column (-1 when it is made of several). */
  readonly rowsAt: readonly number[]
  readonly columnsAt: readonly number[]
  /** A title or unit line that stood inside the grid, over or beside the headings. */
  readonly title: string | null
  readonly unitLine: string | null
  /** What parted the thousands of its values; they are parted by blanks here. */
  readonly thousands: ThousandsMark | null
  /** Cells, by row and column of `rows`, that could be read in several ways. */
  readonly unread: readonly (readonly [number, number])[]
}

const MOST_HEADER_ROWS = 4

/** Makes headings and labelled rows of a grid. Null when nothing is left that is a table: no row with a cell beside its label. */
export function tableShape(part: TablePart): TableShape | null {
  const grid = part.rows.map((row, at) => ({ row, at })).filter(({ row }) => row.cells.some((cell) => (cell ?? '').trim() !== ''))
  const width = Math.max(0, ...grid.map(({ row }) => row.cells.length))
  const used = Array.from({ length: width }, (_, column) => column).filter((column) =>
    grid.some(({ row }) => (row.cells[column] ?? '').trim() !== ''),
  )
  if (used.length < 2) return null
  const all = grid.map(({ row, at }) => ({ row, at, cells: used.map((column) => (row.cells[column] ?? '').trim()) }))
  const titles = leadingTitles(all)
  const lines = all.slice(titles.length)
  const headerRows = headerCount(lines, part.headerRows === null ? null : Math.max(0, part.headerRows - titles.length))
  const groups = withGroups(lines.slice(0, headerRows).map(({ row }) => row.cells.map((cell) => cell?.trim() ?? null)))
  const header = lines.slice(0, headerRows).map((line, at) => ({ ...line, row: { ...line.row, cells: groups[at] ?? [] } }))
  const body = lines.slice(headerRows)
  if (body.length === 0) return null

  const headings = used.map((column, at) => headingOf(header, column, at))
  const labels = labelColumns(headings, body)
  const corner = headings.slice(0, labels).join(' ').trim()
  const titleTexts = titles.map(({ cells }) => cells.find((cell) => cell !== '') ?? '')
  const rows = body.map(({ cells, row }) => labelled(cells, row, labels))
  const form = formShape({ columns: headings.slice(labels), rows })
  const thousands = form ? null : thousandsMark(rows.flatMap((row) => row.slice(1)))
  const shaped = form ?? { columns: headings.slice(labels), rows: regrouped(rows.map(withoutBlanks), thousands) }
  return {
    columns: shaped.columns,
    rows: shaped.rows,
    rowsAt: body.map(({ at }) => at),
    columnsAt: form ? shaped.columns.map(() => -1) : used.slice(labels),
    title: titleTexts.find((text) => !isUnitLine(text)) ?? null,
    unitLine: [corner, ...titleTexts].find((text) => isUnitLine(text)) ?? null,
    thousands,
    unread: form
      ? []
      : body.flatMap(({ row }, index) =>
          (row.unread ?? []).flatMap((column) => {
            const at = used.indexOf(column) - labels
            return at >= 0 ? [[index, at] as const] : []
          }),
        ),
  }
}

interface Line {
  readonly row: GridRow
  readonly at: number
  readonly cells: readonly string[]
}

/** A first row of one cell merged over the whole table is its title, not a heading of columns. */
function leadingTitles(lines: readonly Line[]): readonly Line[] {
  const isTitle = ({ row, cells }: Line, at: number) =>
    row.cells.length > 2 &&
    (row.cells[0] ?? '') !== '' &&
    (row.cells.slice(1).every((cell) => cell === null) ||
      (cells.slice(1).every((cell) => cell === '') && isUnlabelledHeader(lines[at + 1])))
  const end = lines.findIndex((line, at) => !isTitle(line, at))
  return end <= 0 || end > 2 ? [] : lines.slice(0, end)
}

function isUnlabelledHeader(line: Line | undefined): boolean {
  return line !== undefined && line.cells[0] === '' && line.cells.filter((cell) => cell !== '').length > 1 && isHeaderLike(line.cells)
}

/** How many of the first rows are headings: as told, else up to the first row that shows values beside its label. */
function headerCount(lines: readonly Line[], told: number | null): number {
  if (told !== null && told > 0 && told < lines.length) return extended(lines, withoutMerged(lines, told))
  const first = lines.findIndex(({ cells }) => !isHeaderLike(cells))
  if (first === 0) return 0
  // A table of words only, or one whose values never come: the first row is the heading when there is more than one.
  if (first < 0 || first > MOST_HEADER_ROWS) return lines.length > 1 ? 1 : 0
  return Math.min(first, lines.length - 1)
}

/** One cell merged over all columns, under the headings, is the name of the rows that follow, however the format marks it. */
function withoutMerged(lines: readonly Line[], told: number): number {
  const merged = lines.findIndex(
    ({ row }, at) =>
      at > 0 && at < told && row.cells.length > 2 && (row.cells[0] ?? '') !== '' && row.cells.slice(1).every((cell) => cell === null),
  )
  return merged > 0 ? merged : told
}

/** Formats mark one heading row where two are printed: a following row with no label and no values is a heading too. */
function extended(lines: readonly Line[], told: number): number {
  let count = told
  while (count < Math.min(MOST_HEADER_ROWS, lines.length - 1)) {
    const cells = lines[count]?.cells ?? []
    if (cells[0] !== '' || !isHeaderLike(cells)) return count
    count += 1
  }
  return count
}

function isHeaderLike(cells: readonly string[]): boolean {
  const [label = '', ...others] = cells
  const filled = others.filter((cell) => cell !== '')
  if (filled.length === 0) return label === ''
  const answers = filled.filter((cell) => /^(?:ja|nei|delvis)$/iu.test(cell))
  // "Ja | Delvis | Nei | Kommentar" are headings; one answer among words is a row of the form.
  if (answers.length > 0 || filled.some(isMark)) return new Set(answers).size > 1 && !filled.some(isMark)
  // 2011 with a raised note mark loses its raising in some formats: 20112 beside 2009 and 2010.
  const isNoted = (cell: string): boolean => /^(?:19|20)\d{3}$/.test(cell) && filled.some((other) => /^(?:19|20)\d\d$/.test(other))
  const years = filled.filter((cell) => isYearHeading(cell) || (label === '' && isNoted(cell)))
  // 2023 and 2024 beside each other are headings; 1 963 and 2 116 are figures.
  if (years.length === filled.length)
    return label === '' || !filled.every((cell) => /^\d{4}$/.test(cell)) || isRunOfYears(filled.map(Number))
  return filled.every((cell) => !isValue(cell) || isYearHeading(cell))
}

function isRunOfYears(years: readonly number[]): boolean {
  const steps = years.slice(1).map((year, at) => Math.abs(year - (years[at] ?? 0)))
  return years.length > 1 && steps.every((step) => step === steps[0] && step <= 5 && step > 0)
}

/** The heading of a column: what the header rows say over it, from the top; a merged heading counts for each column under it. */
function headingOf(header: readonly Line[], column: number, at: number): string {
  const texts = header.map(({ row, cells }) => {
    for (let left = column; left >= 0; left -= 1) {
      const cell = row.cells[left]
      if (cell === undefined) break
      if (cell !== null) return left === column ? (cells[at] ?? '') : cell.trim()
    }
    return ''
  })
  return texts.filter((text, index) => text !== '' && texts.indexOf(text) === index).join(' ')
}

/**
 * How many of the first columns make the label: one, and each next that holds words or years under no heading, or the
 * name after a column of numbers (`118011 | Oppgradering …`).
 */
function labelColumns(headings: readonly string[], body: readonly Line[]): number {
  let count = 1
  const cellsIn = (column: number) => body.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '')
  while (count < headings.length - 1) {
    const here = cellsIn(count)
    const isWords = here.length > 0 && here.every((cell) => !isValue(cell) && !isMark(cell) && !/^(?:ja|nei|delvis)$/iu.test(cell))
    const isYears = here.length > 0 && here.every((cell) => /^(?:19|20)\d\d$/.test(cell))
    const before = cellsIn(count - 1)
    const isNamedCode = isWords && count === 1 && before.filter((cell) => /^[\d.\-–]+$/.test(cell)).length * 2 > before.length
    const isUnheaded = headings[count] === '' && (isWords || (isYears && new Set(before).size <= body.length / 2 + 1))
    const isYearOfRow = isYears && /^(?:år|year)?$/iu.test(headings[count] ?? '') && body.length > 1
    const restHasValues = headings.slice(count + 1).some((_, index) => cellsIn(count + 1 + index).some(isValue))
    if (!(isNamedCode || isUnheaded || isYearOfRow) || !restHasValues) return count
    count += 1
  }
  return count
}

/** The label and the cells of a row; a cell merged over the whole row is the heading of those below. */
function labelled(cells: readonly string[], row: GridRow, labels: number): readonly string[] {
  const label = cells
    .slice(0, labels)
    .filter((cell, at, all) => cell !== '' && all.indexOf(cell) === at)
    .join(' ')
  const isMerged = row.cells.slice(1).every((cell) => cell === null)
  return isMerged ? [label] : [label, ...cells.slice(labels)]
}

/** In a table of figures a row with nothing beside its label is a heading too; a total left blank is a total. */
function withoutBlanks(row: readonly string[]): readonly string[] {
  const [label = '', ...cells] = row
  return cells.every((cell) => cell === '') && !/^(?:sum|total|i alt|\d{3})/iu.test(label) ? [label] : row
}
