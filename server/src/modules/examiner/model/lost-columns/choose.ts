import type { Candidate } from './cells.ts'
import { adds, blocksOf, MOST_MEMBERS, narrowBySums, withShortRows } from './column-sums.ts'
import { mostAlike, unevenness, WIDE_MARGIN } from './likeness.ts'
import { certainOf, keepKindsApart, MOST_CERTAIN, MOST_SHORT, type OpenRow } from './open-row.ts'
import { ZERO } from './printed-values.ts'
import { confirmations, isWeighty, keeps, observedDifferences, observedRowSum, type ColumnRelation } from './relations.ts'

/**
 * Chooses among the ways to read each row that its structure allows. Sums and the relations that other rows keep decide
 * together: a number that is wrong in print breaks one of them, a number taken apart wrongly breaks two or more. What is
 * left is decided by likeness to the rows that are certain. Gives for each row the ways left: several when nothing decides.
 * `stated` relations are those known beforehand.
 */
export function chooseReadings(rows: readonly OpenRow[], stated: readonly ColumnRelation[]): readonly OpenRow[] {
  const pool = keepKindsApart(rows)
  const full = pool.map(fullFirst)
  const certain = certainOf(full)
  const relations = [...stated, ...observedDifferences(certain), ...observedRowSum(certain)]
  const settled = new Set<number>()
  const narrow = (from: readonly OpenRow[]) => narrowBySums(from, relations, settled)
  const asked = full.map((row) => withShortByRelations(row, relations))
  const related = keepKindsApart(narrow(narrow(asked).map((row, index) => (settled.has(index) ? row : byRelations(row, relations)))))
  const known = certainOf(related).slice(0, MOST_CERTAIN)
  const alike = related
    .map((row, index) =>
      row.candidates.length < 2 || isDoubtfulMark(row) || isTorn(row)
        ? row
        : { ...row, candidates: mostAlike(row.candidates, known, settled.has(index) ? WIDE_MARGIN : undefined) },
    )
    .map((row, index) => (settled.has(index) ? row : withAlikeShort(row, known)))
  const chosen = withShortRows(narrow(alike)).map((row) => ({ ...row, candidates: withoutIdleBlanks(row.candidates) }))
  return withWaysThatExplain(chosen, keepKindsApart(pool, chosen), heldBy(chosen, relations))
}

/**
 * A row whose numbers are unlike all others where it fills its columns, and like them where it leaves one blank, may be either; nor are
 * `5` and `424` sure beside `4 800` and `5 280`, where no row has numbers so uneven.
 */
function withAlikeShort(row: OpenRow, known: readonly Candidate[]): OpenRow {
  const others = known.filter((candidate) => !row.candidates.includes(candidate))
  if (row.short === undefined || row.short.length > MOST_SHORT || others.length < 3) return row
  const left = mostAlike([...row.candidates, ...row.short], others)
  if (!left.some((candidate) => row.candidates.includes(candidate))) return { ...row, candidates: [...row.candidates, ...left] }
  const usual = Math.max(...others.map(unevenness)) + 1
  if (row.candidates.some((candidate) => unevenness(candidate) <= usual)) return row
  const strain = Math.min(...row.short.map((candidate) => candidate.strain))
  return {
    ...row,
    candidates: [...row.candidates, ...row.short.filter((candidate) => candidate.strain === strain && unevenness(candidate) <= usual)],
  }
}

/** Digits that stand apart say nothing by the length of the numbers they could be. */
const isTorn = ({ candidates }: OpenRow) =>
  candidates.every(({ cells }) => cells.some((cell) => cell !== null && cell.to - cell.from > 1 && /^[-−–]?\d+$/.test(cell.text)))

/** A star that may be a cell or a note on the row's name says the same of the numbers' likeness either way. */
function isDoubtfulMark({ candidates }: OpenRow): boolean {
  return new Set(candidates.map(({ cells }) => cells.find((cell) => cell !== null)?.from)).size > 1
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

/** How many columns add up, less those that do not. */
function order(one: readonly (Candidate | undefined)[], members: readonly number[], total: number): number {
  const answers = (one[total]?.cells ?? []).map((_, column) => adds(one, members, total, column))
  return answers.filter((answer) => answer === true).length - answers.filter((answer) => answer === false).length
}

/** The relations that more of the rows keep than break. */
function heldBy(rows: readonly OpenRow[], relations: readonly ColumnRelation[]): readonly ColumnRelation[] {
  const certain = certainOf(rows)
  return relations.filter((relation) => {
    const answers = certain.flatMap((candidate) => keeps(candidate, relation, ZERO) ?? [])
    return answers.filter(Boolean).length * 2 >= answers.length
  })
}

/**
 * Where a sum or a relation is broken by the way chosen and kept by another that is no worse elsewhere, nobody can tell a wrong number from a wrong way: both
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
    const before = order(one, members, total)
    for (let column = 0; column < width; column += 1) {
      if (adds(one, members, total, column) !== false) continue
      for (const index of [...members, total]) {
        add(
          index,
          waysOf(index).filter((way) => {
            const other = one.with(index, way)
            return adds(other, members, total, column) === true && order(other, members, total) >= before
          }),
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

/** A row that can fill its columns does. */
function fullFirst(row: OpenRow): OpenRow {
  const full = row.candidates.filter(({ cells }) => !cells.includes(null))
  return full.length === 0 || full.length === row.candidates.length
    ? row
    : { ...row, candidates: full, short: row.candidates.filter(({ cells }) => cells.includes(null)) }
}

/** The ways that keep most of the relations the other rows keep. */
function byRelations(row: OpenRow, relations: readonly ColumnRelation[]): OpenRow {
  if (row.candidates.length < 2) return row
  const confirmed = row.candidates.map((candidate) => confirmations(candidate, relations))
  const most = Math.max(...confirmed)
  return { ...row, candidates: row.candidates.filter((_, index) => confirmed[index] === most) }
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
