import { joined, type Xml } from '../../../../platform/office/xml.ts'
import { ACCENT } from './colours.ts'
import { bookmarked, field, paragraph, run } from './paragraph.ts'
import type { DocxPlace } from './place.ts'

export interface Caption {
  readonly anchor: string
  /** `Tabell 3.1`, or null when there is no number. */
  readonly number: string | null
  readonly title: string
  /** Which of Word's own sequences it belongs to, so that a list of tables can be made. */
  readonly sequence: string
}

/** The heading of a table or figure, kept on the page of what it names. It can be led to where it is first written. */
export function captionBlock({ anchor, number, title, sequence }: Caption, place: DocxPlace): Xml {
  const content = joined([...(number === null ? [] : [numberField(number, sequence), run(' ')]), run(title, { bold: true })])
  return paragraph(
    { style: 'Caption', keepNext: true },
    place.claim(anchor) ? bookmarked(place.nextId(), place.bookmark(anchor), content) : content,
  )
}

/**
 * A printed number as Word's caption numbers are: the last count is a field. It is told to start at our own number, since
 * the numbers follow the chapters of the template: updating the fields of the document changes none of them.
 */
function numberField(number: string, sequence: string): Xml {
  const look = { bold: true, colour: ACCENT }
  const parts = /^(.*?)([1-9]\d{0,5})$/s.exec(number)
  if (parts === null) return run(number, look)
  const [, before = '', count = ''] = parts
  return joined([run(before, look), field(`SEQ ${sequence} \\* ARABIC \\r ${count}`, count, look)])
}
