import type { Candidate } from './cells.ts'
import { keepKindsApart, MOST_CERTAIN, MOST_SHORT, type OpenRow } from './open-row.ts'
import { isDash, isNear, valueAt, ZERO, type PrintedValue } from './printed-values.ts'

/**
 * Columns whose printed number is that of others: the sum of `terms` with their signs, the first of two in per cent of the second,
 * how many per cent the first is more than the second, or the first less the second in either order.
 */
export interface ColumnRelation {
  readonly kind: 'sum' | 'share' | 'change' | 'gap'
  readonly result: number
  readonly terms: readonly { readonly column: number; readonly sign: 1 | -1 }[]
}

/** Those relations that the rows can be read to keep: `named` ones by any way to read a row, others by ways that fill its columns. */
export function keptRelations(
  rows: readonly OpenRow[],
  named: readonly ColumnRelation[],
  others: readonly ColumnRelation[],
): readonly ColumnRelation[] {
  const pool = keepKindsApart(rows)
  const full = pool.map((row) => ({ ...row, candidates: filled(row) }))
  const kept = named.map((relation) => ({ relation, rows: rowsThatKeep(pool, relation, HARDLY_NAMED) }))
  // Of several meanings of one heading, that which most rows keep.
  const most = (result: number) => Math.max(...kept.filter((one) => one.relation.result === result).map((one) => one.rows))
  return [
    ...kept.filter((one) => one.rows > 0 && one.rows === most(one.relation.result)).map((one) => one.relation),
    ...others.filter((relation) => rowsThatKeep(full, relation, HARDLY) > 0),
  ]
}

/**
 * How many rows can be read so that they keep the relation: two at least, and nearly all that have the numbers for it, or two of three
 * where chance would hardly make so many keep it. Else none.
 */
function rowsThatKeep(rows: readonly OpenRow[], relation: ColumnRelation, least: number): number {
  let [asked, kept, chance] = [0, 0, 1]
  for (const row of rows.slice(0, MOST_CERTAIN)) {
    const candidates = row.candidates.length > MOST_SHORT ? filled(row) : row.candidates
    if (candidates.length > MOST_SHORT) continue
    const answers = candidates.map((candidate) => (isWeighty(candidate, relation) ? keeps(candidate, relation, ZERO) : null))
    const keeping = candidates.filter((_, index) => answers[index] === true)
    if (keeping.length > 0) kept += 1
    // A row of changes in per cent need not keep what the amounts do.
    if (candidates.some(({ cells }, index) => answers[index] !== null && (keeping.length > 0 || !isShareAt(cells, relation)))) asked += 1
    chance *= Math.min(1, ...keeping.map((candidate) => chanceOf(candidate, relation) * candidates.length))
  }
  return kept >= 2 && (kept * 4 >= asked * 3 || (kept * 3 >= asked * 2 && chance < least)) ? kept : 0
}

const HARDLY = 0.001
/** The same where the heading names the relation. */
const HARDLY_NAMED = 0.01

const isShareAt = (cells: Candidate['cells'], { result }: ColumnRelation) => cells[result]?.text.includes('%') === true

/** The ways of a row that leave no column blank. */
const filled = ({ candidates }: OpenRow) => candidates.filter(({ cells }) => !cells.includes(null))

/**
 * How likely numbers that have nothing to do with each other are to keep a relation, by the digits of its second largest term: the same
 * number twice, and small ones beside it, keep any. A per cent of few digits fits many numbers, however long they are.
 */
function chanceOf(candidate: Candidate, { kind, result, terms }: ColumnRelation): number {
  const printed = valueAt(candidate, result)
  const [, second = 0] = terms.map(({ column }) => Math.abs(valueAt(candidate, column)?.value ?? 0)).sort((a, b) => b - a)
  if (printed === null || second === 0) return 1
  const ratio = Math.abs(printed.value) + (kind === 'change' ? 100 * ZERO.unit : 0)
  const ofRatio = kind === 'sum' || kind === 'gap' ? 0 : printed.unit / ratio
  return Math.min(1, Math.max(ofRatio, ((terms.length + 2) * printed.unit) / second))
}

/**
 * The row read so that it keeps a relation that its heading names, or would but for a sign, where numbers divided wrongly would hardly
 * keep it by chance: the row decides by itself, whatever the other rows do.
 */
export function byNamedRelations(row: OpenRow, named: readonly ColumnRelation[]): OpenRow {
  const ways = row.candidates.length > MOST_SHORT ? filled(row) : row.candidates
  if (ways.length < 2 || ways.length > MOST_SHORT) return row
  const keeping = (relations: readonly ColumnRelation[]) =>
    ways.filter((candidate) =>
      relations.some(
        (relation) => chanceOf(candidate, relation) * ways.length * relations.length < HARDLY && keeps(candidate, relation, ZERO) === true,
      ),
    )
  const isKept = ways.some((candidate) => named.some((relation) => keeps(candidate, relation, ZERO) === true))
  const left = keeping(isKept ? named : named.flatMap(withSignTurned))
  return left.length === 0 ? row : { ...row, candidates: left }
}

/**
 * `1 088 723 1 088 723` in a table whose last column is the sum of the others is one amount and its sum, in whichever column the amount
 * stands, with dashes in all other cells or in none: no way that takes it apart would print the same digits twice.
 */
export function withTotalOfOne(row: OpenRow, kept: readonly ColumnRelation[]): OpenRow {
  const last = (row.candidates[0]?.cells.length ?? 0) - 1
  if (!kept.some(({ kind, result, terms }) => kind === 'sum' && result === last && terms.length === last)) return row
  const left = row.candidates.filter((candidate) => {
    const dashes = candidate.cells.filter((_, column) => isDash(candidate, column)).length
    const [amount, sum, ...more] = candidate.cells.filter((cell, column) => cell !== null && !isDash(candidate, column))
    if (more.length > 0 || sum == null || candidate.cells[last] !== sum || (dashes > 0 && candidate.cells.includes(null))) return false
    return amount?.text === sum.text && /\d \d{3}/.test(sum.text)
  })
  return left.length === 0 ? row : { ...row, candidates: left }
}

/** The sums that there would be with the sign of one number turned, each in its turn. */
function withSignTurned(relation: ColumnRelation): readonly ColumnRelation[] {
  const { kind, terms } = relation
  const turned = (isTurned: (index: number) => boolean): ColumnRelation => ({
    ...relation,
    terms: terms.map(({ column, sign }, index) => ({ column, sign: isTurned(index) === (sign === 1) ? -1 : 1 })),
  })
  return kind === 'sum' ? [turned(() => true), ...terms.map((_, at) => turned((index) => index === at))] : []
}

/** Whether the result has so many digits that others give it by chance in one of a hundred rows at most: of a change, decimals are enough. */
export function isWeighty(candidate: Candidate, { kind, result }: ColumnRelation): boolean {
  const value = valueAt(candidate, result)
  return value !== null && (Math.abs(value.value) >= 100 * value.unit || (kind === 'change' && value.unit < ZERO.unit))
}

export function confirmations(candidate: Candidate, relations: readonly ColumnRelation[]): number {
  return relations.filter((relation) => keeps(candidate, relation, ZERO) === true).length
}

/** Whether the row's numbers keep the relation; null when it has them not all. `dash` is what a dash stands for. */
export function keeps(candidate: Candidate, { kind, result, terms }: ColumnRelation, dash: PrintedValue | null): boolean | null {
  const at = (column: number) => valueAt(candidate, column) ?? (isDash(candidate, column) ? dash : null)
  const printed = at(result)
  // A blank is nothing, where two numbers are left.
  const values = terms.map(
    ({ column }) => at(column) ?? (terms.length > 2 || (dash !== null && candidate.cells[column] == null) ? ZERO : null),
  )
  const known = values.filter((value) => value !== null)
  if (printed === null || known.length < values.length) return null
  if ([printed, ...known].filter(({ value }) => value !== 0).length < 2) return null
  const [a, b] = known
  if (kind === 'share') return a !== undefined && b !== undefined && b.value !== 0 && isNear(printed, (a.value / b.value) * 1_000_000, 2)
  if (kind === 'change')
    return a !== undefined && b !== undefined && b.value !== 0 && isNear(printed, ((a.value - b.value) / Math.abs(b.value)) * 1_000_000, 2)
  if (kind === 'gap') {
    const size = { ...printed, value: Math.abs(printed.value) }
    return a !== undefined && b !== undefined && isNear(size, Math.abs(a.value - b.value), 2)
  }
  const sum = known.reduce((total, { value }, index) => total + value * (terms[index]?.sign ?? 1), 0)
  return isNear(printed, sum, terms.length + (terms.length > 2 ? 1 : 0))
}

/** The differences between columns that the rows read with certainty keep: two of them at least, and most. */
export function observedDifferences(certain: readonly Candidate[]): readonly ColumnRelation[] {
  const width = Math.min(12, certain[0]?.cells.length ?? 0)
  const found: ColumnRelation[] = []
  for (let result = 0; result < width; result += 1) {
    for (let from = 0; from < width; from += 1) {
      for (let less = 0; less < width; less += 1) {
        if (new Set([result, from, less]).size < 3) continue
        const answers = certain.slice(0, MOST_CERTAIN).flatMap((row) => keeps(row, difference(result, from, less), null) ?? [])
        const kept = answers.filter(Boolean).length
        if (kept >= 2 && kept * 2 > answers.length) found.push(difference(result, from, less))
      }
    }
  }
  return found
}

/** Whether the last column is the sum of the others, in three certain rows at least and in most. */
export function observedRowSum(certain: readonly Candidate[]): readonly ColumnRelation[] {
  const last = (certain[0]?.cells.length ?? 0) - 1
  const relation = rowSum(Math.max(0, last))
  const answers = certain.slice(0, MOST_CERTAIN).flatMap((row) => keeps(row, relation, null) ?? [])
  const kept = answers.filter(Boolean).length
  return last >= 2 && kept >= 3 && kept * 3 > answers.length * 2 ? [relation] : []
}

/** `from` less `less`. */
export function difference(result: number, from: number, less: number): ColumnRelation {
  return {
    kind: 'sum',
    result,
    terms: [
      { column: from, sign: 1 },
      { column: less, sign: -1 },
    ],
  }
}

/** Each column from the third on as the sum of those before it. */
export function rowSums(columns: number): readonly ColumnRelation[] {
  return Array.from({ length: Math.max(0, columns - 2) }, (_, index) => rowSum(index + 2))
}

/** The sum of the columns before it. */
export function rowSum(result: number): ColumnRelation {
  return { kind: 'sum', result, terms: Array.from({ length: result }, (_, column) => ({ column, sign: 1 })) }
}
