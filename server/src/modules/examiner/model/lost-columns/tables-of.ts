import type { TablePart } from '../part.ts'
import type { LineKind, TextLine } from './text-line.ts'

/** A table found in lines: it takes the place of the lines from `from` up to, not including, `to`. */
export interface FoundTable {
  readonly from: number
  readonly to: number
  readonly part: TablePart
}

/** The tables in a text, in order. */
export function tablesOf(_lines: readonly TextLine[], _kinds: readonly LineKind[]): readonly FoundTable[] {
  return []
}
