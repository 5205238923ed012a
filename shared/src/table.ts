import type { FactKey } from './fact.ts'
import type { UnitOfMeasure } from './number-format.ts'

/**
 * A table as it is shown: the one type between template, checks, screen and every rendition. The examiner of finished
 * documents yields the same type, with `key: null`, so the same rules serve both.
 */
export interface Table {
  /** Stable within its report: the template's table id, with the budget chapter when there is one table per chapter (`operating-account.111`). */
  readonly id: string
  /** Which official table it is (`operating-account`, `key-figures` …): rules that hold for one kind look here. */
  readonly kind: string
  /** Which form its rows are the questions of, each row named by its question; only tables of kind `form` have it. */
  readonly form?: string
  /** Printed number, made from the section it stands in: `Tabell 3.1`. Null when a printed document has none. */
  readonly number: string | null
  readonly caption: string
  /** Unit line as shown ("Tall i hele kroner"), empty when none. */
  readonly unitLine: string
  /** Heading over the names of the rows, where they need one. */
  readonly rowsHeading?: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly footnotes: readonly string[]
  /** The arithmetic that must hold between its cells. */
  readonly relations: readonly Relation[]
}

export interface Column {
  readonly id: string
  readonly label: string
  /** Numbers are right-aligned in tabular figures; text is left-aligned. */
  readonly align: 'start' | 'end'
}

export interface Row {
  readonly id: string
  readonly label: string
  /** A group heading has no cells; a total is set apart in print. */
  readonly kind: 'plain' | 'total' | 'heading'
  readonly cells: Readonly<Record<string, Cell>>
}

export type CellRole = 'input' | 'sum' | 'difference' | 'change' | 'share' | 'ratio' | 'text'

export interface Cell {
  /** As shown, in Norwegian form. */
  readonly text: string
  /** What the text says, at the shown precision; checks compare these. */
  readonly value: CellValue
  readonly role: CellRole
  /** The figure behind the cell; null in a printed document and in text cells. */
  readonly key: FactKey | null
  /** For a gap or variance: whether it is to the good. Null when neither. */
  readonly favourable?: boolean | null
}

/** Blank, dash, `*`, "ikke aktuelt" and 0 are five different things. */
export type CellValue =
  | { readonly kind: 'number'; readonly value: string; readonly decimals: number; readonly unit: UnitOfMeasure | null }
  | { readonly kind: 'range'; readonly from: string; readonly to: string; readonly decimals: number; readonly unit: UnitOfMeasure | null }
  | { readonly kind: 'dash' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'not_applicable' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'text' }

export interface CellRef {
  readonly row: string
  readonly column: string
}

/**
 * At the shown precision: result = Σ addends; = minuend − subtrahend; = Σ added − Σ taken (what was there, what came, what
 * went); = the average of cells; = part as per cent of whole; = growth in per cent
 * from one to the other; = factor × numerator ÷ denominator (kroner per pupil, cases per 1 000 inhabitants).
 */
export type Relation =
  | { readonly kind: 'sum'; readonly result: CellRef; readonly addends: readonly CellRef[] }
  | { readonly kind: 'difference'; readonly result: CellRef; readonly minuend: CellRef; readonly subtrahend: CellRef }
  | { readonly kind: 'flow'; readonly result: CellRef; readonly added: readonly CellRef[]; readonly taken: readonly CellRef[] }
  | { readonly kind: 'average'; readonly result: CellRef; readonly of: readonly CellRef[] }
  | RatioRelation

export type RatioRelation =
  | { readonly kind: 'share'; readonly result: CellRef; readonly part: CellRef; readonly whole: CellRef }
  | { readonly kind: 'growth'; readonly result: CellRef; readonly from: CellRef; readonly to: CellRef }
  | {
      readonly kind: 'ratio'
      readonly result: CellRef
      readonly numerator: CellRef
      readonly denominator: CellRef
      readonly factor: string
    }

export function cellAt(table: Table, ref: CellRef): Cell | undefined {
  return table.rows.find((row) => row.id === ref.row)?.cells[ref.column]
}
