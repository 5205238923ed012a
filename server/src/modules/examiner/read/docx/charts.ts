import type { Archive } from '../../../../platform/files/archive.ts'
import type { Relationship } from '../../../../platform/files/relationships.ts'
import { plainText } from '../plain-text.ts'
import { child, readNodes, type XmlNode } from './xml-node.ts'

/** What a chart draws, as the file keeps it beside the picture. */
export interface Chart {
  /** Its title, or the names of its series where it has none. */
  readonly name: string
  readonly points: readonly ChartPoint[]
}

export interface ChartPoint {
  readonly series: string
  readonly category: string
  /** As stored: a decimal point, no groups. */
  readonly value: string
}

/** Points of one chart that are read: more are no picture for readers. */
const MOST_POINTS = 2_000

/** The charts of a document by the id that the text refers to them with. @throws FileFault */
export async function readCharts(archive: Archive, related: ReadonlyMap<string, Relationship>): Promise<ReadonlyMap<string, Chart>> {
  const charts = new Map<string, Chart>()
  for (const [id, { type, target }] of related) {
    if (type === 'chart' && archive.names.has(target)) charts.set(id, await readChart(archive, target))
  }
  return charts
}

async function readChart(archive: Archive, part: string): Promise<Chart> {
  let title = ''
  const names: string[] = []
  const points: ChartPoint[] = []
  await readNodes(
    archive,
    part,
    (name) => name === 'ser' || name === 'title',
    (node) => {
      // The titles after the series are those of its axes.
      if (node.name === 'title') title ||= names.length === 0 ? plainText(written(node)) : ''
      else {
        const series = plainText([...pointsIn(child(node, 'tx')).values()].join(' ') || written(child(node, 'tx')))
        const categories = pointsIn(child(node, 'cat'))
        names.push(series)
        for (const [index, value] of pointsIn(child(node, 'val'))) {
          const category = plainText(categories.get(index) ?? '')
          if (points.length < MOST_POINTS && category !== '') points.push({ series, category, value })
        }
      }
    },
  )
  return { name: title === '' ? names.join(', ') : title, points }
}

/** The stored values by their index; of categories on several levels, the lowest. */
function pointsIn(node: XmlNode | undefined): ReadonlyMap<string, string> {
  const cache = ['strCache', 'numCache', 'strLit', 'numLit', 'lvl'].flatMap((name) => within(node, name)).at(0)
  const points = cache?.children.filter(({ name }) => name === 'pt') ?? []
  return new Map(points.map((point) => [point.attributes['idx'] ?? '', child(point, 'v')?.text ?? '']))
}

function written(node: XmlNode | undefined): string {
  return ['t', 'v']
    .flatMap((name) => within(node, name))
    .map(({ text }) => text)
    .join('')
}

function within(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return (node?.children ?? []).flatMap((each) => (each.name === name ? [each] : within(each, name)))
}
