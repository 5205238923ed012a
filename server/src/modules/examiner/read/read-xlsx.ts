import { message } from '@arsring/shared'
import { openArchive } from '../../../platform/files/archive.ts'
import { columnName } from '../../../platform/xlsx/walk-worksheet.ts'
import { readWorkbook } from '../../../platform/xlsx/workbook.ts'
import { isUnitLine } from '../model/compose/printed-cell.ts'
import { headingLevel, lineKinds } from '../model/lost-columns/text-line.ts'
import type { FileNote, Part, PartPlace, Reader, Reading, ReadLimits } from '../model/part.ts'
import { archiveLimits } from './archive-limits.ts'
import { layOut, type SpanRow } from './grid.ts'
import { isNumberLine } from './plain-text.ts'
import { budget, refusing, type Budget } from './stop.ts'
import { blocksOf, type Block, type BlockRow } from './xlsx/blocks.ts'
import { readSheetCells } from './xlsx/sheet-cells.ts'
import { spans } from './xlsx/stored-sheet.ts'

/**
 * Reads an Excel workbook (XLSX): each visible sheet is a heading with its name, the tables on it and the lines of text
 * over and under them. Numbers are as their format shows them, formulas are their stored results. Hidden sheets, rows and
 * columns are left out and told of; so is what the formulas show of the numbers.
 */
export const readXlsx: Reader = (bytes, limits) => refusing(() => read(bytes, limits))

async function read(bytes: Uint8Array, limits: ReadLimits): Promise<Reading> {
  const archive = await openArchive(bytes, archiveLimits(limits))
  const workbook = await readWorkbook(archive)
  const count = budget(limits)
  const parts: Part[] = []
  const notes: FileNote[] = []
  const hidden: string[] = []
  const uncomputed: string[] = []
  for (const sheet of workbook.sheets) {
    if (sheet.isHidden) {
      hidden.push(`«${sheet.name}»`)
      continue
    }
    const cells = await readSheetCells(archive, workbook, sheet, count)
    notes.push(...cells.notes)
    const unread = [spans(cells.unread.lines, String), spans(cells.unread.columns, columnName)]
    hidden.push(...unread.filter((span) => span !== '').map((span) => `${sheet.name}!${span}`))
    uncomputed.push(...cells.uncomputed.map((cell) => `${sheet.name}!${cell}`))
    const blocks = blocksOf(cells, count).flatMap((block) => partsOf(block, sheet.name, count))
    const place: PartPlace = { page: null, line: null, sheet: sheet.name }
    if (blocks.length > 0) parts.push({ kind: 'heading', level: 1, text: wholeName(sheet.name), place }, ...blocks)
  }
  return { kind: 'read', parts, pages: null, notes: [...notes, ...wholeFile(hidden, uncomputed)] }
}

/** Places named in a note about the whole workbook. */
const MOST_NAMED = 20

/** What is said once of a workbook: what is hidden in it and not read, and formulas that nobody has computed. */
function wholeFile(hidden: readonly string[], uncomputed: readonly string[]): FileNote[] {
  const named = (all: readonly string[]): string => all.slice(0, MOST_NAMED).join(', ') + (all.length > MOST_NAMED ? ' …' : '')
  const about = { severity: 'warning', at: null } as const
  return [
    ...(hidden.length === 0
      ? []
      : [{ ...about, rule: 'hidden-cells' as const, message: message('check.hidden-cells', { hidden: named(hidden) }) }]),
    ...(uncomputed.length === 0
      ? []
      : [
          {
            ...about,
            rule: 'formula-sum' as const,
            message: message('check.formula-sum.uncomputed', { count: String(uncomputed.length), cells: named(uncomputed) }),
          },
        ]),
  ]
}

/** A sheet's name can have no more signs than this: a longer one is cut off, often within a word or a year. */
const LONGEST_NAME = 31

function wholeName(name: string): string {
  return name.length < LONGEST_NAME ? name : `${name.replace(/\s+\S*$/u, '')} …`
}

/** Lines of text over a table and under it are paragraphs; so is all of a block without two cells beside each other. */
function partsOf({ rows }: Block, sheet: string, count: Budget): Part[] {
  const isTable = rows.some(isWide)
  const first = rows.findIndex(isInTable)
  const isEven = areEven(rows.slice(first, rows.findLastIndex(isInTable) + 1))
  const last = rows.findLastIndex((row) => isInTable(row) || (!isEven && !isNote(row)))
  const place = (line: number): PartPlace => ({ page: null, line, sheet })
  const paragraphs = (some: readonly BlockRow[]): Part[] =>
    some.flatMap(({ line, cells }) =>
      cells.flatMap((cell): Part[] =>
        cell === null || cell.lines.length === 0 ? [] : [{ kind: 'paragraph', text: cell.lines.join(' '), place: place(line) }],
      ),
    )
  if (!isTable) return withHeadings(paragraphs(rows))
  const body = rows.slice(first, last + 1).map(({ line, cells }): SpanRow<PartPlace> => ({
    cells: cells.filter((cell) => cell !== null),
    place: place(line),
    isHeader: false,
  }))
  const grid = layOut(body, count)
  return [
    ...paragraphs(rows.slice(0, first)),
    { kind: 'table', caption: null, headerRows: null, rows: grid.rows, place: place(rows[first]?.line ?? 0) },
    ...paragraphs(rows.slice(last + 1)),
  ]
}

/**
 * Numbered headings among lines of text, `2.1 Måloppnåelse` and the `2 Mål` before it, as in a plain text; under the sheet's own. One
 * with nothing below it stays a line: what it names stands on another sheet.
 */
function withHeadings(parts: readonly Part[]): Part[] {
  const texts = parts.map((part) => (part.kind === 'paragraph' ? part.text : ''))
  const kinds = lineKinds(texts.map((text, index) => ({ number: index + 1, text, before: 0, after: 0, blank: 0, tabbed: [] })))
  const levels = texts.map((text, index) => (kinds[index] === 'heading' ? headingLevel(text) : null))
  return parts.map((part, index) => {
    const [level, next] = [levels[index] ?? null, levels[index + 1] ?? null]
    const isEmpty = index === parts.length - 1 || (level !== null && next !== null && next <= level)
    return part.kind !== 'paragraph' || level === null || isEmpty
      ? part
      : { kind: 'heading', level: level + 1, text: part.text, place: part.place }
  })
}

/** Two cells with something in them. */
function isWide({ cells }: BlockRow): boolean {
  return cells.filter((cell) => cell !== null && cell.lines.length > 0).length > 1
}

/** So many rows with figures, and no other among them, or rows named by years, make a name alone under them no row. */
const EVEN_ROWS = 3

/** Whether every row of a table, from the first with a figure, has figures: then a lone line under them is no row of it. */
function areEven(rows: readonly BlockRow[]): boolean {
  const body = rows.slice(Math.max(0, rows.findIndex(hasFigure)))
  return (body.length >= EVEN_ROWS || (body.length > 1 && body.every(isYear))) && body.every(hasFigure)
}

const isYear = ({ cells }: BlockRow): boolean => /^(?:19|20)\d\d$/.test(cells[0]?.lines.join(' ') ?? '')

function hasFigure({ cells }: BlockRow): boolean {
  return cells.slice(1).some((cell) => isNumberLine(cell?.lines.join(' ') ?? ''))
}

/** More than a line of text at the left: a lone name over the second column is a heading of it. */
function isInTable(row: BlockRow): boolean {
  return isWide(row) || row.cells[0]?.lines.length === 0
}

/** A line under a table that is a caption, a unit line or a sentence, or begins with the mark of a note; a short name is a row without figures. */
function isNote({ cells }: BlockRow): boolean {
  const text = cells[0]?.lines.join(' ') ?? ''
  return (
    isUnitLine(text) ||
    /^(?:tabell|tab\.|table)\s+\d/iu.test(text) ||
    /^(?:\*|\(?\d{1,2}\)|[¹²³⁴⁵⁶⁷⁸⁹○●]|(?:kilde|note|merknad|source)\b)/iu.test(text) ||
    /[.!?]$/.test(text)
  )
}
