import { joinLines, textOf } from './lines.ts'
import type { Line } from './page.ts'

/** A paragraph of one page, with what tells a heading from text. */
export interface TextBlock {
  readonly text: string
  readonly size: number
  readonly isBold: boolean
  readonly lineCount: number
  readonly top: number
  readonly bottom: number
  /** Whether its last line is full, so that it may go on elsewhere. */
  readonly isFull: boolean
}

const ITEM = /^([•·▪■◦‣–—*]|-(?=\s)|\(?\d{1,2}[.)](?=\s)|\(?[a-z]\)(?=\s)|[¹²³⁴⁵⁶⁷⁸⁹])/u
/** `Tabell 1 Bemanning`; in a sentence (`Tabell 1 viser`) a small letter follows. */
const CAPTION = /^(?:Tabell|TABELL|Table|Figure?|FIGUR)\s+\d+(?:\.\d+)*[.:]?\s+(?:[-–]\s+)?\p{Lu}/u
const FEW = 3
const LEADERS = /(\.\s?){5,}\s*\d*$/

/**
 * Makes paragraphs of lines that follow each other: a wider gap, another type size, a bold line among plain ones, the sign
 * of a list, a caption after the end of a sentence, or a line that ended before it had to, starts a new one. `pageEdge` is how far the page's lines of text reach.
 */
export function textBlocks(lines: readonly Line[], pageEdge = 0): TextBlock[] {
  // A few lines alone do not show how far lines reach.
  const edge = Math.max(...lines.map(({ right }) => right), lines.length <= FEW ? pageEdge : 0)
  const leading = usualLeading(lines)
  const groups: Line[][] = []
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1]
    if (previous && goesOn(previous, line, edge, leading, groups.at(-1) ?? [])) groups.at(-1)?.push(line)
    else groups.push([line])
  }
  return groups.map((group) => blockOf(group, edge))
}

function blockOf(lines: readonly Line[], edge: number): TextBlock {
  const last = lines.at(-1)
  const words = lines.flatMap((line) => line.words)
  return {
    text: joinLines(lines.map((line) => textOf(line.words))),
    size: Math.max(...lines.map(({ size }) => size)),
    isBold: words.every(({ isBold }) => isBold),
    lineCount: lines.length,
    top: Math.min(...lines.map(({ baseline, size }) => baseline - size)),
    bottom: Math.max(...lines.map(({ baseline }) => baseline)),
    isFull: last !== undefined && last.right > edge - 6 * last.size,
  }
}

/** Of the distances from one baseline to the next in type sizes that are frequent, the least: a page may have more paragraphs than lines within them. */
function usualLeading(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  lines.forEach((line, index) => {
    const previous = lines[index - 1]
    if (!previous || Math.abs(previous.size - line.size) > 0.5) return
    const step = Math.round(((line.baseline - previous.baseline) / line.size) * 20) / 20
    if (step > 0.8 && step < 2.2) counts.set(step, (counts.get(step) ?? 0) + 1)
  })
  const most = Math.max(0, ...counts.values())
  const frequent = [...counts].flatMap(([step, count]) => (count >= Math.max(Math.min(2, most), most / 4) ? [step] : []))
  return frequent.length > 0 ? Math.min(...frequent) : 1.4
}

function goesOn(previous: Line, line: Line, edge: number, leading: number, open: readonly Line[]): boolean {
  const step = (line.baseline - previous.baseline) / Math.max(line.size, previous.size)
  const isLarge =
    line.size > 1.15 * Math.min(...open.map(({ size }) => size), line.size) || Math.abs(line.size - previous.size) > 0.08 * line.size
  if (isLarge || step > Math.max(1.18 * leading, leading + 0.2) || step <= 0.3) return false
  const text = textOf(line.words)
  if (ITEM.test(text) || LEADERS.test(text) || LEADERS.test(textOf(previous.words))) return false
  if (CAPTION.test(text) && /[.!?:]$/.test(textOf(previous.words))) return false
  const [wasBold, isBold] = [open.every((each) => isAllBold(each)), isAllBold(line)]
  if (wasBold !== isBold && (wasBold ? !line.words[0]?.isBold : isBold)) return false
  const [word] = line.words
  const room = edge - previous.right
  return word === undefined || word.right - word.left + 0.2 * line.size > room - 0.3 * line.size
}

function isAllBold(line: Line): boolean {
  return line.words.every(({ isBold }) => isBold)
}
