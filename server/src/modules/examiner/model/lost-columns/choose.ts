import { absolute, add, compare, decimal, divide, multiply, parseNorwegianNumber, subtract, sumOf, type Decimal } from '@arsring/shared'
import type { Candidate } from './cells.ts'

/** A row with every way it can be read. */
export interface OpenRow {
  readonly label: string
  readonly candidates: readonly Candidate[]
}

/** Columns whose printed number is that of two others: `from` − `less`, or `from` in per cent of `less`. */
export interface ColumnRelation {
  readonly kind: 'difference' | 'share'
  readonly result: number
  readonly from: number
  readonly less: number
}

const MARGIN = 9
const MOST_COMBINATIONS = 4000
const TOTAL = /^(sum|total|totalt|i alt|til sammen|kapitlets|netto|resultat)(?!\p{L})/iu

/**
 * Chooses among the ways to read each row: by likeness to the rows that can be read in one way only, and among those alike
 * by the arithmetic the other rows keep. Gives for each row the ways that are left: one, or several when nothing decides.
 */
export function chooseReadings(rows: readonly OpenRow[], stated: readonly ColumnRelation[]): readonly OpenRow[] {
  const certain = rows.flatMap(({ candidates }) => (candidates.length === 1 ? candidates : []))
  const differences = [...stated, ...observedDifferences(certain)]
  const byRow = rows.map((row) => (row.candidates.length < 2 ? row : narrowRow(row, certain, differences)))
  return narrowBySums(byRow).map((row) => ({ ...row, candidates: withoutIdleBlanks(row.candidates) }))
}

function narrowRow(row: OpenRow, certain: readonly Candidate[], differences: readonly ColumnRelation[]): OpenRow {
  const confirmed = new Map(row.candidates.map((candidate) => [candidate, confirmations(candidate, differences)]))
  const most = Math.max(...confirmed.values())
  const agreed = row.candidates.filter((candidate) => confirmed.get(candidate) === most)
  const like = mostAlike(row.candidates, certain)
  // Likeness decides against arithmetic only where no other way has arithmetic on its side.
  const [only] = like
  if (like.length === 1 && only !== undefined && (most === 0 || agreed.includes(only))) return { ...row, candidates: like }
  const alike = like.filter((candidate) => agreed.includes(candidate))
  if (most > 0 && alike.length > 0) return { ...row, candidates: alike }
  return { ...row, candidates: most > 0 ? [...new Set([...like, ...agreed])] : like }
}

/** The candidates with least strain, whose numbers are about as long as those of the certain rows, each column to its own. */
function mostAlike(candidates: readonly Candidate[], certain: readonly Candidate[]): readonly Candidate[] {
  const unlike = certain.length < 2 ? () => 0 : unlikeness(candidates, certain)
  const scored = candidates.map((candidate) => ({ candidate, away: candidate.strain * MARGIN + unlike(candidate) }))
  const least = Math.min(...scored.map(({ away }) => away))
  return scored.filter(({ away }) => away < least + MARGIN).map(({ candidate }) => candidate)
}

/** How far a row is from the certain ones: in the lengths of its numbers, each column to its own, and in what stands in each. */
function unlikeness(candidates: readonly Candidate[], certain: readonly Candidate[]): (candidate: Candidate) => number {
  const levels = certain.map((row) => median(lengths(row).filter(isNumber)))
  const width = candidates[0]?.cells.length ?? 0
  const offsets = Array.from({ length: width }, (_, column) => {
    const found = certain
      .map((row, index) => [lengths(row)[column], levels[index]])
      .flatMap(([a, b]) => (a == null || b == null ? [] : [a - b]))
    return { usual: median(found), spread: found.length < 2 ? 3 : Math.max(...found) - Math.min(...found) }
  })
  return (candidate) => {
    const residuals = lengths(candidate).flatMap((length, column) => {
      const offset = offsets[column]
      return length === null || offset?.usual == null ? [] : [{ value: length - offset.usual, weight: 1 / (1 + offset.spread) }]
    })
    const level = median(residuals.map(({ value }) => value)) ?? 0
    const away = residuals.reduce((sum, { value, weight }) => sum + Math.min(81, (value - level) ** 2) * weight * 2, 0)
    return away + unlikeKinds(candidate, certain) * 12
  }
}

/** Cells that hold a per cent sign, a word or decimals where no certain row does, or the other way round. */
function unlikeKinds(candidate: Candidate, certain: readonly Candidate[]): number {
  return candidate.cells.filter((cell, column) => {
    if (cell === null || /^([-−–—]+|\*+)$/.test(cell.text)) return false
    const kinds = certain.flatMap(({ cells }) => {
      const text = cells[column]?.text
      return text === undefined || /^([-−–—]+|\*+)$/.test(text) ? [] : [kindOf(text)]
    })
    return kinds.length >= 2 && !kinds.includes(kindOf(cell.text))
  }).length
}

function kindOf(text: string): string {
  if (text.includes('%')) return 'per cent'
  return parseNorwegianNumber(text).kind === 'number' ? (/\d[.,]\d{1,2}$/.test(text) ? 'decimals' : 'number') : 'other'
}

const isNumber = (value: number | null): value is number => value !== null

function lengths({ cells }: Candidate): readonly (number | null)[] {
  return cells.map((cell) => {
    const value = cell === null ? null : numberOf(cell.text)
    return value === null ? null : absolute(value).units.toString().length - value.scale
  })
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? null
}

function numberOf(text: string): Decimal | null {
  const parsed = parseNorwegianNumber(text)
  return parsed.kind === 'number' ? decimal(parsed.value) : null
}

/** The number in a column; null when it has none. */
function valueAt(candidate: Candidate, column: number): Decimal | null {
  const cell = candidate.cells[column]
  return cell == null ? null : numberOf(cell.text)
}

function confirmations(candidate: Candidate, differences: readonly ColumnRelation[]): number {
  return differences.filter((difference) => keeps(candidate, difference, ZERO) === true).length
}

/** Whether the row's numbers keep the relation; null when it has them not all. Where it is stated in print, a dash is nothing. */
function keeps(candidate: Candidate, relation: ColumnRelation, dash: Decimal | null): boolean | null {
  const printed = valueAt(candidate, relation.result)
  const [a, b] = [relation.from, relation.less].map(
    (column) => valueAt(candidate, column) ?? (/^[-−–—]+$/.test(candidate.cells[column]?.text ?? '') ? dash : null),
  )
  if (printed === null || a == null || b == null || printed.units === 0n || (a === dash && b === dash)) return null
  if (relation.kind === 'difference') return isNear(printed, subtract(a, b), 2)
  const share = divide(multiply(a, decimal('100')), b, printed.scale)
  return share !== null && isNear(printed, share, 2)
}

const ZERO = decimal('0')

/** Equal but for the rounding of so many numbers to the decimals printed. */
function isNear(printed: Decimal, computed: Decimal, numbers: number): boolean {
  const unit: Decimal = { units: BigInt(numbers), scale: printed.scale }
  return compare(add(absolute(subtract(printed, computed)), absolute(subtract(printed, computed))), unit) <= 0
}

/** The differences between columns that the rows read with certainty keep: two of them at least, and most. */
function observedDifferences(certain: readonly Candidate[]): readonly ColumnRelation[] {
  const width = Math.min(12, certain[0]?.cells.length ?? 0)
  const found: ColumnRelation[] = []
  for (let result = 0; result < width; result += 1) {
    for (let from = 0; from < width; from += 1) {
      for (let less = 0; less < width; less += 1) {
        if (new Set([result, from, less]).size < 3) continue
        const answers = certain.slice(0, 60).flatMap((row) => keeps(row, { kind: 'difference', result, from, less }, null) ?? [])
        const kept = answers.filter(Boolean).length
        if (kept >= 2 && kept * 2 > answers.length) found.push({ kind: 'difference', result, from, less })
      }
    }
  }
  return found
}

/** Chooses among rows that are summed, all of them together, by how many columns add up. */
function narrowBySums(rows: readonly OpenRow[]): readonly OpenRow[] {
  const narrowed = [...rows]
  let from = 0
  rows.forEach(({ label }, total) => {
    if (!TOTAL.test(label)) return
    const members = rows.flatMap((row, index) => (index >= from && index < total && !TOTAL.test(row.label) ? [index] : []))
    from = total + 1
    if (members.length >= 2) narrowBlock(narrowed, members, total)
  })
  return narrowed
}

function narrowBlock(rows: OpenRow[], members: readonly number[], total: number): void {
  const all = [...members, total]
  const open = all.filter((index) => (rows[index]?.candidates.length ?? 0) > 1)
  const combinations = open.reduce((product, index) => product * (rows[index]?.candidates.length ?? 1), 1)
  if (open.length === 0 || combinations > MOST_COMBINATIONS) return
  let best: { score: number; chosen: (readonly number[])[] } = { score: 0, chosen: [] }
  for (let number = 0; number < combinations; number += 1) {
    const chosen = pick(rows, open, number)
    const score = columnsThatAdd(rows, members, total, (index) => chosen[open.indexOf(index)] ?? 0)
    if (score > best.score) best = { score, chosen: [chosen] }
    else if (score === best.score && score > 0) best.chosen.push(chosen)
  }
  if (best.score === 0) return
  open.forEach((index, at) => {
    const row = rows[index]
    if (row === undefined) return
    const kept = new Set(best.chosen.map((chosen) => chosen[at] ?? 0))
    rows[index] = { ...row, candidates: row.candidates.filter((_, candidate) => kept.has(candidate)) }
  })
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

function columnsThatAdd(rows: readonly OpenRow[], members: readonly number[], total: number, chosen: (index: number) => number): number {
  const at = (index: number) => rows[index]?.candidates[chosen(index)]
  const sums = at(total)
  if (sums === undefined) return 0
  return sums.cells.filter((_, column) => {
    const printed = valueAt(sums, column)
    const parts = members.flatMap((index) => {
      const row = at(index)
      return (row && valueAt(row, column)) ?? []
    })
    return printed !== null && parts.length > 0 && isNear(printed, sumOf(parts), parts.length + 1)
  }).length
}

/** Ways that differ only in where nothing stands: blank or dash is no number either way, and a row cut short ends early. */
function withoutIdleBlanks(candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.length < 2) return candidates
  const numbers = (candidate: Candidate) =>
    JSON.stringify(candidate.cells.map((cell) => (cell === null || /^[-−–—]+$/.test(cell.text) ? null : [cell.from, cell.to])))
  if (new Set(candidates.map(numbers)).size > 1) return candidates
  const lateness = ({ cells }: Candidate) => cells.reduce((sum, cell, column) => (cell === null ? sum : sum + column), 0)
  const least = Math.min(...candidates.map(lateness))
  return candidates.filter((candidate) => lateness(candidate) === least).slice(0, 1)
}
