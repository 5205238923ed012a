import { alignedTables } from './aligned-tables.ts'
import { formTables } from './form-tables.ts'
import { lineForms } from './line-forms.ts'
import { numberTables, type FoundTable } from './number-tables.ts'
import { tabTables } from './tab-tables.ts'
import type { LineKind, TextLine } from './text-line.ts'
import { wordTables } from './word-tables.ts'

/** The tables in a text, in order: those parted by tabs, those whose columns stand, then forms and tables of words, and tables of numbers in what is left. */
export function tablesOf(lines: readonly TextLine[], kinds: readonly LineKind[], width: number): readonly FoundTable[] {
  const forms: Find = (some, someKinds) => formTables(some, someKinds, width)
  return [alignedTables, lineForms, forms, wordTables, numberTables].reduce(
    (found, find) => between(lines, kinds, found, find),
    tabTables(lines, kinds),
  )
}

type Find = (lines: readonly TextLine[], kinds: readonly LineKind[]) => readonly FoundTable[]

/** The tables given, and those found between them. */
function between(lines: readonly TextLine[], kinds: readonly LineKind[], tables: readonly FoundTable[], find: Find): readonly FoundTable[] {
  const starts = [0, ...tables.map(({ to }) => to)]
  return starts.flatMap((start, index) => {
    const end = tables[index]?.from ?? lines.length
    const found = find(lines.slice(start, end), kinds.slice(start, end))
    return [...found.map((table) => ({ ...table, from: table.from + start, to: table.to + start })), ...tables.slice(index, index + 1)]
  })
}
