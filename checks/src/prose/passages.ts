import type { Place } from '@arsring/shared'
import { cellPlace } from '../arithmetic/values.ts'
import type { CheckedSection } from '../subject.ts'
import { textPlace } from './claim-constraint.ts'
import type { Stretch } from './clauses.ts'
import { once } from '../once.ts'

/** Running text wherever it stands: a paragraph, or the sentences that answer a form or fill a cell. */
export interface Passage {
  readonly text: string
  /** Where a stretch of the text stands: in a table, the cell. */
  place(stretch: Stretch): Place
}

/** Shorter cells are words, names or numbers. */
const SENTENCE = /\p{L}{2,}(?:\s+\S+){3,}/u

/** Everything that can be read as sentences in a section. */
export const passagesOf = once((section: CheckedSection): readonly Passage[] => {
  const blocks = section.blocks.map((block): Passage => ({ text: block.text, place: (stretch) => textPlace(section, block, stretch) }))
  const cells = section.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      Object.entries(row.cells).flatMap(([column, { value, text }]): readonly Passage[] =>
        value.kind === 'text' && SENTENCE.test(text) ? [{ text, place: () => cellPlace(section.id, table, { row: row.id, column }) }] : [],
      ),
    ),
  )
  return [...blocks, ...cells]
})
