import type { FactKey, FactValue, Finding, Label } from '@arsring/shared'

/** A received file as text cells. rows + unreadable = every line after the header that is not empty. */
export interface Sheet {
  readonly format: 'csv' | 'xlsx'
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'xlsx'
  readonly header: readonly string[]
  /** Line numbers are the file's own, counted from 1, as a person sees them in an editor or in Excel. */
  readonly rows: readonly SheetRow[]
  readonly unreadable: readonly { readonly line: number; readonly text: string; readonly finding: Finding }[]
}

export interface SheetRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** What the kinds of file need to know about where the figures belong. */
export interface ImportScope {
  readonly unit: { readonly id: string; readonly name: string }
  readonly year: number
  /** Budget chapters the unit answers for (`111`). */
  readonly budgetChapters: readonly string[]
  /** Indicators the file may hold, by id: shipped ones and the municipality's own. */
  readonly indicators: ReadonlyMap<string, ImportIndicator>
}

export interface ImportIndicator {
  readonly id: string
  readonly label: Label
  readonly unit: 'nok' | 'percent' | 'percentage_point' | 'count' | 'fte' | 'days' | 'ratio'
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

export interface ImportReading {
  readonly facts: readonly NewFact[]
  readonly listings: readonly NewListingRow[]
  /** fatal and error stop posting; the file posts whole or not at all. */
  readonly findings: readonly Finding[]
}

/** A kind of file that can be received: its columns, and how its rows become facts. Pure. */
export interface ImportKind {
  readonly id: string
  readonly label: Label
  readonly description: Label
  readonly columns: readonly ImportColumn[]
  read(sheet: Sheet, scope: ImportScope): ImportReading
}

export interface ImportColumn {
  readonly id: string
  /** Accepted headings, first is the one we print in the template file; compared without case and surrounding space. */
  readonly headings: readonly string[]
  readonly isRequired: boolean
  readonly description: Label
}
