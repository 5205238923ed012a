import type { GridRow, TablePart } from '../part.ts'
import { type FormColumns, formRows, type FormRow } from './form-rows.ts'
import { labelsOf } from './header.ts'
import type { FoundTable } from './number-tables.ts'
import { placeOf } from './paragraphs.ts'
import type { LineKind, TextLine } from './text-line.ts'

const ANSWER = /^(Ja|Nei|Delvis|Yes|No|Partly|Ikke aktuelt)$/
const MOST_LINES = 600

/**
 * Forms of questions answered with Ja, Delvis or Nei, or with a mark in the column of the answer: found by their heading,
 * up to the next caption, numbered heading or note.
 */
export function formTables(lines: readonly TextLine[], kinds: readonly LineKind[], width: number): readonly FoundTable[] {
  const tables: FoundTable[] = []
  let at = 0
  while (at < lines.length) {
    const header = headerAt(lines, kinds, at)
    if (header === null) {
      at += 1
      continue
    }
    const end = formEnd(lines, kinds, header.to, width)
    const rows = formRows(lines.slice(header.to, end), header.columns)
    const first = lines[at]
    if (first !== undefined && rows.some(({ cells }) => cells.some((cell) => cell !== null && cell !== ''))) {
      tables.push({ from: at, to: end, part: formPart(rows, header.columns, first) })
      at = end
    } else at = header.to
  }
  return tables
}

function formPart(rows: readonly FormRow[], { question, answers, comment }: FormColumns, first: TextLine): TablePart {
  const heading: GridRow = { cells: [question, ...answers, ...(comment === null ? [] : [comment])], place: placeOf(first) }
  const grid = rows.map(({ question: asked, cells, unread, line }): GridRow => ({
    cells: [asked, ...cells],
    ...(unread.length === 0 ? {} : { unread: unread.map((column) => column + 1) }),
    place: placeOf(line),
  }))
  return { kind: 'table', caption: null, headerRows: 1, rows: [heading, ...grid], place: placeOf(first) }
}

function headerAt(
  lines: readonly TextLine[],
  kinds: readonly LineKind[],
  at: number,
): { readonly columns: FormColumns; readonly to: number } | null {
  const line = lines[at]
  if (line === undefined || line.text.length > 120 || kinds[at] === 'heading' || kinds[at] === 'caption') return null
  const single = /^(.*\S)\s+(Ja\s?\/\s?nei)$/i.exec(line.text)
  if (single !== null) {
    const [, question = '', answer = ''] = single
    return /[.?!]$/.test(question) ? null : { columns: { question, answers: [answer], comment: null }, to: at + 1 }
  }
  const labels = labelsOf([line.text]).map(({ text }) => text)
  const from = labels.findIndex((label) => ANSWER.test(label))
  const rest = labels.slice(from)
  const count = rest.findIndex((label) => !ANSWER.test(label))
  const answers = count < 0 ? rest : rest.slice(0, count)
  if (from < 0 || from > 1 || answers.length < 2 || new Set(answers).size < answers.length) return null
  const told = count < 0 ? [] : rest.slice(count)
  let to = at + 1
  while (to - at < 5 && lines[to] !== undefined && goesOn(lines[to]?.text ?? '', told)) {
    told.push(lines[to]?.text ?? '')
    to += 1
  }
  const comment = told.length === 0 ? null : told.join(' ')
  return { columns: { question: labels.slice(0, from).join(' '), answers, comment }, to }
}

/** `Hvis nei eller delvis,` and `kommenter` under `Ja Delvis Nei`. */
function goesOn(text: string, told: readonly string[]): boolean {
  if (text.length > 40 || /[?.]$/.test(text)) return false
  return told.length === 0 ? /^(hvis (nei|ja)\b|kommentar|begrunn|merknad|comment)/i.test(text) : /^\p{Ll}/u.test(text)
}

function formEnd(lines: readonly TextLine[], kinds: readonly LineKind[], from: number, width: number): number {
  let at = from
  while (at < lines.length && at - from < MOST_LINES) {
    const [line, kind] = [lines[at], kinds[at]]
    if (line === undefined || kind === 'caption' || kind === 'contents' || kind === 'unit') break
    if (kind === 'heading' && /^\d/.test(line.text)) break
    if (kind === 'note' && line.text.startsWith('*')) break
    // Running text after the form: full lines after more space than the form has.
    if (line.blank >= 2 && line.text.length > width * 0.9 && !line.text.includes('?')) break
    if (headerAt(lines, kinds, at) !== null) break
    at += 1
  }
  return at
}
