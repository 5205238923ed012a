import type { DocumentNode } from '@arsring/document'
import { imagePath } from '../published-files.ts'
import { type Html, markup } from '../../../../platform/markup/markup.ts'
import type { Place } from './place.ts'

/** A picture with its caption. Its sides are told, so that the text does not move when it comes. */
export function imageHtml(node: DocumentNode, place: Place): Html {
  const { image, anchor, label, caption, alternative } = place.outline.imageOf(node)
  const heading = label === null ? null : markup`<figcaption><span class="caption-number">${label}</span> ${caption}</figcaption>\n`
  return markup`<figure class="image" id="${anchor}">
${heading}<img src="${imagePath(image)}" alt="${alternative}" width="${image.width}" height="${image.height}" loading="lazy">
</figure>
`
}
