import type { GridRow } from '../part.ts'
import { labelsOf } from './header.ts'
import type { FoundTable } from './number-tables.ts'
import { placeOf } from './paragraphs.ts'
import type { LineKind, TextLine } from './text-line.ts'

const SVAR = /^(svar|svaret|answer|ja ?\/ ?nei)$/i
const COMMENT = /^(kommentar|kommentarer|merknad|merknader|begrunnelse|grunngiving|comment)$/i
const WORD = '(?:Ja|Nei|Delvis|JA|NEI|DELVIS|Yes|No|Partly|Ikke aktuelt|Ikkje aktuelt)'
/** `Er det laget en plan? Ja Den gjelder fra januar.` */
const ANSWERED = new RegExp(`^([^?]*\\?)\\s+(${WORD})[.,]?(?:\\s+(\\S.*))?$`)
/** `Er det laget en plan?`, and words after it that are an answer or a comment. */
const ASKED = /^([^?]*\?)(?:\s+(\S.*))?$/
/** `Antall brudd i 2024 3`: a year that the question ends in is no answer. */
const COUNTED = /^((?:antall|antal|talet på|hvor mange|kor mange|number of|how many)(?!\p{L}).*\p{L}.*?)\s+(\d{1,3}(?: \d{3})*|\d+)$/iu
const IN_YEAR = /(^|\s)(i|for|per|in)$/i
const TOLD = new RegExp(`^(\\p{Lu}.*\\S)\\s+(${WORD})$`, 'u')
const MOST_ROWS = 200

/**
 * Forms with one column of answers, `Svar Kommentar`, whose rows are a line each: the question to its mark, the answer, the comment.
 * Where neither an answer's word nor a number tells what stands after the question, its columns are unread.
 */
export function lineForms(lines: readonly TextLine[], kinds: readonly LineKind[]): readonly FoundTable[] {
  const tables: FoundTable[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const [line, heading] = [lines[at], headingOf(lines[at]?.text ?? '')]
    if (line === undefined || heading === null) continue
    const to = endOf(lines, kinds, at + 1)
    const own = lines.slice(at + 1, to)
    if (!isLineByLine(own)) continue
    const rows = own.map((one) => rowOf(one, heading.length))
    const part = {
      kind: 'table',
      caption: null,
      headerRows: 1,
      rows: [{ cells: heading, place: placeOf(line) }, ...rows],
      place: placeOf(line),
    } as const
    tables.push({ from: at, to, part })
    at = to - 1
  }
  return tables
}

/** Question, answer and, where it has one, comment; null where the line heads no such form. */
function headingOf(text: string): readonly string[] | null {
  if (text.length > 80) return null
  const labels = labelsOf([text]).map((label) => label.text)
  const at = labels.findIndex((label) => SVAR.test(label))
  const [question = '', answer = '', comment] = at === 0 ? ['', ...labels] : labels
  if (at < 0 || at > 1 || labels.length > at + 2) return null
  if (comment === undefined) return at === 1 ? [question, answer] : null
  return COMMENT.test(comment) ? [question, answer, comment] : null
}

function endOf(lines: readonly TextLine[], kinds: readonly LineKind[], from: number): number {
  let to = from
  while (to < lines.length && to - from < MOST_ROWS && lines[to]?.blank === 0 && !['caption', 'unit', 'contents'].includes(kinds[to] ?? ''))
    to += 1
  return to
}

/** Whether no line goes on the one above it, and two at least are questions with their answers. */
function isLineByLine(lines: readonly TextLine[]): boolean {
  return lines.every(({ text }) => !/^\p{Ll}/u.test(text)) && lines.filter(({ text }) => ANSWERED.test(text)).length >= 2
}

function rowOf(line: TextLine, width: number): GridRow {
  const { text } = line
  const place = placeOf(line)
  const row = (question: string, answer: string, comment: string): GridRow => ({
    cells: [question, answer, comment].slice(0, width),
    place,
  })
  const unread = (question: string, told: string): GridRow =>
    width === 2 ? row(question, told, '') : { cells: [question, told, null], unread: [1, 2], place }
  const [, asked, answer, comment = ''] = ANSWERED.exec(text) ?? []
  if (asked !== undefined && answer !== undefined)
    return width === 2 && comment !== '' ? unread(asked, `${answer} ${comment}`) : row(asked, answer, comment)
  const [, question, told] = ASKED.exec(text) ?? []
  if (question !== undefined) return told === undefined ? row(question, '', '') : unread(question, told)
  const [, counted, number] = COUNTED.exec(text) ?? []
  if (counted !== undefined && number !== undefined && !IN_YEAR.test(counted)) return row(counted, number, '')
  const [, words, word] = TOLD.exec(text) ?? []
  if (words !== undefined && word !== undefined) return row(words, word, '')
  return /[.!]\s/.test(`${text} `) ? unread('', text) : row(text, '', '')
}
