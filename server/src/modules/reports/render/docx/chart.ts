import { pngOf } from '../chart/chart-png.ts'
import { pageChart } from '../chart/drawn-chart.ts'
import { joined, xml, type Xml } from '../office/xml.ts'
import { captionBlock } from './caption.ts'
import { linkTo, paragraph, run } from './paragraph.ts'
import type { DocxPlace } from './place.ts'
import { emu, TEXT_WIDTH } from './units.ts'

const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture'

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
  const size = { x: emu(TEXT_WIDTH / 20), y: emu(((TEXT_WIDTH / 20) * height) / width) }
  return joined([caption, paragraph({ style: 'Picture' }, drawing())])

  function drawing(): Xml {
    const number = place.nextId()
    return xml`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${size.x}" cy="${size.y}"/><wp:docPr id="${number}" name="${label}" descr="${entry?.alternative ?? label}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="${PICTURE}"><pic:pic><pic:nvPicPr><pic:cNvPr id="${number}" name="${anchor}.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${place.relations.part('image', path)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${size.x}" cy="${size.y}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  }
}
