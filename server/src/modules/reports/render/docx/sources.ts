import type { OutlineFigure } from '../outline.ts'
import { joined, type Xml } from '../office/xml.ts'
import { sourceGroups, type SourceGroup } from '../source-groups.ts'
import { dateInWords } from '../texts.ts'
import { SOFT } from './colours.ts'
import { bookmarked, linkTo, paragraph, run } from './paragraph.ts'
import type { DocxPlace } from './place.ts'
import { cell, row, table } from './table.ts'
import { TEXT_WIDTH } from './units.ts'

export const SOURCES_ANCHOR = 'tall-og-kilder'

/** Label, period, series, where it is shown, and value. */
const WIDTHS = [3500, 1250, 1650, TEXT_WIDTH - 7850, 1450] as const
const VALUE = 4

/** Where every number of the document leads: what it measures, for when, from where, and where it is shown. */
export function sourcesBlock(place: DocxPlace): Xml {
  const { texts } = place
  return joined([
    paragraph({ style: 'Heading1', breakBefore: true }, bookmarked(place.nextId(), place.bookmark(SOURCES_ANCHOR), run(texts.sources))),
    paragraph({}, run(texts.sourcesIntro)),
    ...sourceGroups(place.outline).map((group) => groupBlock(group, place)),
  ])
}

function groupBlock(group: SourceGroup, place: DocxPlace): Xml {
  const { texts } = place
  const lines: readonly (readonly [string, string])[] = [
    [group.isCalculated ? texts.formula : texts.source, group.source],
    [texts.received, group.sourceDate === null ? '' : dateInWords(group.sourceDate, texts)],
    [texts.reference, group.reference],
    [texts.unit, group.unit],
  ]
  const known = lines.filter(([, value]) => value !== '')
  const facts = known.flatMap(([term, value], i) => [run(`${i > 0 ? ' · ' : ''}${term}: `, { colour: SOFT }), run(value)])
  const head = row(
    [texts.entry, texts.period, texts.series, texts.shownIn, texts.value].map((text, i) =>
      cell(
        { width: WIDTHS[i] ?? 0, stands: 'bottom' },
        paragraph({ style: i === VALUE ? 'TableHeadNumber' : 'TableHead', keepNext: true }, run(text)),
      ),
    ),
    { isHead: true },
  )
  return joined([
    paragraph({ style: 'SourceTitle', keepNext: true }, run(group.definition)),
    paragraph({ style: 'SourceLine', keepNext: true }, ...facts),
    table({ style: 'FactTable', widths: WIDTHS, hasHead: true, title: group.definition }, [
      head,
      ...group.figures.map((entry) => entryRow(entry, place)),
    ]),
    paragraph({ style: 'TableEnd' }),
  ])
}

function entryRow({ figure, anchor, shownIn }: OutlineFigure, place: DocxPlace): Xml {
  const places = shownIn.map((use, i) => joined([run(i > 0 ? ', ' : ''), linkTo(place.bookmark(use.anchor), run(use.label))]))
  const name = bookmarked(place.nextId(), place.bookmark(anchor), run(figure.label))
  const contents = [name, run(figure.period), run(figure.series), joined(places), run(figure.text)]
  return row(
    contents.map((content, i) => cell({ width: WIDTHS[i] ?? 0 }, paragraph({ style: i === VALUE ? 'TableNumber' : 'TableText' }, content))),
  )
}
