import type { Coverage } from '@arsring/checks'
import type { Language, Severity } from '@arsring/shared'
import type { Part } from './part.ts'
import type { TakenFile } from './take-over/taken-file.ts'

/** What examining one document gives: what it was taken to be, and what is wrong in it, the gravest root cause first. */
export interface Examination {
  readonly kind: 'examined'
  /** The report's year, read from its title page and headings; null when it does not show. */
  readonly year: number | null
  readonly language: Language
  readonly pages: number | null
  readonly tables: number
  /** How much of it the rules could get at. */
  readonly checked: Coverage
  /** What last year's report was taken to be, and how much of it could be compared; null when none was given. */
  readonly previous: PreviousExamined | null
  readonly findings: readonly ExaminedFinding[]
  /** The tables it was recognised to have, as files whose figures may be taken over. */
  readonly figures: readonly TakenFile[]
  /** The document itself, for marking the findings in it. */
  readonly parts: readonly Part[]
}

export interface PreviousExamined {
  /** The year it says it is about; null when it does not. */
  readonly year: number | null
  readonly pages: number | null
  readonly tables: number
  /** Figures of earlier years that both reports show. */
  readonly compared: number
  /** That report itself, for showing the places of findings in it. */
  readonly parts: readonly Part[]
}

/** One finding, told so that a person finds the place with the document in hand. Texts are in the language asked for. */
export interface ExaminedFinding {
  /** Id of the rule (`column-sum`). */
  readonly rule: string
  readonly severity: Severity
  /** The finding says in one sentence what is wrong, with the arithmetic. */
  readonly message: string
  readonly page: number | null
  readonly line: number | null
  readonly sheet: string | null
  /** Number and title of the section as printed (`3.1 Driftsregnskap`); null before the first. */
  readonly section: string | null
  /** The table's number and caption as printed, with the row's and the column's label; null when the place is no cell. */
  readonly table: string | null
  readonly row: string | null
  readonly column: string | null
  /** The sentence it stands in; null when the place is no text. */
  readonly sentence: string | null
  readonly printed: string | null
  readonly expected: string | null
  /** The other places that took part in the arithmetic, or that rest on the wrong number. */
  readonly also: readonly ExaminedPlace[]
  /** Where it is marked among the parts; null when the place is not printed (a missing chapter). */
  readonly mark: Mark | null
  /** How many contradictions go away when this one number is mended; they are told here once, and their places stand in `also`. */
  readonly settles: number
}

/** A stretch of a part's text, a cell of its grid, a row of it, or the whole part. Indexes are from 0. */
export interface Mark {
  readonly part: number
  readonly row: number | null
  readonly column: number | null
  readonly from: number | null
  readonly to: number | null
}

export interface ExaminedPlace {
  /** True for a place in last year's report; its mark is among that report's parts. */
  readonly inPrevious: boolean
  readonly page: number | null
  readonly line: number | null
  readonly sheet: string | null
  readonly section: string | null
  readonly table: string | null
  readonly row: string | null
  readonly column: string | null
  readonly text: string | null
  readonly mark: Mark | null
  readonly printed: string | null
  readonly expected: string | null
}
