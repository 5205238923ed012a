import type { Severity } from '@arsring/shared'
import type { ExaminedFinding, ExaminedMark, ExaminedTable } from '../../api/types.ts'

/** A place of a finding in one part of the document. Findings are numbered from 1, in the order of the list. */
export interface PlacedMark extends ExaminedMark {
  readonly number: number
  readonly severity: Severity
  /** False for a place that only took part in the arithmetic: it is outlined, without a number. */
  readonly isMain: boolean
}

/** The document that was examined, or the report of last year that it was held against. */
export type Report = 'this' | 'previous'

/** The marks of each part of one of the two, by the part's index. What a finding is held against in that of last
 * year has its number, and is not called wrong. */
export function marksByPart(findings: readonly ExaminedFinding[], report: Report): ReadonlyMap<number, readonly PlacedMark[]> {
  const marks = new Map<number, PlacedMark[]>()
  findings.forEach(({ mark, also, severity }, at) => {
    const beside = also.filter(({ inPrevious }) => inPrevious === (report === 'previous'))
    const places = [
      ...(report === 'this' ? [{ mark, isMain: true }] : []),
      ...beside.map((place) => ({ mark: place.mark, isMain: report === 'previous' })),
    ]
    for (const place of places) {
      if (place.mark === null) continue
      const placed = { ...place.mark, number: at + 1, severity: report === 'this' ? severity : ('info' as const), isMain: place.isMain }
      marks.set(placed.part, [...(marks.get(placed.part) ?? []), placed])
    }
  })
  return marks
}

export interface TextPiece {
  readonly text: string
  readonly marks: readonly PlacedMark[]
  /** The marks that end with this piece: their numbers stand after it. */
  readonly ending: readonly PlacedMark[]
}

/** A text cut where marks begin and end. Marks may overlap; one without a stretch covers the whole text. */
export function piecesOf(text: string, marks: readonly PlacedMark[]): readonly TextPiece[] {
  const ranges = marks.map((mark) => {
    const from = Math.min(Math.max(mark.from ?? 0, 0), text.length)
    return { mark, from, to: Math.min(Math.max(mark.to ?? text.length, from), text.length) }
  })
  const cuts = [...new Set([0, text.length, ...ranges.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b)
  return cuts.slice(1).map((to, at) => {
    const from = cuts[at] ?? 0
    return {
      text: text.slice(from, to),
      marks: ranges.filter((range) => range.from <= from && range.to >= to).map(({ mark }) => mark),
      ending: ranges.filter((range) => range.to === to && range.from < to).map(({ mark }) => mark),
    }
  })
}

export interface GridCell {
  readonly text: string
  readonly column: number
  readonly span: number
}

/** The cells of a row that are drawn: one that is merged to the right once, over as many columns as it covers. */
export function gridCells(row: ExaminedTable['rows'][number]): readonly GridCell[] {
  const drawn: GridCell[] = []
  row.cells.forEach((text, column) => {
    const last = drawn.at(-1)
    if (text === null && last !== undefined) drawn[drawn.length - 1] = { ...last, span: last.span + 1 }
    else drawn.push({ text: text ?? '', column, span: 1 })
  })
  return drawn
}

/** The marks that stand in a drawn cell; those of a whole row stand in its first. */
export function marksIn(cell: GridCell, row: number, marks: readonly PlacedMark[]): readonly PlacedMark[] {
  return marks.filter((mark) => {
    if (mark.row !== row) return false
    return mark.column === null ? cell.column === 0 : mark.column >= cell.column && mark.column < cell.column + cell.span
  })
}

/** `true` where a finding stands, `false` where one has its terms; the terms of roundings are not shown: they are nearly everywhere. */
export function lookOf(marks: readonly PlacedMark[]): boolean | undefined {
  if (marks.some(({ isMain }) => isMain)) return true
  return marks.some(({ severity }) => severity !== 'info') ? false : undefined
}

/** Where a place stands on the page, so that the list can lead to it. */
export function placeId({ part, row, column }: Pick<ExaminedMark, 'part' | 'row' | 'column'>, report: Report = 'this'): string {
  return `${report === 'this' ? '' : 'fjor-'}sted-${[part, row, column].filter((index) => index !== null).join('-')}`
}

/** Where the number of a finding stands in the document, or in that of last year. */
export function markId(number: number, report: Report = 'this'): string {
  return `${report === 'this' ? '' : 'fjor-'}merke-${number}`
}

/** Whether the id of a mark or a place is one of that report. */
export function isIdOf(id: string, report: Report): boolean {
  return id.startsWith('fjor-') === (report === 'previous')
}

/** Where a finding stands in the list. */
export function findingId(number: number): string {
  return `funn-${number}`
}

export function isNumber(text: string | null): boolean {
  return text !== null && /\d/.test(text) && /^[\s\u00a0\u202f()+\-−–\d.,:%*]+(?:kr|mill\.?|prosent|pst\.?)?$/i.test(text)
}
