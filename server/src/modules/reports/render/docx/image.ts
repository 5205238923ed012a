import type { DocumentNode } from '@arsring/document'
import { joined, type Xml } from '../../../../platform/office/xml.ts'
import { printedSize } from '../printed-size.ts'
import { bytesOf, imageEnding } from '../published-files.ts'
import { captionBlock } from './caption.ts'
import { paragraph } from './paragraph.ts'
import { pictureRun } from './picture.ts'
import type { DocxPlace } from './place.ts'

/** A picture of the text with its caption. A file that is shown twice is in the document once. */
export function imageBlock(node: DocumentNode, place: DocxPlace): Xml {
  const { image, anchor, label, caption, alternative } = place.outline.imageOf(node)
  const fileName = `${image.sha256.slice(0, 16)}.${imageEnding(image)}`
  const path = `media/${fileName}`
  place.media.set(path, bytesOf(place.published, image.sha256))
  const picture = pictureRun({ path, fileName, name: label ?? anchor, alternative, size: printedSize(image) }, place)
  const above = label === null ? [] : [captionBlock({ anchor, number: label, title: caption, sequence: place.texts.figure }, place)]
  return joined([...above, paragraph({ style: 'Picture' }, picture)])
}
