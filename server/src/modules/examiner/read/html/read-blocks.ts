import { partsOfText } from '../../model/lost-columns/parts-of-text.ts'
import type { Part, PartPlace } from '../../model/part.ts'
import { layOut, type SpanCell, type SpanRow } from '../grid.ts'
import { plainText, raised } from '../plain-text.ts'
import type { Budget } from '../stop.ts'
import { attribute, childrenOf, isElement, type HtmlElement, type HtmlNode } from './parse-guarded.ts'
import { hiddenByStyle } from './style-sheet.ts'
import { headingLevel, isBlock, isVisible as isVisibleItself } from './visible.ts'

/** A cell of more text than this, alone in its row, is a box of text and no table. */
const BOX_TEXT = 300
const WIDEST_SPAN = 1000

/** A part, and for a text its lines as broken by hand: a cell must not join figures that stand under each other. */
interface Block {
  readonly part: Part
  readonly lines: readonly string[]
}

/** The parts of a parsed page, in the order in which they are read. `placeOf` tells where an element stands in its source. */
export function readBlocks(root: HtmlNode, budget: Budget, placeOf: (element: HtmlElement) => PartPlace | null): Part[] {
  const nowhere: PartPlace = { page: null, line: null, sheet: null }
  const isStyledAway = hiddenByStyle(root)
  const isVisible = (element: HtmlElement): boolean => isVisibleItself(element) && !isStyledAway(element)
  return blocksOf(root, nowhere).map(({ part }) => part)

  function blocksOf(parent: HtmlNode, start: PartPlace): Block[] {
    const blocks: Block[] = []
    let text = ''
    const flush = (place: PartPlace, level: number | null = null, isHeading = false): void => {
      const lines = text
        .split('\n')
        .map(plainText)
        .filter((line) => line !== '')
      text = ''
      if (lines.length === 0) return
      // LibreOffice writes a heading's number and its first word as one.
      const joined = budget.text(isHeading ? lines.join(' ').replace(/^(\d{1,2}(?:\.\d{1,2})*)(?=\p{Lu}\p{Ll})/u, '$1 ') : lines.join(' '))
      blocks.push({ lines, part: isHeading ? { kind: 'heading', level, text: joined, place } : { kind: 'paragraph', text: joined, place } })
    }
    const walk = (node: HtmlNode, place: PartPlace, isRaised: boolean): void => {
      if (node.nodeName === '#text' && 'value' in node) {
        const written = node.value.replace(/[\t\n\f\r ]+/g, ' ')
        text += isRaised ? raised(written) : written
        return
      }
      if (!isElement(node)) {
        for (const child of childrenOf(node)) walk(child, place, isRaised)
        return
      }
      if (!isVisible(node)) return
      const here = placeOf(node) ?? place
      const level = headingLevel(node)
      if (level === null && !isBlock(node)) {
        if (node.tagName === 'br') text += '\n'
        else if (node.tagName === 'input') text += box(node)
        else if (!isNoteLink(node) && (node.tagName !== 'sup' || !isNoteMark(node))) {
          for (const [at, child] of childrenOf(node)
            .filter((one) => !isFormula(node) || isElement(one))
            .entries()) {
            if (at > 0) text += FORMULA[node.tagName] ?? ''
            walk(child, here, isRaised || node.tagName === 'sup')
          }
        }
        return
      }
      flush(place)
      if (node.tagName === 'table') blocks.push(...tableOf(node, here))
      else if (node.tagName === 'pre')
        blocks.push(...partsOfText(budget.text(textOf(node))).map((part) => ({ part: placed(part, here), lines: [] })))
      else if (level !== null)
        text = blocksOf(node, here)
          .flatMap(({ lines }) => lines)
          .join(' ')
      else for (const child of childrenOf(node)) walk(child, here, isRaised)
      flush(here, level, level !== null)
    }
    for (const child of childrenOf(parent)) walk(child, start, false)
    flush(start)
    return blocks
  }

  function tableOf(table: HtmlElement, place: PartPlace): Block[] {
    const inCells: Block[][][] = []
    const groups = { head: [] as HtmlElement[][], body: [] as HtmlElement[][], foot: [] as HtmlElement[][] }
    const captions: Block[] = []
    for (const child of childrenOf(table).filter(isElement).filter(isVisible)) {
      const rows = childrenOf(child).filter(isElement).filter(isVisible)
      if (child.tagName === 'caption') captions.push(...blocksOf(child, place))
      else if (child.tagName === 'thead') groups.head.push(rows)
      else if (child.tagName === 'tfoot') groups.foot.push(rows)
      else if (child.tagName === 'tbody') groups.body.push(rows)
    }
    const read = (rows: readonly HtmlElement[], isHead: boolean): SpanRow<PartPlace>[] =>
      rows
        .filter(({ tagName }) => tagName === 'tr')
        .map((row, at, { length }) => {
          const rowPlace = placeOf(row) ?? place
          const elements = childrenOf(row).filter(isElement).filter(isVisible)
          const contents = elements.map((cell) => blocksOf(cell, rowPlace))
          inCells.push(contents)
          const cells = elements.map((cell, i): SpanCell => ({
            lines: contents[i]?.flatMap(({ lines }) => lines) ?? [],
            columns: Math.min(span(cell, 'colspan'), WIDEST_SPAN),
            // A cell ends with its group of rows; 0 means to the end of it.
            rows: Math.min(span(cell, 'rowspan') || length, length - at),
          }))
          return { cells, place: rowPlace, isHeader: isHead || isHeaderRow(elements) }
        })
    const rows = [
      ...groups.head.flatMap((each) => read(each, true)),
      ...groups.body.flatMap((each) => read(each, false)),
      ...groups.foot.flatMap((each) => read(each, false)),
    ]
    const grid = layOut(rows, budget)
    const cells = inCells.flat()
    const isNested = (blocks: readonly Block[]): boolean => blocks.some(({ part }) => part.kind === 'table')
    const rowsOfTables = inCells.filter((row) => row.some(isNested)).length
    const isBox =
      (grid.rows[0]?.cells.length ?? 0) <= 1 || (grid.rows.length === 1 && cells.some((blocks) => isNested(blocks) || isLayout(blocks)))
    // A frame around text or other tables is no table: what is in it is read as it would be without.
    if (isBox || rowsOfTables * 2 > inCells.length || /^(?:presentation|none)$/.test(attribute(table, 'role') ?? '')) {
      return [...captions, ...cells.flat()]
    }
    const [caption, ...more] = captions.flatMap(({ lines }) => lines)
    return [
      ...more.map((text): Block => ({ lines: [text], part: { kind: 'paragraph', text, place } })),
      { lines: [], part: { kind: 'table', caption: caption ?? null, headerRows: grid.headerRows, rows: grid.rows, place } },
      ...cells.flat().filter(({ part }) => part.kind === 'table'),
    ]
  }
}

/** Of formulas (MathML): what stands raised or under a line is no more digits of the number before it. */
const FORMULA: Readonly<Record<string, string>> = { mfrac: '/', msup: '^' }

function isFormula({ tagName }: HtmlElement): boolean {
  return tagName in FORMULA
}

function isHeaderRow(cells: readonly HtmlElement[]): boolean {
  return cells.length > 0 && cells.every((cell) => cell.tagName === 'th' && !/^row/.test(attribute(cell, 'scope') ?? ''))
}

function isLayout(blocks: readonly Block[]): boolean {
  return blocks.some(({ part }) => part.kind === 'heading') || blocks.flatMap(({ lines }) => lines).join(' ').length > BOX_TEXT
}

function span(cell: HtmlElement, name: string): number {
  const given = /^\s*(\d+)/.exec(attribute(cell, name) ?? '1')?.[1]
  return given === undefined ? 1 : Number(given)
}

/** A link from a mark to its note, or back, by the names that Word, LibreOffice and pandoc give them: no part of the text. */
function isNoteLink(element: HtmlElement): boolean {
  return (
    element.tagName === 'a' &&
    /^[^#]*#(?:_ftn|_edn|sd(?:foot|end)note|fn(?:ref)?-?\d|user-content-fn)/i.test(attribute(element, 'href') ?? '')
  )
}

/** A raised link leads to a note and is no part of the figure before it. */
function isNoteMark(node: HtmlNode): boolean {
  return childrenOf(node).some((child) => isElement(child) && (child.tagName === 'a' || isNoteMark(child)))
}

function box(input: HtmlElement): string {
  if (!/^(?:checkbox|radio)$/i.test(attribute(input, 'type') ?? '')) return ''
  return attribute(input, 'checked') === undefined ? '☐' : '☒'
}

function textOf(node: HtmlNode): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  if (isElement(node) && !isVisibleItself(node)) return ''
  return childrenOf(node).map(textOf).join('')
}

function placed(part: Part, place: PartPlace): Part {
  return part.kind === 'table' ? { ...part, place, rows: part.rows.map((row) => ({ ...row, place })) } : { ...part, place }
}
