import type { ExaminedPlace } from '../../api/types.ts'
import type { Translate } from '../../texts/translate.ts'

type Named = Pick<ExaminedPlace, 'page' | 'line' | 'sheet' | 'section' | 'table' | 'row' | 'column'> &
  Partial<Pick<ExaminedPlace, 'inPrevious'>>

/** A place as it is told beside another: what they share is left out. */
export function placeBeside(place: Named, other: Named, t: Translate): string {
  if (place.inPrevious === true) {
    // The same row and column, most often of a table of the same name.
    const isSame = place.table === other.table && [place.page, place.line, place.sheet].some((known) => known !== null)
    return placeText({ ...place, section: null, row: null, column: null, table: isSame ? null : place.table }, t)
  }
  if (place.table === null || place.table !== other.table) return placeText(place, t)
  const own = [place.row, place.column].filter((text) => text !== null && text !== '').join(' · ')
  return own === '' ? placeText(place, t) : own
}

/** `s. 12 · Tabell 3.1 Drift · Sum · 2024`: where to look with the document in hand; empty when nothing is known. */
export function placeText(place: Named, t: Translate): string {
  return [
    place.inPrevious === true ? t('examine.inPrevious') : null,
    place.page === null ? null : t('examine.page', { page: String(place.page) }),
    place.page === null && place.line !== null ? t('examine.line', { line: String(place.line) }) : null,
    place.sheet === null ? null : t('examine.sheet', { sheet: place.sheet }),
    place.table ?? place.section,
    place.row,
    place.column,
  ]
    .filter((text) => text !== null && text !== '')
    .join(' · ')
}
