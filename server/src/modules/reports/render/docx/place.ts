import type { Outline } from '../outline.ts'
import { Relations } from '../../../../platform/office/relations.ts'
import type { PublishedFiles } from '../published-files.ts'
import { renditionTexts, type RenditionTexts } from '../texts.ts'
import { OrderedLists } from './numbering.ts'

/** What every part of a Word document needs to know, and what they add to it as they are written. */
export interface DocxPlace {
  readonly outline: Outline
  readonly texts: RenditionTexts
  readonly published: PublishedFiles
  readonly relations: Relations
  readonly lists: OrderedLists
  /** Pictures, by their path from the document. */
  readonly media: Map<string, Buffer>
  /** Name of the bookmark at an anchor of the outline; the same each time it is asked for. */
  readonly bookmark: (anchor: string) => string
  /** True the first time something is written: a bookmark stands in one place. */
  readonly claim: (anchor: string) => boolean
  /** A number no other bookmark or picture has. */
  readonly nextId: () => number
}

export function placeIn(outline: Outline, published: PublishedFiles): DocxPlace {
  const bookmarks = new Map<string, string>()
  const claimed = new Set<string>()
  let ids = 0
  return {
    outline,
    texts: renditionTexts(outline.report.language),
    published,
    relations: new Relations(),
    lists: new OrderedLists(),
    media: new Map(),
    bookmark: (anchor) => {
      // Anchors may be longer than a bookmark's name may be; a leading underscore hides ours from the writer's own.
      const name = bookmarks.get(anchor) ?? `_sted_${bookmarks.size + 1}`
      bookmarks.set(anchor, name)
      return name
    },
    claim: (anchor) => {
      if (claimed.has(anchor)) return false
      claimed.add(anchor)
      return true
    },
    nextId: () => (ids += 1),
  }
}
