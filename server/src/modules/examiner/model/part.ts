import type { Message } from '@arsring/shared'

/**
 * What every reader of finished documents yields, whatever the format: the document's parts in reading order. Nothing
 * is understood yet: no section, no unit line, no kind of table; that is the composing's work (`compose.ts`).
 */
export type Part = HeadingPart | ParagraphPart | TablePart

/** Where a part stands: the page of a PDF or DOCX (from 1), the line of a text format (from 1), the sheet of a workbook. */
export interface PartPlace {
  readonly page: number | null
  readonly line: number | null
  readonly sheet: string | null
}

/** A heading, by the format's own marking, by its type size, or by its number in a text without marking. */
export interface HeadingPart {
  readonly kind: 'heading'
  /** 1 is the highest; null when the format does not say. */
  readonly level: number | null
  /** With its number when it is printed with one: `3.1 Driftsregnskap`, also where Word counts by itself. */
  readonly text: string
  readonly place: PartPlace
}

/** One whole paragraph, list item, caption or note, its lines joined and divided words made whole. */
export interface ParagraphPart {
  readonly kind: 'paragraph'
  readonly text: string
  readonly place: PartPlace
}

/** One whole table as a grid: every row has equally many cells. A table over a page break is one table, its repeated headings once. */
export interface TablePart {
  readonly kind: 'table'
  /** A caption that belongs to the table by the format's own marking; null when captions are paragraphs around it. */
  readonly caption: string | null
  /** How many of the first rows are headings, when the format or the type says so; null when it must be seen from the content. */
  readonly headerRows: number | null
  readonly rows: readonly GridRow[]
  /** It runs over the edge of its page: its last column, and others that nobody sees, are not read. */
  readonly isCutOff?: boolean
  readonly place: PartPlace
}

export interface GridRow {
  /**
   * The cells as printed, the lines of a wrapped cell joined by a space. A cell merged to the right is followed by
   * `null` for each further column it covers; a cell merged downwards is repeated in the rows below.
   */
  readonly cells: readonly (string | null)[]
  /** Columns (from 0) whose text could be read in several ways: their cell holds all that is printed there, and no number of it is checked. */
  readonly unread?: readonly number[]
  readonly place: PartPlace
}

/** What a reader gives: the parts, or why there are none. */
export type Reading =
  { readonly kind: 'read'; readonly parts: readonly Part[]; readonly pages: number | null; readonly notes?: readonly FileNote[] } | Refusal

/** What only the file tells and no printed page shows: hidden rows, a formula that leaves a row out, a part that is not read. */
export interface FileNote {
  readonly rule: 'hidden-cells' | 'number-as-text' | 'formula-sum' | 'chart-values' | 'unread-part'
  readonly severity: 'error' | 'warning'
  readonly message: Message
  /** The cell it is about; null when it is about the whole file. */
  readonly at: NotedCell | null
  readonly printed?: string
  readonly expected?: string
}

/** A cell of a line of a sheet (from 1), or of a document without lines: the text it shows, and how many before it there show the same. */
export interface NotedCell {
  readonly sheet: string | null
  readonly line: number | null
  readonly text: string
  readonly before: number
}

/** Why a file cannot be read. `limit` and `found` belong to the two that are about size. */
export interface Refusal {
  readonly kind: 'refused'
  readonly why:
    | 'not-found'
    | 'unknown-format'
    | 'damaged'
    | 'encrypted'
    | 'no-text'
    | 'empty'
    | 'too-large'
    | 'too-many-pages'
    | 'too-slow'
    | 'broke-off'
  readonly limit?: number
  readonly found?: number
  /** Last year's report, when that is the file; else the document itself. */
  readonly of?: 'previous'
}

/** A reader: the bytes of one file in, its parts or the reason out. Never throws for what the file holds. */
export type Reader = (bytes: Uint8Array, limits: ReadLimits) => Promise<Reading>

/** How much of a file is read before it is refused. */
export interface ReadLimits {
  readonly pages: number
  /** Characters of text in the whole document. */
  readonly characters: number
  /** Bytes of one part of an archive (DOCX, XLSX), unpacked. */
  readonly unpackedBytes: number
  /** How long a reader may go on, looked at from page to page; no limit when not given. */
  readonly milliseconds?: number
}
