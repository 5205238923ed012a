/**
 * Cleans HTML that comes from Word, Outlook and Excel before the editor's schema reads it. The schema already drops what
 * it does not know; this keeps what would be lost on the way: lists, which Word writes as paragraphs with a bullet typed in
 * front, and headings, which it writes as styled paragraphs. Works on text, so that nothing of it is ever put in the page.
 */
export function cleanWordHtml(html: string): string {
  const fragment = /<!--StartFragment-->([\s\S]*?)<!--EndFragment-->/i.exec(html)?.[1] ?? html
  const shown = fragment
    .replace(/<(head|style|script|xml|title|meta|link|o:p|w:\w+|m:\w+)\b[^>]*>[\s\S]*?<\/\1>/gi, '')
    .replace(/<\/?(?:o|w|m|v|st1):[^>]*>/gi, '')
    .replace(/<(?:meta|link)\b[^>]*>/gi, '')
  return withLists(withHeadings(shown))
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<!\[[^>]*>/g, '')
}

function withHeadings(html: string): string {
  return html.replace(
    /<p\b([^>]*class="?Mso(?:Title|Heading([1-6]))[^>]*)>([\s\S]*?)<\/p>/gi,
    (_, __, level: string | undefined, inner: string) => {
      const tag = level === undefined || level === '1' ? 'h1' : 'h2'
      return `<${tag}>${inner}</${tag}>`
    },
  )
}

interface ListItem {
  readonly ordered: boolean
  readonly html: string
}

const LIST_PARAGRAPH = /<p\b([^>]*mso-list:[^>]*)>([\s\S]*?)<\/p>/gi
// The bullet or number stands inside a conditional comment, or in a span that is told to be ignored.
const BULLET =
  /<!(?:--)?\[if !supportLists\](?:--)?>([\s\S]*?)<!(?:--)?\[endif\](?:--)?>|<span\b[^>]*mso-list:\s*Ignore[^>]*>([\s\S]*?)<\/span>(?:<\/span>)*/i

function withLists(html: string): string {
  let result = ''
  let at = 0
  let open: ListItem[] = []
  const close = () => {
    if (open.length > 0) result += listHtml(open)
    open = []
  }
  for (const match of html.matchAll(LIST_PARAGRAPH)) {
    const between = html.slice(at, match.index)
    if (between.replace(/<[^>]*>/g, '').trim() !== '' || /<(?:table|h\d|p)\b/i.test(between)) close()
    if (open.length === 0) result += between
    const inner = match[2] ?? ''
    const bullet = BULLET.exec(inner)
    const sign = (bullet?.[1] ?? bullet?.[2] ?? '').replace(/<[^>]*>|&nbsp;/g, '').trim()
    open.push({ ordered: /^\(?(?:\d+|[a-z]{1,2})[.)]/i.test(sign), html: inner.replace(BULLET, '') })
    at = match.index + match[0].length
  }
  close()
  return result + html.slice(at)
}

function listHtml(items: readonly ListItem[]): string {
  const tag = items[0]?.ordered === true ? 'ol' : 'ul'
  return `<${tag}>${items.map((item) => `<li><p>${item.html}</p></li>`).join('')}</${tag}>`
}
