import { parseNorwegianNumber, type Finding } from '@arsring/shared'
import { atLine, found } from './findings.ts'

// How `æ ø å Æ Ø Å` look when UTF-8 was read as Windows-1252 before the file was made.
const GARBLED = /Ã[¦¸¥†˜…]/
const FORMULA_LIKE = /^\s*[=+\-@]/

/** What a person should know about the text of one cell: letters that were lost on the way, and text that looks like a formula. */
export function noteText(text: string, line: number, column: string): Finding[] {
  if (text.length === 0) return []
  const at = atLine(line, column)
  const notes: Finding[] = []
  if (text.includes('\ufffd')) notes.push(found('characters-lost', at, { text: excerpt(text) }))
  if (GARBLED.test(text)) notes.push(found('characters-garbled', at, { text: excerpt(text) }))
  if (FORMULA_LIKE.test(text) && !isFigure(text)) notes.push(found('formula-like-text', at, { text: excerpt(text) }))
  return notes
}

/** Enough of a cell's text to recognise it in a message. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 57)}…` : line
}

function isFigure(text: string): boolean {
  const parsed = parseNorwegianNumber(text)
  return parsed.kind !== 'invalid' || parsed.why === 'grouping' || parsed.why === 'ambiguous'
}
