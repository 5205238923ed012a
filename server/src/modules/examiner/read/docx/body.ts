import { layOut, type SpanCell } from '../grid.ts'
import { plainText } from '../plain-text.ts'
import type { Budget } from '../stop.ts'
import type { Chart } from './charts.ts'
import { draftsOf, type Chunk } from './chunks.ts'
import type { Draft, TextDraft } from './draft.ts'
import type { Numbering } from './numbering.ts'
import { chosen, ParagraphReader, type PageBreaks } from './paragraph-text.ts'
import { levelOf, listPlace, type Styles } from './styles.ts'
import { child, isOn, valueOf, type XmlNode } from './xml-node.ts'

/** Headings longer than this are paragraphs that someone marked to have them in the contents. */
const LONGEST_HEADING = 250
/** As many columns as Word allows. */
const MOST_SPAN = 63
/** A cell of more text than this, alone in its row, is a box of text and no table. */
const BOX_TEXT = 300

/** What a document holds beside its text, by the ids that the text refers to it with. */
export interface Beside {
  /** The texts of notes, by kind and id (`footnotes 2`). */
  readonly notes: ReadonlyMap<string, string>
  readonly charts: ReadonlyMap<string, Chart>
  readonly chunks: ReadonlyMap<string, Chunk>
}

/** What the text shows and its drafts do not hold. */
export interface Unread {
  readonly charts: Chart[]
  /** Documents and objects of other programs, by their name or kind. */
  readonly embedded: string[]
  smartArt: number
}

/** Makes drafts of the blocks of a document, in its order. One reader for one document: numbers, fields and pages go on from block to block. */
export class BodyReader {
  readonly #styles: Styles
  readonly #numbering: Numbering
  readonly #beside: Beside
  readonly #budget: Budget
  readonly #paragraphs: ParagraphReader
  readonly unread: Unread = { charts: [], embedded: [], smartArt: 0 }
  #breaks: PageBreaks = { rendered: 0, manual: 0 }
  #noteQueue: string[] = []
  /** Text whose paragraph mark was struck out: it stands in the next paragraph. */
  #joined = ''

  constructor(styles: Styles, numbering: Numbering, beside: Beside, budget: Budget) {
    this.#styles = styles
    this.#numbering = numbering
    this.#beside = beside
    this.#budget = budget
    this.#paragraphs = new ParagraphReader(styles)
  }

  get breaks(): PageBreaks {
    return this.#breaks
  }

  /** One block of the body, and the notes it refers to after it. */
  block(node: XmlNode): Draft[] {
    const drafts = this.#blocks([node])
    const notes = this.#noteQueue
    this.#noteQueue = []
    return [...drafts, ...notes.map((text): Draft => this.#text('paragraph', null, [this.#budget.text(text)], this.#breaks))]
  }

  #blocks(nodes: readonly XmlNode[]): Draft[] {
    return nodes.flatMap((node) => {
      switch (node.name) {
        case 'p':
          return this.#paragraph(node)
        case 'tbl':
          return this.#table(node)
        case 'AlternateContent':
          return this.#blocks(chosen(node)?.children ?? [])
        case 'sdt':
        case 'sdtContent':
        case 'customXml':
        case 'ins':
        case 'moveTo':
        case 'txbxContent':
          return isContentsControl(node) ? [] : this.#blocks(node.children)
        case 'altChunk':
          return this.#chunk(node.attributes['id'] ?? '')
        default:
          this.#leave(node)
          return []
      }
    })
  }

  #chunk(id: string): Draft[] {
    const chunk = this.#beside.chunks.get(id)
    if (chunk?.parts) return draftsOf(chunk.parts, this.#breaks)
    this.unread.embedded.push(chunk?.name ?? id)
    return []
  }

  #leave({ name, attributes }: XmlNode): void {
    if (name === 'chart') {
      const chart = this.#beside.charts.get(attributes['id'] ?? '')
      if (chart) this.unread.charts.push(chart)
      else this.unread.embedded.push(name)
    }
    if (name === 'OLEObject') this.unread.embedded.push(attributes['ProgID'] ?? name)
    if (name === 'relIds') this.unread.smartArt++
  }

  #paragraph(node: XmlNode): Draft[] {
    const properties = child(node, 'pPr')
    const style = this.#styles.paragraph(valueOf(properties, 'pStyle'))
    const outline = levelOf(valueOf(properties, 'outlineLvl'))
    const level = outline ?? style.level
    const isHeading = level !== null && level <= 9 && style.role !== 'contents'
    if (isHeading) this.#paragraphs.endContents()
    const read = this.#paragraphs.read(node, style)
    const at = this.#turn(read.before)
    this.#turn(read.after)
    const isStruck = ['del', 'moveFrom'].some((name) => child(child(properties, 'rPr'), name))
    const text = this.#joined + read.text
    this.#joined = isStruck ? text : ''
    if (isStruck) return []

    const place = listPlace(properties, style.place)
    const number = place && this.#numbering.next(place, style)
    this.#noteQueue.push(...read.notes.flatMap((id) => this.#beside.notes.get(id) ?? []))
    const boxes = read.boxes.flatMap((box) => this.#blocks([box]))
    const lines = linesOf(text)
    if (lines.length === 0 || read.isContents || style.role === 'contents') return boxes
    this.#budget.text(text)
    const kind =
      (isHeading || style.role === 'title') && text.length <= LONGEST_HEADING
        ? 'heading'
        : style.role === 'caption'
          ? 'caption'
          : 'paragraph'
    // Bullets and numbers of lists are no part of the text; a number that names something is: `3.1`, `Tabell 2:`.
    const isPrinted = number !== null && (kind === 'heading' || kind === 'caption' || /\p{L}{3}/u.test(number))
    const [first = '', ...rest] = lines
    const draft = this.#text(kind, kind === 'heading' ? level : null, isPrinted ? [`${number} ${first}`, ...rest] : lines, at)
    return [{ ...draft, isBold: read.isBold, size: read.size, isListed: place !== null && !isPrinted }, ...boxes]
  }

  #text(kind: TextDraft['kind'], level: number | null, lines: readonly string[], at: PageBreaks): TextDraft {
    return { kind, level, lines, at, isBold: false, size: null, isListed: false }
  }

  #table(node: XmlNode): Draft[] {
    const start = this.#breaks
    const rows: { cells: (SpanCell & { rows: number; columns: number })[]; isHeader: boolean; place: PageBreaks }[] = []
    const inCells: { texts: TextDraft[]; others: Draft[] }[][] = []
    // The cell that goes on downwards in each column, as far as the row above reaches.
    let open = new Map<number, { rows: number }>()
    for (const row of wrapped(node, 'tr')) {
      const properties = child(row, 'trPr')
      if (child(properties, 'del') || isOn(properties, 'hidden') === true) continue
      const before = this.#breaks
      let furthest = before
      let page: PageBreaks | null = null
      const cells: { lines: string[]; columns: number; rows: number }[] = []
      const contents: { texts: TextDraft[]; others: Draft[] }[] = []
      const next = new Map<number, { rows: number }>()
      let column = spanOf(valueOf(properties, 'gridBefore'), 0)
      if (column > 0) cells.push({ lines: [], columns: column, rows: 1 })
      for (const cell of wrapped(row, 'tc')) {
        const own = child(cell, 'tcPr')
        if (child(own, 'cellDel')) continue
        this.#breaks = before
        const drafts = this.#blocks(cell.children)
        page ??= drafts[0]?.at ?? null
        if (this.#breaks.rendered > furthest.rendered) furthest = this.#breaks
        const texts = drafts.filter((draft) => draft.kind !== 'table')
        contents.push({ texts, others: drafts.filter((draft) => draft.kind === 'table') })
        const columns = spanOf(valueOf(own, 'gridSpan'), 1)
        const merge = child(own, 'vMerge')
        const above = merge && merge.attributes['val'] !== 'restart' ? open.get(column) : undefined
        const across = child(own, 'hMerge')
        const last = cells.at(-1)
        if (above) {
          above.rows++
          next.set(column, above)
        } else if (across && across.attributes['val'] !== 'restart' && last) {
          last.columns += columns
        } else {
          const placed = { lines: texts.flatMap(({ lines }) => lines.map(plainText)), columns, rows: 1 }
          cells.push(placed)
          if (merge) next.set(column, placed)
        }
        column += columns
      }
      this.#breaks = furthest
      open = next
      rows.push({ cells, isHeader: isOn(properties, 'tblHeader') === true, place: page ?? before })
      inCells.push(contents)
    }
    const grid = layOut(rows, this.#budget)
    const [first] = rows
    const nested = inCells.flat().flatMap(({ others }) => others)
    const isBox =
      (grid.rows[0]?.cells.length ?? 0) <= 1 ||
      (grid.rows.length === 1 && inCells.flat().some(({ texts, others }) => isLayout(texts, others)))
    const holdsTables =
      nested.length > 0 && inCells.filter((cells) => cells.some(({ others }) => others.length > 0)).length * 2 > inCells.length
    // A frame around text or other tables is no table: what is in it is read as it would be without.
    if (isBox || holdsTables) return inCells.flat().flatMap(({ texts, others }) => [...texts, ...others])
    return [
      {
        kind: 'table',
        caption: null,
        headerRows: grid.headerRows,
        widths: wrapped(child(node, 'tblGrid'), 'gridCol')
          .map((each) => each.attributes['w'] ?? '')
          .join(' '),
        rows: grid.rows.map(({ place, ...row }) => ({ ...row, at: place })),
        at: first?.place ?? start,
      },
      ...nested,
    ]
  }

  #turn(pages: PageBreaks): PageBreaks {
    this.#breaks = { rendered: this.#breaks.rendered + pages.rendered, manual: this.#breaks.manual + pages.manual }
    return this.#breaks
  }
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => plainText(line) !== '')
}

function isLayout(texts: readonly TextDraft[], others: readonly Draft[]): boolean {
  return (
    others.length > 0 || texts.some(({ kind }) => kind === 'heading') || texts.flatMap(({ lines }) => lines).join(' ').length > BOX_TEXT
  )
}

function isContentsControl(node: XmlNode): boolean {
  const gallery = valueOf(child(child(node, 'sdtPr'), 'docPartObj'), 'docPartGallery')
  return node.name === 'sdt' && gallery === 'Table of Contents'
}

/** Children of that name, also those that controls, markup or tracked insertions are wrapped around. */
function wrapped(node: XmlNode | undefined, name: string): XmlNode[] {
  return (node?.children ?? []).flatMap((each) => {
    if (each.name === name) return [each]
    return ['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo'].includes(each.name) ? wrapped(each, name) : []
  })
}

function spanOf(value: string | undefined, fallback: number): number {
  const span = Number(value ?? fallback)
  return Number.isInteger(span) && span >= 0 ? Math.min(span, MOST_SPAN) : fallback
}
