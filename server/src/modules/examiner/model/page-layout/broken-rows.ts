import type { GridRow } from '../part.ts'
import { mayBeOneWord } from './cell-text.ts'
import { isNumeric } from './columns.ts'
import { joinLines } from './lines.ts'
import { CODE } from './rows.ts'
import type { Vocabulary } from './vocabulary.ts'

const GROUPS = /^\d{3}(\s\d{3})*$/
const NUMBER = /^[-–−]?\s?\d{1,3}(\s\d{3})*$/
const LETTER = /\p{L}/u
const SMALL = /^\p{Ll}/u

/** A word that more must follow, be it a name. */
export const OPEN_END =
  /(?<!\p{L})(?:av|blant|etter|for|fra|frå|hos|i|innen|med|mellom|mot|om|over|på|til|under|ved|og|eller|samt|enn|som|at|by|from|in|of|the|to|with)$/iu

/**
 * The last row of a page with the first of the table's next page, when that is its rest: every text of it goes on with what
 * stands above. `divided` are the columns whose last line may be a piece of a word. One row where that is sure, two with
 * their numbers unread where the second may be a row too, null when it is one.
 */
export function withRest(open: GridRow, rest: GridRow, divided: readonly number[], vocabulary: Vocabulary): readonly GridRow[] | null {
  const shown = rest.cells.flatMap((text, column) => (text ? [{ text, column, above: open.cells[column] ?? '' }] : []))
  const [numbers, texts] = [shown.filter(isNumber), shown.filter((cell) => !isNumber(cell))]
  if (shown.length === 0 || numbers.some(({ text, above }) => wholeNumber(above, text) === null)) return null
  const label = rest.cells[0] ?? ''
  if (label !== '' && texts.some(({ column, text, above }) => column > 0 && !textGoesOn(above, text))) return null
  if (label !== '' && !labelGoesOn(open.cells[0] ?? '', label, numbers.length > 0)) {
    const isSparse = numbers.length > 0 && open.cells.some((text, column) => column > 0 && text && isNumeric(text) && !rest.cells[column])
    const columns = numbers.map(({ column }) => column)
    return isSparse && texts.length === 1 ? [unreadIn(open, columns), unreadIn(rest, columns)] : null
  }
  const cells = open.cells.map((text, column) => {
    const own = rest.cells[column] ?? ''
    if (text === null || own === '') return text
    if (text === '') return own
    if (divided.includes(column) && mayBeOneWord(text, own, vocabulary)) return text + own
    return (isNumber({ column, text: own }) ? wholeNumber(text, own) : null) ?? joinLines([text, own])
  })
  // Small numbers above small numbers may be two rows after all, when no label tells, or when one may hold another.
  const isSure = (label !== '' && !/\s\p{Lu}/u.test(label)) || numbers.some(({ above }) => /\d\s\d|\d{4}|,$/.test(above))
  return [
    isSure
      ? { ...open, cells }
      : unreadIn(
          { ...open, cells },
          numbers.map(({ column }) => column),
        ),
  ]
}

function isNumber({ column, text }: { readonly column: number; readonly text: string }): boolean {
  return column > 0 && isNumeric(text)
}

/** A number with what may be its rest: further groups, decimals, or the last digits of a number without groups; null when it is none. */
function wholeNumber(text: string, rest: string): string | null {
  if (GROUPS.test(rest) && NUMBER.test(text)) return `${text} ${rest}`
  const isDivided = (/\d[.,]$/.test(text) && /^\d/.test(rest)) || (/^[-–−]?\d{4,}$/.test(text) && /^\d{1,3}$/.test(rest))
  return isDivided ? text + rest : null
}

/** Whether a text that is no answer of one word goes on. */
function textGoesOn(above: string, text: string): boolean {
  return above.length > 3 && (SMALL.test(text) || OPEN_END.test(above))
}

/** Whether a label goes on: with a small letter, after a code or a word that more must follow, or with a year alone where no number does. */
function labelGoesOn(above: string, label: string, hasNumbers: boolean): boolean {
  if (above === '') return false
  if (SMALL.test(label) || OPEN_END.test(above) || /\p{L}[-,/]$/u.test(above)) return true
  if (CODE.test(above)) return LETTER.test(label)
  return !hasNumbers && LETTER.test(above) && !LETTER.test(label)
}

function unreadIn(row: GridRow, columns: readonly number[]): GridRow {
  return { ...row, unread: [...new Set([...(row.unread ?? []), ...columns])] }
}
