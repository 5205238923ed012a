import type { Language } from '@arsring/shared'
import { languageTag } from '../../../../platform/office/language-tag.ts'
import { joined, xml, Xml } from '../../../../platform/office/xml.ts'
import { ACCENT, AMBER, FIRM, HAIR, INK, PAPER, SOFT } from './colours.ts'
import { WORD_NAMESPACES } from './namespaces.ts'
import { TEXT_WIDTH, twips } from './units.ts'

/** On every machine with Word, and metric-compatible Carlito elsewhere. */
const FONT = 'Calibri'

interface Style {
  readonly id: string
  /** Word's own name where it has one: then it is Word's own style, with its place in menus and navigation. */
  readonly name: string
  readonly basedOn?: string
  /** Style of the paragraph that is written after it. */
  readonly next?: string
  readonly paragraph?: ParagraphStyle
  readonly text?: TextStyle
}

/** In points. */
interface ParagraphStyle {
  readonly keepNext?: boolean
  readonly border?: Xml
  /** Where a tab leads to: the right edge, with dots before it when `dots`. */
  readonly tab?: 'plain' | 'dots'
  readonly before?: number
  readonly after?: number
  /** In 240ths of a line. */
  readonly line?: number
  readonly left?: number
  readonly hanging?: number
  readonly isRight?: boolean
  /** 0 for the first level of headings. */
  readonly outline?: number
  readonly tight?: boolean
}

interface TextStyle {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly colour?: string
  readonly size?: number
  readonly underline?: 'single' | 'dotted'
}

const HEADINGS: readonly { readonly size: number; readonly before: number; readonly after: number }[] = [
  { size: 20, before: 24, after: 8 },
  { size: 15, before: 20, after: 6 },
  { size: 12.5, before: 16, after: 5 },
  { size: 11, before: 14, after: 4 },
  { size: 11, before: 12, after: 4 },
  { size: 11, before: 12, after: 4 },
]

const PARAGRAPHS: readonly Style[] = [
  { id: 'Normal', name: 'Normal', paragraph: { after: 7, line: 276 } },
  ...HEADINGS.map(({ size, before, after }, i): Style => ({
    id: `Heading${i + 1}`,
    name: `heading ${i + 1}`,
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: { keepNext: true, before, after, line: 240, outline: i },
    text: { bold: true, size, colour: i < 4 ? INK : SOFT },
  })),
  { id: 'Title', name: 'Title', basedOn: 'Normal', next: 'Subtitle', paragraph: { after: 10, line: 240 }, text: { bold: true, size: 38 } },
  { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Normal', text: { colour: SOFT, size: 11.5 } },
  {
    id: 'CoverOwner',
    name: 'Cover owner',
    basedOn: 'Normal',
    paragraph: { after: 190, border: rule('bottom', 12, ACCENT, 6) },
    text: { bold: true, size: 12 },
  },
  { id: 'CoverUnit', name: 'Cover unit', basedOn: 'Normal', paragraph: { after: 4 }, text: { bold: true, colour: ACCENT, size: 17 } },
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: { before: 12, after: 10, line: 240 },
    text: { bold: true, size: 20 },
  },
  ...[0, 1, 2].map((level): Style => ({
    id: `TOC${level + 1}`,
    name: `toc ${level + 1}`,
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: { tab: 'dots', before: level === 0 ? 5 : 0, after: 2, line: 240, left: level * 14 },
    ...(level === 0 ? { text: { bold: true } } : {}),
  })),
  { id: 'Header', name: 'header', basedOn: 'Normal', paragraph: { tab: 'plain', after: 0, line: 240 }, text: { colour: SOFT, size: 8.5 } },
  { id: 'Footer', name: 'footer', basedOn: 'Normal', paragraph: { tab: 'plain', after: 0, line: 240 }, text: { colour: SOFT, size: 8.5 } },
  { id: 'ListParagraph', name: 'List Paragraph', basedOn: 'Normal', paragraph: { after: 4, left: 18 } },
  {
    id: 'Quote',
    name: 'Quote',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: { left: 14, border: rule('left', 12, HAIR, 10) },
    text: { colour: SOFT },
  },
  {
    id: 'Caption',
    name: 'caption',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: { keepNext: true, before: 14, after: 3, line: 240 },
    text: { size: 10 },
  },
  {
    id: 'UnitLine',
    name: 'Unit line',
    basedOn: 'Normal',
    paragraph: { keepNext: true, after: 3, line: 240 },
    text: { colour: SOFT, size: 9 },
  },
  { id: 'Picture', name: 'Picture', basedOn: 'Normal', paragraph: { after: 14, line: 240 } },
  { id: 'TableText', name: 'Table text', basedOn: 'Normal', paragraph: { before: 2.2, after: 2.2, line: 240 }, text: { size: 9 } },
  {
    id: 'TableSource',
    name: 'Table source',
    basedOn: 'TableText',
    paragraph: { keepNext: true, before: 6 },
    text: { italic: true, size: 8.5 },
  },
  { id: 'TableNumber', name: 'Table number', basedOn: 'TableText', paragraph: { isRight: true } },
  { id: 'TableHead', name: 'Table heading', basedOn: 'TableText', paragraph: { keepNext: true }, text: { bold: true } },
  { id: 'TableHeadNumber', name: 'Table heading of numbers', basedOn: 'TableHead', paragraph: { isRight: true } },
  {
    id: 'TableNote',
    name: 'Table note',
    basedOn: 'Normal',
    paragraph: { before: 3, after: 0, line: 240 },
    text: { colour: SOFT, size: 8.5 },
  },
  { id: 'TableEnd', name: 'Table end', basedOn: 'Normal', paragraph: { after: 6, line: 240 }, text: { size: 4 } },
  { id: 'NoteTitle', name: 'Note title', basedOn: 'Normal', paragraph: { keepNext: true, after: 4 }, text: { bold: true, size: 12 } },
  {
    id: 'SourceTitle',
    name: 'Source title',
    basedOn: 'Normal',
    paragraph: { keepNext: true, before: 14, after: 2, line: 240 },
    text: { bold: true },
  },
  { id: 'SourceLine', name: 'Source line', basedOn: 'Normal', paragraph: { keepNext: true, after: 4, line: 240 }, text: { size: 9 } },
  {
    id: 'Signature',
    name: 'Signature line',
    basedOn: 'Normal',
    paragraph: { before: 64, border: rule('top', 6, FIRM, 6), tight: true },
    text: { bold: true },
  },
]

const CHARACTERS: readonly Style[] = [
  { id: 'Hyperlink', name: 'Hyperlink', text: { colour: ACCENT, underline: 'single' } },
  // A number that can be opened: marked, but not so that a page of numbers becomes a page of links.
  { id: 'Figure', name: 'Figure link', text: { underline: 'dotted' } },
]

/** All styles of the document, in the font and colours of the printed report, and its language for spelling and speech. */
export function stylesSource(language: Language): Xml {
  return xml`<w:styles ${WORD_NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/><w:color w:val="${INK}"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="${languageTag(language)}" w:eastAsia="${languageTag(language)}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${PARAGRAPHS.map(
    (style) => styleSource(style, 'paragraph'),
  )}<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>${CHARACTERS.map((style) => styleSource(style, 'character'))}${TABLES}</w:styles>`
}

function styleSource(style: Style, type: 'paragraph' | 'character'): Xml {
  const isDefault = style.id === 'Normal'
  return xml`<w:style w:type="${type}"${isDefault ? xml` w:default="1"` : null} w:styleId="${style.id}"><w:name w:val="${style.name}"/>${
    style.basedOn === undefined ? null : xml`<w:basedOn w:val="${style.basedOn}"/>`
  }${style.next === undefined ? null : xml`<w:next w:val="${style.next}"/>`}<w:qFormat/>${
    style.paragraph === undefined ? null : paragraphStyle(style.paragraph)
  }${style.text === undefined ? null : textStyle(style.text)}</w:style>`
}

function paragraphStyle(look: ParagraphStyle): Xml {
  const spacing = [
    look.before === undefined ? '' : ` w:before="${twips(look.before)}"`,
    look.after === undefined ? '' : ` w:after="${twips(look.after)}"`,
    look.line === undefined ? '' : ` w:line="${look.line}" w:lineRule="auto"`,
  ].join('')
  return xml`<w:pPr>${look.keepNext === true ? xml`<w:keepNext/><w:keepLines/>` : null}${look.border === undefined ? null : xml`<w:pBdr>${look.border}</w:pBdr>`}${
    look.tab === undefined
      ? null
      : xml`<w:tabs><w:tab w:val="right"${look.tab === 'dots' ? xml` w:leader="dot"` : null} w:pos="${TEXT_WIDTH}"/></w:tabs>`
  }${spacing === '' ? null : new Xml(`<w:spacing${spacing}/>`)}${look.left === undefined ? null : xml`<w:ind w:left="${twips(look.left)}"/>`}${
    look.isRight === true ? xml`<w:jc w:val="right"/>` : null
  }${look.outline === undefined ? null : xml`<w:outlineLvl w:val="${look.outline}"/>`}</w:pPr>`
}

function textStyle(look: TextStyle): Xml {
  return xml`<w:rPr>${look.bold === true ? xml`<w:b/>` : null}${look.italic === true ? xml`<w:i/>` : null}${
    look.colour === undefined ? null : xml`<w:color w:val="${look.colour}"/>`
  }${look.size === undefined ? null : xml`<w:sz w:val="${Math.round(look.size * 2)}"/>`}${look.underline === undefined ? null : xml`<w:u w:val="${look.underline}"/>`}</w:rPr>`
}

/** `width` in eighths of a point, `space` in points. */
function rule(side: string, width: number, colour: string, space: number): Xml {
  return new Xml(`<w:${side} w:val="single" w:sz="${width}" w:space="${space}" w:color="${colour}"/>`)
}

function tableStyle(
  id: string,
  name: string,
  borders: readonly Xml[],
  margins: readonly [top: number, left: number, bottom: number, right: number],
  more: Xml | null,
): Xml {
  const [top, left, bottom, right] = margins.map(twips)
  return xml`<w:style w:type="table" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${joined(borders)}</w:tblBorders><w:tblCellMar><w:top w:w="${top ?? 0}" w:type="dxa"/><w:left w:w="${left ?? 0}" w:type="dxa"/><w:bottom w:w="${bottom ?? 0}" w:type="dxa"/><w:right w:w="${right ?? 0}" w:type="dxa"/></w:tblCellMar></w:tblPr>${more}</w:style>`
}

const TABLES = joined([
  xml`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`,
  tableStyle(
    'FactTable',
    'Fact table',
    [rule('bottom', 4, HAIR, 0), rule('insideH', 4, HAIR, 0)],
    [0, 7, 0, 0],
    xml`<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>${rule('bottom', 10, ACCENT, 0)}</w:tcBorders></w:tcPr></w:tblStylePr><w:tblStylePr w:type="firstCol"><w:tblPr/><w:tcPr><w:tcMar><w:left w:w="0" w:type="dxa"/></w:tcMar></w:tcPr></w:tblStylePr>`,
  ),
  tableStyle(
    'NoteBox',
    'Note box',
    [rule('left', 24, AMBER, 0)],
    [8, 12, 6, 10],
    xml`<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${PAPER}"/></w:tcPr>`,
  ),
])
