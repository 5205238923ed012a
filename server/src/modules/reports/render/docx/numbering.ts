import { joined, xml, type Xml } from '../../../../platform/office/xml.ts'
import { WORD_NAMESPACES } from './namespaces.ts'

export const BULLETS = 1
/** Word knows nine levels; deeper lists stay at the ninth. */
export const LEVELS = 9
const BULLET_LIST = 0
const NUMBER_LIST = 1
const STEP = 360

/** Numbered lists of a document: each counts for itself, from its own first number. */
export class OrderedLists {
  readonly #starts: { readonly level: number; readonly start: number }[] = []

  /** Number of a new list at a level (0 is outermost). */
  add(level: number, start: number): number {
    this.#starts.push({ level, start })
    return BULLETS + this.#starts.length
  }

  source(): Xml {
    const lists = this.#starts.map(
      ({ level, start }, i) =>
        xml`<w:num w:numId="${BULLETS + 1 + i}"><w:abstractNumId w:val="${NUMBER_LIST}"/><w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
    )
    return xml`<w:numbering ${WORD_NAMESPACES}>${kind(BULLET_LIST, 'bullet', () => '•')}${kind(NUMBER_LIST, 'decimal', (level) => `%${level + 1}.`)}<w:num w:numId="${BULLETS}"><w:abstractNumId w:val="${BULLET_LIST}"/></w:num>${lists}</w:numbering>`
  }
}

/** Indent of the text of a list item, in twips. */
export function listIndent(level: number): number {
  return STEP * (Math.min(level, LEVELS - 1) + 1)
}

function kind(id: number, format: string, text: (level: number) => string): Xml {
  const levels = Array.from(
    { length: LEVELS },
    (_, level) =>
      xml`<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text(level)}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${listIndent(level)}" w:hanging="${STEP}"/></w:pPr></w:lvl>`,
  )
  return xml`<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${joined(levels)}</w:abstractNum>`
}
