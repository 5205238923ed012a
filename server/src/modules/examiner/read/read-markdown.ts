import markdownIt from 'markdown-it'
import type { PartPlace, Reader } from '../model/part.ts'
import { attribute, type HtmlElement } from './html/parse-guarded.ts'
import { decodeWithin, partsOfHtml } from './read-html.ts'
import { withDrawnTables } from './markdown/drawn-tables.ts'
import { refusing } from './stop.ts'

const LINE = 'data-line'

/**
 * Reads Markdown (CommonMark with pipe tables and drawn ones) by way of the HTML it stands for, which may be in it too. Parts stand
 * at their lines.
 */
export const readMarkdown: Reader = (bytes, limits) =>
  refusing(() => {
    const text = decodeWithin(bytes, limits).replace(/\r\n?/g, '\n')
    return partsOfHtml(toHtml(text), limits, placeOf)
  })

const markdown = markdownIt({ html: true })

function toHtml(text: string): string {
  const environment = {}
  const tokens = markdown.parse(withDrawnTables(withoutFrontMatter(text), LINE), environment)
  let mark = ''
  for (const token of tokens) {
    // `1) …` is how notes under tables and enumerations are written, and what the text refers to.
    if (token.type === 'list_item_open') mark = token.markup === ')' ? `${token.info}) ` : ''
    if (token.type === 'inline') {
      const [first] = token.children ?? []
      if (first?.type === 'text') first.content = mark + first.content
      mark = ''
    }
    if (token.map !== null && token.nesting === 1) token.attrSet(LINE, String(token.map[0] + 1))
    // Marks of notes (`[^1]`) are no part of what they stand after.
    for (const inside of token.children ?? []) inside.content = inside.content.replace(/\[\^[^\]\s]{1,40}\]:?/g, '')
  }
  return markdown.renderer.render(tokens, markdown.options, environment)
}

/** Settings between two lines of dashes at the top are not text; their lines are kept, empty, so that the others keep their numbers. */
function withoutFrontMatter(text: string): string {
  const front = /^---\n(?:[^\n]*\n)*?(?:---|\.\.\.)(?:\n|$)/.exec(text)?.[0]
  return front === undefined ? text : '\n'.repeat(front.split('\n').length - 1) + text.slice(front.length)
}

function placeOf(element: HtmlElement): PartPlace | null {
  const line = Number(attribute(element, LINE) ?? Number.NaN)
  return Number.isSafeInteger(line) && line > 0 ? { page: null, line, sheet: null } : null
}
