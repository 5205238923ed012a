import { joined, NOTHING, xml, type Xml } from '../../../../platform/office/xml.ts'

export interface ParagraphLook {
  readonly style?: string
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean
  readonly list?: { readonly id: number; readonly level: number }
  /** Indent from the left, in twips. */
  readonly indent?: number
  readonly breakBefore?: boolean
}

export interface RunLook {
  readonly style?: 'Figure' | 'Hyperlink'
  readonly bold?: boolean
  readonly italic?: boolean
  /** RRGGBB. */
  readonly colour?: string
  /** In points. */
  readonly size?: number
}

/** A paragraph. Properties stand in the order the standard asks for: Word refuses a document where they don't. */
export function paragraph(look: ParagraphLook, ...content: readonly (Xml | null)[]): Xml {
  const properties = xml`${look.style === undefined ? null : xml`<w:pStyle w:val="${look.style}"/>`}${look.keepNext === true ? xml`<w:keepNext/>` : null}${
    look.breakBefore === true ? xml`<w:pageBreakBefore/>` : null
  }${look.list === undefined ? null : xml`<w:numPr><w:ilvl w:val="${look.list.level}"/><w:numId w:val="${look.list.id}"/></w:numPr>`}${
    look.indent === undefined ? null : xml`<w:ind w:left="${look.indent}"/>`
  }`
  return xml`<w:p>${properties.source === '' ? null : xml`<w:pPr>${properties}</w:pPr>`}${content}</w:p>`
}

export function run(text: string, look: RunLook = {}): Xml {
  if (text === '') return NOTHING
  return xml`<w:r>${runProperties(look)}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

export const LINE_BREAK = xml`<w:r><w:br/></w:r>`
export const TAB = xml`<w:r><w:tab/></w:r>`

/** A field with the value it has now: shown as it is until somebody asks Word to update it. */
export function field(instruction: string, shown: string, look: RunLook = {}): Xml {
  return joined([fieldStart(instruction, look), run(shown, look), fieldEnd(look)])
}

/** What stands between the start and the end of a field is its value. */
export function fieldStart(instruction: string, look: RunLook = {}): Xml {
  const properties = runProperties(look)
  return xml`<w:r>${properties}<w:fldChar w:fldCharType="begin"/></w:r><w:r>${properties}<w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r>${properties}<w:fldChar w:fldCharType="separate"/></w:r>`
}

export function fieldEnd(look: RunLook = {}): Xml {
  return xml`<w:r>${runProperties(look)}<w:fldChar w:fldCharType="end"/></w:r>`
}

/** Text that leads to a bookmark of the document. */
export function linkTo(bookmark: string, content: Xml): Xml {
  return xml`<w:hyperlink w:anchor="${bookmark}" w:history="1">${content}</w:hyperlink>`
}

export function bookmarked(id: number, name: string, content: Xml): Xml {
  return xml`<w:bookmarkStart w:id="${id}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${id}"/>`
}

function runProperties(look: RunLook): Xml | null {
  const properties = xml`${look.style === undefined ? null : xml`<w:rStyle w:val="${look.style}"/>`}${look.bold === true ? xml`<w:b/>` : null}${
    look.italic === true ? xml`<w:i/>` : null
  }${look.colour === undefined ? null : xml`<w:color w:val="${look.colour}"/>`}${look.size === undefined ? null : xml`<w:sz w:val="${Math.round(look.size * 2)}"/>`}`
  return properties.source === '' ? null : xml`<w:rPr>${properties}</w:rPr>`
}
