import { createElement, useMemo, type JSX } from 'react'

const ELEMENTS = new Set(['svg', 'g', 'rect', 'path', 'line', 'polyline', 'polygon', 'circle', 'ellipse', 'text', 'tspan'])
const ATTRIBUTES = new Set(
  (
    'viewBox x y x1 y1 x2 y2 cx cy r rx ry d points width height transform fill fill-opacity stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin ' +
    'stroke-miterlimit stroke-dasharray opacity text-anchor dominant-baseline font-size font-weight font-family paint-order'
  ).split(' '),
)

/**
 * A drawing the server made, as elements of this page, so that it has the page's own font. Only shapes and text come
 * through, with attributes that draw: nothing in it can run, link or fetch.
 */
export function Drawing({ svg, label }: { svg: string; label: string }) {
  const drawing = useMemo(() => {
    const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
    return root.localName === 'svg' ? elementOf(root, 'drawing', { role: 'img', 'aria-label': label, className: 'drawing' }) : null
  }, [svg, label])
  return drawing
}

function elementOf(element: Element, key: string, extra: Readonly<Record<string, string>> = {}): JSX.Element | null {
  if (!ELEMENTS.has(element.localName)) return null
  const props: Record<string, string> = { ...extra }
  for (const { name, value } of element.attributes) {
    // `url(…)` could reach outside the drawing; of the attributes that draw, only a transform has brackets of its own.
    const isSafe = name === 'transform' ? /^[\w\s.,()+-]*$/.test(value) : !value.includes('(') || /^rgba?\([\d\s.,%]*\)$/.test(value)
    if (ATTRIBUTES.has(name) && isSafe) props[reactName(name)] = value
  }
  const children = [...element.childNodes].map((node, index) =>
    node.nodeType === Node.TEXT_NODE ? node.textContent : node instanceof Element ? elementOf(node, String(index)) : null,
  )
  return createElement(element.localName, { key, ...props }, ...children)
}

function reactName(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
