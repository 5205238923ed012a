import type { CellRef, Table } from '@arsring/shared'

/** The kinds of import file that the tables of a report are taken over as, by the names that receiving files uses. */
export const TAKEN_KINDS = [
  'accounts',
  'adjustments',
  'projects',
  'leases',
  'indicators',
  'key-figures',
  'staffing',
  'sick-leave',
  'pay',
  'full-part-time',
  'form-answers',
] as const
export type TakenKind = (typeof TAKEN_KINDS)[number]

export const LEFT_OUT_WHY = [
  /** Totals, variances and changes: they are calculated, never stored. */
  'calculated',
  /** The print can be read in several ways. */
  'unread',
  /** Words, or a number that can be read in two ways. */
  'not-a-number',
  /** A row or a column that no import file has. */
  'unknown-row',
  'unknown-column',
  /** Neither the heading nor the report says which year or date. */
  'no-year',
  /** Two rows or two columns of the same name. */
  'twice',
  /** Measured otherwise than the rest of its row or table. */
  'other-unit',
  /** The table does not say plainly whether it is in kroner, thousands or millions. */
  'unclear-unit',
  /** Not whole øre. */
  'not-whole-ore',
  /** A count of persons that is no whole number. */
  'not-whole',
  /** What a line must have is not there: an amount, a purpose. */
  'incomplete',
  /** Says where it stands instead of what it is: `"`, `se under`. */
  'reference',
  /** An answer that the question cannot have, or two at once. */
  'unclear-answer',
  /** Neither the table nor its section says whether it is operating or investment. */
  'unclear-part',
  /** A table of key figures without a caption that could name them. */
  'no-name',
  /** The questions are those of no form of the year. */
  'unknown-form',
  /** Read together with the table of projects. */
  'with-projects',
] as const
export type LeftOutWhy = (typeof LEFT_OUT_WHY)[number]

/** What a table prints that the file does not hold: a cell, a whole row (column null), a whole column (row null). */
export interface LeftOut {
  readonly row: string | null
  readonly column: string | null
  /** The cell as printed; null for a row or a column. */
  readonly text: string | null
  readonly why: LeftOutWhy
}

/** A printed table as an import file: what it says, what it leaves out, and what the examination found wrong in it. */
export interface TakenFile {
  readonly kind: TakenKind
  /** The table's number and caption as printed; its section's when it has neither. */
  readonly table: string
  /** True for a file that only defines the indicators of the table; the file of its figures comes after. */
  readonly isDefinition: boolean
  readonly fileName: string
  /** Semicolon between cells, comma for decimals, `-` where nothing is posted; headings as receiving files knows them. */
  readonly csv: string
  /** Cells of the file that hold a value or a dash. */
  readonly figures: number
  /** What printed amounts were multiplied by to be kroner; 1 when they were kroner, or no amounts. */
  readonly scale: number
  /** Budget chapter, when the report names it with the table. */
  readonly chapter: string | null
  readonly leftOut: readonly LeftOut[]
  readonly found: readonly FoundInTable[]
}

/** A finding that touches the table: numbers stand as printed in the file, whatever was found. */
export interface FoundInTable {
  /** The finding's place in the list, from 1. */
  readonly finding: number
  readonly row: string | null
  readonly column: string | null
  readonly printed: string | null
  readonly expected: string | null
  /** Whether the number stands in the file; a total does not. */
  readonly isTaken: boolean
}

/** A table of the report with what is needed to take it over. */
export interface Source {
  readonly table: Table
  /** The year the report says it is about; null when it does not. */
  readonly year: number | null
  readonly chapter: string | null
  /** A finding says that the unit line and the amounts do not go together. */
  readonly isUnitDoubtful: boolean
  readonly section: string
  /** The tables of its section that stand before it, the nearest last. */
  readonly before: readonly Table[]
  /** All tables of the document. */
  readonly tables: readonly Table[]
  /** Cells that could be read in several ways, by row and column from 0. */
  readonly unread: readonly (readonly [number, number])[]
}

/** A file before it is written. */
export interface Draft {
  readonly kind: TakenKind
  readonly name: string
  readonly isDefinition?: true
  readonly head: readonly string[]
  readonly lines: readonly (readonly string[])[]
  /** The printed cells whose values the file holds. */
  readonly taken: readonly CellRef[]
  readonly leftOut: readonly LeftOut[]
  readonly scale?: number
}
