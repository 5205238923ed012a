import type { OutlineFigure } from '../outline.ts'
import { joined, type Xml } from '../../../../platform/office/xml.ts'
import { definitionGroups, originOf, type DefinitionGroup, type Origin } from '../source-groups.ts'
import { SOFT } from './colours.ts'
import { bookmarked, linkTo, paragraph, run } from './paragraph.ts'
import type { DocxPlace } from './place.ts'
import { cell, row, table } from './table.ts'
import { TEXT_WIDTH } from './units.ts'

export const SOURCES_ANCHOR = 'tall-og-kilder'

const SHORT_TEXT = 60
/** What a figure is called (its series and period are in its name), where it is shown, and its value. */
const WIDTHS = [TEXT_WIDTH - 3900, 2250, 1650] as const

/** Where every number of the document leads: what it measures, where it came from, and where it is shown. */
export function sourcesBlock(place: DocxPlace): Xml {
  const { texts } = place
  const heading = bookmarked(place.nextId(), place.bookmark(SOURCES_ANCHOR), run(texts.sources))
  return joined([
    paragraph({ style: 'Heading1', breakBefore: true }, heading),
    paragraph({}, run(texts.sourcesIntro)),
    ...definitionGroups(place.outline).map((group) => groupBlock(group, place)),
  ])
}

/** A table for what is defined alike. Where its figures came from stands above them, and in the table when they differ. */
function groupBlock(group: DefinitionGroup, place: DocxPlace): Xml {
  const { texts } = place
  const [shared] = group.origins.length === 1 ? group.origins : []
  const about = [
    ...(shared === undefined ? [] : [originLine(shared, place)]),
    line(texts.reference, group.reference),
    line(texts.unit, group.unit),
  ]
  const known = about.filter(({ value }) => value !== '')
  const head = row(
    [texts.entry, texts.shownIn, texts.value].map((text, i) =>
      cell(
        { width: WIDTHS[i] ?? 0, stands: 'bottom' },
        paragraph({ style: i === 2 ? 'TableHeadNumber' : 'TableHead', keepNext: true }, run(text)),
      ),
    ),
    { isHead: true },
  )
  const rows = group.origins.flatMap((origin) => [
    ...(shared === undefined ? [originRow(origin, place)] : []),
    ...group.figures.filter(({ figure }) => isFrom(origin, originOf(figure))).map((entry) => entryRow(entry, place)),
  ])
  return joined([
    paragraph({ style: 'SourceTitle', keepNext: true }, run(group.definition)),
    paragraph(
      { style: 'SourceLine', keepNext: true },
      ...known.map((each, i) => joined([run(i > 0 ? ' · ' : '', { colour: SOFT }), termed(each)])),
    ),
    table({ style: 'FactTable', widths: WIDTHS, hasHead: true, title: group.definition }, [head, ...rows]),
    paragraph({ style: 'TableEnd' }),
  ])
}

function originRow(origin: Origin, place: DocxPlace): Xml {
  return row([
    cell(
      { width: TEXT_WIDTH, columns: WIDTHS.length },
      paragraph({ style: 'TableSource', keepNext: true }, termed(originLine(origin, place))),
    ),
  ])
}

function entryRow({ figure, anchor, shownIn }: OutlineFigure, place: DocxPlace): Xml {
  const places = shownIn.map((use, i) => joined([run(i > 0 ? ', ' : ''), linkTo(place.bookmark(use.anchor), run(use.label))]))
  const name = bookmarked(place.nextId(), place.bookmark(anchor), run(figure.label))
  return row(
    [name, joined(places), run(inShort(figure.text))].map((content, i) =>
      cell({ width: WIDTHS[i] ?? 0 }, paragraph({ style: i === 2 ? 'TableNumber' : 'TableText' }, content)),
    ),
  )
}

/** Enough of a text to know it by: the whole of it stands where it is shown. */
function inShort(text: string): string {
  return text.length > SHORT_TEXT ? `${text.slice(0, SHORT_TEXT - 1).trimEnd()}…` : text
}

interface Line {
  readonly term: string
  readonly value: string
}

function originLine({ source, isCalculated }: Origin, { texts }: DocxPlace): Line {
  return line(isCalculated ? texts.formula : texts.source, source)
}

function line(term: string, value: string): Line {
  return { term, value }
}

function termed({ term, value }: Line): Xml {
  return joined([run(`${term}: `, { colour: SOFT }), run(value)])
}

function isFrom(a: Origin, b: Origin): boolean {
  return a.source === b.source && a.isCalculated === b.isCalculated
}
