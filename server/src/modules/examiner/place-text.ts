import type { ExaminedPlace } from './model/examination.ts'

type Named = Pick<ExaminedPlace, 'page' | 'line' | 'sheet' | 'section' | 'table' | 'row' | 'column'> & { readonly inPrevious?: boolean }

/** `s. 12 · Tabell 3.1 Drift · Sum · 2024`: where to look with the document in hand. `say` gives the examiner's texts. */
export function placeText(place: Named, say: (id: string, params: Readonly<Record<string, string>>) => string): string {
  const where = [
    place.inPrevious === true ? say('place.previous', {}) : null,
    place.page === null ? null : say('place.page', { page: String(place.page) }),
    place.page === null && place.line !== null ? say('place.line', { line: String(place.line) }) : null,
    place.sheet === null ? null : say('place.sheet', { sheet: place.sheet }),
    place.table ?? place.section,
    place.row,
    place.column,
  ]
  return where.filter((text) => text !== null && text !== '').join(' · ')
}
