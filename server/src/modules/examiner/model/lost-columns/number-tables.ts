import type { GridRow, TablePart } from '../part.ts'
import { cellRange, rowLine, withDashesApart, withoutGroups, writesGroups, type RowLine } from './atoms.ts'
import { candidatesOf, type Candidate } from './cells.ts'
import { chooseReadings, withDoubtfulDashes } from './choose.ts'
import { blocksOf, columnsInOrder } from './column-sums.ts'
import type { Header } from './header.ts'
import { asHeaded, possibleRelations, statedRelations } from './heading-relations.ts'
import type { MixedDraft } from './mixed-rows.ts'
import type { OpenRow } from './open-row.ts'
import { placeOf } from './paragraphs.ts'
import { byNamedRelations, keptRelations, rowSums, withTotalOfOne } from './relations.ts'
import { withWordsForYears, withYearsForLabels, withYearsInLabels, type RowDraft } from './row-drafts.ts'
import { headerStart, isRow, isSure, isUnder, lastLine, lastOfRun } from './row-runs.ts'
import { shapesOf, type Shape } from './shape.ts'
import type { LineKind, TextLine } from './text-line.ts'
import { tornCandidates } from './torn-digits.ts'

/** A table found in lines: it takes the place of the lines from `from` up to, not including, `to`. */
export interface FoundTable {
  readonly from: number
  readonly to: number
  readonly part: TablePart
}

/** Tables of numbers whose columns were lost: runs of rows that have as many cells as each other, with their heading. */
export function numberTables(lines: readonly TextLine[], kinds: readonly LineKind[]): readonly FoundTable[] {
  const rows = lines.map(rowLine)
  const isSeed: boolean[] = []
  for (const [index, row] of rows.entries()) {
    isSeed.push(
      isSure(row, kinds[index]) || (isUnder(rows, index, isSeed[index - 1]) && isRow(row, kinds[index]) && cellRange(row.atoms).max >= 2),
    )
  }
  const tables: FoundTable[] = []
  let at = 0
  while (at < lines.length) {
    if (isSeed[at] !== true) {
      at += 1
      continue
    }
    const begin = headerStart(lines, kinds, at, tables.at(-1)?.to ?? 0)
    const last = lastOfRun(rows, kinds, isSeed, at, begin)
    const table = buildTable(rows, begin, at, lastLine(rows, kinds, last, begin, at) + 1)
    if (table !== null) tables.push(table)
    at = Math.max(last + 1, table?.to ?? 0)
  }
  return tables
}

function buildTable(all: readonly RowLine[], begin: number, first: number, end: number): FoundTable | null {
  const rows = [...all.slice(0, first), ...withWordsForYears(withYearsInLabels(withYearsForLabels(withDashesApart(all.slice(first, end)))))]
  const isGrouped = writesGroups(rows.slice(first).map(({ atoms }) => atoms))
  if (isGrouped === false) rows.splice(first, end - first, ...rows.slice(first).map((row) => ({ ...row, atoms: withoutGroups(row.atoms) })))
  const reading = likeliest(shapesOf(rows, begin, first), isGrouped)
  if (reading === null) return null
  const { columns, texts, header, bodyFrom } = reading.shape
  const { drafts, chosen } = reading
  const from = header === null ? bodyFrom : begin + header.from
  const start = rows[from]?.line
  if (start === undefined) return null
  const heading = headerRows(header, start)
  const grid = drafts.map((draft, index) => {
    const line = rows[bodyFrom + draft.from]?.line ?? start
    const row = gridRow(draft, chosen[index]?.candidates ?? [], columns, line)
    return 'words' in draft ? withWords(row, draft, texts) : row
  })
  const part: TablePart = { kind: 'table', caption: null, headerRows: heading.length, rows: [...heading, ...grid], place: placeOf(start) }
  return { from, to: bodyFrom + (drafts.at(-1)?.to ?? 0), part }
}

interface TableReading {
  readonly shape: Shape
  readonly drafts: readonly (RowDraft | MixedDraft)[]
  readonly chosen: readonly OpenRow[]
  /** How many relations between columns most rows keep when they fill their columns. */
  readonly kept: number
}

/** Shapes nearly as likely as the first are tried too. */
const NEARLY = 3.5
const TIED = 0.5
const MOST_SHAPES = 3
/** Tables of more rows are read in their likeliest shape only. */
const MOST_TRIED = 150

/** The table read in its likeliest shape; in one nearly as likely where more columns add up so. Null where the lines are no table. */
function likeliest(shapes: readonly Shape[], isGrouped: boolean | null): TableReading | null {
  const [first] = shapes
  if (first === undefined) return null
  const close = shapes
    .slice(0, first.drafts.length > MOST_TRIED ? 1 : MOST_SHAPES)
    .filter(
      ({ score, texts, header }) => score > first.score - NEARLY && texts === first.texts && (header === null) === (first.header === null),
    )
  const [one, ...others] = close.map((shape) => readShape(shape, isGrouped))
  if (one == null || first.texts > 0) return one ?? null
  const order = orderOf(one)
  // More columns that leave a row short, which fills fewer without one blank, have won their sums by taking numbers apart; and
  // numbers taken apart all at the same place keep each sum twice.
  const better = others.find((other) => {
    if (other === null) return false
    const more = Math.max(0, other.shape.columns - one.shape.columns)
    return orderOf(other) >= order + 2 + more * blocksOf(one.chosen).length && !(more > 0 && shortRows(other) > shortRows(one))
  })
  if (better != null) return better
  if (first.header === null && !showsItsColumns(one)) return withoutNumbers(one)
  const isTied = others.some((other) => other !== null && other.shape.score > first.score - TIED && orderOf(other) > order - 2)
  // Nothing tells how many columns there are: no number is read.
  return isTied ? withoutNumbers(one) : one
}

const withoutNumbers = (reading: TableReading): TableReading => ({
  ...reading,
  chosen: reading.chosen.map((row) => ({ ...row, candidates: [] })),
})

/** Without a heading the rows must tell how many columns there are: two that can have no other number, or sums. */
function showsItsColumns(reading: TableReading): boolean {
  const { shape, drafts } = reading
  const ranges = drafts.map(({ atoms }) => cellRange(atoms))
  return ranges.filter(({ min, max }) => min === shape.columns && max === shape.columns).length >= 2 || orderOf(reading) >= 2
}

/** How many rows leave a column blank however they are read. */
const shortRows = ({ chosen }: TableReading): number =>
  chosen.filter(({ candidates }) => candidates.length > 0 && candidates.every(({ cells }) => cells.includes(null))).length

const orderOf = ({ chosen, kept }: TableReading) => columnsInOrder(chosen) + kept * 2

function readShape(shape: Shape, isGrouped: boolean | null): TableReading | null {
  const { columns, texts, header } = shape
  const drafts = isGrouped === null ? ungrouped(shape) : shape.drafts
  const filled = drafts.filter(({ atoms }) => fits(atoms, columns)).length
  if (drafts.length < 2 || filled < rowsNeeded(header)) return null
  const stated = header === null ? [] : statedRelations(header, texts)
  // A heading that states its arithmetic can mean nothing else.
  const possible =
    header === null ? [] : possibleRelations(header, texts).filter(({ result }) => !stated.some((one) => one.result === result))
  const open = drafts.map((draft) =>
    byNamedRelations({ label: draft.label, candidates: asHeaded(readings(draft, columns), header?.labels.slice(1 + texts) ?? []) }, [
      ...stated,
      ...possible,
    ]),
  )
  const kept = keptRelations(open, possible, rowSums(columns))
  const order = keptRelations(open, [], [...stated, ...possible, ...rowSums(columns)])
  const chosen = chooseReadings(
    open.map((row) => withTotalOfOne(row, kept)),
    [...stated, ...kept],
  )
  return { shape, drafts, chosen: withDoubtfulDashes(chosen), kept: order.length }
}

/** How many rows must fill their columns for lines to be a table: the fewer, the more the heading says. */
function rowsNeeded(header: Header | null): number {
  if (header === null) return 3
  if (header.known > 0.9) return header.isWhole ? 0 : 1
  return header.isWhole && header.trade > 0.25 ? 1 : 2
}

function fits(atoms: RowDraft['atoms'], columns: number): boolean {
  const { min, max } = cellRange(atoms)
  return min <= columns && columns <= max
}

/** Where nearly every row has as many numbers as there are columns, and none has more, each number is a cell. */
function ungrouped({ drafts, columns }: Shape): Shape['drafts'] {
  const most = drafts.filter(({ atoms }) => atoms.length > 0).map(({ atoms }) => cellRange(atoms).max)
  const exact = most.filter((count) => count === columns).length
  if (exact < most.length * 0.8 || most.some((count) => count > columns)) return drafts
  return drafts.map((draft) => ({ ...draft, atoms: withoutGroups(draft.atoms) }))
}

/** The words between label and numbers; those that do not fill their columns stand together in the first, unread. */
function withWords(row: GridRow, { words, printedWords }: MixedDraft, texts: number): GridRow {
  const [label = null, ...numbers] = row.cells
  const cells = words ?? [printedWords, ...Array.from({ length: texts - 1 }, () => null)]
  const unread = [...(words === null ? cells.map((_, index) => index + 1) : []), ...(row.unread ?? []).map((column) => column + texts)]
  return { cells: [label, ...cells, ...numbers], ...(unread.length === 0 ? {} : { unread }), place: row.place }
}

function readings(draft: RowDraft, columns: number): readonly Candidate[] {
  if (draft.atoms.length === 0) return []
  const ways = candidatesOf(draft.atoms, columns, draft) ?? []
  return ways.length > 0 || cellRange(draft.atoms).min <= columns ? ways : tornCandidates(draft.atoms, columns)
}

function headerRows(header: Header | null, line: TextLine): readonly GridRow[] {
  if (header === null) return []
  return [header.romans, header.groups, header.labels].flatMap((cells) => (cells === null ? [] : [{ cells, place: placeOf(line) }]))
}

/** One row of the grid. Columns that the ways left do not agree on are put together in the first of them, and said to be unread. */
function gridRow(draft: RowDraft, candidates: readonly Candidate[], columns: number, line: TextLine): GridRow {
  const place = placeOf(line)
  if (draft.atoms.length === 0) {
    // A heading goes over the whole row; a numbered or summed row without cells is empty.
    const cell = /^(\d{3}|sum\b|total)|(^|\s)20\d\d$/i.test(draft.label) ? '' : null
    return { cells: [draft.label, ...Array.from({ length: columns }, () => cell)], place }
  }
  const texts = draft.atoms.map(({ text }) => text)
  const [one] = candidates
  if (one === undefined) return unreadRow(draft.label, texts.join(' '), columns, place)
  const same = (column: number) => candidates.every(({ cells }) => sameCell(cells[column], one.cells[column]))
  let from = 0
  while (from < columns && same(from)) from += 1
  let to = columns
  while (to > from && same(to - 1)) to -= 1
  const cells = one.cells.map((cell) => cell?.text ?? '')
  if (from === columns) return { cells: [draft.label, ...cells], place }
  const used = one.cells.slice(from, to).flatMap((cell) => cell ?? [])
  const printed = texts.slice(used[0]?.from ?? 0, used.at(-1)?.to ?? 0).join(' ')
  const doubtful = Array.from({ length: to - from }, (_, index) => (index === 0 ? printed : null))
  return {
    cells: [draft.label, ...cells.slice(0, from), ...doubtful, ...cells.slice(to)],
    unread: doubtful.map((_, index) => from + 1 + index),
    place,
  }
}

function unreadRow(label: string, printed: string, columns: number, place: GridRow['place']): GridRow {
  const cells = [label, printed, ...Array.from({ length: columns - 1 }, () => null)]
  return { cells, unread: cells.slice(1).map((_, index) => index + 1), place }
}

function sameCell(a: Candidate['cells'][number] | undefined, b: Candidate['cells'][number] | undefined): boolean {
  return a === b || (a != null && b != null && a.from === b.from && a.to === b.to)
}
