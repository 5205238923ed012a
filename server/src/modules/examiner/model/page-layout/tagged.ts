import type { Column } from './columns.ts'
import { NO_WORDS, type Vocabulary } from './vocabulary.ts'
import { joinLines, lineOf, textOf } from './lines.ts'
import type { Page, Word } from './page.ts'
import type { Block } from './parts.ts'
import type { FoundTable } from './ruled-tables.ts'
import { tableOfRows, type TaggedCell } from './tagged-tables.ts'

/** A node of the structure a file declares for one page (ISO 32000-2, 14.8): its role, and what it holds in reading order. */
export interface StructureNode {
  readonly role: string
  readonly children: readonly (StructureNode | number)[]
  readonly rowSpan: number
  readonly columnSpan: number
}

const HEADING = /^H([1-6])?$/
/** What holds other blocks and is none itself. */
const GROUPS = new Set([
  'Root',
  'Document',
  'DocumentFragment',
  'Part',
  'Art',
  'Sect',
  'Div',
  'Aside',
  'L',
  'LI',
  'LBody',
  'TOC',
  'Index',
  'BlockQuote',
  'NonStruct',
  'Private',
  'Form',
])
const BLOCKS = new Set([
  'P',
  'Table',
  'L',
  'LI',
  'TOC',
  'TOCI',
  'Caption',
  'Note',
  'FENote',
  'BlockQuote',
  'Figure',
  'Formula',
  'Sect',
  'Div',
  'Part',
  'Art',
  'Title',
  'H',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
])
/** So much of a page's text the structure must hold to be believed. */
const LEAST_HELD = 0.93

/**
 * The blocks of a page by the structure its file declares, or null when that structure can't be believed: when it leaves
 * out text of the page, or holds much of it as pictures. `drawn` are the tables that the page's lines make.
 */
export function taggedBlocks(
  page: Page,
  root: StructureNode,
  running: ReadonlySet<Word> = new Set(),
  vocabulary: Vocabulary = NO_WORDS,
  drawn: readonly FoundTable[] = [],
): Block[] | null {
  if (page.asides.length > 0 && page.asides.some((aside) => aside.page.words.some(({ mark }) => mark === null))) return null
  const words = new Map<number, Word[]>()
  for (const word of [page, ...page.asides.map((aside) => aside.page)].flatMap((each) => each.words)) {
    if (word.mark === null) continue
    const own = words.get(word.mark)
    if (own) own.push(word)
    else words.set(word.mark, [word])
  }
  const blocks: Block[] = []
  const taken = new Set<number>()
  collect(root)
  const all = [page, ...page.asides.map((aside) => aside.page)].flatMap((each) => each.words).filter((word) => !running.has(word))
  const held = lengthOf(all.filter(({ mark }) => mark !== null && taken.has(mark)))
  return held < LEAST_HELD * lengthOf(all) ? null : blocks

  function collect(node: StructureNode): void {
    if (node.role === 'Artifact') return
    if (node.role === 'Table') {
      const { caption, rows } = tableParts(node)
      if (caption) addText(caption, undefined)
      const table = tableOfRows(rows, vocabulary, columnsAround(rows.flat(), drawn))
      if (table) {
        for (const cell of rows.flat()) for (const mark of cell.marks) taken.add(mark)
        blocks.push({ kind: 'table', page: page.number, table })
      } else for (const cell of rows.flat()) addWords(cell.words, cell.marks, undefined)
      return
    }
    if (node.role === 'Figure' || node.role === 'Formula') {
      const inner = node.children.filter(
        (child): child is StructureNode => typeof child !== 'number' && (child.role === 'Table' || child.role === 'Caption'),
      )
      if (inner.length > 0) for (const child of inner) collect(child)
      if (node.role === 'Formula') addText(node, undefined)
      else for (const mark of marksOf(node)) if (isSmall(mark)) taken.add(mark)
      return
    }
    const level = HEADING.exec(node.role)
    if (level) {
      addText(node, level[1] === undefined ? null : Number(level[1]))
      return
    }
    const hasBlocks = node.children.some((child) => typeof child !== 'number' && holdsBlock(child))
    if (!hasBlocks && !(GROUPS.has(node.role) && node.children.length === 0)) {
      addText(node, node.role === 'Title' ? 1 : undefined)
      return
    }
    let inline: (StructureNode | number)[] = []
    const flush = (): void => {
      if (inline.length > 0) addText({ role: 'P', children: inline, rowSpan: 1, columnSpan: 1 }, undefined)
      inline = []
    }
    for (const child of node.children) {
      if (typeof child === 'number' || !holdsBlock(child)) inline.push(child)
      else {
        flush()
        collect(child)
      }
    }
    flush()
  }

  /** A picture's few labels are no text of the report. */
  function isSmall(mark: number): boolean {
    return lengthOf(words.get(mark) ?? []) < 400
  }

  function addText(node: StructureNode, level: number | null | undefined): void {
    const marks = marksOf(node)
    addWords(
      marks.flatMap((mark) => words.get(mark) ?? []),
      marks,
      level,
    )
  }

  function addWords(own: readonly Word[], marks: readonly number[], level: number | null | undefined): void {
    for (const mark of marks) taken.add(mark)
    if (own.length === 0) return
    const text = runningText(own)
    if (text === '') return
    const size = Math.max(...own.map((word) => word.size))
    const line = lineOf(own)
    const last = own.at(-1)
    blocks.push({
      kind: 'text',
      page: page.number,
      text: {
        text,
        size,
        isBold: own.every(({ isBold }) => isBold),
        lineCount: 1,
        top: Math.min(...own.map((word) => word.baseline - word.size)),
        bottom: Math.max(...own.map(({ baseline }) => baseline)),
        isFull: last !== undefined && last.right > line.right - 6 * size,
      },
      ...(level === undefined ? { isStated: true } : { level }),
    })
  }

  function tableParts(node: StructureNode): { readonly caption: StructureNode | null; readonly rows: TaggedCell[][] } {
    const rows: TaggedCell[][] = []
    let caption: StructureNode | null = null
    const walk = (each: StructureNode): void => {
      for (const child of each.children) {
        if (typeof child === 'number') continue
        if (child.role === 'Caption') caption = child
        else if (child.role === 'TR') rows.push(cellsOf(child))
        else if (child.role !== 'Artifact') walk(child)
      }
    }
    walk(node)
    return { caption, rows }
  }

  function cellsOf(row: StructureNode): TaggedCell[] {
    return row.children.flatMap((cell) => {
      if (typeof cell === 'number') return []
      const marks = marksOf(cell)
      const own = marks.flatMap((mark) => words.get(mark) ?? [])
      return [
        {
          isHeading: cell.role === 'TH',
          lines: linesInOrder(own).map(lineOf),
          words: own,
          marks,
          rowSpan: cell.rowSpan,
          columnSpan: cell.columnSpan,
        },
      ]
    })
  }
}

/** The columns of the drawn table that all of these cells stand in. */
function columnsAround(cells: readonly TaggedCell[], drawn: readonly FoundTable[]): readonly Column[] | null {
  const words = cells.flatMap((cell) => cell.words)
  const around = drawn.find(({ columns, top, bottom }) => {
    const [left, right] = [columns[0]?.left ?? 0, columns.at(-1)?.right ?? 0]
    return words.every((word) => word.baseline > top && word.baseline < bottom && word.right > left && word.left < right)
  })
  return around?.columns ?? null
}

function holdsBlock(node: StructureNode): boolean {
  return (
    BLOCKS.has(node.role) || (node.role !== 'Artifact' && node.children.some((child) => typeof child !== 'number' && holdsBlock(child)))
  )
}

function marksOf(node: StructureNode): number[] {
  return node.role === 'Artifact' ? [] : node.children.flatMap((child) => (typeof child === 'number' ? [child] : marksOf(child)))
}

function lengthOf(words: readonly Word[]): number {
  return words.reduce((sum, { text }) => sum + text.length, 0)
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Words in the order of the structure as one text: lines joined, divided words made whole, raised digits written as such. */
function runningText(words: readonly Word[]): string {
  return joinLines(linesInOrder(words).map((line) => textOf(line)))
}

/** Words in the order of the structure, line by line. */
function linesInOrder(words: readonly Word[]): Word[][] {
  const lines: Word[][] = []
  for (const word of words) {
    const line = lines.at(-1)
    const last = line?.at(-1)
    const size = Math.max(word.size, last?.size ?? 0)
    if (!line || !last || Math.abs(word.baseline - last.baseline) > 0.75 * size || word.left < last.left - size) {
      lines.push([word])
      continue
    }
    const isRaised = word.size < 0.85 * last.size && last.baseline - word.baseline > 0.15 * last.size
    line.push(isRaised ? { ...word, text: word.text.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit) } : word)
  }
  return lines
}
