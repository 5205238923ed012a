import type { TablePart } from '../part.ts'
import { partsOfText } from './parts-of-text.ts'

/** The tables found in a text. */
export function tablesIn(text: string): readonly TablePart[] {
  return partsOfText(text).filter((part): part is TablePart => part.kind === 'table')
}

/** Their rows as lines: a covered cell is ∅, a doubtful row ends with the columns that are unread. */
export function gridOf(text: string): readonly string[] {
  return tablesIn(text).flatMap(({ rows }) =>
    rows.map(({ cells, unread }) => `${cells.map((cell) => cell ?? '∅').join(' | ')}${unread ? ` ? ${unread.join(',')}` : ''}`),
  )
}
