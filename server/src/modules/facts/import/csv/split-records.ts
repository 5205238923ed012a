import { atLine, counted, found, Unreadable } from '../findings.ts'
import type { ImportLimits } from '../limits.ts'
import { isBlank, type RawLine } from '../lines.ts'

interface Record {
  readonly cells: string[]
  /** Where the next record begins, and how many lines this one took. */
  readonly next: number
  readonly lines: number
  readonly fault: 'quote-open' | 'quote-misplaced' | null
}

/**
 * Splits text (line ends already `\n`) into records of cells: delimiter, quoted cells with doubled quotes inside, line
 * ends within quotes. A fault of quotes spoils its own line and reading goes on at the next, so that one stray quote
 * does not hide the rest of the file. Work and memory grow with the length of the text only.
 * @throws Unreadable when a limit is passed.
 */
export function splitRecords(text: string, delimiter: string, firstLine: number, limits: ImportLimits): RawLine[] {
  const result: RawLine[] = []
  let line = firstLine
  let position = 0
  let cells = 0
  while (position < text.length) {
    const record = readRecord(text, position, delimiter, limits.columns)
    if (record.fault) {
      result.push(...spoilt(text.slice(position, record.next), line, record.fault))
    } else if (!record.cells.every(isBlank)) {
      if (record.cells.length > limits.columns)
        throw new Unreadable(found('too-many-columns', atLine(line), { limit: counted(limits.columns) }))
      if (record.cells.some((cell) => cell.length > limits.cellCharacters)) {
        throw new Unreadable(found('cell-too-long', atLine(line), { limit: counted(limits.cellCharacters) }))
      }
      cells += record.cells.length
      if (cells > limits.cells) throw new Unreadable(found('too-many-cells', atLine(line), { limit: counted(limits.cells) }))
      result.push({ kind: 'row', line, cells: record.cells })
    }
    if (result.length > limits.rows) throw new Unreadable(found('too-many-rows', atLine(line), { limit: counted(limits.rows) }))
    position = record.next
    line += record.lines
  }
  return result
}

/** The physical lines a faulty record covers, each kept as it stands, with one finding for all of them. */
function spoilt(text: string, firstLine: number, fault: 'quote-open' | 'quote-misplaced'): RawLine[] {
  const finding = found(fault, atLine(firstLine))
  return text
    .split('\n')
    .map((content, i) => ({ kind: 'unreadable' as const, line: firstLine + i, text: content, finding }))
    .filter((unreadable) => !isBlank(unreadable.text))
}

function readRecord(text: string, start: number, delimiter: string, columnLimit: number): Record {
  const lineEnd = endOfLine(text, start)
  const content = text.slice(start, lineEnd)
  // One cell more than allowed is enough to know that there are too many.
  if (!content.includes('"')) return { cells: content.split(delimiter, columnLimit + 1), next: lineEnd + 1, lines: 1, fault: null }
  return readQuotedRecord(text, start, lineEnd, delimiter)
}

function readQuotedRecord(text: string, start: number, firstLineEnd: number, delimiter: string): Record {
  const cells: string[] = []
  let position = start
  let lineEnd = firstLineEnd
  let lines = 1
  for (;;) {
    if (text[position] === '"') {
      const quoted = readQuotedCell(text, position)
      if (!quoted) return { cells, next: firstLineEnd + 1, lines: 1, fault: 'quote-open' }
      lines += quoted.lineEnds
      lineEnd = endOfLine(text, quoted.end)
      position = skipSpaces(text, quoted.end)
      if (position < lineEnd && text[position] !== delimiter) return { cells, next: lineEnd + 1, lines, fault: 'quote-misplaced' }
      cells.push(quoted.value)
    } else {
      const from = position
      while (position < lineEnd && text[position] !== delimiter) position++
      cells.push(text.slice(from, position))
    }
    if (position >= lineEnd) return { cells, next: lineEnd + 1, lines, fault: null }
    position++
  }
}

/** Reads from the opening quote; `end` is the place after the closing one. Null when there is no closing one. */
function readQuotedCell(text: string, start: number): { value: string; end: number; lineEnds: number } | null {
  let value = ''
  let from = start + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote < 0) return null
    value += text.slice(from, quote)
    if (text[quote + 1] !== '"') return { value, end: quote + 1, lineEnds: value.split('\n').length - 1 }
    value += '"'
    from = quote + 2
  }
}

function endOfLine(text: string, from: number): number {
  const found = text.indexOf('\n', from)
  return found < 0 ? text.length : found
}

function skipSpaces(text: string, from: number): number {
  let position = from
  while (text[position] === ' ') position++
  return position
}
