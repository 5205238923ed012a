import { childrenOf, isAllowedLink, isBlank, type DocumentMark, type DocumentNode } from '@arsring/document'
import { directionText, figureText } from '../shown.ts'
import { joined, NOTHING, xml, type Xml } from '../../../../platform/office/xml.ts'
import { strictAddress } from './address.ts'
import { chartBlock } from './chart.ts'
import { factTable } from './fact-table.ts'
import { figureLink } from './figure-link.ts'
import { imageBlock } from './image.ts'
import { BULLETS, LEVELS, listIndent } from './numbering.ts'
import { bookmarked, LINE_BREAK, paragraph, run, type RunLook } from './paragraph.ts'
import type { DocxPlace } from './place.ts'
import { typedTable } from './typed-table.ts'

export const DEEPEST_HEADING = 6

export function headingStyle(depth: number): string {
  return `Heading${Math.min(depth, DEEPEST_HEADING)}`
}

/** Anchor of a heading inside a section's text: headings have no address in the outline, but the contents lead to them. */
export function headingAnchor(sectionAnchor: string, index: number): string {
  return `${sectionAnchor} ${index}`
}

/** The text of a section. */
export function sectionText(
  content: DocumentNode,
  headings: ReadonlyMap<DocumentNode, number>,
  sectionAnchor: string,
  place: DocxPlace,
): Xml {
  const order = [...headings.keys()]
  return blocks(content, undefined)

  function blocks(node: DocumentNode, level: number | undefined, style?: string): Xml {
    return joined(childrenOf(node).map((child) => block(child, level, style)))
  }

  /** `level` is that of the list item the block stands in. */
  function block(node: DocumentNode, level: number | undefined, style?: string): Xml {
    switch (node.type) {
      case 'paragraph':
        if (isBlank(node)) return NOTHING
        return paragraph(
          { ...styled(style), ...(level === undefined ? {} : { style: 'ListParagraph', indent: listIndent(level) }) },
          inline(node, place),
        )
      case 'heading': {
        const depth = headings.get(node)
        if (depth === undefined) return NOTHING
        const name = place.bookmark(headingAnchor(sectionAnchor, order.indexOf(node)))
        return paragraph({ style: headingStyle(depth) }, bookmarked(place.nextId(), name, inline(node, place)))
      }
      case 'bulletList':
        return list(node, level, () => BULLETS)
      case 'orderedList': {
        const start = node.attrs?.start ?? 1
        return list(node, level, (depth) => place.lists.add(depth, start))
      }
      case 'blockquote':
        return blocks(node, level, 'Quote')
      case 'table':
        return typedTable(node, (cell, look) => blocks(cell, undefined, look))
      case 'factTable':
        return factTable(node.attrs.table, place)
      case 'chart':
        return chartBlock(node.attrs.chart, place)
      case 'image':
        return imageBlock(node, place)
      default:
        throw new Error(`${node.type} is not a block`)
    }
  }

  function list(node: DocumentNode, above: number | undefined, numberOf: (level: number) => number): Xml {
    const level = Math.min((above ?? -1) + 1, LEVELS - 1)
    const id = numberOf(level)
    return joined(
      childrenOf(node).map((item) => {
        const [first, ...rest] = childrenOf(item)
        const isText = first?.type === 'paragraph'
        const marked = paragraph({ style: 'ListParagraph', list: { id, level } }, isText ? inline(first, place) : null)
        const others = isText ? rest : childrenOf(item)
        return joined([marked, ...others.map((other) => block(other, level))])
      }),
    )
  }
}

/** Text, figures and direction words of a block. A figure leads to its row among the sources. */
function inline(node: DocumentNode, place: DocxPlace): Xml {
  return joined(
    childrenOf(node).map((child) => {
      switch (child.type) {
        case 'text':
          return linked(child.text, child.marks, place)
        case 'hardBreak':
          return LINE_BREAK
        case 'figure': {
          const text = figureText(child.attrs, place.outline.report)
          return figureLink(child.attrs.key, run(text, { style: 'Figure', ...lookOf(child.marks) }), place)
        }
        case 'direction':
          return run(directionText(child.attrs, place.outline.report), lookOf(child.marks))
        default:
          throw new Error(`${child.type} is not text`)
      }
    }),
  )
}

function linked(text: string, marks: readonly DocumentMark[] | undefined, place: DocxPlace): Xml {
  const href = marks?.find((mark) => mark.type === 'link')?.attrs.href
  if (!isAllowedLink(href)) return run(text, lookOf(marks))
  return xml`<w:hyperlink r:id="${place.relations.link(strictAddress(href))}" w:history="1">${run(text, { style: 'Hyperlink', ...lookOf(marks) })}</w:hyperlink>`
}

function lookOf(marks: readonly DocumentMark[] = []): RunLook {
  return {
    ...(marks.some((mark) => mark.type === 'bold') ? { bold: true } : {}),
    ...(marks.some((mark) => mark.type === 'italic') ? { italic: true } : {}),
  }
}

function styled(style: string | undefined): { style?: string } {
  return style === undefined ? {} : { style }
}
