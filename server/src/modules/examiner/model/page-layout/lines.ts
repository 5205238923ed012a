import type { Line, Word } from './page.ts'

/** Words whose baselines differ by less than this much of the type size stand on one line. */
const SAME_BASELINE = 0.22

/** Puts words on lines, from the top down: raised and lowered signs on the line they belong to, letters set apart joined again. */
export function linesOf(words: readonly Word[]): Line[] {
  const raw: Word[][] = []
  for (const word of words.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const open = raw.findLast((line) => line.some((each) => isBeside(each, word)))
    if (open) open.push(word)
    else raw.push([word])
  }
  return withRaised(raw).map((line) => lineOf(joinSpaced(glued(line.toSorted((a, b) => a.left - b.left)))))
}

function isBeside(one: Word, other: Word): boolean {
  return Math.abs(one.baseline - other.baseline) <= SAME_BASELINE * Math.min(one.size, other.size)
}

/** A line of words that are in order already. */
export function lineOf(words: readonly Word[]): Line {
  const largest = words.reduce((a, b) => (b.size * Math.min(b.text.length, 3) > a.size * Math.min(a.text.length, 3) ? b : a))
  return {
    words,
    left: Math.min(...words.map(({ left }) => left)),
    right: Math.max(...words.map(({ right }) => right)),
    baseline: largest.baseline,
    size: largest.size,
  }
}

/** Moves the signs of lines that are only small raised or lowered signs to the line they touch. */
function withRaised(raw: readonly Word[][]): Word[][] {
  const kept: Word[][] = raw.map((line) => [...line])
  for (const [index, line] of kept.entries()) {
    for (const neighbour of [kept[index + 1], kept[index - 1]]) {
      if (!neighbour || neighbour.length === 0) continue
      const moved = line.filter((small) => neighbour.some((large) => isScript(small, large)))
      if (moved.length === 0 || moved.length !== line.length) continue
      neighbour.push(...moved.map((small) => scripted(small, neighbour)))
      line.length = 0
      break
    }
  }
  return kept.filter((line) => line.length > 0)
}

function isScript(small: Word, large: Word): boolean {
  const lift = large.baseline - small.baseline
  return (
    small.size < 0.85 * large.size &&
    small.text.length <= 6 &&
    lift < 0.7 * large.size &&
    lift > -0.35 * large.size &&
    Math.min(Math.abs(small.left - large.right), Math.abs(large.left - small.right)) < 0.3 * large.size
  )
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A raised digit is written as one, so that `2024¹` is never the number 20241. */
function scripted(small: Word, line: readonly Word[]): Word {
  const large = line.find((word) => isScript(small, word))
  const isRaised = large !== undefined && large.baseline - small.baseline > 0.15 * large.size
  const text = isRaised ? small.text.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit) : small.text
  return { ...small, text, baseline: large?.baseline ?? small.baseline }
}

/** Joins pieces of one word that the file draws apart; what other text was drawn between is no part of it, however near. */
function glued(words: readonly Word[]): Word[] {
  const result: Word[] = []
  for (const [index, word] of words.entries()) {
    const last = result.at(-1)
    const isNext = word.order === (words[index - 1]?.order ?? 0) + 1
    if (last && !last.spaceAfter && isNext && word.left - last.right < 0.12 * Math.max(last.size, word.size))
      result[result.length - 1] = joined(last, word)
    else result.push(word)
  }
  return result
}

function joined(a: Word, b: Word): Word {
  return {
    ...(a.size >= b.size ? a : b),
    text: a.text + b.text,
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
    isBold: a.isBold && b.isBold,
    mark: a.mark ?? b.mark,
    spaceAfter: b.spaceAfter,
  }
}

/** `Å r s b e r e t n i n g` is one word: four or more single signs with equal narrow gaps. A gap half as wide again ends a word. */
function joinSpaced(words: readonly Word[]): Word[] {
  const result: Word[] = []
  for (let at = 0; at < words.length;) {
    let end = at + 1
    while (end < words.length && isSpaced(words[end - 1], words[end])) end++
    const run = words.slice(at, end)
    if (run.length < 4) {
      result.push(...run)
    } else {
      const narrowest = Math.min(...run.slice(1).map((word, index) => word.left - (run[index]?.right ?? 0)))
      for (const [index, word] of run.entries()) {
        const last = result.at(-1)
        const gap = word.left - (run[index - 1]?.right ?? 0)
        if (index > 0 && last && gap <= Math.max(1.5 * narrowest, narrowest + 0.08 * word.size))
          result[result.length - 1] = joined(last, word)
        else result.push(word)
      }
    }
    at = end
  }
  return result
}

function isSpaced(one: Word | undefined, other: Word | undefined): boolean {
  if (!one || !other || one.text.length > 1 || other.text.length > 1) return false
  return /[\p{L}\d]/u.test(one.text) && /[\p{L}\d]/u.test(other.text) && other.left - one.right < 0.8 * one.size
}

/** The text of words in order, with the spaces that can be seen. A soft hyphen divides a word at the end of a line only. */
export function textOf(words: readonly Word[]): string {
  return words
    .map((word, index) => {
      const last = words[index - 1]
      const text = index < words.length - 1 ? word.text.replace(/\u00AD$/u, '-') : word.text
      if (!last) return text
      const isApart = last.spaceAfter || word.left - last.right >= 0.12 * Math.max(last.size, word.size) || word.left < last.left
      return isApart ? ` ${text}` : text
    })
    .join('')
}

/**
 * Lines of one paragraph or cell as one text. A word divided at the end of a line is made whole: always where the file has
 * a soft hyphen, otherwise when a small letter follows on a small letter (`drifts-` + `utgifter`, not `drifts-` + `og`).
 */
export function joinLines(lines: readonly string[]): string {
  return whole(lines.reduce(withLine, ''))
}

/** A text with the next of its lines; a soft hyphen at its end is kept, for the line after. */
export function withLine(text: string, line: string): string {
  if (text === '') return line
  const isBeforeAnd = /^(og|eller|and|or|samt)(\s|$)/u.test(line)
  if (text.endsWith('\u00AD')) return isBeforeAnd ? `${text.slice(0, -1)}- ${line}` : text.slice(0, -1) + line
  if (/[-–]$/.test(text) && /^[-–]+$/.test(line)) return text + line
  if (/[\p{L}\d][-‐]$/u.test(text) && !isBeforeAnd) {
    return /\p{L}\p{Ll}[-‐]$/u.test(text) && /^\p{Ll}/u.test(line) ? text.slice(0, -1) + line : text + line
  }
  return /[\p{L}\d][/‐]$/u.test(text) ? text + line : `${text} ${line}`
}

/** A joined text without the hyphens that no line ends with any more. */
export function whole(text: string): string {
  return text.replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim()
}
