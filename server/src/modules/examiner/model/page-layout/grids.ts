import type { Rule } from './page.ts'

/** A table whose cells are drawn: where its columns and rows part, and which cells are merged. */
export interface Grid {
  /** Edges of the columns and of the rows, the outer ones included. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** For every row and column the cell that it is a part of. */
  readonly cells: readonly (readonly GridCell[])[]
}

export interface GridCell {
  readonly row: number
  readonly column: number
  readonly lastRow: number
  readonly lastColumn: number
}

const NEAR = 2.5
/** A border drawn cell by cell has pieces as long as cells are wide; shorter ones are the dots or dashes of a line. */
const LEAST_PIECE = 9
/** No row is lower than this. */
const LEAST_ROW = 6

/** A line whose pieces are put together, with the places where one long piece met the next: cells draw their borders each for itself. */
export interface JoinedRule extends Rule {
  readonly joints: readonly number[]
}

/** Joins pieces of one drawn line, and lines drawn twice. */
export function joinedRules(rules: readonly Rule[]): JoinedRule[] {
  const joined: (JoinedRule & { readonly last: number })[] = []
  for (const rule of rules.toSorted((a, b) => Number(a.isVertical) - Number(b.isVertical) || a.at - b.at || a.from - b.from)) {
    const same = joined.findLast(
      (other) =>
        other.isVertical === rule.isVertical &&
        Math.abs(other.at - rule.at) <= 1.2 &&
        rule.from <= other.to + NEAR &&
        rule.to >= other.from - NEAR,
    )
    const length = rule.to - rule.from
    if (same) {
      const isPiece = Math.abs(rule.from - same.to) <= NEAR && Math.min(length, same.last) >= LEAST_PIECE
      joined[joined.indexOf(same)] = {
        ...same,
        from: Math.min(same.from, rule.from),
        to: Math.max(same.to, rule.to),
        isEdge: same.isEdge && rule.isEdge,
        joints: isPiece ? [...same.joints, (rule.from + same.to) / 2] : same.joints,
        last: rule.to > same.to ? length : same.last,
      }
    } else joined.push({ ...rule, joints: [], last: length })
  }
  return joined.filter(({ from, to }) => to - from > 4)
}

/** Where the pieces of most of these lines meet: between the outer ends of the lines the edges of columns. Null when nowhere. */
export function columnEdges(rules: readonly JoinedRule[]): readonly number[] | null {
  const pieced = rules.filter(({ joints }) => joints.length > 0)
  if (pieced.length < 2) return null
  const isJoint = ({ joints }: JoinedRule, x: number): boolean => joints.some((joint) => Math.abs(joint - x) < NEAR)
  const inner = positions(pieced.flatMap(({ joints }) => joints)).filter(
    (x) => pieced.filter((rule) => isJoint(rule, x)).length * 2 > pieced.length,
  )
  if (inner.length === 0) return null
  return [Math.min(...pieced.map(({ from }) => from)), ...inner, Math.max(...pieced.map(({ to }) => to))]
}

/** The lines between rows, and where lines between columns end beyond the last of them: a row that the next page goes on with. */
function rowEdges(rules: readonly Rule[]): number[] {
  const ys = positions(rules.filter(({ isVertical }) => !isVertical).map(({ at }) => at))
  const ends = rules.filter(({ isVertical, to }) => isVertical && to > (ys.at(-1) ?? Infinity) + LEAST_ROW).map(({ to }) => to)
  return ends.length > 1 ? [...ys, Math.max(...ends)] : ys
}

/** Whether two lines have their pieces meet at the same places. */
export function shareJoints(one: JoinedRule, other: JoinedRule): boolean {
  const same = one.joints.filter((x) => other.joints.some((joint) => Math.abs(joint - x) < NEAR)).length
  return same > 0 && same * 2 >= Math.max(one.joints.length, other.joints.length)
}

/** The edges of cells between two drawn lines that both have their pieces meet there; below the last line, where its pieces do. */
function jointRules(rules: readonly JoinedRule[], ys: readonly number[]): Rule[] {
  const at = (y: number): JoinedRule[] => rules.filter((rule) => !rule.isVertical && Math.abs(rule.at - y) <= 3)
  return ys.slice(1).flatMap((to, index) => {
    const [from, below] = [ys[index] ?? 0, at(to)]
    const above = at(from).flatMap(({ joints }) => joints)
    const isBelow = (joint: number): boolean => below.some(({ joints }) => joints.some((other) => Math.abs(other - joint) < NEAR))
    const edges = below.length === 0 ? above : above.filter(isBelow)
    return edges.map((edge) => ({ isVertical: true, at: edge, from, to, isEdge: true }))
  })
}

/** The drawn tables of a page: rules that meet, with at least two rows or columns of cells each way. */
export function gridsOf(rules: readonly JoinedRule[]): Grid[] {
  return connected(rules).flatMap((group) => {
    const verticals = group.filter(({ isVertical }) => isVertical)
    const ys = rowEdges(group)
    if (positions(verticals.map(({ at }) => at)).length < 3 || ys.length < 3) return []
    // Where lines stand between columns in most rows, they tell which cells are merged; else only the pieces can.
    const [top, bottom] = [ys[0] ?? 0, ys.at(-1) ?? 0]
    const drawn = (x: number): number =>
      verticals.filter(({ at }) => Math.abs(at - x) <= 3).reduce((sum, { from, to }) => sum + to - from, 0)
    const joints = jointRules(group, ys).filter(({ at }) => drawn(at) * 2 < bottom - top)
    const xs = positions([...verticals, ...joints].map(({ at }) => at))
    return [{ xs, ys, cells: cellsOf([...group, ...joints], xs, ys) }]
  })
}

function connected(rules: readonly JoinedRule[]): JoinedRule[][] {
  const groups: JoinedRule[][] = []
  for (const rule of rules) {
    const touching = groups.filter((group) => group.some((other) => meet(rule, other)))
    const [first, ...more] = touching
    if (!first) groups.push([rule])
    else {
      first.push(rule)
      for (const other of more) {
        first.push(...other)
        groups.splice(groups.indexOf(other), 1)
      }
    }
  }
  return groups
}

function meet(a: Rule, b: Rule): boolean {
  if (a.isVertical === b.isVertical) return Math.abs(a.at - b.at) <= NEAR && a.from <= b.to + NEAR && b.from <= a.to + NEAR
  return a.at >= b.from - NEAR && a.at <= b.to + NEAR && b.at >= a.from - NEAR && b.at <= a.to + NEAR
}

function positions(values: readonly number[]): number[] {
  const result: number[] = []
  for (const value of values.toSorted((a, b) => a - b)) if (value - (result.at(-1) ?? -Infinity) > 3) result.push(value)
  return result
}

function cellsOf(rules: readonly Rule[], xs: readonly number[], ys: readonly number[]): GridCell[][] {
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  const parted = (isVertical: boolean, at: number, across: number): boolean =>
    rules.some((rule) => rule.isVertical === isVertical && Math.abs(rule.at - at) <= 3 && rule.from <= across && rule.to >= across)
  const middle = (values: readonly number[], index: number): number => ((values[index] ?? 0) + (values[index + 1] ?? 0)) / 2
  const owner: (GridCell | null)[][] = Array.from({ length: rows }, () => Array.from({ length: columns }, () => null))
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (owner[row]?.[column]) continue
      let lastColumn = column
      while (lastColumn + 1 < columns && !owner[row]?.[lastColumn + 1] && !parted(true, xs[lastColumn + 1] ?? 0, middle(ys, row)))
        lastColumn++
      let lastRow = row
      while (lastRow + 1 < rows && isOpenBelow(lastRow, column, lastColumn)) lastRow++
      const cell = { row, column, lastRow, lastColumn }
      for (let r = row; r <= lastRow; r++) for (let c = column; c <= lastColumn; c++) (owner[r] ?? [])[c] = cell
    }
  }
  return owner.map((line, row) => line.map((cell, column) => cell ?? { row, column, lastRow: row, lastColumn: column }))

  function isOpenBelow(row: number, from: number, to: number): boolean {
    for (let column = from; column <= to; column++) {
      if (parted(false, ys[row + 1] ?? 0, middle(xs, column))) return false
      if (column < to && parted(true, xs[column + 1] ?? 0, middle(ys, row + 1))) return false
    }
    return true
  }
}
