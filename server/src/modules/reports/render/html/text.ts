import { childrenOf, isAllowedLink, isBlank, type DocumentMark, type DocumentNode, type DocumentNodeOf } from '@arsring/document'
import { directionText, figureText } from '../shown.ts'
import { chartHtml } from './chart.ts'
import { Html, joined, markup, NOTHING } from '../../../../platform/markup/markup.ts'
import { figureLink } from './figure-link.ts'
import { imageHtml } from './image.ts'
import type { Place } from './place.ts'
import { tableHtml } from './table.ts'

/** Headings of the page: the report's title is h1, a chapter h2. */
export function headingTag(depth: number): string {
  return `h${Math.min(depth + 1, 6)}`
}

/** The text of a section. */
export function textHtml(content: DocumentNode, headings: ReadonlyMap<DocumentNode, number>, place: Place): Html {
  return blocks(content)

  function blocks(node: DocumentNode): Html {
    return joined(childrenOf(node).map(block))
  }

  function block(node: DocumentNode): Html {
    switch (node.type) {
      case 'paragraph':
        return isBlank(node) ? NOTHING : markup`<p>${inline(node, place)}</p>\n`
      case 'heading': {
        const depth = headings.get(node)
        return depth === undefined ? NOTHING : tagged(headingTag(depth), inline(node, place))
      }
      case 'bulletList':
        return markup`<ul>\n${blocks(node)}</ul>\n`
      case 'orderedList': {
        const start = node.attrs?.start ?? 1
        return markup`<ol${start === 1 ? null : markup` start="${start}"`}>\n${blocks(node)}</ol>\n`
      }
      case 'listItem':
        return markup`<li>${blocks(node)}</li>\n`
      case 'blockquote':
        return markup`<blockquote>\n${blocks(node)}</blockquote>\n`
      case 'table':
        return typedTable(node)
      case 'factTable':
        return tableHtml(node.attrs.table, place)
      case 'chart':
        return chartHtml(node.attrs.chart, place)
      case 'image':
        return imageHtml(node, place)
      case 'doc':
      case 'tableRow':
      case 'tableHeader':
      case 'tableCell':
      case 'text':
      case 'hardBreak':
      case 'figure':
      case 'direction':
        throw new Error(`${node.type} is not a block`)
    }
  }

  /** A first row of headers only heads the columns; any other header heads its row. */
  function typedTable(node: DocumentNodeOf<'table'>): Html {
    const rows = childrenOf(node).filter((row) => childrenOf(row).length > 0)
    const isHead = rows[0] !== undefined && childrenOf(rows[0]).every((cell) => cell.type === 'tableHeader')
    const head = isHead && rows[0] !== undefined ? markup`<thead>${typedRow(rows[0], 'col')}</thead>\n` : NOTHING
    const body = rows.slice(isHead ? 1 : 0).map((row) => typedRow(row, 'row'))
    if (rows.length === 0) return NOTHING
    return markup`<div class="scroll" tabindex="0" role="region" aria-label="${place.texts.table}"><table class="typed">${head}<tbody>\n${body}</tbody></table></div>\n`
  }

  function typedRow(row: DocumentNode, scope: 'col' | 'row'): Html {
    const cells = childrenOf(row).map((cell) => {
      if (cell.type === 'tableHeader') return markup`<th scope="${scope}"${spans(cell)}>${blocks(cell)}</th>`
      return cell.type === 'tableCell' ? markup`<td${spans(cell)}>${blocks(cell)}</td>` : NOTHING
    })
    return markup`<tr>${cells}</tr>\n`
  }
}

function tagged(tag: string, content: Html): Html {
  return new Html(`<${tag}>${content.source}</${tag}>\n`)
}

function spans(node: DocumentNodeOf<'tableHeader' | 'tableCell'>): Html {
  const { colspan = 1, rowspan = 1 } = node.attrs ?? {}
  return markup`${colspan > 1 ? markup` colspan="${colspan}"` : null}${rowspan > 1 ? markup` rowspan="${rowspan}"` : null}`
}

/** Text, figures and direction words of a block. A figure leads to its entry among the sources. */
function inline(node: DocumentNode, place: Place): Html {
  return joined(
    childrenOf(node).map((child) => {
      switch (child.type) {
        case 'text':
          return marked(markup`${child.text}`, child.marks)
        case 'hardBreak':
          return markup`<br>`
        case 'figure':
          return marked(figureLink(child.attrs.key, figureText(child.attrs, place.outline.report), place), withoutLink(child.marks))
        case 'direction':
          return marked(markup`${directionText(child.attrs, place.outline.report)}`, child.marks)
        default:
          throw new Error(`${child.type} is not text`)
      }
    }),
  )
}

function withoutLink(marks: readonly DocumentMark[] | undefined): readonly DocumentMark[] {
  return (marks ?? []).filter((mark) => mark.type !== 'link')
}

function marked(content: Html, marks: readonly DocumentMark[] = []): Html {
  return marks.reduceRight((inner, mark) => {
    switch (mark.type) {
      case 'bold':
        return markup`<strong>${inner}</strong>`
      case 'italic':
        return markup`<em>${inner}</em>`
      case 'link':
        return isAllowedLink(mark.attrs.href) ? markup`<a href="${mark.attrs.href}" rel="noopener noreferrer">${inner}</a>` : inner
    }
  }, content)
}
