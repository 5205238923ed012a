import type { Part, PartPlace } from '../part.ts'
import { headingGoesOn, headingLevel, type LineKind, type TextLine } from './text-line.ts'

const ENDS = /[.!?:][)»"”]?$/
const STARTS = /^["«“(]?[\p{Lu}\d]/u

/**
 * Headings and paragraphs of lines that belong to no table. A paragraph goes over blank lines where the text has one
 * between every two lines: it ends where its sentence ends, or where something else begins.
 */
export function paragraphParts(all: readonly TextLine[], allKinds: readonly LineKind[], layout: Layout): readonly Part[] {
  const isKept = all.map((_, index) => !isPageNumber(all, index))
  const lines = all.filter((_, index) => isKept[index])
  const kinds = allKinds.filter((_, index) => isKept[index])
  const parts: Part[] = []
  let at = 0
  while (at < lines.length) {
    const first = lines[at]
    const kind = kinds[at]
    if (first === undefined || kind === undefined) break
    const texts = [first.text]
    if (kind === 'heading') {
      while (headingGoesOn(texts.at(-1) ?? '', lines[at + texts.length])) texts.push(lines[at + texts.length]?.text ?? '')
    } else if (kind !== 'contents' && kind !== 'caption' && kind !== 'unit') {
      while (goesOn(lines[at + texts.length - 1], lines[at + texts.length], kinds[at + texts.length], layout)) {
        texts.push(lines[at + texts.length]?.text ?? '')
      }
    }
    const text = joinLines(texts)
    parts.push(
      kind === 'heading'
        ? { kind: 'heading', level: headingLevel(text), text, place: placeOf(first) }
        : { kind: 'paragraph', text, place: placeOf(first) },
    )
    at += texts.length
  }
  return parts
}

export function placeOf(line: TextLine): PartPlace {
  return { page: null, line: line.number, sheet: null }
}

/** How a whole text is set. */
export interface Layout {
  /** The length of a full line, in characters. */
  readonly width: number
  /** Whether blank lines stand between lines of one paragraph: most lines that go on a sentence have one above them. */
  readonly isSpaced: boolean
}

/** How the lines of a text are set; rows of a table, which may be wider than any line of running text, say nothing of it. */
export function layoutOf(lines: readonly TextLine[]): Layout {
  const running = lines.filter(({ text }) => !/\S {2,}\S/.test(text))
  const goOn = running.filter(({ text }) => /^\p{Ll}/u.test(text))
  return { width: fullWidth(running), isSpaced: goOn.filter(({ blank }) => blank > 0).length > goOn.length * 0.5 }
}

/** The length a full line has: nine of ten are shorter. A text of short lines has no full ones. */
function fullWidth(lines: readonly TextLine[]): number {
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b)
  return Math.max(60, lengths[Math.floor(lengths.length * 0.9)] ?? 0)
}

function goesOn(line: TextLine | undefined, next: TextLine | undefined, kind: LineKind | undefined, { width, isSpaced }: Layout): boolean {
  if (line === undefined || next === undefined || kind !== 'text') return false
  if (next.blank > 2) return false
  if (!STARTS.test(next.text)) return true
  if (next.blank > 0 && !isSpaced) return false
  if (ENDS.test(line.text)) return next.blank < 2 && line.text.length > width * 0.8
  return line.text.length > width * 0.6
}

/** A number alone, with space around it, in running text. */
function isPageNumber(lines: readonly TextLine[], at: number): boolean {
  const line = lines[at]
  return line !== undefined && /^([-–]\s*)?\d{1,3}(\s*[-–])?$/.test(line.text) && (line.blank > 0 || (lines[at + 1]?.blank ?? 1) > 0)
}

/**
 * Lines as one text, divided words made whole: `virksomhets-` and `ledere` are one word, `helse-` and `og` are two,
 * `IKT-` and `utstyr` keep their hyphen.
 */
export function joinLines(texts: readonly string[]): string {
  let joined = ''
  for (const text of texts) {
    const word = /(\S+)-$/.exec(joined)?.[1]
    if (joined === '') joined = text
    else if (word === undefined || /^(og|eller|samt|and|or|til)\b/.test(text)) joined = `${joined} ${text}`
    else if (/^\p{Ll}/u.test(text) && /\p{Ll}$/u.test(word) && !/[/.]/.test(word)) joined = `${joined.slice(0, -1)}${text}`
    else joined = /^\p{L}/u.test(text) && /\p{L}$/u.test(word) ? `${joined}${text}` : `${joined} ${text}`
  }
  return joined.replace(/ {2,}/g, ' ')
}
