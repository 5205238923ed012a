import { absolute, add, compare, decimal, divide, multiply, parseNorwegianNumber, subtract, sumOf, type Decimal } from '@arsring/shared'
import type { Candidate } from './cells.ts'

/** A row with every way it can be read. */
export interface OpenRow {
  readonly label: string
  readonly candidates: readonly Candidate[]
  /** Ways with blanks, where others fill the row by taking a number apart: looked at when the sums ask for it. */
  readonly short?: readonly Candidate[]
}

/**
 * Columns whose printed number is that of others: the sum of `terms` with their signs, the first of two in per cent of the second,
 * or the first less the second in either order.
 */
export interface ColumnRelation {
  readonly kind: 'sum' | 'share' | 'gap'
  readonly result: number
  readonly terms: readonly { readonly column: number; readonly sign: 1 | -1 }[]
}

const MARGIN = 9
const MOST_WORK = 60_000
const MOST_CERTAIN = 60
const MOST_SHORT = 200
const MOST_MEMBERS = 60
const TOTAL = /^(sum|total|totalt|i alt|til sammen|til saman|samla|samlet|kapitlets|netto|resultat)(?!\p{L})/iu

/**
 * Chooses among the ways to read each row that its structure allows. Sums and the relations that other rows keep decide
 * together: a number that is wrong in print breaks one of them, a number taken apart wrongly breaks two or more. What is
 * left is decided by likeness to the rows that are certain. Gives for each row the ways left: several when nothing decides.
 * `stated` relations are those known beforehand.
 */
export function chooseReadings(rows: readonly OpenRow[], stated: readonly ColumnRelation[]): readonly OpenRow[] {
  const pool = keepYearsApart(rows)
  const full = pool.map(fullFirst)
  const certain = certainOf(full)
  const relations = [...stated, ...observedDifferences(certain), ...observedRowSum(certain)]
  const settled = new Set<number>()
  const narrow = (from: readonly OpenRow[]) => narrowBySums(from, relations, settled)
  const asked = full.map((row) => withShortByRelations(row, relations))
  const related = narrow(narrow(asked).map((row, index) => (settled.has(index) ? row : byRelations(row, relations))))
  const known = certainOf(related).slice(0, MOST_CERTAIN)
  const alike = related.map((row, index) =>
    settled.has(index) || row.candidates.length < 2 || isDoubtfulMark(row) ? row : { ...row, candidates: mostAlike(row.candidates, known) },
  )
  const chosen = withShortRows(narrow(alike)).map((row) => ({ ...row, candidates: withoutIdleBlanks(row.candidates) }))
  return withWaysThatExplain(chosen, pool, relations)
}

/** A star that may be a cell or a note on the row's name says the same of the numbers' likeness either way. */
function isDoubtfulMark({ candidates }: OpenRow): boolean {
  return new Set(candidates.map(({ cells }) => cells.find((cell) => cell !== null)?.from)).size > 1
}

/** Those relations that the rows can be read to keep: `named` ones by any way to read a row, others by ways that fill its columns. */
export function keptRelations(
  rows: readonly OpenRow[],
  named: readonly ColumnRelation[],
  others: readonly ColumnRelation[],
): readonly ColumnRelation[] {
  const pool = keepYearsApart(rows)
  const full = pool.map((row) => ({ ...row, candidates: row.candidates.filter(({ cells }) => !cells.includes(null)) }))
  return [...named.filter((relation) => isKept(pool, relation)), ...others.filter((relation) => isKept(full, relation))]
}

/** Whether two rows at least can be read so that they keep the relation, and nearly all that have the numbers for it. */
function isKept(rows: readonly OpenRow[], relation: ColumnRelation): boolean {
  let [asked, kept] = [0, 0]
  for (const { candidates } of rows.slice(0, MOST_CERTAIN)) {
    if (candidates.length > MOST_SHORT) continue
    const answers = candidates.map((candidate) => (isWeighty(candidate, relation) ? keeps(candidate, relation, ZERO) : null))
    if (answers.some((answer) => answer !== null)) asked += 1
    if (answers.includes(true)) kept += 1
  }
  return kept >= 2 && kept * 4 >= asked * 3
}

/** Whether the result has so many digits that others give it by chance in one of a hundred rows at most. */
function isWeighty(candidate: Candidate, { result }: ColumnRelation): boolean {
  const value = valueAt(candidate, result)
  return value !== null && absolute(value).units >= 100n
}

/** A row whose ways to fill all columns keep none of the relations, where a way with blanks does. */
function withShortByRelations(row: OpenRow, relations: readonly ColumnRelation[]): OpenRow {
  if (row.short === undefined || relations.length === 0) return row
  const most = Math.max(...row.candidates.map((candidate) => confirmations(candidate, relations)))
  const kept = row.short.map((candidate) => confirmations(candidate, relations))
  const best = Math.max(...kept)
  if (best <= most || most > 0) return row
  const left = row.short.filter((_, index) => kept[index] === best)
  const isSure =
    best > 1 || left.every((candidate) => relations.some((one) => isWeighty(candidate, one) && keeps(candidate, one, ZERO) === true))
  return { ...row, candidates: isSure ? left : [...row.candidates, ...left] }
}

/**
 * Where a sum or a relation is broken by the way chosen and kept by another, nobody can tell a wrong number from a wrong way: both
 * are left.
 */
function withWaysThatExplain(rows: readonly OpenRow[], pool: readonly OpenRow[], relations: readonly ColumnRelation[]): readonly OpenRow[] {
  const changed = [...rows]
  const add = (index: number, others: readonly Candidate[]) => {
    const row = changed[index]
    const fresh = others.filter((candidate) => row?.candidates.includes(candidate) === false)
    if (row !== undefined && fresh.length > 0) changed[index] = { ...row, candidates: [...row.candidates, ...fresh] }
  }
  const waysOf = (index: number) => {
    const ways = pool[index]?.candidates ?? []
    return ways.length > MOST_SHORT ? [] : ways
  }
  rows.forEach(({ candidates }, index) => {
    const [only] = candidates
    if (only === undefined || candidates.length > 1) return
    for (const relation of relations) {
      if (keeps(only, relation, ZERO) !== false) continue
      add(
        index,
        waysOf(index).filter((way) => isWeighty(way, relation) && keeps(way, relation, ZERO) === true),
      )
    }
  })
  for (const { members, total } of blocksOf(rows)) {
    if (members.length > MOST_MEMBERS) continue
    const one = rows.map(({ candidates }) => candidates[0])
    const width = one[total]?.cells.length ?? 0
    for (let column = 0; column < width; column += 1) {
      if (adds(one, members, total, column) !== false) continue
      for (const index of [...members, total]) {
        add(
          index,
          waysOf(index).filter((way) => adds(one.with(index, way), members, total, column) === true),
        )
      }
    }
  }
  return changed
}

/**
 * `56 % - 3 %` fills two columns with a dash and a number, or one with a negative number beside an empty cell. Where the table
 * writes its minus apart from the number and has no other dash alone, both ways are left.
 */
export function withDoubtfulDashes(rows: readonly OpenRow[]): readonly OpenRow[] {
  const dashesIn = ({ cells }: Candidate) => cells.flatMap((cell, at) => (cell !== null && /^[-−–]$/.test(cell.text) ? [at] : []))
  const certain = certainOf(rows)
  const alone = certain.filter((row) => dashesIn(row).length > 0)
  if (alone.length !== 1 || !certain.some(({ cells }) => cells.some((cell) => /^[-−–]\s+\d/.test(cell?.text ?? '')))) return rows
  return rows.map((row) => {
    const [only] = row.candidates
    if (only === undefined || only !== alone[0] || row.candidates.length > 1) return row
    const joins = (at: number) =>
      (row.short ?? []).filter(({ cells }) =>
        cells.some((cell) => cell !== null && cell.from === only.cells[at]?.from && cell.to > cell.from + 1),
      )
    const other = dashesIn(only).flatMap((at): readonly Candidate[] => {
      const [dash, next] = [only.cells[at], only.cells[at + 1]]
      if (dash == null || next == null || !/^\d/.test(next.text)) return []
      return joins(at)
    })
    return { ...row, candidates: [only, ...other] }
  })
}

/** Where a column holds years in every row that can have but one text there, no other row has a number there. */
function keepYearsApart(rows: readonly OpenRow[]): readonly OpenRow[] {
  const width = rows[0]?.candidates[0]?.cells.length ?? 0
  const columns = Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    const texts = rows.flatMap(({ candidates }) => {
      const full = candidates.filter(({ cells }) => !cells.includes(null))
      const shown = new Set((full.length === 0 ? candidates : full).map(({ cells }) => cells[column]?.text ?? ''))
      return shown.size === 1 ? [...shown].filter((text) => text !== '') : []
    })
    return texts.length >= 2 && texts.every((text) => /^(19|20)\d\d$|^\p{L}+$/u.test(text)) ? [column] : []
  })
  if (columns.length === 0) return rows
  return rows.map((row) => {
    const left = row.candidates.filter(({ cells }) =>
      columns.every((column) => !/\d/.test(cells[column]?.text ?? '') || /^(19|20)\d\d$/.test(cells[column]?.text ?? '')),
    )
    return left.length === 0 ? row : { ...row, candidates: left }
  })
}

/** A row that can fill its columns does. */
function fullFirst(row: OpenRow): OpenRow {
  const full = row.candidates.filter(({ cells }) => !cells.includes(null))
  return full.length === 0 || full.length === row.candidates.length
    ? row
    : { ...row, candidates: full, short: row.candidates.filter(({ cells }) => cells.includes(null)) }
}

const certainOf = (rows: readonly OpenRow[]) => rows.flatMap(({ candidates }) => (candidates.length === 1 ? candidates : []))

/** The ways that keep most of the relations the other rows keep. */
function byRelations(row: OpenRow, relations: readonly ColumnRelation[]): OpenRow {
  if (row.candidates.length < 2) return row
  const confirmed = row.candidates.map((candidate) => confirmations(candidate, relations))
  const most = Math.max(...confirmed)
  return { ...row, candidates: row.candidates.filter((_, index) => confirmed[index] === most) }
}

/** The candidates whose numbers are about as long as those of the certain rows, each column to its own; among rows with blanks those of least strain. */
function mostAlike(candidates: readonly Candidate[], certain: readonly Candidate[]): readonly Candidate[] {
  const unlike = certain.length < 3 ? () => 0 : unlikeness(candidates, certain)
  const scored = candidates.map((candidate) => ({ candidate, away: strainOf(candidate) * MARGIN + unlike(candidate) }))
  const least = Math.min(...scored.map(({ away }) => away))
  return scored.filter(({ away }) => away < least + MARGIN).map(({ candidate }) => candidate)
}

const strainOf = ({ cells, strain }: Candidate) => (cells.includes(null) ? strain : 0)

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
    const away = residuals.reduce((sum, { value, weight }) => sum + Math.min(16, (value - level) ** 2) * weight * 2, 0)
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
    return value === null || value.units === 0n ? null : absolute(value).units.toString().length - value.scale
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
  let values = VALUES.get(candidate)
  if (values === undefined) {
    values = candidate.cells.map((cell) => (cell === null ? null : numberOf(cell.text)))
    VALUES.set(candidate, values)
  }
  return values[column] ?? null
}

/** The numbers of a candidate are asked for many times and read once. */
const VALUES = new WeakMap<Candidate, readonly (Decimal | null)[]>()

function confirmations(candidate: Candidate, relations: readonly ColumnRelation[]): number {
  return relations.filter((relation) => keeps(candidate, relation, ZERO) === true).length
}

/** Whether the row's numbers keep the relation; null when it has them not all. `dash` is what a dash stands for. */
function keeps(candidate: Candidate, { kind, result, terms }: ColumnRelation, dash: Decimal | null): boolean | null {
  const at = (column: number) => valueAt(candidate, column) ?? (isDash(candidate, column) ? dash : null)
  const printed = at(result)
  // In a sum of many a blank is nothing; there must be two numbers to add.
  const values = terms.map(({ column }) => at(column) ?? (terms.length > 2 ? ZERO : null))
  const known = values.filter((value) => value !== null)
  if (printed === null || known.length < values.length) return null
  if ([printed, ...known].filter(({ units }) => units !== 0n).length < 2) return null
  const [a, b] = known
  if (kind === 'share') {
    const share = a === undefined || b === undefined ? null : divide(multiply(a, decimal('100')), b, printed.scale)
    return share !== null && isNear(printed, share, 2)
  }
  if (kind === 'gap') return a !== undefined && b !== undefined && isNear(absolute(printed), absolute(subtract(a, b)), 2)
  const sum = sumOf(known.map((value, index) => (terms[index]?.sign === -1 ? subtract(ZERO, value) : value)))
  return isNear(printed, sum, terms.length + (terms.length > 2 ? 1 : 0))
}

const isDash = (candidate: Candidate, column: number) => /^[-−–—]+$/.test(candidate.cells[column]?.text ?? '')

const ZERO = decimal('0')

/** Equal but for the rounding of so many numbers to the decimals printed. */
function isNear(printed: Decimal, computed: Decimal, numbers: number): boolean {
  const unit: Decimal = { units: BigInt(numbers), scale: printed.scale }
  return compare(add(absolute(subtract(printed, computed)), absolute(subtract(printed, computed))), unit) <= 0
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

/** The differences between columns that the rows read with certainty keep: two of them at least, and most. */
function observedDifferences(certain: readonly Candidate[]): readonly ColumnRelation[] {
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
function observedRowSum(certain: readonly Candidate[]): readonly ColumnRelation[] {
  const last = (certain[0]?.cells.length ?? 0) - 1
  const relation = rowSum(Math.max(0, last))
  const answers = certain.slice(0, MOST_CERTAIN).flatMap((row) => keeps(row, relation, null) ?? [])
  const kept = answers.filter(Boolean).length
  return last >= 2 && kept >= 3 && kept * 3 > answers.length * 2 ? [relation] : []
}

/** Rows with the total below them. */
function blocksOf(rows: readonly OpenRow[]): readonly { readonly members: readonly number[]; readonly total: number }[] {
  const blocks: { members: readonly number[]; total: number }[] = []
  let from = 0
  rows.forEach(({ label }, total) => {
    if (!TOTAL.test(label)) return
    const members = rows.flatMap((row, index) => (index >= from && index < total && !TOTAL.test(row.label) ? [index] : []))
    from = total + 1
    if (members.length > 0) blocks.push({ members, total })
  })
  return blocks
}

/**
 * Chooses among rows that are summed, all of them together, by how many columns add up and how many relations they keep.
 * Rows that were tried so are `settled`: where two ways are as good, one of them may be hiding an error in print.
 */
function narrowBySums(rows: readonly OpenRow[], relations: readonly ColumnRelation[], settled: Set<number>): readonly OpenRow[] {
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
  open.forEach((index, at) => {
    const row = rows[index]
    if (row === undefined) return
    const left = new Set(best.chosen.map((chosen) => chosen[at] ?? 0))
    rows[index] = { ...row, candidates: row.candidates.filter((_, candidate) => left.has(candidate)) }
  })
  return open
}

/**
 * Reads a row with blanks after all, where two columns more add up so than when it takes its numbers apart: one wrong
 * number in print can never ask for that.
 */
function withShortRows(rows: readonly OpenRow[]): readonly OpenRow[] {
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
function adds(one: readonly (Candidate | undefined)[], members: readonly number[], total: number, column: number): boolean | null {
  const sums = one[total]
  const printed = sums === undefined ? null : valueAt(sums, column)
  const parts = members.flatMap((index) => {
    const row = one[index]
    return (row && valueAt(row, column)) ?? []
  })
  return printed === null || parts.length === 0 ? null : isNear(printed, sumOf(parts), parts.length + 1)
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
