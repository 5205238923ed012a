import type { Part, TablePart } from '../part.ts'
import { isTableNote, isUnitLine, unitLineWithin } from './printed-cell.ts'

/** What is told about a table around it, and which parts told it (they are then no prose). */
export interface TableTexts {
  readonly number: string | null
  readonly caption: string
  readonly unitLine: string
  readonly footnotes: readonly string[]
  readonly taken: readonly number[]
}

const NUMBERED = /^(tabell|tab\.|table|note)\s*(\d+[a-z]?(?:[.-]\d+)*)\s*[:.–-]?\s*(.*)$/isu
const LONGEST_CAPTION = 200
const LONGEST_TITLE = 120
const MOST_NOTES = 12

/**
 * Whether this document prints its captions under its tables: more stand right after a table than right before one. Numbered ones
 * alone tell it where there are any, since a short line over a table may be a heading.
 */
export function captionsFollow(parts: readonly Part[]): boolean {
  const textAt: TextAt = (index) => {
    const part = parts[index]
    return part === undefined || part.kind === 'table' ? null : part
  }
  let [short, numbered] = [0, 0]
  parts.forEach((part, at) => {
    if (part.kind !== 'table') return
    const before = textAt(isUnitAt(textAt(at - 1)) ? at - 2 : at - 1)
    const after = textAt(belowUnit(at, textAt))
    if (isCaptionLine(after)) short += 1
    if (isCaptionLine(before)) short -= 1
    if (numberedBelow(at, textAt) !== null) numbered += 1
    if (before?.kind === 'paragraph' && namesTable(before.text)) numbered -= 1
  })
  return numbered === 0 ? short > 0 : numbered > 0
}

/** Reads caption, number, unit line and notes from the parts around the table at `at`. */
export function tableTexts(parts: readonly Part[], at: number, table: TablePart, follow: boolean, taken: ReadonlySet<number>): TableTexts {
  const found: { caption: string | null; unitLine: string | null } = { caption: table.caption, unitLine: null }
  const used: number[] = []
  const free: TextAt = (index) => {
    const part = parts[index]
    return part !== undefined && part.kind !== 'table' && !taken.has(index) ? part : null
  }
  const below = follow ? captionBelow(at, free) : null
  if (found.caption === null && below !== null) {
    found.caption = free(below)?.text.trim() ?? null
    used.push(below)
  }
  // Before: a unit line and a caption, in either order.
  let index = at - 1
  for (let step = 0; step < 2; step += 1, index -= 1) {
    const part = free(index)
    if (!part) break
    if (found.unitLine === null && isUnitLine(part.text)) found.unitLine = part.text.trim()
    else if (found.caption === null && isCaptionBefore(part)) found.caption = part.text.trim()
    else break
    if (part.kind === 'paragraph') used.push(index)
  }
  // After: a unit line and notes, and a numbered caption that belongs to no table after it.
  const footnotes: string[] = []
  for (index = at + 1; index - at <= MOST_NOTES; index += 1) {
    const part = free(index)
    if (!part || part.kind === 'heading') break
    if (used.includes(index)) continue
    // Right before the next table, a unit line is that table's.
    if (isUnitLine(part.text) && parts[index + 1]?.kind === 'table') break
    if (found.unitLine === null && isUnitLine(part.text)) found.unitLine = part.text.trim()
    else if (found.caption === null && isNumberedCaption(part.text) && parts[index + 1]?.kind !== 'table') found.caption = part.text.trim()
    else if (isTableNote(part.text)) footnotes.push(part.text.trim())
    else break
    used.push(index)
  }
  const match = NUMBERED.exec(found.caption ?? '')
  const [word, number, rest] = match ? [match[1] ?? '', match[2] ?? '', match[3] ?? ''] : [null, null, found.caption ?? '']
  return {
    number: word === null ? null : `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()} ${number ?? ''}`,
    caption: rest.trim(),
    unitLine: found.unitLine ?? unitLineWithin(rest) ?? '',
    footnotes,
    taken: used,
  }
}

type TextAt = (index: number) => Exclude<Part, TablePart> | null

/** Where the caption under a table stands, a unit line or notes before it or not; one without a number is not over the next table. */
function captionBelow(at: number, textAt: TextAt): number | null {
  const first = belowUnit(at, textAt)
  if (isCaptionLine(textAt(first))) return first
  const numbered = numberedBelow(at, textAt)
  if (numbered !== null) return numbered
  const under = belowNotes(at, textAt)
  return isCaptionLine(textAt(under)) && textAt(under + 1) !== null ? under : null
}

/** Where a numbered caption under a table stands. */
function numberedBelow(at: number, textAt: TextAt): number | null {
  const under = belowNotes(at, textAt)
  const part = textAt(under)
  return part?.kind === 'paragraph' && namesTable(part.text) ? under : null
}

/** The first part under a table after its unit line. */
function belowUnit(at: number, textAt: TextAt): number {
  return isUnitAt(textAt(at + 1)) ? at + 2 : at + 1
}

/** The first part under a table after its unit line and notes. */
function belowNotes(at: number, textAt: TextAt): number {
  let index = belowUnit(at, textAt)
  for (; index - at <= MOST_NOTES; index += 1) {
    const part = textAt(index)
    if (part?.kind !== 'paragraph' || !isTableNote(part.text)) break
  }
  return index
}

function isCaptionLine(part: Exclude<Part, TablePart> | null): boolean {
  return part?.kind === 'paragraph' && isCaptionBefore(part) && !isUnitLine(part.text)
}

function isUnitAt(part: Exclude<Part, TablePart> | null): boolean {
  return part?.kind === 'paragraph' && isUnitLine(part.text)
}

function isNumberedCaption(text: string): boolean {
  return NUMBERED.test(text) && text.length <= LONGEST_CAPTION
}

/** A numbered caption that is no sentence: `Tabell 3 viser …`. */
function namesTable(text: string): boolean {
  return isNumberedCaption(text) && !/^\p{Ll}/u.test(NUMBERED.exec(text)?.[3] ?? '')
}

/** A numbered caption, or a short line that ends no sentence and stands right over the table. A heading names the table too, and stays a heading. */
function isCaptionBefore(part: Exclude<Part, TablePart>): boolean {
  const text = part.text.trim()
  if (part.kind === 'heading') return !/^\d/.test(text) && text.length <= LONGEST_TITLE
  if (NUMBERED.test(text)) return isNumberedCaption(text)
  return text.length > 0 && text.length <= LONGEST_TITLE && !/[.!?;]$/u.test(text) && /^[\p{Lu}\d«"]/u.test(text)
}
