import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** An element of a part of an office document. Texts are joined in `text`, of the element itself and not of those below. */
export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
  readonly text: string
}

interface Growing {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Growing[]
  text: string
}

/** The files of an office document or an archive, in the order they are stored. */
export function unpack(bytes: Buffer): ReadonlyMap<string, Buffer> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, Buffer.from(content)]))
}

/** Every XML part as a tree. @throws when one is not well formed, or uses a prefix it does not declare. */
export function partsOf(bytes: Buffer): ReadonlyMap<string, XmlNode> {
  const xml = [...unpack(bytes)].filter(([path]) => /\.(?:xml|rels)$/.test(path))
  return new Map(xml.map(([path, content]) => [path, parse(content.toString('utf8'))]))
}

function parse(source: string): XmlNode {
  const parser = new SaxesParser({ xmlns: true })
  const root: Growing = { name: '', attributes: {}, children: [], text: '' }
  const open: Growing[] = [root]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const texts = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]))
    const node: Growing = { name, attributes: texts, children: [], text: '' }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('text', (text) => {
    const here = open.at(-1)
    if (here !== undefined) here.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.write(source).close()
  const [top] = root.children
  if (top === undefined) throw new Error('no element')
  return top
}

/** The node and all below it, in reading order. */
export function* walkXml(node: XmlNode): Generator<XmlNode> {
  yield node
  for (const child of node.children) yield* walkXml(child)
}

export function named(node: XmlNode, name: string): readonly XmlNode[] {
  return [...walkXml(node)].filter((each) => each.name === name)
}

/** What is read of a part of a Word document: its texts, without the codes of its fields. */
export function textOf(node: XmlNode): string {
  return [...walkXml(node)].map(({ name, text }) => (name === 'w:t' ? text : name === 'w:tab' || name === 'w:br' ? ' ' : '')).join('')
}

/** The body of a Word document as lines that a person can read: style, text and pictures, tables with their rows. */
export function wordLines(body: XmlNode, depth = 0): readonly string[] {
  return body.children.flatMap((node) => {
    const indent = '  '.repeat(depth)
    if (node.name === 'w:p') return [`${indent}${paragraphLine(node)}`.trimEnd()]
    if (node.name === 'w:sdt' || node.name === 'w:sdtContent') return wordLines(node, depth)
    if (node.name !== 'w:tbl') return []
    const title = named(node, 'w:tblCaption')[0]?.attributes['w:val']
    return [
      `${indent}table${title === undefined ? '' : ` [${title}]`}`,
      ...node.children.filter(({ name }) => name === 'w:tr').flatMap((row) => rowLines(row, depth + 1)),
    ]
  })
}

function rowLines(row: XmlNode, depth: number): readonly string[] {
  const isHead = named(row, 'w:tblHeader').length > 0
  const cells = row.children.filter(({ name }) => name === 'w:tc')
  const texts = cells.map((cell) =>
    cell.children
      .filter(({ name }) => name === 'w:p')
      .map(paragraphLine)
      .join(' / '),
  )
  return [`${'  '.repeat(depth)}${isHead ? 'head' : 'row'} | ${texts.join(' | ')}`]
}

function paragraphLine(node: XmlNode): string {
  const style = named(node, 'w:pStyle')[0]?.attributes['w:val'] ?? 'Normal'
  const codes = named(node, 'w:instrText').map(({ text }) => `{${text.trim()}}`)
  const pictures = named(node, 'wp:docPr').map(({ attributes }) => `[${attributes['descr'] ?? ''}]`)
  const links = named(node, 'w:hyperlink').length
  const parts = [textOf(node), ...codes, ...pictures, links > 0 ? `(${links} links)` : '']
  return `${style}: ${parts.filter((part) => part !== '').join(' ')}`.trimEnd()
}
