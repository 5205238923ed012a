import { formatDecimal } from '@arsring/shared'
import { screenChart } from '../chart/drawn-chart.ts'
import { NARROW, WIDE } from '../chart/render-chart.ts'
import { Html, markup } from '../../../../platform/markup/markup.ts'
import type { Place } from './place.ts'

/** A chart drawn for a wide and for a narrow page, with its alternative in words and its figures as a table. */
export function chartHtml(id: string, place: Place): Html {
  const entry = place.outline.charts.find(({ chart }) => chart.id === id)
  if (entry === undefined) throw new Error(`chart ${id} is not in the outline`)
  const { chart } = entry
  const anchor = place.claim(entry.anchor)
  const picture =
    anchor === null
      ? null
      : [drawn(screenChart(chart, WIDE), 'wide', entry.alternative), drawn(screenChart(chart, NARROW), 'narrow', entry.alternative)]
  // A chart that is shown again is a link to where it stands: its drawing has ids that a page can hold once.
  if (picture === null) return markup`<p><a href="#${entry.anchor}">${entry.label}. ${chart.title}</a></p>\n`
  return markup`<figure class="chart" id="${entry.anchor}">
<figcaption><span class="caption-number">${entry.label}</span> ${chart.title}</figcaption>
${picture}
<details><summary>${place.texts.chartData}<span class="unseen">: ${chart.title}</span></summary>
<div class="scroll" role="region" aria-label="${place.texts.chartData}: ${chart.title}" tabindex="0"><table class="facts">
<thead><tr><td></td>${chart.series.map((series) => markup`<th scope="col" class="end">${series.name}</th>`)}</tr></thead>
<tbody>
${chart.categories.map(
  (category, i) =>
    markup`<tr><th scope="row">${category}</th>${chart.series.map((series) => markup`<td class="end">${shown(series.values[i], chart.decimals)}</td>`)}</tr>\n`,
)}</tbody></table></div>
</details>
</figure>
`
}

function shown(value: string | null | undefined, decimals: number): string {
  return value == null ? '–' : formatDecimal(value, decimals)
}

function drawn(svg: string, size: string, alternative: string): Html {
  const attributes = markup`<svg class="${size}" role="img" aria-label="${alternative}"`
  return new Html(`${attributes.source}${svg.slice('<svg'.length)}\n`)
}
