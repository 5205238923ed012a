import { markup, type Html } from '../../../../platform/markup/markup.ts'
import type { Place } from './place.ts'

/** A number that can be opened. */
export function figureLink(key: string, text: string, place: Place): Html {
  const anchor = place.outline.anchorOf(key)
  if (anchor === undefined || text === '') return markup`${text}`
  return markup`<a class="figure" href="#${anchor}">${text}</a>`
}
