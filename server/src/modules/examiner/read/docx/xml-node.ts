import type { Archive } from '../../../../platform/files/archive.ts'
import { parseXml } from '../../../../platform/files/parse-xml.ts'

/** An element with the names of itself and its attributes without prefix. */
export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlNode[]
  text: string
}

/** Tables within tables within text boxes: beyond this a document is made to exhaust the stack. */
const DEEPEST = 300

/**
 * Streams one part and hands over each element that `isWanted` names, whole, when it ends; what lies outside them is
 * only told about by `passing`. So no more than one table or paragraph of a document is held at a time.
 * @throws FileFault
 */
export async function readNodes(
  archive: Archive,
  part: string,
  isWanted: (name: string) => boolean,
  take: (node: XmlNode) => void,
  passing: (name: string, attributes: Readonly<Record<string, string>>, isOpening: boolean) => void = () => undefined,
): Promise<void> {
  const open: XmlNode[] = []
  await parseXml(archive, part, {
    deepest: DEEPEST,
    open(name, given) {
      const attributes = withoutPrefixes(given)
      if (open.length === 0 && !isWanted(name)) return passing(name, attributes, true)
      const node: XmlNode = { name, attributes, children: [], text: '' }
      open.at(-1)?.children.push(node)
      open.push(node)
    },
    text(piece) {
      const node = open.at(-1)
      if (node) node.text += piece
    },
    close(name) {
      const node = open.pop()
      if (node === undefined) passing(name, {}, false)
      else if (open.length === 0) take(node)
    },
  })
}

function withoutPrefixes(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.slice(name.indexOf(':') + 1), value]))
}

export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((each) => each.name === name)
}

/** The `val` of a child; undefined when there is no such child. */
export function valueOf(node: XmlNode | undefined, name: string): string | undefined {
  return child(node, name)?.attributes['val']
}

/** A property that is on when it stands there, unless it says that it is off; undefined when it does not stand there. */
export function isOn(node: XmlNode | undefined, name: string): boolean | undefined {
  const found = child(node, name)
  return found && !/^(?:0|false|off)$/.test(found.attributes['val'] ?? '')
}

/** Type size in half points, of properties of text; null when they do not say. */
export function sizeOfRun(properties: XmlNode | undefined): number | null {
  const size = Number(valueOf(properties, 'sz') ?? Number.NaN)
  return Number.isFinite(size) ? size : null
}
