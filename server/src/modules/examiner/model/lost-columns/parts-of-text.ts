import type { Part } from '../part.ts'
import { rowLine } from './atoms.ts'
import { layoutOf, paragraphParts } from './paragraphs.ts'
import { tablesOf } from './tables-of.ts'
import { lineKinds, textLines } from './text-line.ts'

/** Rows of figures that are looked at in one text; a yearly report has some hundred. */
export const MOST_FIGURE_ROWS = 5000

/** How many lines of a text may be rows of figures: what the work of finding its tables grows with. */
export function figureRows(text: string): number {
  return textLines(text).filter((line) => rowLine(line).atoms.length >= 2).length
}

/** The parts of a plain text in reading order. Columns that were lost are found again where they must be so, and said to be doubtful where not. */
export function partsOfText(text: string): readonly Part[] {
  const lines = textLines(text)
  const kinds = lineKinds(lines)
  const layout = layoutOf(lines)
  const parts: Part[] = []
  let from = 0
  for (const table of tablesOf(lines, kinds, layout.width)) {
    parts.push(...paragraphParts(lines.slice(from, table.from), kinds.slice(from, table.from), layout), table.part)
    from = table.to
  }
  return [...parts, ...paragraphParts(lines.slice(from), kinds.slice(from), layout)]
}
