import type { Candidate } from './cells.ts'
import { MOST_SHORT, type OpenRow } from './open-row.ts'
import { isDash, isNear, valueAt } from './printed-values.ts'
import { confirmations, type ColumnRelation } from './relations.ts'

const MOST_WORK = 60_000
export const MOST_MEMBERS = 60
const TOTAL = /^(sum|total|totalt|i alt|til sammen|til saman|samla|samlet|kapitlets|netto|resultat)(?!\p{L})/iu

/** A row that is part of the one above it is no part of the sum. */
const PART = /^[-–—•]?\s*(herav|derav|hvorav|av dette|av det|of which)(?!\p{L})/iu

/** Rows with the total below them. */
export function blocksOf(rows: readonly OpenRow[]): readonly { readonly members: readonly number[]; readonly total: number }[] {
  const blocks: { members: readonly number[]; total: number }[] = []
  let from = 0
  rows.forEach(({ label }, total) => {
    if (!TOTAL.test(label)) return
    const members = rows.flatMap((row, index) =>
      index >= from && index < total && !TOTAL.test(row.label) && !PART.test(row.label) ? [index] : [],
    )
    from = total + 1
    if (members.length > 0) blocks.push({ members, total })
  })
  return blocks
}

/**
 * Chooses among rows that are summed, all of them together, by how many columns add up and how many relations they keep.
 * Rows that were tried so are `settled`: where two ways are as good, one of them may be hiding an error in print.
 */
export function narrowBySums(rows: readonly OpenRow[], relations: readonly ColumnRelation[], settled: Set<number>): readonly OpenRow[] {
  const narrowed = [...rows]
  for (const { members, total } of blocksOf(rows)) {
    if (members.length >= 2) narrowBlock(narrowed, members, total, relations).forEach((index) => settled.add(index))
  }
  return narrowed
}

function narrowBlock(rows: OpenRow[], members: readonly number[], total: number, relations: readonly ColumnRelation[]): readonly number[] {
  const open = [...members, total].filter((index) => (rows[index]?.candidates.length ?? 0) > 1)
  const combinations = open.reduce((product, index) => product * (rows[index]?.candidates.length ?? 1), 1)
  if (open.length === 0 || combinations * members.length > MOST_WORK) return []
  const kept = new Map(open.map((index) => [index, rows[index]?.candidates.map((one) => confirmations(one, relations)) ?? []]))
  let best: { score: number; chosen: (readonly number[])[] } = { score: 0, chosen: [] }
  for (let number = 0; number < combinations; number += 1) {
    const chosen = pick(rows, open, number)
    const ofRow = new Map(open.map((index, at) => [index, chosen[at] ?? 0]))
    const related = open.reduce((sum, index) => sum + (kept.get(index)?.[ofRow.get(index) ?? 0] ?? 0), 0)
    const score = related + columnsThatAdd(rows, members, total, (index) => ofRow.get(index) ?? 0)
    if (score > best.score) best = { score, chosen: [chosen] }
    else if (score === best.score && score > 0) best.chosen.push(chosen)
  }
  if (best.score === 0) return []
  return open.filter((index, at) => {
    const row = rows[index]
    if (row === undefined) return false
    const left = new Set(best.chosen.map((chosen) => chosen[at] ?? 0))
    rows[index] = { ...row, candidates: row.candidates.filter((_, candidate) => left.has(candidate)) }
    // Sums that say the same of every way leave the row as open as it was.
    return left.size < row.candidates.length
  })
}

/**
 * Reads a row with blanks after all, where two columns more add up so than when it takes its numbers apart: one wrong
 * number in print can never ask for that.
 */
export function withShortRows(rows: readonly OpenRow[]): readonly OpenRow[] {
  const changed = [...rows]
  for (const { members, total } of blocksOf(rows)) {
    for (const index of members) {
      const row = changed[index]
      if (row?.short === undefined || row.short.length > MOST_SHORT || members.length > MOST_MEMBERS) continue
      const score = (candidate: Candidate) =>
        columnsThatAdd(changed.with(index, { ...row, candidates: [candidate] }), members, total, () => 0)
      const least = Math.max(...row.candidates.map(score)) + 2
      const best = Math.max(...row.short.map(score))
      if (best >= least) changed[index] = { ...row, candidates: row.short.filter((candidate) => score(candidate) === best) }
    }
  }
  return changed
}

/** The `number`th combination: which candidate of each open row. */
function pick(rows: readonly OpenRow[], open: readonly number[], number: number): readonly number[] {
  let rest = number
  return open.map((index) => {
    const count = rows[index]?.candidates.length ?? 1
    const chosen = rest % count
    rest = Math.floor(rest / count)
    return chosen
  })
}

/** How many columns of the rows add up to their totals, less those that do not. */
export function columnsInOrder(rows: readonly OpenRow[]): number {
  const one = rows.map(({ candidates }) => (candidates.length === 1 ? candidates[0] : undefined))
  return blocksOf(rows).reduce((order, { members, total }) => {
    const answers = (one[total]?.cells ?? []).map((_, column) => adds(one, members, total, column))
    return order + answers.filter((answer) => answer === true).length - answers.filter((answer) => answer === false).length
  }, 0)
}

function columnsThatAdd(rows: readonly OpenRow[], members: readonly number[], total: number, chosen: (index: number) => number): number {
  const one = rows.map(({ candidates }, index) => candidates[chosen(index)])
  const sums = one[total]
  if (sums === undefined) return 0
  return sums.cells.reduce((score, cell, column) => {
    const answer = adds(one, members, total, column)
    // A column whose sum is a dash has nothing in it.
    if (answer === null) return cell !== null && isDash(sums, column) && hasNumbers(one, members, column) ? score - 1 : score
    return answer ? score + 1 : score
  }, 0)
}

const hasNumbers = (one: readonly (Candidate | undefined)[], members: readonly number[], column: number) =>
  members.some((index) => one[index] !== undefined && valueAt(one[index], column) !== null)

/** Whether a column of these ways adds up to its total; null when there is nothing to add, or no total. */
export function adds(one: readonly (Candidate | undefined)[], members: readonly number[], total: number, column: number): boolean | null {
  const sums = one[total]
  const printed = sums === undefined ? null : valueAt(sums, column)
  if (printed === null) return null
  let [sum, parts] = [0, 0]
  for (const index of members) {
    const row = one[index]
    const value = row === undefined ? null : valueAt(row, column)
    if (value === null) continue
    sum += value.value
    parts += 1
  }
  // Nothing adds up to nothing.
  if (parts === 0) return printed.value === 0 ? true : null
  return isNear(printed, sum, parts + 1)
}
