// What may stand in a picture of ours. Anything else means that the chart library has changed: better no chart than an unknown one.
const ELEMENTS = new Set([
  'svg',
  'g',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'text',
  'tspan',
  'defs',
  'clippath',
])
const FORBIDDEN = /\son[a-z]+\s*=|\sstyle\s*=|href\s*=|url\((?!#)|<!|<\?/i

/**
 * The chart library's SVG as it can be published: no style element, style attribute or class (a strict content security
 * policy stops them), no attributes of the library's own, and ids that depend on the chart only, so that the same
 * figures give the same bytes and two charts can stand on one page.
 * @throws when something is left that doesn't belong in a picture.
 */
export function cleanSvg(svg: string, idPrefix: string): string {
  const ids = new Map<string, string>()
  const stableId = (id: string): string => {
    const known = ids.get(id) ?? `${idPrefix}-${ids.size + 1}`
    ids.set(id, known)
    return known
  }
  const clean = svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/\s(?:class|pointer-events|baseProfile|version|xmlns:xlink|ecmeta_[a-z_]+)="[^"]*"/g, '')
    .replace(/\sstyle="([^"]*)"/g, (_, declarations: string) => presentationAttributes(declarations))
    .replace(/\bzr\d+-[a-z]+-?\d*/g, stableId)
    .replace(/<(\w+)([^>]*?)\s*><\/\1>/g, '<$1$2/>')
    .replace(/\n/g, '')
  return checked(clean)
}

function presentationAttributes(declarations: string): string {
  return declarations
    .split(';')
    .map((declaration) => declaration.split(':').map((part) => part.trim()))
    .map(([name = '', value = '']) => (name === '' || value === '' ? '' : ` ${name}="${value}"`))
    .join('')
}

function checked(svg: string): string {
  for (const [, name = ''] of svg.matchAll(/<\/?([^\s/>]+)/g)) {
    if (!ELEMENTS.has(name.toLowerCase())) throw new Error(`chart holds an element that is not allowed: ${name.slice(0, 40)}`)
  }
  // Text between elements is escaped by the library; only what stands inside tags can do anything.
  for (const [tag] of svg.matchAll(/<[^>]*>/g)) {
    if (FORBIDDEN.test(tag.replace(/"[^"]*"/g, (value) => (/^"url\(/.test(value) ? value : '""'))))
      throw new Error('chart holds an attribute that is not allowed')
  }
  return svg
}
