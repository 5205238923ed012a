import { isNumeric } from './columns.ts'
import { textOf, whole, withLine } from './lines.ts'
import type { Word } from './page.ts'
import type { Vocabulary } from './vocabulary.ts'

/** One line of a cell. */
export interface CellLine {
  readonly words: readonly Word[]
  readonly left: number
  readonly right: number
}

/** The column that a cell stands in. */
export interface Room {
  /** How wide its lines are at most. */
  readonly width: number
  /** It is so narrow that words too long for it are divided. */
  readonly dividesWords: boolean
}

/** Of a cell whose column is not known. */
export const NO_ROOM: Room = { width: Infinity, dividesWords: false }

export interface CellText {
  readonly text: string
  /** Its lines are numbers that are not one number. */
  readonly isDoubtful: boolean
  /** Its last line may be a piece of a word. */
  readonly isDivided?: boolean
}

/** A number as it is printed: in groups of three digits or ungrouped, with decimals and a unit. */
const NUMBER = /^[-–−+]?\s?(\d{1,3}(\s\d{3})+|\d+)([.,]\d+)?\s?(%|‰|kr|mill\.?)?\s?[*)¹²³⁴⁵⁶⁷⁸⁹]*$/u
const DATE = /^\d{1,2}\.\d{1,2}\.(19|20)\d\d$/
const DASHES = /^[-–−]+$/

/** In columns of more signs than this hardly any word is too long. */
const MOST_SIGNS = 16
/** So many words that look divided tell that a column divides them. */
const LEAST_DIVIDED = 2

/** The room of a column, by the lines of its cells. */
export function roomOf(cells: readonly (readonly CellLine[])[], vocabulary: Vocabulary): Room {
  const width = Math.max(0, ...cells.flat().map(({ left, right }) => right - left))
  const divided = new Set<string>()
  for (const lines of cells) {
    for (const [index, line] of lines.entries()) {
      const above = lines[index - 1]
      if (above && isNarrow(above, width) && isFilled(above, line, width) && looksDivided(above, line, vocabulary))
        divided.add(textOf(above.words) + textOf(line.words))
    }
  }
  return { width, dividesWords: divided.size >= LEAST_DIVIDED }
}

/**
 * The text of a cell of several lines. In a column too narrow for a word or a number programs divide it where the line is
 * full, without a hyphen: digits are joined when they make one number so and the line had no room for another, letters
 * when the whole word stands elsewhere, or when the column divides words.
 */
export function cellText(lines: readonly CellLine[], room: Room, vocabulary: Vocabulary): CellText {
  let text = ''
  for (const [index, line] of lines.entries()) {
    const next = textOf(line.words)
    const above = lines[index - 1]
    const isWhole =
      above !== undefined &&
      isFilled(above, line, room.width) &&
      (isDivided(text, next, vocabulary) || (room.dividesWords && looksDivided(above, line, vocabulary)))
    text = isWhole ? text + next : withLine(text, next)
  }
  const all = lines.map(({ words }) => textOf(words))
  const isNumbers = all.length > 1 && all.every((each) => isNumeric(each) && !DASHES.test(each))
  const told = whole(text)
  const last = lines.at(-1)
  const ends = room.dividesWords && last !== undefined && isOneWord(last) && isNarrow(last, room.width) && isFilled(last, null, room.width)
  return { text: told, isDoubtful: isNumbers && !NUMBER.test(told) && !DATE.test(told), ...(ends ? { isDivided: true } : {}) }
}

/** Letters that many fonts draw as one sign are not divided. */
const FIRST_SIGN = /^(f[fijlt]|t[fit]|.)/u

/** How wide the first sign of a text is, in type sizes. */
function firstWidth(text: string): number {
  const sign = FIRST_SIGN.exec(text)?.[0] ?? ''
  return sign.length > 1 ? 0.65 : /[fijlrt.,:;()'\-]/.test(sign) ? 0.3 : /[mwMWÆ@%]/.test(sign) ? 0.8 : 0.55
}

/** Whether a line has no room for the first sign of the next, or for any where that is not known. */
function isFilled({ words, left, right }: CellLine, next: CellLine | null, width: number): boolean {
  const sign = (right - left) / Math.max(1, textOf(words).length)
  const first = next?.words[0]
  const needed = Math.max(sign, firstWidth(first?.text ?? '') * (first?.size ?? 0))
  return right - left + needed > width - 0.1 * sign
}

function isNarrow({ words, left, right }: CellLine, width: number): boolean {
  return width < (MOST_SIGNS * (right - left)) / Math.max(1, textOf(words).length)
}

function isDivided(text: string, next: string, vocabulary: Vocabulary): boolean {
  if (/\d$/.test(text) && /^[\d,.]/.test(next)) return isOneNumber(text, next)
  const [first] = /^[\p{Ll}]+/u.exec(next) ?? []
  const [last] = /[\p{L}]+$/u.exec(text) ?? []
  if (first === undefined || last === undefined) return false
  // No word is a single consonant.
  return vocabulary.has((last + first).toLowerCase()) || (last.length > 3 && /^[bcdfghjklmnpqrstvwxz]$/.test(first))
}

function isOneNumber(text: string, next: string): boolean {
  return (NUMBER.test(text + next) && !NUMBER.test(`${text} ${next}`)) || (/[.\d]{5}$/.test(text) && DATE.test(text + next))
}

/** Words that no word ends with. */
const SMALL =
  /^(av|da|den|det|der|eller|enn|etter|for|fra|frå|før|hos|hva|i|ikke|ikkje|inn|kan|med|mellom|men|mot|når|og|om|over|per|på|samt|som|så|til|under|uten|utan|ut|var|ved|vi|å)$/u

/**
 * Whether a word may be divided between two lines. A word too long for its cell begins a line of its own, and is divided only
 * there: the line above is one word, or a piece of one.
 */
function looksDivided(above: CellLine, next: CellLine, vocabulary: Vocabulary): boolean {
  return isOneWord(above) && mayBeOneWord(textOf(above.words), textOf(next.words), vocabulary)
}

function isOneWord({ words }: CellLine): boolean {
  return /^\S*\p{L}{2}$/u.test(textOf(words))
}

/**
 * Whether the last word of a text and the first of the next may be pieces of one: the second begins no word of the document;
 * a short one, as `er`, may be a word, and then the first is none.
 */
export function mayBeOneWord(text: string, next: string, vocabulary: Vocabulary): boolean {
  const [last] = /\p{L}{2,}$/u.exec(text) ?? []
  const [first] = /^\p{Ll}+/u.exec(next) ?? []
  if (last === undefined || first === undefined || SMALL.test(first)) return false
  if (first.length === 1) return true
  return first.length > 3 ? !vocabulary.begins(first) : !vocabulary.isWhole(last.toLowerCase())
}
