import type { Atom } from './atoms.ts'
import type { Candidate, Cell } from './cells.ts'

/** As many ways to put digits together are looked at. */
const MOST_WAYS = 600
const MOST_ATOMS = 40

/**
 * `8 5 3 4 9  581`: the ways to read a row of more pieces than columns, where the digits of numbers stand apart. Every column takes
 * pieces that stand beside each other; a wide space parts columns as long as there are no more of them than columns. Empty where
 * pieces are no digits, or the ways too many: sums and other relations must choose among them, for nothing in the row does.
 */
export function tornCandidates(atoms: readonly Atom[], columns: number): readonly Candidate[] {
  if (atoms.length <= columns || atoms.length > MOST_ATOMS || !atoms.every(({ text }) => /^[-−–]?\d+$/.test(text))) return []
  if (atoms.filter(({ text }) => /^\d$/.test(text)).length < 2) return []
  const wide = atoms.flatMap(({ gap, isNewLine }, index) => (index > 0 && (gap > 1 || isNewLine) ? [index] : []))
  const forced = new Set(wide.length < columns ? wide : [])
  const found: Candidate[] = []
  const go = (from: number, cells: readonly Cell[]): void => {
    if (found.length > MOST_WAYS) return
    if (cells.length === columns - 1) {
      const last = wholeNumber(atoms, from, atoms.length, forced)
      if (last !== null) found.push({ cells: [...cells, last], penalty: 0, strain: 0 })
      return
    }
    for (let to = from + 1; to <= atoms.length - (columns - 1 - cells.length); to += 1) {
      const cell = wholeNumber(atoms, from, to, forced)
      if (cell === null) break
      go(to, [...cells, cell])
    }
  }
  go(0, [])
  return found.length > MOST_WAYS ? [] : found
}

/** The pieces as one number: no column ends within, no sign but the first, no zero before other digits. Null when they are none. */
function wholeNumber(atoms: readonly Atom[], from: number, to: number, forced: ReadonlySet<number>): Cell | null {
  const pieces = atoms.slice(from, to)
  if (pieces.some((piece, index) => index > 0 && (forced.has(from + index) || !/^\d/.test(piece.text)))) return null
  const text = pieces.map((piece) => piece.text).join('')
  return /^[-−–]?0\d/.test(text) || text.length > 15 ? null : { from, to, text }
}
