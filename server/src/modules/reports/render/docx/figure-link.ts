import { NOTHING, type Xml } from '../../../../platform/office/xml.ts'
import { linkTo } from './paragraph.ts'
import type { DocxPlace } from './place.ts'

/** A number that leads to its row among the sources. */
export function figureLink(key: string, content: Xml, place: DocxPlace): Xml {
  const anchor = place.outline.anchorOf(key)
  return anchor === undefined || content === NOTHING ? content : linkTo(place.bookmark(anchor), content)
}
