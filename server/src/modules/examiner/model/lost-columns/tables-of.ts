import { numberTables, type FoundTable } from './number-tables.ts'
import type { LineKind, TextLine } from './text-line.ts'

/** The tables in a text, in order. */
export function tablesOf(lines: readonly TextLine[], kinds: readonly LineKind[]): readonly FoundTable[] {
  return numberTables(lines, kinds)
}
