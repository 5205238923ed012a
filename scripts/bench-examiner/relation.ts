import { type Cell, type PrintedNumber, type Relation, type TableBlock, type Term } from './model.ts'

/** Every cell of the tables by its id. */
export function cellsById(tables: readonly TableBlock[]): Map<string, Cell> {
  return new Map(
    tables.flatMap((table) => table.rows.flatMap((row) => row.filter((cell) => cell !== null).map((cell) => [cell.id, cell] as const))),
  )
}

/** Every cell that takes part. */
export function cellsOf(relation: Relation): string[] {
  return relation.form === 'linear'
    ? [...(relation.result === null ? [] : [relation.result]), ...relation.terms.map((term) => term.cell)]
    : [relation.result, ...relation.over.map((term) => term.cell), ...relation.under.map((term) => term.cell)]
}

type Span = readonly [number, number]
/** Beyond what adding floating numbers can move. */
const ALMOST = 1e-7

/**
 * Whether the printed numbers can all be right: each that is not counted may stand for anything within half of its last decimal.
 * A cell that is not there, or holds no number, counts as nothing; a relation whose result or whole other side is gone holds.
 */
export function holds(relation: Relation, cells: ReadonlyMap<string, Cell>): boolean {
  const result =
    relation.result === null ? point(relation.form === 'linear' ? relation.constant : 0) : spanOf(cells.get(relation.result)?.number)
  if (result === null) return true
  if (relation.form === 'linear' && relation.terms.every((term) => !cells.has(term.cell))) return true
  const computed = relation.form === 'linear' ? total(relation.terms, cells) : ratio(relation.over, relation.under, relation.factor, cells)
  if (computed === null) return true
  return computed[0] <= result[1] + ALMOST && result[0] <= computed[1] + ALMOST
}

const point = (value: number): Span => [value, value]

function spanOf(number: PrintedNumber | null | undefined): Span | null {
  if (number == null) return null
  const scale = 10 ** number.decimals
  const half = number.counted ? 0 : 0.5
  return [(number.units - half) / scale, (number.units + half) / scale]
}

function total(terms: readonly Term[], cells: ReadonlyMap<string, Cell>): Span {
  let [low, high] = [0, 0]
  for (const term of terms) {
    const span = spanOf(cells.get(term.cell)?.number)
    if (span === null) continue
    low += term.sign === 1 ? span[0] : -span[1]
    high += term.sign === 1 ? span[1] : -span[0]
  }
  return [low, high]
}

function ratio(
  over: readonly Term[],
  under: readonly Term[],
  factor: readonly [number, number],
  cells: ReadonlyMap<string, Cell>,
): Span | null {
  const below = under.length === 0 ? point(1) : total(under, cells)
  if (below[0] <= 0 && below[1] >= 0) return null
  const ends = total(over, cells).flatMap((a) => below.map((b) => (a * factor[0]) / (b * factor[1])))
  return [Math.min(...ends), Math.max(...ends)]
}
