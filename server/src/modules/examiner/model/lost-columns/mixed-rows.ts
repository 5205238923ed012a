import { cellRange, type RowLine } from './atoms.ts'
import { joinLines } from './paragraphs.ts'
import type { RowDraft } from './row-drafts.ts'

/** A row with columns of words between its label and its numbers; the words are null when they do not fill their columns. */
export interface MixedDraft extends RowDraft {
  readonly words: readonly string[] | null
  readonly printedWords: string
}

interface Word {
  readonly text: string
  readonly gap: number
}

const CODE = /^\d{4,8}$/

/**
 * Puts lines together to rows that have `texts` columns of words before their `columns` of numbers, as project accounts have:
 * name, number, kind of account, when done, amounts. The first code ends the name.
 */
export function mixedDrafts(lines: readonly RowLine[], columns: number, texts: number): readonly MixedDraft[] {
  const drafts: MixedDraft[] = []
  let from = 0
  for (const [index, row] of lines.entries()) {
    if (cellRange(row.atoms).max < Math.min(2, columns)) continue
    const above = lines.slice(from, index)
    const best = splitPoints(row, columns)
      .map((point) => mixedRow(above, row, point, texts))
      .sort((a, b) => Number(b.words !== null) - Number(a.words !== null))[0]
    if (best !== undefined) drafts.push({ ...best, from, to: index + 1 })
    from = index + 1
  }
  return drafts
}

/** How many of the first atoms may belong to the words: so many that the rest can still fill the numbers. */
function splitPoints(row: RowLine, columns: number): readonly number[] {
  const points = [0, 1, 2, 3].filter((point) => {
    const { min, max } = cellRange(row.atoms.slice(point))
    return min <= columns && columns <= max
  })
  return points.length > 0 ? points : [0]
}

function mixedRow(above: readonly RowLine[], row: RowLine, point: number, texts: number): MixedDraft {
  const tail = row.atoms.slice(point)
  const end = point === 0 ? row.line.text.slice(0, row.label.length) : row.line.text.slice(0, offsetOf(row, point))
  const words = [...above.flatMap(({ line }) => wordsOf(line.text, line.before)), ...wordsOf(end, row.line.before)]
  const at = words.findIndex(({ text }) => CODE.test(text))
  const name = at < 0 ? words : words.slice(0, at)
  const middle = at < 0 ? [] : cellsOfWords(words.slice(at))
  const fits = middle.length === texts || middle.length === 0
  return {
    label: joinLines(name.map(({ text }) => text)),
    words: fits ? Array.from({ length: texts }, (_, index) => middle[index] ?? '') : null,
    printedWords: words
      .slice(at < 0 ? words.length : at)
      .map(({ text }) => text)
      .join(' '),
    atoms: tail,
    after: row.after,
    isLabelled: true,
    from: 0,
    to: 0,
  }
}

/** Where in the line the atom with this number begins. */
function offsetOf(row: RowLine, point: number): number {
  let at = row.label.length
  for (const [index, atom] of row.atoms.entries()) {
    at = row.line.text.indexOf(atom.text, at)
    if (index === point) return at
    at += atom.text.length
  }
  return row.line.text.length
}

/** The words of a line with the spaces before each; the first has those at the line's beginning and one for the line's end above. */
function wordsOf(text: string, before: number): readonly Word[] {
  const words: Word[] = []
  let end = -1
  for (const match of text.matchAll(/\S+/g)) {
    words.push({ text: match[0], gap: end < 0 ? before + 1 : match.index - end })
    end = match.index + match[0].length
  }
  return words
}

/** Words as cells: a code, a ditto mark, a year is one; words that go on are one. An empty cell leaves two spaces of its own. */
function cellsOfWords(words: readonly Word[]): readonly string[] {
  const cells: string[] = []
  for (const [index, { text, gap }] of words.entries()) {
    const blanks = gap >= 3 && gap <= 8 ? Math.floor((gap - 1) / 2) : 0
    if (index > 0) cells.push(...Array.from({ length: blanks }, () => ''))
    const last = cells.at(-1)
    const goesOn = index > 0 && blanks === 0 && last !== undefined && /\p{L}$/u.test(last) && /^\p{Ll}/u.test(text)
    if (goesOn) cells[cells.length - 1] = `${last} ${text}`
    else cells.push(text)
  }
  return cells
}
