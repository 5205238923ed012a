import { sectionTitle, type OutlineSection } from '../outline.ts'
import { Html, markup, NOTHING } from '../../../../platform/markup/markup.ts'
import type { Place } from './place.ts'
import { headingTag, textHtml } from './text.ts'

/** A chapter or sub-chapter: its heading, and its text or the reason why it has none. */
export function sectionHtml(entry: OutlineSection, place: Place): Html {
  const { section, anchor, depth } = entry
  const tag = headingTag(depth)
  const title = markup`${section.number === null ? null : markup`<span class="chapter-number">${section.number}</span> `}${section.title}`
  const heading = new Html(`<${tag} id="${anchor}-navn">${title.source}</${tag}>\n`)
  const content = entry.content === null ? NOTHING : textHtml(entry.content, entry.headings, place)
  const notApplicable =
    section.notApplicable === null
      ? NOTHING
      : markup`<p class="not-applicable"><strong>${place.texts.notApplicable}.</strong> ${section.notApplicable}</p>\n`
  return markup`<section id="${anchor}" class="level-${Math.min(depth, 3)}" aria-labelledby="${anchor}-navn">
${heading}${notApplicable}${content}</section>
`
}

export function contentsHtml(
  sections: readonly OutlineSection[],
  last: readonly { readonly anchor: string; readonly title: string }[],
): Html {
  return markup`<ol>
${sections.map((entry) => markup`<li class="level-${Math.min(entry.depth, 3)}"><a href="#${entry.anchor}">${sectionTitle(entry.section)}</a></li>\n`)}${last.map(
    ({ anchor, title }) => markup`<li class="level-1"><a href="#${anchor}">${title}</a></li>\n`,
  )}</ol>
`
}
