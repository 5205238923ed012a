import { createContext, use } from 'react'
import type { Language, Severity, Table } from '@arsring/shared'
import type { Chart, Figure } from '../api/types.ts'

/** What the nodes in a text need to show themselves: values, tables and charts of the section, and what a click leads to. */
export interface SectionWorld {
  readonly language: Language
  readonly figures: ReadonlyMap<string, Figure>
  readonly tables: Readonly<Record<string, Table>>
  readonly charts: Readonly<Record<string, Chart>>
  /** The worst open finding per cell of a table, by `row|column`. */
  marksOf(table: string): ReadonlyMap<string, Severity>
  /** Cells lit because a finding was opened. */
  litIn(table: string): ReadonlySet<string>
  /** True when one may write in the text just now. */
  readonly isEditable: boolean
  /** Where a picture of the report is fetched from. */
  addressOf(sha256: string): string
  /** Opens the figure at a position of the text, in its bubble, or the words of the picture there. */
  openNode(position: number): void
  /** Opens the figure of a table cell, in the panel beside the page. */
  openCell(key: string): void
}

export const SectionWorldContext = createContext<SectionWorld | null>(null)

export function useSectionWorld(): SectionWorld {
  const world = use(SectionWorldContext)
  if (world === null) throw new Error('a node outside its section')
  return world
}
