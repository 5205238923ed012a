import type { TextLine } from './text-line.ts'

/** One word of a row that may be a cell or a part of one: a number, a group of its digits, a dash, a star. */
export interface Atom {
  readonly text: string
  /** `per-cent` belongs to the number before it; `mark` is a cell of its own. */
  readonly kind: 'number' | 'dash' | 'per-cent' | 'mark'
  /** Whether a cell can begin here: not at `000`, nor at a per cent sign. */
  readonly starts: boolean
  /** Whether it can go on a number: exactly three digits, or three digits and decimals. */
  readonly continues: boolean
  /** Whether three more digits can follow. */
  readonly isOpen: boolean
  /** Spaces before it in its line. */
  readonly gap: number
  /** The first of its line, but not of its row: a cell ends above it. */
  readonly isNewLine: boolean
}

/** A line as a row of a table: its label, and what may be cells after it. */
export interface RowLine {
  readonly line: TextLine
  readonly label: string
  readonly atoms: readonly Atom[]
  /** Spaces after the last atom. */
  readonly after: number
}

const MOST_ATOMS = 120
const CODE = /^\d{3}-\d{3}$/
const DATE = /^\d{1,2}\.\d{1,2}\.\d{2,4}$/
const YEARS = /^(19|20)\d\d[-–]((19|20)\d\d|\d\d)$/
const DASH = /^[-−–—]+$/
const PLAIN = /^([-−–+]|\()?\d{1,3}$/
const GROUP = /^\d{3}([.,]\d+)?[-−–]?\)?%?[¹²³⁴⁵⁶⁷⁸⁹*]?$/
const NUMBER = /^([-−–+]?\d+([.,]\d+)*[-−–]?%?[¹²³⁴⁵⁶⁷⁸⁹*]?|\(\d{1,3}|\d{3}\)|\(\d{3,}([.,]\d+)?\)|\(\d+,\d+\))$/
const MARK = /^(\*{1,3}|["”]|:|\.{2,3}|[-−–+]?\d+([.,]\d+)?[-–]\d+([.,]\d+)?%?|\d{1,2}\.\d{1,2}\.\d{2,4})$/

/** Splits a line into its label and the cells after it. A line without cells is all label; one of cells only has none. */
export function rowLine(line: TextLine): RowLine {
  const none: RowLine = { line, label: line.text, atoms: [], after: line.after }
  if (line.text.length > 1000) return none
  const words = [...line.text.matchAll(/\S+/g)].map((match) => ({ text: match[0], at: match.index }))
  let from = words.length
  while (from > 0 && words.length - from < MOST_ATOMS && isAtom(words[from - 1]?.text ?? '')) from -= 1
  while (from < words.length && words[from]?.text === '%') from += 1
  // A code of a group of accounts is the row's name, not a range.
  if (from === 0 && CODE.test(words[0]?.text ?? '')) from = 1
  // `Per 1.1.2024` names a row by its day.
  if (from > 0 && /^(per|pr\.?|ved|at)$/i.test(words[from - 1]?.text ?? '') && DATE.test(words[from]?.text ?? '')) from += 1
  // `Endring 2023–2024` too.
  if (from > 0 && YEARS.test(words[from]?.text ?? '')) from += 1
  const first = words[from]
  if (first === undefined) return none
  const atoms = words.slice(from).map((word, index): Atom => {
    const previous = words[from + index - 1]
    const gap = previous === undefined ? line.before : word.at - previous.at - previous.text.length
    return atomOf(word.text, gap)
  })
  return { line, label: line.text.slice(0, first.at).trimEnd(), atoms, after: line.after }
}

/** The atoms of a row's lines as one. */
export function joinAtoms(first: readonly Atom[], after: number, next: readonly Atom[]): readonly Atom[] {
  return [...first, ...next.map((atom, index) => (index === 0 ? { ...atom, gap: atom.gap + after, isNewLine: true } : atom))]
}

function isAtom(text: string): boolean {
  return text.length < 40 && (DASH.test(text) || text === '%' || NUMBER.test(text) || MARK.test(text))
}

function atomOf(text: string, gap: number): Atom {
  const plain = { text, gap, isNewLine: false }
  if (DASH.test(text)) return { ...plain, kind: 'dash', starts: true, continues: false, isOpen: false }
  if (text === '%') return { ...plain, kind: 'per-cent', starts: false, continues: true, isOpen: false }
  if (MARK.test(text)) return { ...plain, kind: 'mark', starts: true, continues: false, isOpen: false }
  return {
    ...plain,
    kind: 'number',
    starts: !/^0\d/.test(text),
    continues: GROUP.test(text),
    isOpen: PLAIN.test(text) && !/^[-−–+]?0/.test(text),
  }
}

/**
 * The atoms of a table that writes no space between thousands: each number is a cell. Told by a number of four digits or more
 * in a table where no group begins with a zero.
 */
export function withoutGroups(atoms: readonly Atom[]): readonly Atom[] {
  return atoms.map((atom) => (atom.kind === 'number' ? { ...atom, continues: false, isOpen: false } : atom))
}

/**
 * The rows of a table that writes its minus with another character than its empty cells: `-20,9` beside `– 4,8`. Its dashes are cells of
 * their own.
 */
export function withDashesApart(rows: readonly RowLine[]): readonly RowLine[] {
  const minuses = new Set(rows.flatMap(({ atoms }) => atoms.flatMap(({ text }) => /^([-−–])\d/.exec(text)?.[1] ?? [])))
  if (minuses.size === 0) return rows
  const isApart = ({ kind, text }: Atom) => kind === 'dash' && !minuses.has(text)
  return rows.map((row) => ({ ...row, atoms: row.atoms.map((atom) => (isApart(atom) ? { ...atom, kind: 'mark' } : atom)) }))
}

/** Whether numbers are written with a space between thousands: true, false, or null when the table does not show it. */
export function writesGroups(rows: readonly (readonly Atom[])[]): boolean | null {
  const atoms = rows.flat().filter(({ kind }) => kind === 'number')
  if (atoms.some(({ text }) => /^0\d\d/.test(text))) return true
  return atoms.some(({ text }) => /^[-−–+]?\d{4,}/.test(text) && !/^20[0-3]\d$/.test(text)) ? false : null
}

/** The fewest and the most cells these atoms can be. Groups with a wide gap between them are counted apart. */
export function cellRange(atoms: readonly Atom[]): { readonly min: number; readonly max: number } {
  let min = 0
  let max = 0
  let canGoOn = false
  for (const [index, atom] of atoms.entries()) {
    if (atom.kind === 'per-cent') {
      canGoOn = false
      continue
    }
    const isGroup: boolean = atom.continues && canGoOn && !atom.isNewLine && atom.gap < 2
    // A star before the first may be the mark of a note on the name.
    const isMark = index === 0 && atoms.length > 1 && /^\*+$/.test(atom.text)
    if (!isGroup && !isMark) min += 1
    if (atom.starts) max += 1
    const next = atoms[index + 1]
    if (atom.kind === 'dash' && atom.text.length === 1 && next?.kind === 'number' && next.starts && !next.isNewLine) min -= 1
    canGoOn = atom.isOpen || (isGroup && /^\d{3}$/.test(atom.text))
  }
  return { min: Math.max(min, atoms.length > 0 ? 1 : 0), max: Math.max(max, min) }
}
