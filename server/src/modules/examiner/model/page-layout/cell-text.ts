import { isNumeric } from './columns.ts'
import { textOf, whole, withLine } from './lines.ts'
import type { Word } from './page.ts'

/** One line of a cell. */
export interface CellLine {
  readonly words: readonly Word[]
  readonly left: number
  readonly right: number
}

/** Whether a word stands whole somewhere in the document, or is one that headings of tables use. */
export type IsWord = (word: string) => boolean

export interface CellText {
  readonly text: string
  /** Its lines are numbers that are not one number. */
  readonly isDoubtful: boolean
}

/** A number as it is printed: in groups of three digits or ungrouped, with decimals and a unit. */
const NUMBER = /^[-–−+]?\s?(\d{1,3}(\s\d{3})+|\d+)([.,]\d+)?\s?(%|‰|kr|mill\.?)?\s?[*)¹²³⁴⁵⁶⁷⁸⁹]*$/u
const DASHES = /^[-–−]+$/

/**
 * The text of a cell of several lines. In a column too narrow for a word or a number programs divide it where the line is
 * full, without a hyphen: digits are joined when they make one number so and the line had no room for another, letters
 * when the whole word stands elsewhere. `room` is how wide the column's lines are at most.
 */
export function cellText(lines: readonly CellLine[], room: number, isWord: IsWord): CellText {
  let text = ''
  for (const [index, line] of lines.entries()) {
    const next = textOf(line.words)
    const above = lines[index - 1]
    const isFull = above !== undefined && isFilled(above, room)
    text = isFull && isDivided(text, next, isWord) ? text + next : withLine(text, next)
  }
  const all = lines.map(({ words }) => textOf(words))
  const isNumbers = all.length > 1 && all.every((each) => isNumeric(each) && !DASHES.test(each))
  const told = whole(text)
  return { text: told, isDoubtful: isNumbers && !NUMBER.test(told) }
}

/** Whether a line has no room for another sign. */
function isFilled({ words, left, right }: CellLine, room: number): boolean {
  const sign = (right - left) / Math.max(1, textOf(words).length)
  return right - left + sign > room - 0.1 * sign
}

function isDivided(text: string, next: string, isWord: IsWord): boolean {
  if (/\d$/.test(text) && /^[\d,.]/.test(next)) return NUMBER.test(text + next) && !NUMBER.test(`${text} ${next}`)
  const [first] = /^[\p{Ll}]+/u.exec(next) ?? []
  const [last] = /[\p{L}]+$/u.exec(text) ?? []
  if (first === undefined || last === undefined) return false
  // No word is a single consonant.
  return isWord((last + first).toLowerCase()) || (last.length > 3 && /^[bcdfghjklmnpqrstvwxz]$/.test(first))
}

/** Words that headings of reports' tables use, in the languages reports are written in. */
const OF_HEADINGS =
  'regnskap rekneskap budsjett regulert opprinnelig avvik resultat måltall prognose endring menn kvinner kvinnor totalt total andel antall ansatte heltid deltid ufrivillig midlertidig årsverk beløp formål kommentar forventet faktisk bystyrevedtatt ferdig prosjekt kroner prosent svar periodiseringsavvik'

/** Tells the words of a document; they are gathered when first asked for. */
export function wordsOfDocument(pages: readonly (readonly Word[])[]): IsWord {
  let known: Set<string> | null = null
  return (word) => {
    known ??= knownWords(pages)
    return known.has(word)
  }
}

function knownWords(pages: readonly (readonly Word[])[]): Set<string> {
  const texts = new Set<string>()
  for (const words of pages) for (const { text } of words) texts.add(text)
  const known = new Set(OF_HEADINGS.split(' '))
  for (const text of texts) known.add(text.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
  return known
}
