import { xml, type Xml } from '../../../../platform/office/xml.ts'
import type { DocxPlace } from './place.ts'
import { emu } from './units.ts'

const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
/** Word's own mark of what a screen reader is to pass by. */
const DECORATIVE = xml`<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>`

export interface Picture {
  /** Of the file, from the document. */
  readonly path: string
  readonly name: string
  readonly fileName: string
  /** Empty when it is decorative. */
  readonly alternative: string
  /** In points. */
  readonly size: { readonly width: number; readonly height: number }
}

/** A picture that stands in the line, with what stands for it where it is not seen. */
export function pictureRun({ path, name, fileName, alternative, size }: Picture, place: DocxPlace): Xml {
  const number = place.nextId()
  const [x, y] = [emu(size.width), emu(size.height)]
  const about =
    alternative === ''
      ? xml`<wp:docPr id="${number}" name="${name}" descr="">${DECORATIVE}</wp:docPr>`
      : xml`<wp:docPr id="${number}" name="${name}" descr="${alternative}"/>`
  return xml`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${x}" cy="${y}"/>${about}<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="${PICTURE}"><pic:pic><pic:nvPicPr><pic:cNvPr id="${number}" name="${fileName}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${place.relations.part('image', path)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${x}" cy="${y}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}
