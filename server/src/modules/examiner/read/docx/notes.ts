import type { Archive } from '../../../../platform/files/archive.ts'
import { plainText } from '../plain-text.ts'
import { ParagraphReader } from './paragraph-text.ts'
import type { Styles } from './styles.ts'
import { child, readNodes, valueOf, type XmlNode } from './xml-node.ts'

/** The texts of footnotes and endnotes, by kind and id (`footnotes 2`). @throws FileFault */
export async function readNotes(
  archive: Archive,
  parts: Readonly<Record<'footnotes' | 'endnotes', string | undefined>>,
  styles: Styles,
): Promise<Map<string, string>> {
  const notes = new Map<string, string>()
  for (const [kind, part] of Object.entries(parts)) {
    if (part === undefined) continue
    const reader = new ParagraphReader(styles)
    await readNodes(
      archive,
      part,
      (name) => name === 'footnote' || name === 'endnote',
      (node) => {
        const texts = paragraphsIn(node).map((paragraph) => {
          const style = styles.paragraph(valueOf(child(paragraph, 'pPr'), 'pStyle'))
          return plainText(reader.read(paragraph, style).text)
        })
        const text = texts.filter((each) => each !== '').join(' ')
        if (text !== '') notes.set(`${kind} ${node.attributes['id'] ?? ''}`, text)
      },
    )
  }
  return notes
}

function paragraphsIn(node: XmlNode): XmlNode[] {
  return node.children.flatMap((each) => (each.name === 'p' ? [each] : paragraphsIn(each)))
}
