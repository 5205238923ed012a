import { isNumeric, type Column, type Piece, type PlacedLine } from './columns.ts'
import { joinLines } from './lines.ts'
import { narrowerGoesOn, numbersGoingOn, type NumberGoesOn } from './wrapped-numbers.ts'

/** A code that a label begins with: an article group, a project. */
export const CODE = /^(\d{3}\s?[-–]\s?\d{3}|\d{5,})$/

/** A row of a table as found: texts by column, `null` where the cell to the left reaches over. */
export interface FoundRow {
  readonly cells: readonly (string | null)[]
  readonly unread: readonly number[]
  /** Columns whose last line may be a piece of a word that goes on, should the row go on elsewhere. */
  readonly divided?: readonly number[]
  readonly top: number
  readonly bottom: number
}

/**
 * Groups the lines of a table's body into rows. Drawn separators part rows; so does a clearly wider gap. Otherwise two
 * texts in one column are two rows unless the second can only be the first going on: a text goes on in the next line when
 * its next word had no room left. Numbers never go on. Numbers may stand on any line of their label.
 */
export function groupRows(lines: readonly PlacedLine[], columns: readonly Column[], separators: readonly number[]): PlacedLine[][] {
  const bands = bandsOf(lines, separators)
  const goesOn = numbersGoingOn(lines)
  const isEveryRowParted = bands.length > 2 && bands.every((band) => !hasTwoRows(band, goesOn))
  if (isEveryRowParted) return bands
  const edges = columns.map((_, column) => edgeOf(column, columns, lines))
  const isBelow = standsBelow(lines)
  return bands.flatMap((band) => {
    const groups = byGaps(band)
    const isTrusted = groups.length > 1 && groups.length * 3 >= band.length
    return groups.flatMap((group) => (isTrusted && !hasTwoRows(group, goesOn) ? [group] : byContent(group, edges, isBelow, goesOn)))
  })
}

/**
 * How far to the right the texts of a column may reach before they go on in the next line: as far as the widest does where
 * there are enough of several words, otherwise nearly to the next column.
 */
export function edgeOf(column: number, columns: readonly Column[], lines: readonly PlacedLine[]): number {
  const own = lines.flatMap(({ pieces }) => pieces.filter((piece) => isIn(piece, column)))
  const widest = Math.max(0, ...own.map(({ right }) => right))
  const size = lines[0]?.line.size ?? 10
  const next = columns[column + 1]
  if (!next || own.filter(({ words }) => words.length > 2).length >= 5) return widest
  return Math.max(widest, next.left - 1.2 * size)
}

/** The lines between one separator and the next. */
export function bandsOf(lines: readonly PlacedLine[], separators: readonly number[]): PlacedLine[][] {
  const bands: PlacedLine[][] = []
  for (const [index, placed] of lines.entries()) {
    const last = lines[index - 1]
    if (last && !separators.some((y) => parts(last, placed, y))) bands.at(-1)?.push(placed)
    else bands.push([placed])
  }
  return bands
}

function parts(above: PlacedLine, below: PlacedLine, y: number): boolean {
  return y > above.line.baseline - 0.3 * above.line.size && y < below.line.baseline - 0.3 * below.line.size
}

function isIn(piece: Piece, column: number): boolean {
  return piece.column === column && piece.last === column
}

/** Whether a column has numbers on two lines. */
export function hasTwoRows(lines: readonly PlacedLine[], goesOn: NumberGoesOn = narrowerGoesOn): boolean {
  const seen = new Map<number, Piece>()
  for (const { line, pieces } of lines) {
    for (const piece of pieces) {
      const { column, last, text } = piece
      if (column !== last || column === 0 || !isNumeric(text)) continue
      const above = seen.get(column)
      if (above && !goesOn(above, piece, line.size)) return true
      seen.set(column, piece)
    }
  }
  return false
}

function byGaps(lines: readonly PlacedLine[]): PlacedLine[][] {
  const gaps = lines.slice(1).map((placed, index) => placed.line.baseline - (lines[index]?.line.baseline ?? 0))
  const leading = Math.min(...steps(lines))
  const limit = 1.12 * leading
  const groups: PlacedLine[][] = []
  for (const [index, placed] of lines.entries()) {
    if (index > 0 && (gaps[index - 1] ?? 0) <= limit) groups.at(-1)?.push(placed)
    else groups.push([placed])
  }
  return groups
}

/** The distances from one text of a column to the next, where they stand no nearer than lines can. */
function steps(lines: readonly PlacedLine[]): number[] {
  const last = new Map<number, number>()
  return lines.flatMap(({ line, pieces }) =>
    pieces.flatMap(({ column }) => {
      const step = line.baseline - (last.get(column) ?? -Infinity)
      last.set(column, line.baseline)
      return step > 0.9 * line.size && step < Infinity ? [step] : []
    }),
  )
}

interface Link {
  readonly from: number
  readonly to: number
  readonly goesOn: boolean
  readonly weight: number
}

function byContent(lines: readonly PlacedLine[], edges: readonly number[], isBelow: boolean, goesOn: NumberGoesOn): PlacedLine[][] {
  if (lines.length === 1) return [[...lines]]
  const links = linksOf(lines, edges, goesOn).map((link) => {
    const [above, below] = [lines[link.from], lines[link.to]]
    // Where values stand on the first line of their label, a label alone above them is a heading or the rest of the row before.
    const isNext = !isBelow && link.weight > 1 && above !== undefined && below !== undefined && !isValued(above) && isValued(below)
    return isNext ? { ...link, goesOn: false } : link
  })
  const cuts = new Set<number>()
  const gap = (cut: number): number => (lines[cut + 1]?.line.baseline ?? 0) - (lines[cut]?.line.baseline ?? 0)
  const size = lines[0]?.line.size ?? 1
  for (const { from, to } of links.filter(({ goesOn }) => !goesOn).toSorted((a, b) => a.to - b.to || b.from - a.from)) {
    const between = Array.from({ length: to - from }, (_, index) => from + index)
    if (between.some((cut) => cuts.has(cut))) continue
    const score = (cut: number): number => {
      const crossed = links.filter((link) => link.goesOn && link.from <= cut && cut < link.to)
      const side = isBelow ? from - cut : cut - to
      return gap(cut) / size - 3 * crossed.reduce((sum, { weight }) => sum + weight, 0) + 0.01 * side
    }
    const [best = from] = between.toSorted((a, b) => score(b) - score(a))
    cuts.add(best)
  }
  const rows: PlacedLine[][] = []
  lines.forEach((placed, index) => {
    if (index > 0 && !cuts.has(index - 1)) rows.at(-1)?.push(placed)
    else rows.push([placed])
  })
  return rows
}

/** For each two texts that follow each other in a column: whether the second may be the first going on. */
function linksOf(lines: readonly PlacedLine[], edges: readonly number[], numberGoesOn: NumberGoesOn): Link[] {
  const links: Link[] = []
  edges.forEach((edge, column) => {
    let last: { readonly at: number; readonly piece: Piece } | null = null
    lines.forEach(({ line, pieces }, at) => {
      const piece = pieces.find((each) => each.column <= column && each.last >= column)
      if (!piece) return
      if (last && (isIn(piece, column) || isIn(last.piece, column) || piece.column === column)) {
        links.push({
          from: last.at,
          to: at,
          goesOn: mayGoOn(last.piece, piece, edge, line.size, numberGoesOn),
          weight: column === 0 ? 2 : 1,
        })
      }
      last = { at, piece }
    })
  })
  return links
}

/** Whether `next` may be the same text as `piece` going on: the next word had no room left, or the word is divided. */
export function mayGoOn(piece: Piece, next: Piece, edge: number, size: number, numberGoesOn: NumberGoesOn = narrowerGoesOn): boolean {
  if (piece.column !== piece.last || next.column !== next.last) return false
  if (isNumeric(piece.text) && isNumeric(next.text)) return numberGoesOn(piece, next, size)
  if ((isNumeric(piece.text) || isNumeric(next.text)) && next.column > 0) return false
  if (piece.words.every(({ isBold }) => isBold) !== next.words.every(({ isBold }) => isBold)) return false
  if (/[\p{L}][-‐\u00AD]$/u.test(piece.text)) return true
  if (next.column === 0 && CODE.test(next.text)) return false
  if (next.column === 0 && /^\d{3}/.test(next.text) && /^\d{3}/.test(piece.text)) return false
  if (next.column === 0 && /^\p{Ll}/u.test(next.text) && !/[.:?!]$/.test(piece.text)) return true
  if (next.column === 0 && /[?!]$/.test(piece.text) && /^\p{Lu}/u.test(next.text)) return false
  const [word] = next.words
  return word !== undefined && piece.right + 0.2 * size + (word.right - word.left) > edge - 0.3 * size
}

/** Whether numbers stand below the first line of their label: such a line's label starts small, and a label alone is above, or a code alone. */
function standsBelow(lines: readonly PlacedLine[]): boolean {
  return lines.some((placed, index) => {
    const above = lines[index - 1]
    if (above === undefined || !isValued(placed) || isValued(above)) return false
    return CODE.test(labelOf(above)) || (/^\p{Ll}/u.test(labelOf(placed)) && labelOf(above) !== '')
  })
}

function isValued({ pieces }: PlacedLine): boolean {
  return pieces.some(({ column }) => column > 0)
}

function labelOf({ pieces }: PlacedLine): string {
  return pieces.find(({ column }) => column === 0)?.text ?? ''
}

/** The cells of the lines of one row. Texts over several columns where others stand too can't be told apart: unread. */
export function rowOf(lines: readonly PlacedLine[], count: number): FoundRow {
  const texts: string[][] = Array.from({ length: count }, () => [])
  const unread = new Set<number>()
  const covered = new Set<number>()
  for (const { pieces } of lines) {
    for (const { column, last, text } of pieces) {
      texts[column]?.push(text)
      for (let at = column + 1; at <= last; at++) covered.add(at)
      if (column === last) continue
      const isShared = lines.some((other) =>
        other.pieces.some((piece) => piece.text !== text && piece.column > column && piece.column <= last),
      )
      if (isShared || (/\d\s.*\d/.test(text) && !/\p{L}{2}/u.test(text))) for (let at = column; at <= last; at++) unread.add(at)
    }
  }
  const cells = texts.map((each, column) => (each.length === 0 && covered.has(column) ? null : joinLines(each)))
  return {
    cells,
    unread: [...unread].toSorted((a, b) => a - b),
    top: Math.min(...lines.map(({ line }) => line.baseline - line.size)),
    bottom: Math.max(...lines.map(({ line }) => line.baseline)),
  }
}
