import type { PublicFigure } from '@arsring/document'
import type { OutlineFigure } from '../outline.ts'
import { definitionGroups, originOf, type DefinitionGroup, type Origin } from '../source-groups.ts'
import { type Html, markup } from '../../../../platform/markup/markup.ts'
import type { Place } from './place.ts'

export const SOURCES_ANCHOR = 'tall-og-kilder'

/** Where every number of the page leads: what it measures, for when, from where, and where it is shown. */
export function sourcesHtml(place: Place): Html {
  const { texts, outline } = place
  return markup`<section class="sources" id="${SOURCES_ANCHOR}" aria-labelledby="${SOURCES_ANCHOR}-navn">
<h2 id="${SOURCES_ANCHOR}-navn">${texts.sources}</h2>
<p>${texts.sourcesIntro}</p>
${definitionGroups(outline).map((group) => groupHtml(group, place))}</section>
`
}

/** What a whole group shares stands once, above; an origin that not all share stands with each figure. */
function groupHtml(group: DefinitionGroup, place: Place): Html {
  const { texts } = place
  const [shared] = group.origins.length === 1 ? group.origins : []
  return markup`<div class="source-group">
<dl class="common">
${line(texts.definition, group.definition)}${line(texts.reference, group.reference)}${line(texts.unit, group.unit)}${shared === undefined ? null : originLine(shared, place)}</dl>
<ul class="entries">
${group.figures.map((entry) => entryHtml(entry, shared === undefined, place))}</ul>
</div>
`
}

function entryHtml({ figure, anchor, shownIn }: OutlineFigure, hasOwnOrigin: boolean, place: Place): Html {
  const { texts } = place
  const places = shownIn.map((use, i) => markup`${i > 0 ? ', ' : ''}<a href="#${use.anchor}">${use.label}</a>`)
  const origin = hasOwnOrigin ? originLine(originOf(figure), place) : null
  return markup`<li id="${anchor}" class="entry"><p><span class="entry-name">${figure.label}</span> <span class="entry-value">${figure.text}</span></p>
<dl>${line(texts.period, figure.period)}${line(texts.series, figure.series)}${origin}${line(texts.calculatedFrom, inputs(figure, place))}${line(texts.shownIn, markup`${places}`)}</dl></li>
`
}

function originLine({ source, isCalculated }: Origin, { texts }: Place): Html | null {
  return line(isCalculated ? texts.formula : texts.source, source)
}

function inputs(figure: PublicFigure, place: Place): Html | null {
  if (figure.inputs.length === 0) return null
  const items = figure.inputs.map(({ key, label, text }, i) => {
    const anchor = place.outline.anchorOf(key)
    return markup`${i > 0 ? '; ' : ''}${anchor === undefined ? label : markup`<a href="#${anchor}">${label}</a>`}: <span class="number">${text}</span>`
  })
  return markup`${items}`
}

function line(term: string, content: Html | string | null): Html | null {
  if (content === null || content === '') return null
  return markup`<div><dt>${term}</dt> <dd>${content}</dd></div>\n`
}
