import { attribute, childrenOf, isElement, type HtmlElement, type HtmlNode } from './parse-guarded.ts'
import { HIDING } from './visible.ts'

/** Rules of one page that are looked at. */
const MOST_RULES = 20_000

/**
 * Tells what the page's own style sheets hide: elements by class, id or both with their name (`td.key`). Where a script stands on the
 * page, what is hidden may be what a reader opens (a tab, an answer), and nothing of it is taken away; nor is what only some
 * widths or media hide.
 */
export function hiddenByStyle(root: HtmlNode): (element: HtmlElement) => boolean {
  const sheets: string[] = []
  const names = new Set<string>()
  let isScripted = false
  const look = (node: HtmlNode): void => {
    if (isElement(node)) {
      if (node.tagName === 'script' && !/json|template/i.test(attribute(node, 'type') ?? '')) isScripted = true
      if (node.tagName === 'style' && /^(?:|all|screen)$/.test(attribute(node, 'media') ?? '')) sheets.push(textOf(node))
    }
    for (const child of childrenOf(node)) look(child)
  }
  look(root)
  if (isScripted || sheets.length === 0) return () => false
  for (const selector of hidingSelectors(sheets.join('\n'))) names.add(selector)
  if (names.size === 0) return () => false
  return (element) => {
    const marks = [...(attribute(element, 'class') ?? '').split(/\s+/).map((name) => `.${name}`), `#${attribute(element, 'id') ?? ''}`]
    return marks.some((mark) => names.has(mark) || names.has(`${element.tagName}${mark}`))
  }
}

function hidingSelectors(css: string): readonly string[] {
  const bare = css.replace(/\/\*[^]*?\*\/|<!--|-->/g, '')
  const selectors: string[] = []
  let from = 0
  let within = 0
  let rules = 0
  // Rules within `@media` and the like are passed over with it.
  for (let at = 0; at < bare.length && rules < MOST_RULES; at++) {
    if (bare[at] === '{') {
      const head = bare.slice(from, at).trim()
      if (head.startsWith('@')) within++
      else {
        const end = bare.indexOf('}', at)
        if (end < 0) break
        if (within === 0 && HIDING.test(bare.slice(at + 1, end))) selectors.push(...head.split(',').map((one) => one.trim()))
        at = end
        rules++
      }
      from = at + 1
    } else if (bare[at] === '}' || bare[at] === ';') {
      if (bare[at] === '}' && within > 0) within--
      from = at + 1
    }
  }
  return selectors
}

function textOf(node: HtmlNode): string {
  return childrenOf(node)
    .map((child) => ('value' in child ? child.value : ''))
    .join('')
}
