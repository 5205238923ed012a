import type { PageBreaks } from './paragraph-text.ts'
import type { GridRow } from '../../model/part.ts'

/** A part before the whole document is known: its page is the breaks before it, and pages may turn out not to be known. */
export type Draft = TextDraft | TableDraft

export interface TextDraft {
  readonly kind: 'heading' | 'caption' | 'paragraph'
  readonly level: number | null
  /** Broken by hand, with tabs; the number that Word counts is in front of the first. */
  readonly lines: readonly string[]
  readonly isBold: boolean
  readonly isListed: boolean
  readonly size: number | null
  readonly at: PageBreaks
}

export interface TableDraft {
  readonly kind: 'table'
  readonly caption: string | null
  readonly headerRows: number | null
  readonly rows: readonly DraftRow[]
  /** The widths of its columns as stored: parts of one table have the same. */
  readonly widths: string
  readonly at: PageBreaks
}

export type DraftRow = Omit<GridRow, 'place'> & { readonly at: PageBreaks }
