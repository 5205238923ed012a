import type { Atom } from './atoms.ts'

/** One way to read a row: which atoms stand in which column. */
export interface Candidate {
  /** As many as the table has columns; null is a blank one. */
  readonly cells: readonly (Cell | null)[]
  /** How much speaks against it in the row's own spacing; 0 is nothing. */
  readonly penalty: number
  /** How many numbers it takes apart that could be one, and how many columns it leaves blank: what no row does without need. */
  readonly strain: number
}

/** The atoms `from` up to, not including, `to` as one cell. */
export interface Cell {
  readonly from: number
  readonly to: number
  readonly text: string
}

interface Split {
  readonly cells: readonly Cell[]
  readonly penalty: number
  readonly strain: number
}

const MOST_SPLITS = 400
const MOST_CANDIDATES = 1500
const WORK = 60_000
const FILL = 8
/** More groups of three digits than these are no number of a report, nor one that could be added exactly. */
const MOST_GROUPS = 5

/**
 * Every way to read the atoms as a row of `columns` cells, those that its own spacing speaks least against. A row that cannot
 * fill its columns gets blanks where it may have them. Null when there are too many ways to look at.
 */
export function candidatesOf(
  atoms: readonly Atom[],
  columns: number,
  edges: { readonly after: number; readonly isLabelled: boolean },
): readonly Candidate[] | null {
  const own = splitsOf(atoms, columns, 0)
  if (own === null) return null
  // `Lunden skole * 229 233`: a star is a cell of its own, or the mark of a note on the name.
  const splits =
    edges.isLabelled && /^\*+$/.test(atoms[0]?.text ?? '') && atoms.length > 1 ? [...own, ...(splitsOf(atoms, columns, 1) ?? [])] : own
  const full = splits.filter(({ cells }) => cells.length === columns)
  // A row that fills its columns without taking a number apart is not a short one.
  if (leastAgainst(full).some(({ strain }) => strain === 0)) return leastAgainst(full)
  const candidates: Candidate[] = [...full]
  for (const split of splits) {
    if (split.cells.length >= columns) continue
    for (const placed of placements(split.cells.length, columns)) {
      if (candidates.length >= MOST_CANDIDATES) return null
      candidates.push(place(split, placed, columns, atoms, edges))
    }
  }
  return leastAgainst(candidates)
}

/** Whether two cells could be one number. */
function isApart(atoms: readonly Atom[], cell: Cell, next: Cell | undefined): boolean {
  const [last, first] = [atoms[cell.to - 1], next === undefined ? undefined : atoms[next.from]]
  if (last === undefined || first === undefined || first.gap > 1 || first.isNewLine) return false
  // A dash before a number may be its minus.
  if (last.kind === 'dash') return last.text.length === 1 && first.kind === 'number' && first.starts && !/^[-−–+]/.test(first.text)
  return first.continues && (last.isOpen || (last.continues && /^\d{3}$/.test(last.text) && cell.to - cell.from > 1))
}

function leastAgainst<T extends { readonly penalty: number }>(all: readonly T[]): readonly T[] {
  const least = Math.min(...all.map(({ penalty }) => penalty))
  return all.filter(({ penalty }) => penalty === least)
}

/** Every split of the atoms from `from` on into cells, up to `most` of them. Null when the work would not end. */
function splitsOf(atoms: readonly Atom[], most: number, from: number): readonly Split[] | null {
  const found: Split[] = []
  let work = 0
  const go = (at: number, cells: readonly Cell[], penalty: number): boolean => {
    work += 1
    if (work > WORK || found.length > MOST_SPLITS) return false
    if (at === atoms.length) {
      found.push({ cells, penalty, strain: cells.filter((cell, index) => isApart(atoms, cell, cells[index + 1])).length })
      return true
    }
    // What is left must fit into what is left of the columns.
    if (cells.length === most) return true
    return endsOf(atoms, at).every((end) => go(end.to, [...cells, cellOf(atoms, at, end.to)], penalty + end.penalty))
  }
  return go(from, [], 0) ? found : null
}

/** Where a cell that begins at `at` can end, and what speaks against it. */
function endsOf(atoms: readonly Atom[], at: number): readonly { readonly to: number; readonly penalty: number }[] {
  const first = atoms[at]
  if (first === undefined) return []
  const ends: { to: number; penalty: number }[] = []
  let to = at + 1
  let penalty = 0
  if (first.kind === 'dash') {
    const next = atoms[to]
    const canBeMinus = first.text.length === 1 && next?.kind === 'number' && next.starts && !next.isNewLine && !/^[-−–+]/.test(next.text)
    if (!canBeMinus) return [{ to, penalty: 0 }]
    // A minus stands where its cell begins, and its number far right in it; a dash of its own stands far right itself.
    ends.push({ to, penalty: first.gap < 4 && next.gap >= 4 ? 4 : 0 })
    penalty = next.gap >= 2 && first.gap >= Math.min(4, next.gap) ? 4 : 0
    to += 1
  }
  let last = atoms[to - 1]
  let isOpen = last?.isOpen ?? false
  for (;;) {
    const next = atoms[to]
    if (next?.kind === 'per-cent' && last?.kind !== 'dash' && !next.isNewLine) {
      ends.push({ to: to + 1, penalty })
      break
    }
    ends.push({ to, penalty })
    if (!isOpen || next === undefined || !next.continues || next.isNewLine) break
    if (next.gap > 1) penalty += 6
    isOpen = /^\d{3}$/.test(next.text) && to - at < MOST_GROUPS - 1
    last = next
    to += 1
  }
  return ends.filter((end) => atoms[end.to]?.starts !== false)
}

function cellOf(atoms: readonly Atom[], from: number, to: number): Cell {
  const text = atoms.slice(from, to).map((atom, index) => (index === 0 ? atom.text : `${' '.repeat(Math.max(1, atom.gap))}${atom.text}`))
  return { from, to, text: text.join('').replace(/ {2,}/g, ' ') }
}

/** The columns that `count` cells can take among `columns`, in order. */
function placements(count: number, columns: number): readonly (readonly number[])[] {
  const found: number[][] = []
  const go = (at: number, taken: readonly number[]): void => {
    if (found.length > MOST_CANDIDATES) return
    if (taken.length === count) {
      found.push([...taken])
      return
    }
    for (let column = at; column <= columns - (count - taken.length); column += 1) go(column + 1, [...taken, column])
  }
  go(0, [])
  return found
}

function place(
  split: Split,
  columns: readonly number[],
  width: number,
  atoms: readonly Atom[],
  { after, isLabelled }: { readonly after: number; readonly isLabelled: boolean },
): Candidate {
  const cells: (Cell | null)[] = Array.from({ length: width }, () => null)
  columns.forEach((column, index) => {
    cells[column] = split.cells[index] ?? null
  })
  const blanks = columns.map((column, index) => column - (index === 0 ? 0 : (columns[index - 1] ?? 0) + 1))
  blanks.push(width - 1 - (columns.at(-1) ?? -1))
  const spare = split.cells.map((cell, index) => (atoms[cell.from]?.gap ?? 0) - (index === 0 && !isLabelled ? 0 : 1))
  spare.push(after - 1)
  const against = blankPenalty(
    blanks,
    spare.map((gap) => Math.max(0, gap)),
  )
  return { cells, penalty: split.penalty + against, strain: split.strain + width - columns.length }
}

/**
 * An empty cell leaves one or two spaces of its own. Where the spare spaces of the row are just that many, they say where the
 * blanks are; where one gap alone is wide, it holds them all. Wider gaps only fill columns and say nothing.
 */
function blankPenalty(blanks: readonly number[], spare: readonly number[]): number {
  const missing = blanks.reduce((sum, count) => sum + count, 0)
  const total = spare.reduce((sum, gap) => sum + gap, 0)
  const exact = [2, 1].find((unit) => total === missing * unit && spare.every((gap) => gap % unit === 0))
  if (exact !== undefined) return blanks.every((count, index) => count * exact === spare[index]) ? 0 : 3
  const wide = spare.filter((gap) => gap >= 2)
  if (wide.length === 1 && (wide[0] ?? 0) < FILL) {
    const at = spare.findIndex((gap) => gap === wide[0])
    return blanks[at] === missing ? 0 : 3
  }
  return 0
}
