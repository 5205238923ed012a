import { pngOf } from '../chart/chart-png.ts'
import { pageChart } from '../chart/drawn-chart.ts'
import { joined, type Xml } from '../../../../platform/office/xml.ts'
import { captionBlock } from './caption.ts'
import { linkTo, paragraph, run } from './paragraph.ts'
import { pictureRun } from './picture.ts'
import type { DocxPlace } from './place.ts'
import { TEXT_WIDTH } from './units.ts'

/**
 * A chart as a picture with its alternative in words. A PNG in our own font: an SVG would be drawn with whatever font the
 * reader's machine has. Shown again, it is a reference to where it stands.
 */
export function chartBlock(id: string, place: DocxPlace): Xml {
  const entry = place.outline.charts.find(({ chart }) => chart.id === id)
  if (entry === undefined) throw new Error(`chart ${id} is not in the outline`)
  const { chart, anchor, label } = entry
  const path = `media/${anchor}.png`
  if (place.media.has(path)) return paragraph({}, linkTo(place.bookmark(anchor), run(`${label}. ${chart.title}`, { style: 'Figure' })))
  const { png, width, height } = pngOf(pageChart(chart))
  place.media.set(path, png)
  const caption = captionBlock({ anchor, number: label, title: chart.title, sequence: place.texts.figure }, place)
  const size = { width: TEXT_WIDTH / 20, height: ((TEXT_WIDTH / 20) * height) / width }
  const picture = pictureRun({ path, name: label, fileName: `${anchor}.png`, alternative: entry.alternative || label, size }, place)
  return joined([caption, paragraph({ style: 'Picture' }, picture)])
}
