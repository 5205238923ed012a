import { raised } from '../plain-text.ts'
import type { Style, Styles } from './styles.ts'
import { child, isOn, sizeOfRun, valueOf, type XmlNode } from './xml-node.ts'

/** What one paragraph shows. */
export interface ParagraphText {
  /** As broken by hand, with its tabs. */
  readonly text: string
  /** Page breaks before its first character, and after it: those Word wrote when it last laid the pages out, and those put in by hand. */
  readonly before: PageBreaks
  readonly after: PageBreaks
  /** Ids of the notes referred to (`footnotes 2`). */
  readonly notes: readonly string[]
  /** What hangs on it: contents of text boxes, charts, diagrams and objects of other programs. */
  readonly boxes: readonly XmlNode[]
  readonly isBold: boolean
  /** Of its largest text, in half points. */
  readonly size: number | null
  /** Whether it stands in a table of contents that Word made. */
  readonly isContents: boolean
}

export interface PageBreaks {
  readonly rendered: number
  readonly manual: number
}

/** Elements whose text is not printed: properties, what was struck out, how a field is computed, how a word is read aloud. */
const UNPRINTED = new Set([
  'pPr',
  'rPr',
  'sectPr',
  'tblPr',
  'sdtPr',
  'del',
  'moveFrom',
  'delText',
  'delInstrText',
  'rt',
  'fldData',
  'annotationRef',
])

/** Signs of the picture fonts that mark an answer, by their place in the font. */
const TICKS: Readonly<Record<string, string>> = {
  F0FE: '☒',
  F0FD: '☒',
  F053: '☒',
  F054: '☒',
  F0FC: '✓',
  F052: '☑',
  F0A8: '☐',
  F06F: '☐',
  F0A3: '☐',
  F071: '☐',
}

/** Signs of the font Symbol that belong to numbers and formulas, by their place in the font: a minus left out would turn a figure. */
const SYMBOLS: Readonly<Record<string, string>> = {
  F02D: '−',
  F02B: '+',
  F025: '%',
  F0B1: '±',
  F0B4: '×',
  F0B8: '÷',
  F0A3: '≤',
  F0B3: '≥',
  F0BB: '≈',
}

/** The sign that a program stores as a place in a font; nothing where it is only a picture. */
function signOf({ attributes }: XmlNode): string {
  const place = (attributes['char'] ?? '').toUpperCase()
  if (/^symbol/iu.test(attributes['font'] ?? '')) return SYMBOLS[place] ?? ''
  if (TICKS[place] !== undefined) return TICKS[place]
  const code = Number.parseInt(place, 16)
  // What lies in the private area (E000–F8FF) means nothing outside its font.
  return code > 0x1f && code < 0xe000 ? String.fromCharCode(code) : ''
}

interface Field {
  instruction: string
  /** Until its result begins. */
  isComputing: boolean
}

/** Reads the text of paragraphs in the order of the document: a field may begin in one and end in another. */
export class ParagraphReader {
  readonly #styles: Styles
  readonly #fields: Field[] = []

  constructor(styles: Styles) {
    this.#styles = styles
  }

  read(node: XmlNode, style: Style): ParagraphText {
    let text = ''
    let [bold, plain, size] = [0, 0, null as number | null]
    const [before, after] = [
      { rendered: 0, manual: 0 },
      { rendered: 0, manual: 0 },
    ]
    const notes: string[] = []
    const boxes: XmlNode[] = []
    const breaks = (): { rendered: number; manual: number } => (text.trim() === '' ? before : after)
    const run: { properties: XmlNode | undefined } = { properties: undefined }
    let isContents = this.#isInContents()
    if (isOn(child(node, 'pPr'), 'pageBreakBefore') === true) before.manual++

    const add = (piece: string): void => {
      if (this.#fields.some((field) => field.isComputing) || this.#isHidden(run.properties, style)) return
      text += valueOf(run.properties, 'vertAlign') === 'superscript' ? raised(piece) : piece
      if (piece.trim() === '') return
      if (isOn(run.properties, 'b') ?? style.isBold) bold += piece.length
      else plain += piece.length
      const own = sizeOfRun(run.properties) ?? style.size
      if (own !== null) size = Math.max(size ?? 0, own)
    }
    const walk = (parent: XmlNode): void => {
      for (const each of parent.children) {
        switch (each.name) {
          case 'r': {
            const outer = run.properties
            run.properties = child(each, 'rPr')
            walk(each)
            run.properties = outer
            break
          }
          case 't':
            add(each.text)
            break
          case 'tab':
          case 'ptab':
            add('\t')
            break
          case 'br':
            if (each.attributes['type'] === 'page') breaks().manual++
            else add('\n')
            break
          case 'cr':
            add('\n')
            break
          case 'noBreakHyphen':
            add('-')
            break
          case 'sym':
            add(signOf(each))
            break
          case 'lastRenderedPageBreak':
            breaks().rendered++
            break
          case 'footnoteReference':
          case 'endnoteReference':
            notes.push(`${each.name.replace('Reference', 's')} ${each.attributes['id'] ?? ''}`)
            break
          case 'fldChar':
            this.#field(each, add)
            break
          case 'instrText': {
            const field = this.#fields.at(-1)
            if (field?.isComputing === true) field.instruction += each.text.slice(0, 200)
            break
          }
          case 'drawing':
          case 'pict':
          case 'object':
            boxes.push(...boxesIn(each))
            break
          case 'AlternateContent':
            walk({ ...each, children: [chosen(each)].filter((one) => one !== undefined) })
            break
          // Of formulas: what stands raised or under a line is no more digits of the number before it.
          case 'den':
            add('/')
            walk(each)
            break
          case 'sup':
            add('^')
            walk(each)
            break
          default:
            if (!UNPRINTED.has(each.name)) walk(each)
        }
      }
    }
    walk(node)
    // A field that only lists of contents span has its result from here on; a broken one must not hide what follows.
    isContents ||= this.#isInContents()
    for (const field of this.#fields) field.isComputing = false
    return { text, before, after, notes, boxes, isBold: bold > 0 && plain === 0, size, isContents }
  }

  /** Ends the table of contents that a damaged document never closes. */
  endContents(): void {
    this.#fields.length = 0
  }

  #isInContents(): boolean {
    return this.#fields.some((field) => /^\s*(?:TOC|INDEX)\b/.test(field.instruction))
  }

  #field(node: XmlNode, add: (text: string) => void): void {
    const type = node.attributes['fldCharType']
    if (type === 'begin') {
      const box = child(child(node, 'ffData'), 'checkBox')
      if (box) add((isOn(box, 'checked') ?? isOn(box, 'default')) === true ? '☒' : '☐')
      add(chosenEntry(child(child(node, 'ffData'), 'ddList')))
      if (this.#fields.length < 100) this.#fields.push({ instruction: '', isComputing: true })
    }
    const field = this.#fields.at(-1)
    if (type === 'separate' && field) field.isComputing = false
    if (type === 'end') this.#fields.pop()
  }

  #isHidden(properties: XmlNode | undefined, style: Style): boolean {
    return isOn(properties, 'vanish') ?? (this.#styles.isHiddenRun(valueOf(properties, 'rStyle')) || style.isHidden)
  }
}

/** The answer chosen from the list of a form: the first where none was chosen, as Word shows it. */
function chosenEntry(list: XmlNode | undefined): string {
  const entries = list?.children.filter(({ name }) => name === 'listEntry') ?? []
  const chosenAt = Number(valueOf(list, 'result') ?? valueOf(list, 'default') ?? 0)
  return entries[chosenAt]?.attributes['val'] ?? ''
}

/** The same content is stored twice, for new programs and for old ones: the first that has any. */
export function chosen(alternate: XmlNode): XmlNode | undefined {
  return alternate.children.find(({ children }) => children.length > 0)
}

const BOXES = new Set(['txbxContent', 'chart', 'relIds', 'OLEObject'])

/** What a drawing holds besides a picture. */
function boxesIn(node: XmlNode): XmlNode[] {
  if (BOXES.has(node.name)) return [node]
  const inside = node.name === 'AlternateContent' ? [chosen(node)].filter((one) => one !== undefined) : node.children
  return inside.flatMap(boxesIn)
}
