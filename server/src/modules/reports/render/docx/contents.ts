import { childrenOf } from '@arsring/document'
import type { DocumentNode } from '@arsring/document'
import { sectionTitle } from '../outline.ts'
import { NOTHING, xml, type Xml } from '../../../../platform/office/xml.ts'
import { directionText, figureText } from '../shown.ts'
import { fieldEnd, fieldStart, linkTo, paragraph, run } from './paragraph.ts'
import type { DocxPlace } from './place.ts'
import { ATTACHMENTS_ANCHOR } from './attachments.ts'
import { SIGNATURE_ANCHOR } from './signature.ts'
import { SOURCES_ANCHOR } from './sources.ts'
import { headingAnchor } from './text.ts'

const DEEPEST = 3

interface Entry {
  readonly depth: number
  readonly title: string
  readonly anchor: string
}

/**
 * The table of contents as a field with its entries in it, each a link. Page numbers come when Word is asked to update
 * the field: only Word knows where its pages end.
 */
export function contentsBlock(place: DocxPlace): Xml {
  const entries = entriesOf(place)
  const lines = entries.map((entry, i) =>
    paragraph(
      { style: `TOC${entry.depth}` },
      i === 0 ? fieldStart(`TOC \\o "1-${DEEPEST}" \\h \\z \\u`) : null,
      linkTo(place.bookmark(entry.anchor), run(entry.title)),
      i === entries.length - 1 ? fieldEnd() : null,
    ),
  )
  if (lines.length === 0) return NOTHING
  return xml`<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph({ style: 'TOCHeading' }, run(place.texts.contents))}${lines}</w:sdtContent></w:sdt>`
}

function entriesOf(place: DocxPlace): readonly Entry[] {
  const { outline, texts } = place
  const { report } = outline
  const sections = outline.sections.flatMap(({ section, anchor, depth, headings }): Entry[] => [
    { depth, title: sectionTitle(section), anchor },
    ...[...headings].map(([node, each], i) => ({ depth: each, title: plainText(node), anchor: headingAnchor(anchor, i) })),
  ])
  const last: Entry[] = [
    ...(report.signature === null ? [] : [{ depth: 1, title: texts.signature, anchor: SIGNATURE_ANCHOR }]),
    ...(report.attachments.length === 0 ? [] : [{ depth: 1, title: texts.attachments, anchor: ATTACHMENTS_ANCHOR }]),
    ...(outline.figures.length === 0 ? [] : [{ depth: 1, title: texts.sources, anchor: SOURCES_ANCHOR }]),
  ]
  return [...sections, ...last].filter(({ depth }) => depth <= DEEPEST)

  function plainText(heading: DocumentNode): string {
    return childrenOf(heading)
      .map((child) => {
        if (child.type === 'text') return child.text
        if (child.type === 'figure') return figureText(child.attrs, report)
        return child.type === 'direction' ? directionText(child.attrs, report) : ' '
      })
      .join('')
  }
}
