import type { FactKey, FactValue, Finding, Label, UnitOfMeasure } from '@arsring/shared'

/** A received file as text cells. rows + unreadable = every line after the header that is not empty. */
export interface Sheet {
  readonly format: 'csv' | 'xlsx'
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'xlsx'
  /** The line the headings stand on, counted as the lines of the rows are. */
  readonly headerLine: number
  readonly header: readonly string[]
  /** Line numbers are the file's own, counted from 1, as a person sees them in an editor or in Excel. */
  readonly rows: readonly SheetRow[]
  readonly unreadable: readonly UnreadableLine[]
  /** How the file was read, where a person should know: warnings and information only. */
  readonly notes: readonly Finding[]
}

export interface SheetRow {
  readonly line: number
  readonly cells: readonly string[]
}

export interface UnreadableLine {
  readonly line: number
  readonly text: string
  readonly finding: Finding
}

/** What the kinds of file need to know about where the figures belong. */
export interface ImportScope {
  readonly unit: { readonly id: string; readonly name: string }
  readonly year: number
  /** Budget chapters the unit answers for (`111`). */
  readonly budgetChapters: readonly string[]
  /** Pay of fewer persons than this is refused, as the municipality has decided. */
  readonly smallestGroup: number
  /** Indicators the file may hold, by id: shipped ones and the municipality's own. */
  readonly indicators: ReadonlyMap<string, ImportIndicator>
}

export interface ImportIndicator {
  readonly id: string
  readonly label: Label
  readonly unit: UnitOfMeasure
  readonly decimals: number
  /** Names of its dimensions, with the codes allowed in each; null allows any code. */
  readonly dimensions: Readonly<Record<string, readonly string[] | null>>
  /** True when a typed value would stand in for a calculation: refused with a finding. */
  isCalculated(key: FactKey): boolean
}

/** A figure that a file says, before it is posted. */
export interface NewFact {
  readonly line: number
  readonly key: FactKey
  readonly value: FactValue
}

/** A record that a report prints as a list (budget adjustments, projects), before it is posted. */
export interface NewListingRow {
  readonly line: number
  readonly list: string
  readonly key: string
  readonly fields: Readonly<Record<string, string>>
}

/** An indicator of the municipality's own, as its definitions file says it, before it is posted. */
export interface NewIndicator {
  readonly line: number
  readonly id: string
  readonly label: string
  /** What is measured and how, in the municipality's words; empty when the file does not say. */
  readonly description: string
  readonly unit: UnitOfMeasure
  readonly decimals: number
  readonly direction: 'higher' | 'lower' | 'neutral'
  /** The goal it stands under in the table of targets; null when it stands alone. */
  readonly goal: string | null
  /** Categories in the order they are shown; empty when the indicator is not divided. The code of the sum is `total`. */
  readonly categories: readonly NewCategory[]
  /** Id of the indicator whose total is the result of this one; null when the result is typed. */
  readonly resultFrom: string | null
}

export interface NewCategory {
  readonly code: string
  readonly label: string
}

export interface ImportReading {
  readonly facts: readonly NewFact[]
  readonly listings: readonly NewListingRow[]
  /** Only files of kind `indicators` have any. They hold for the values of the same file too. */
  readonly definitions: readonly NewIndicator[]
  /** fatal and error stop posting; the file posts whole or not at all. */
  readonly findings: readonly Finding[]
}

/** A kind of file that can be received: its columns, and how its rows become facts. Pure. */
export interface ImportKind {
  readonly id: string
  readonly label: Label
  readonly description: Label
  readonly columns: readonly ImportColumn[]
  /** One line as an example, in the order of the columns, for the template file. */
  readonly example: readonly string[]
  read(sheet: Sheet, scope: ImportScope): ImportReading
}

export interface ImportColumn {
  readonly id: string
  /** Accepted headings, first is the one we print in the template file; compared without case and surrounding space. */
  readonly headings: readonly string[]
  readonly isRequired: boolean
  /** True when the heading may carry a year (`Resultat 2023`), so that one column holds the figures of one year. */
  readonly mayCarryYear?: true
  readonly description: Label
}
