import { cellRange, type RowLine } from './atoms.ts'
import { headerOf, isHeadingLine, isRomanLine, type Header } from './header.ts'
import { mixedDrafts, type MixedDraft } from './mixed-rows.ts'
import { isLedByYears, rowDrafts, type RowDraft } from './row-drafts.ts'
import type { TextLine } from './text-line.ts'

/** A way to divide lines into heading and rows of so many columns. */
export interface Shape {
  /** Columns of numbers, the last ones; and columns of words before them. */
  readonly columns: number
  readonly texts: number
  readonly header: Header | null
  /** Index of the first line that is no heading. */
  readonly bodyFrom: number
  readonly drafts: readonly (RowDraft | MixedDraft)[]
  readonly score: number
}

const MOST_COLUMNS = 20
/** Headings of columns of words, or of numbers that are names. */
const WORDED = /(nummer|nr\.?$|gruppe|ferdig|dato|navn|ansvarlig|utløper|formål|kommentar|merknad)/i

/** How many columns there may be, the likeliest first: as many as most rows can have, and as the heading has. */
export function shapesOf(rows: readonly RowLine[], begin: number, first: number): readonly Shape[] {
  const whole = rows.slice(begin, first).map(({ line }) => line)
  const heads = [whole, ...withoutGroupRow(whole)]

  const isByYear = isLedByYears(rows.slice(first))
  const romans =
    whole
      .map(({ text }) => text)
      .find(isRomanLine)
      ?.split(/\s+/).length ?? 0
  const widest = Math.max(...rows.slice(first).map(({ atoms }) => cellRange(atoms).max))
  const most = Math.min(MOST_COLUMNS, widest * 2)
  const found: Shape[] = []
  for (let columns = 2; columns <= most; columns += 1) {
    for (const texts of romans > columns + 1 ? [romans - 1 - columns, romans - columns] : [0]) {
      const headers = heads.map((lines) => headerOf(lines, columns + texts))
      const header = headers.find((one) => one?.isWhole === true) ?? headers[0] ?? null
      // A row is wider than any of its lines only where the heading says so.
      if (texts > 0 ? header === null : columns > widest && (header === null || header.known < 0.9)) continue
      const bodyFrom = header === null ? first : begin + header.to
      const body = rows.slice(bodyFrom)
      const drafts = texts > 0 ? mixedDrafts(body, columns, texts) : rowDrafts(body, columns, isByYear)
      const filled = drafts.filter(({ atoms }) => atoms.length > 0)
      if (filled.length === 0) continue
      const fit = filled.reduce((sum, draft) => sum + fitOf(draft, columns, header?.isWhole === true), 0) / filled.length
      const worded = header?.labels.slice(1 + texts).filter((label) => WORDED.test(label)).length ?? 0
      const score =
        fit * 10 -
        worded * 2 +
        (header === null ? 0 : header.known * 6 + (header.romans === null ? 0 : 6) + (header.isWhole && header.known > 0.9 ? 2 : 0)) -
        texts * 0.1
      found.push({ columns, texts, header, bodyFrom, drafts, score })
    }
  }
  return found.sort((a, b) => b.score - a.score)
}

/** Lines above the rows that may be names of groups or empty rows rather than parts of the heading. */
function withoutGroupRow(head: readonly TextLine[]): readonly (readonly TextLine[])[] {
  let end = head.length
  while (end > 1 && head.length - end < 3 && /^(\p{Lu}[^\d]*|\d{3}-\d{3}\s.*|\d{6}\s.*)$/u.test(head[end - 1]?.text ?? '')) {
    end -= 1
    if (isHeadingLine(head[end - 1]?.text ?? '')) return [head.slice(0, end)]
  }
  return []
}

function fitOf(draft: RowDraft | MixedDraft, columns: number, isHeaded: boolean): number {
  const { min, max } = cellRange(draft.atoms)
  const words = 'words' in draft && draft.words === null ? -0.5 : 0
  if (min === columns && max === columns) return 1.2 + words
  if (min <= columns && columns <= max) return 1 + words
  return (max < columns ? (isHeaded ? 0.5 : -0.1) : -0.6) + words
}
