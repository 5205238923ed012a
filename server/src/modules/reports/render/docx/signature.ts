import { joined, type Xml } from '../../../../platform/office/xml.ts'
import { dateInWords, fill } from '../texts.ts'
import { bookmarked, paragraph, run } from './paragraph.ts'
import type { DocxPlace } from './place.ts'

export const SIGNATURE_ANCHOR = 'underskrift'

/** Place, date and title of who signed, with a line for the name. */
export function signatureBlock(place: DocxPlace): Xml | null {
  const { signature } = place.outline.report
  if (signature === null) return null
  const { texts } = place
  const signed = fill(texts.signed, { place: signature.place, date: dateInWords(signature.date, texts) })
  return joined([
    paragraph({ style: 'Heading1', breakBefore: true }, bookmarked(place.nextId(), place.bookmark(SIGNATURE_ANCHOR), run(texts.signature))),
    paragraph({ keepNext: true }, run(signed)),
    paragraph({ style: 'Signature' }, run(signature.title)),
  ])
}
