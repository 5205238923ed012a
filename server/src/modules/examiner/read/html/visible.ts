import { attribute, type HtmlElement } from './parse-guarded.ts'

/** Elements whose content is not the document's text: scripts, pictures, things to press, lists of links to its parts. */
const NO_TEXT = new Set(
  'head script style template noscript nav svg canvas video audio iframe object embed map button select textarea datalist dialog del rp rt annotation annotation-xml'.split(
    ' ',
  ),
)
/** Words for the ear, by the names that style sheets commonly give them. */
const FOR_THE_EAR = /(?:^|\s)(?:unseen|sr-only|visually-?hidden|screen-reader(?:-text|-only)?)(?:\s|$)/i

/** What a style says of that which is not shown. */
export const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/i

/** Whether a reader of the page sees what is in the element, as far as the element itself says. */
export function isVisible(element: HtmlElement): boolean {
  if (NO_TEXT.has(element.tagName)) return false
  if ((attribute(element, 'hidden') ?? 'until-found') !== 'until-found' || attribute(element, 'aria-hidden') === 'true') return false
  if (HIDING.test(attribute(element, 'style') ?? '')) return false
  if (/^(?:navigation|search|doc-toc|doc-noteref|doc-backlink)$/.test(attribute(element, 'role') ?? '')) return false
  return !FOR_THE_EAR.test(attribute(element, 'class') ?? '')
}

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form header hgroup hr html legend li main menu ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** Whether the element stands on lines of its own. The unit line of our own published tables does. */
export function isBlock(element: HtmlElement): boolean {
  return BLOCKS.has(element.tagName) || attribute(element, 'class') === 'unit-line'
}

/** The level of a heading; null when the element is none. */
export function headingLevel(element: HtmlElement): number | null {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1]
  if (level !== undefined) return Number(level)
  if (attribute(element, 'role') !== 'heading') return null
  const given = Number(attribute(element, 'aria-level') ?? 2)
  return Number.isInteger(given) && given >= 1 && given <= 9 ? given : 2
}
