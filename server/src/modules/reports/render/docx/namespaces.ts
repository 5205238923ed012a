import { Xml } from '../../../../platform/office/xml.ts'

const MAIN = 'http://schemas.openxmlformats.org'

/** Prefixes of a Word document's parts: w for text, r for relations, wp, a and pic for pictures. */
export const WORD_NAMESPACES = new Xml(
  [
    `xmlns:w="${MAIN}/wordprocessingml/2006/main"`,
    `xmlns:r="${MAIN}/officeDocument/2006/relationships"`,
    `xmlns:wp="${MAIN}/drawingml/2006/wordprocessingDrawing"`,
    `xmlns:a="${MAIN}/drawingml/2006/main"`,
    `xmlns:pic="${MAIN}/drawingml/2006/picture"`,
  ].join(' '),
)
