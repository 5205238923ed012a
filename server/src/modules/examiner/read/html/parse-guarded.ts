import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5'
import { ReadStop } from '../stop.ts'

export type HtmlNode = DefaultTreeAdapterTypes.Node
export type HtmlElement = DefaultTreeAdapterTypes.Element

/** Browsers themselves stop at 512 elements within each other. */
const DEEPEST = 512
const MOST_ELEMENTS = 500_000

/**
 * Parses HTML as browsers do, whatever its faults. Scripts are not run and nothing is fetched.
 * @throws ReadStop when elements are nested or multiplied beyond any document.
 */
export function parseGuarded(html: string): HtmlNode {
  let depth = 0
  let elements = 0
  return parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(name, namespace, attributes) {
        if (++elements > MOST_ELEMENTS) throw new ReadStop('too-large', { limit: MOST_ELEMENTS, found: elements })
        return defaultTreeAdapter.createElement(name, namespace, attributes)
      },
      onItemPush() {
        if (++depth > DEEPEST) throw new ReadStop('damaged')
      },
      onItemPop() {
        depth--
      },
    },
  })
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node
}

export function childrenOf(node: HtmlNode): readonly HtmlNode[] {
  return 'childNodes' in node ? node.childNodes : []
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value
}
