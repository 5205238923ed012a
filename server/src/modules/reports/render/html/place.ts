import type { Outline } from '../outline.ts'
import { renditionTexts, type RenditionTexts } from '../texts.ts'

/** What every part of a page needs to know: the report, its words, and which addresses are given out already. */
export interface Place {
  readonly outline: Outline
  readonly texts: RenditionTexts
  /** The address of a table or chart, the first time it is printed; null when it is printed again. */
  readonly claim: (anchor: string) => string | null
  /** Address of the CSV file of a table; null when the tables are not published as files. */
  readonly csvOf: (table: string) => string | null
}

export function placeIn(outline: Outline, csvOf: (table: string) => string | null): Place {
  const claimed = new Set<string>()
  return {
    outline,
    texts: renditionTexts(outline.report.language),
    csvOf,
    claim: (anchor) => {
      if (claimed.has(anchor)) return null
      claimed.add(anchor)
      return anchor
    },
  }
}
