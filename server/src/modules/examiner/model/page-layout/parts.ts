import type { GridRow, Part, PartPlace } from '../part.ts'
import { OPEN_END, withRest } from './broken-rows.ts'
import { segmentsOf } from './columns.ts'
import { drawnManner } from './drawn-cells.ts'
import type { Parting } from './filled-grids.ts'
import { findTables, type Manner } from './find-tables.ts'
import { joinedRules } from './grids.ts'
import { joinLines, linesOf } from './lines.ts'
import type { Line, Page, Word } from './page.ts'
import type { FoundRow } from './rows.ts'
import { sameColumns, withDoubtAbove, withoutRepeated } from './page-breaks.ts'
import { ruledTables, type FoundTable } from './ruled-tables.ts'
import { withoutRunning } from './running.ts'
import { textBlocks, type TextBlock } from './text-blocks.ts'
import { taggedBlocks, type StructureNode } from './tagged.ts'
import { inReadingOrder } from './text-columns.ts'
import { NO_WORDS, vocabularyOf, type Vocabulary } from './vocabulary.ts'

/** What stands on the pages, in reading order, before it is known which of it goes on from page to page. */
export type Block =
  | { readonly kind: 'text'; readonly page: number; readonly text: TextBlock; readonly level?: number | null; readonly isStated?: boolean }
  | { readonly kind: 'table'; readonly page: number; readonly table: FoundTable; readonly isCutOff?: boolean }

/**
 * The parts of pages: by the structure the file declares for a page where it holds the page's text and its tables, by
 * position where it does not.
 */
export function layoutParts(pages: readonly Page[], structures: ReadonlyMap<number, StructureNode> = new Map()): Part[] {
  const words = pages.flatMap((page) => [page.words, ...page.asides.map((aside) => aside.page.words)])
  const manner = { ...drawnManner(words), vocabulary: vocabularyOf(words) }
  return partsOf(
    laidPages(pages, manner).flatMap((laid) => {
      const structure = structures.get(laid.page.number)
      const blocks = blocksOf(laid, structure, manner)
      return laid.page.cutOff.length === 0 ? blocks : blocks.map((block) => withDoubt(block, laid.page.cutOff))
    }),
    manner.vocabulary,
  )
}

function blocksOf({ page, tables, lines, running }: LaidPage, structure: StructureNode | undefined, manner: Manner): readonly Block[] {
  const byTag = structure ? taggedBlocks(page, structure, running, manner.vocabulary, tables) : null
  if (byTag !== null && hasTable(byTag)) return byTag
  const byPlace = pageBlocks(page, tables, lines, manner)
  return byTag === null || hasTable(byPlace) ? byPlace : byTag
}

/** A table that runs over the edge of the page: what its last column shows may be the beginning of a number, or not its last at all. */
function withDoubt(block: Block, cutOff: readonly number[]): Block {
  if (block.kind === 'text') return block
  const { table } = block
  if (!cutOff.some((y) => y > table.top && y < table.bottom + 1)) return block
  const last = table.columns.length - 1
  const rows = table.rows.map((row) => ({ ...row, unread: row.unread.includes(last) ? row.unread : [...row.unread, last] }))
  return { ...block, table: { ...table, rows }, isCutOff: true }
}

function hasTable(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.kind === 'table' && block.table.rows.length > 1)
}

interface LaidPage {
  readonly page: Page
  readonly tables: readonly FoundTable[]
  readonly lines: readonly Line[]
  /** The words of its running header and footer. */
  readonly running: ReadonlySet<Word>
}

/** Each page's drawn tables and its lines, running headers and footers set aside. */
function laidPages(pages: readonly Page[], manner: Manner): LaidPage[] {
  let parting: Parting | null = null
  const laid = pages.map((page) => {
    const { tables, rest, parting: last } = ruledTables(page.words, page.rules, manner.vocabulary, parting)
    parting = last
    return { page, tables, lines: linesOf(rest), rest }
  })
  const kept = withoutRunning(laid.map(({ page, lines }) => ({ number: page.number, height: page.height, lines })))
  return laid.map(({ page, tables, lines }, index) => {
    const own = new Set(kept[index])
    return { page, tables, lines: [...own], running: new Set(lines.filter((line) => !own.has(line)).flatMap(({ words }) => words)) }
  })
}

/** Blocks that are known already, and where they stand among the lines. */
interface Inset {
  readonly blocks: readonly Block[]
  readonly top: number
  readonly middle: number
}

function pageBlocks(page: Page, tables: readonly FoundTable[], lines: readonly Line[], manner: Manner): Block[] {
  const rules = joinedRules(page.rules)
  const insets: Inset[] = [
    ...tables.map((table) => ({
      blocks: [{ kind: 'table', page: page.number, table } as const],
      top: table.top,
      middle: ((table.columns[0]?.left ?? 0) + (table.columns.at(-1)?.right ?? 0)) / 2,
    })),
    ...page.asides.map((aside) => ({
      blocks: laidPages([aside.page], manner).flatMap((laid) => pageBlocks(laid.page, laid.tables, laid.lines, manner)),
      top: aside.top,
      middle: (aside.left + aside.right) / 2,
    })),
  ].toSorted((a, b) => a.top - b.top)
  const blocks: Block[] = []
  for (const zone of inReadingOrder(lines)) {
    let open: Line[] = []
    const edge = Math.max(0, ...zone.filter((line) => segmentsOf(line).length === 1).map(({ right }) => right))
    for (const line of zone) {
      while (insets[0] && insets[0].top < line.baseline && isBeside(insets[0], zone)) {
        blocks.push(...flow(page, open, rules, edge, manner), ...insets.splice(0, 1).flatMap((inset) => inset.blocks))
        open = []
      }
      open.push(line)
    }
    blocks.push(...flow(page, open, rules, edge, manner))
  }
  return [...blocks, ...insets.flatMap((inset) => inset.blocks)]
}

/** Whether an inset stands in the part of the page where these lines stand. */
function isBeside({ middle }: Inset, zone: readonly Line[]): boolean {
  return zone.some(({ left }) => left <= middle) && (zone.some(({ right }) => right >= middle) || zone.length < 4)
}

function flow(page: Page, lines: readonly Line[], rules: ReturnType<typeof joinedRules>, edge: number, manner: Manner): Block[] {
  return findTables(lines, rules, manner).flatMap((found): Block[] => {
    if (found.kind === 'table') return [{ kind: 'table', page: page.number, table: found.table }]
    return textBlocks(found.lines, edge).map((text) => ({ kind: 'text', page: page.number, text }))
  })
}

/** Joins what goes on from page to page, tells headings from paragraphs, and makes the parts every reader yields. */
export function partsOf(blocks: readonly Block[], vocabulary: Vocabulary = NO_WORDS): Part[] {
  const joined = joinedBlocks(blocks, vocabulary)
  const levelOf = headingLevels(joined)
  return joined.flatMap((block): Part[] => {
    const place = placeOf(block.page)
    if (block.kind === 'text') {
      const level = levelOf(block)
      return level === undefined
        ? [{ kind: 'paragraph', text: block.text.text, place }]
        : [{ kind: 'heading', level, text: block.text.text, place }]
    }
    const { table } = block
    if (block.rows.length === 1)
      return [{ kind: 'paragraph', text: joinLines(table.rows.flatMap(({ cells }) => cells.filter((text) => text !== null))), place }]
    if (isContents(table))
      return table.rows.map(({ cells }) => ({ kind: 'paragraph', text: joinLines(cells.filter((text) => text !== null)), place }))
    return [
      {
        kind: 'table',
        caption: null,
        headerRows: table.headerRows,
        rows: block.rows,
        ...(block.isCutOff ? { isCutOff: true } : {}),
        place,
      },
    ]
  })
}

type Joined = Extract<Block, { kind: 'text' }> | JoinedTable

type JoinedTable = Extract<Block, { kind: 'table' }> & {
  readonly rows: readonly GridRow[]
  readonly lastPage: number
  readonly lastRow: FoundRow | undefined
}

function joinedBlocks(blocks: readonly Block[], vocabulary: Vocabulary): Joined[] {
  const result: Joined[] = []
  for (const block of blocks) {
    const last = result.at(-1)
    if (block.kind === 'table') {
      takeRowHeading(result, block)
      const last = result.at(-1)
      const rows = gridRows(block.table, block.page)
      const same = last?.kind === 'table' && last.lastPage < block.page ? sameColumns(last.table, last.rows, block.table, rows) : null
      if (last?.kind === 'table' && same) {
        const [first, ...more] = withDoubtAbove(same.above, withoutRepeated(same.above, same.below, last.table))
        const open = same.above.at(-1)
        const isHeading = (block.table.headerRows ?? 0) > 0 && first === same.below[0]
        const divided = last.lastRow?.divided ?? []
        const whole = first !== undefined && open !== undefined && !isHeading ? withRest(open, first, divided, vocabulary) : null
        const added = whole ? [...whole, ...more] : [...(open ? [open] : []), ...(first ? [first] : []), ...more]
        result[result.length - 1] = {
          ...last,
          rows: [...same.above.slice(0, -1), ...added],
          table: { ...last.table, columns: same.columns },
          lastPage: block.page,
          lastRow: block.table.rows.at(-1),
          ...(block.isCutOff ? { isCutOff: true } : {}),
        }
      } else result.push({ ...block, rows, lastPage: block.page, lastRow: block.table.rows.at(-1) })
    } else if (last?.kind === 'text' && last.page === block.page - 1 && mayGoOn(last.text, block.text)) {
      const text = {
        ...last.text,
        text: joinLines([last.text.text, block.text.text]),
        isFull: block.text.isFull,
        lineCount: last.text.lineCount + block.text.lineCount,
      }
      result[result.length - 1] = { ...last, text }
    } else result.push(block)
  }
  return result
}

/** A text that stands alone between the foot of a table and its repeated heading on the next page is a row of it. */
function takeRowHeading(result: Joined[], block: Extract<Block, { kind: 'table' }>): void {
  const [table, text] = [result.at(-2), result.at(-1)]
  if (table?.kind !== 'table' || text?.kind !== 'text' || table.lastPage !== text.page || text.page !== block.page - 1) return
  const below = gridRows(block.table, block.page)
  const same = sameColumns(table.table, table.rows, block.table, below)
  if (!same || text.text.lineCount > 2 || text.text.top > table.table.bottom + 4 * text.text.size) return
  if (withoutRepeated(same.above, same.below, table.table).length === same.below.length) return
  const row: GridRow = { cells: same.columns.map((_, column) => (column === 0 ? text.text.text : null)), place: placeOf(text.page) }
  result.splice(-2, 2, { ...table, rows: [...same.above, row], table: { ...table.table, columns: same.columns } })
}

function placeOf(page: number): PartPlace {
  return { page, line: null, sheet: null }
}

function gridRows(table: FoundTable, page: number): GridRow[] {
  return table.rows.map(({ cells, unread }) => ({ cells, place: placeOf(page), ...(unread.length > 0 ? { unread } : {}) }))
}

/** Whether a paragraph at the top of a page is the rest of the one at the foot of the page before. */
function mayGoOn(one: TextBlock, other: TextBlock): boolean {
  if (!one.isFull || one.isBold !== other.isBold || Math.abs(one.size - other.size) > 0.3) return false
  if (/^\p{Lu}/u.test(other.text)) return OPEN_END.test(one.text)
  return !/[.!?:]$/.test(one.text) && /^[\p{Ll}\d(«"]/u.test(other.text) && !/^\d+(\.\d+)*\.?\s+\p{Lu}/u.test(other.text)
}

/** A table of contents without leaders: titles, and page numbers that never fall. */
function isContents(table: FoundTable): boolean {
  if (table.rows.length < 3 || table.columns.length > 3) return false
  const pages = table.rows.map(({ cells }) => Number(/^\d{1,4}$/.exec(cells.at(-1) ?? '')?.[0] ?? NaN))
  const rising = pages.every((page, index) => !Number.isNaN(page) && page >= (pages[index - 1] ?? 0))
  return (
    rising &&
    table.rows.filter(({ cells }) => /^\d+(\.\d+)*\.?(\s|$)/.test(cells[0] ?? '')).length * 2 >= table.rows.length &&
    pages.every((page) => page < 2000)
  )
}

const NUMBERED = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s+\p{Lu}/u
const CAPTION = /^(tabell|table|figur|figure|note)\s+\d/i
const LEADERS = /(\.\s?){5,}\s*\d*$/

/**
 * Tells headings from paragraphs by larger or bold type than the text's, or by a chapter's number, and gives them levels:
 * by the number where one is printed, otherwise by how large they are. Answers `undefined` for a paragraph.
 */
function headingLevels(blocks: readonly Joined[]): (block: Extract<Block, { kind: 'text' }>) => number | null | undefined {
  const texts = blocks.filter((block) => block.kind === 'text')
  const body = bodySize(texts)
  const isHeading = (block: Extract<Block, { kind: 'text' }>): boolean => {
    const { text, size, isBold, lineCount } = block.text
    if (block.level !== undefined || block.isStated) return block.level !== undefined
    if (CAPTION.test(text) || LEADERS.test(text) || lineCount > 3 || text.length > 160 || !/\p{L}{2}/u.test(text)) return false
    if (size >= 1.12 * body) return true
    const isNumbered = NUMBERED.test(text) && !/[.:;,]$/.test(text)
    if (isBold) return isNumbered || (lineCount === 1 && text.length <= 80 && !/[.:;,]$/.test(text) && size >= 0.97 * body)
    return isNumbered && lineCount === 1 && /^\d+\.\d/.test(text) && text.length <= 80
  }
  const headings = texts.filter(isHeading)
  const depthOf = new Map<string, number>()
  const styleOf = (text: TextBlock): string => `${Math.round(text.size * 2)} ${text.isBold}`
  for (const { text } of headings) {
    const number = NUMBERED.exec(text.text)?.[1]
    if (number !== undefined && !depthOf.has(styleOf(text))) depthOf.set(styleOf(text), number.split('.').length)
  }
  const styles = [
    ...new Set(headings.filter(({ text }) => !depthOf.has(styleOf(text))).map(({ text }) => `${text.size.toFixed(1)} ${text.isBold}`)),
  ]
  const ranked = styles.toSorted((a, b) => Number(b.split(' ')[0]) - Number(a.split(' ')[0]))
  const kept = new Set(headings)
  return (block) => {
    if (!kept.has(block)) return undefined
    if (block.level !== undefined) return block.level
    const number = NUMBERED.exec(block.text.text)?.[1]
    if (number !== undefined) return Math.min(6, number.split('.').length)
    return Math.min(6, depthOf.get(styleOf(block.text)) ?? ranked.indexOf(`${block.text.size.toFixed(1)} ${block.text.isBold}`) + 1)
  }
}

/** The type size that most letters are set in. */
function bodySize(texts: readonly Extract<Block, { kind: 'text' }>[]): number {
  const letters = new Map<number, number>()
  for (const { text } of texts) {
    const size = Math.round(text.size * 4) / 4
    letters.set(size, (letters.get(size) ?? 0) + text.text.length)
  }
  return [...letters].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 10
}
