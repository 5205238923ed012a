import type { BenchReport, Block, Cell, Relation, TableBlock } from './model.ts'
import { tablesOf } from './print/lines.ts'
import type { Random } from './random.ts'
import { cellsById, cellsOf, holds } from './relation.ts'
import { withMinus } from './style.ts'

export const MUTATIONS = [
  'digit',
  'swap-digits',
  'flip-sign',
  'drop-row',
  'move-column',
  'stale-year',
  'claim-number',
  'claim-word',
] as const
export type MutationKind = (typeof MUTATIONS)[number]

/** One error put into a right report, and where. */
export interface Mutation {
  readonly kind: MutationKind
  readonly report: BenchReport
  /** What was done, for a person. */
  readonly what: string
  /** The changed cells; for a dropped row the cells that the sums over it stand in. */
  readonly cells: readonly string[]
  /** The changed sentence, heading or caption as it is printed now. */
  readonly text: string | null
  /** Relations that no longer hold. */
  readonly broken: readonly Relation[]
  /** How many relations the changed cell is in. */
  readonly relations: number
  /** The kind of claim that was changed; null for the others. */
  readonly claim: string | null
  /** Rounding hides the change: every relation can still be right. */
  readonly hidden: boolean
}

const TRIES = 30

/** Puts one error of this kind into the report; null where the report has no place for it. */
export function mutate(report: BenchReport, kind: MutationKind, random: Random): Mutation | null {
  switch (kind) {
    case 'digit':
      return inCell(report, kind, random, (cell) => changeDigit(cell, random))
    case 'swap-digits':
      return inCell(report, kind, random, (cell) => swapDigits(cell, random))
    case 'flip-sign':
      return inCell(report, kind, random, (cell) => flipSign(cell, report))
    case 'drop-row':
      return dropRow(report, random)
    case 'move-column':
      return moveColumn(report, random)
    case 'stale-year':
      return staleYear(report, random)
    case 'claim-number':
      return changeClaim(report, kind, 'number', random)
    case 'claim-word':
      return changeClaim(report, kind, 'word', random)
  }
}

function inCell(report: BenchReport, kind: MutationKind, random: Random, change: (cell: Cell) => Cell | null): Mutation | null {
  const tables = tablesOf(report.blocks)
  const relations = tables.flatMap((table) => table.relations)
  const related = new Set(relations.flatMap(cellsOf))
  const cells = [...cellsById(tables).values()].filter((cell) => cell.number !== null && cell.number.units !== 0 && related.has(cell.id))
  if (cells.length === 0) return null
  for (let i = 0; i < TRIES; i++) {
    const cell = random.pick(cells)
    const changed = change(cell)
    if (changed === null) continue
    const mutated = withCells(report, new Map([[cell.id, changed]]))
    const broken = brokenIn(mutated)
    return {
      kind,
      report: mutated,
      what: `${cell.id}: ${cell.text} -> ${changed.text}`,
      cells: [cell.id],
      text: null,
      broken,
      relations: relations.filter((relation) => cellsOf(relation).includes(cell.id)).length,
      claim: null,
      hidden: broken.length === 0,
    }
  }
  return null
}

const DIGIT = /\d/g
const digitsIn = (text: string): number[] => [...text.matchAll(DIGIT)].map((match) => match.index)

function changeDigit(cell: Cell, random: Random): Cell | null {
  const places = digitsIn(cell.text)
  const place = random.pick(places)
  const old = Number(cell.text[place])
  const digit = (old + random.int(1, 9)) % 10
  if (digit === 0 && place === places[0]) return null
  return reprinted(cell, cell.text.slice(0, place) + String(digit) + cell.text.slice(place + 1))
}

function swapDigits(cell: Cell, random: Random): Cell | null {
  const places = digitsIn(cell.text)
  const pairs = places.slice(1).flatMap((right, i) => {
    const left = places[i] ?? right
    const [a, b] = [cell.text[left], cell.text[right]]
    return a === b || (i === 0 && b === '0') ? [] : [{ left, right }]
  })
  if (pairs.length === 0) return null
  const { left, right } = random.pick(pairs)
  const text = [...cell.text]
  const [a, b] = [text[left], text[right]]
  if (a === undefined || b === undefined) return null
  text[left] = b
  text[right] = a
  return reprinted(cell, text.join(''))
}

const MINUS = /[-−+]\s*/

function flipSign(cell: Cell, report: BenchReport): Cell | null {
  if (cell.number === null) return null
  const [, body = '', percent = ''] = /^(.*?)(\s?%?)$/.exec(cell.text) ?? []
  const text = cell.number.units < 0 ? body.replace(MINUS, '') : withMinus(body.replace('+', ''), report.style)
  return { ...cell, text: `${text}${percent}`, number: { ...cell.number, units: -cell.number.units } }
}

/** The cell with another text, its number read from the digits; a sign stays what it was. */
function reprinted(cell: Cell, text: string): Cell {
  if (cell.number === null) throw new Error('a cell without a number is not changed')
  const size = Number(
    digitsIn(text)
      .map((place) => text[place])
      .join(''),
  )
  return { ...cell, text, number: { ...cell.number, units: cell.number.units < 0 ? -size : size } }
}

const ADDED: readonly string[] = ['column-sum', 'subtotal', 'row-sum']

/** Whether this row adds up others: without it those are left for the sums over it, and what is printed adds up. */
function isSubtotal(table: TableBlock, row: ReadonlySet<string>): boolean {
  return table.relations.some(
    (relation) =>
      relation.form === 'linear' &&
      ADDED.includes(relation.name) &&
      relation.result !== null &&
      row.has(relation.result) &&
      relation.terms.every((term) => !row.has(term.cell)),
  )
}

/** Whether a sum of this table, in another of its rows, adds up cells of this row. */
function isAddedIn(relation: Relation, table: TableBlock, row: ReadonlySet<string>): boolean {
  if (relation.form !== 'linear' || relation.result === null || !ADDED.includes(relation.name)) return false
  const isHere = relation.result.startsWith(`${table.id}/`) && !row.has(relation.result)
  return isHere && relation.terms.some((term) => row.has(term.cell))
}

function dropRow(report: BenchReport, random: Random): Mutation | null {
  const choices = tablesOf(report.blocks).flatMap((table) =>
    table.rows.flatMap((row, i) => {
      if (i < table.headerRows) return []
      const ids = new Set(row.flatMap((cell) => (cell === null ? [] : [cell.id])))
      const sums = table.relations.filter((relation) => isAddedIn(relation, table, ids))
      return sums.length === 0 || isSubtotal(table, ids) ? [] : [{ table, place: i, label: row[0]?.text ?? '' }]
    }),
  )
  for (const { table, place, label } of random.shuffled(choices).slice(0, TRIES)) {
    const mutated = withTable(report, { ...table, rows: table.rows.filter((_, i) => i !== place) })
    const broken = brokenIn(mutated)
    if (broken.length === 0) continue
    const results = broken.flatMap((relation) => (relation.result === null ? [] : [relation.result]))
    return {
      kind: 'drop-row',
      report: mutated,
      what: `${table.id}: row "${label}" dropped`,
      cells: results,
      text: null,
      broken,
      relations: broken.length,
      claim: null,
      hidden: false,
    }
  }
  return null
}

function moveColumn(report: BenchReport, random: Random): Mutation | null {
  const choices = tablesOf(report.blocks).flatMap((table) => {
    const places = (table.rows[0] ?? []).map((_, i) => i).filter((i) => i > 0)
    return places.flatMap((a) => places.filter((b) => b > a).map((b) => ({ table, a, b })))
  })
  for (const { table, a, b } of random.shuffled(choices).slice(0, TRIES)) {
    const changed = new Map<string, Cell>()
    for (const row of table.rows.slice(table.headerRows)) {
      const [left, right] = [row[a], row[b]]
      if (left == null || right == null || left.text === right.text) continue
      changed.set(left.id, { ...right, id: left.id })
      changed.set(right.id, { ...left, id: right.id })
    }
    if (changed.size < 4) continue
    const mutated = withCells(report, changed)
    const broken = brokenIn(mutated)
    if (broken.length < 2) continue
    const [from, to] = [table.rows[table.headerRows - 1]?.[a]?.text, table.rows[table.headerRows - 1]?.[b]?.text]
    return {
      kind: 'move-column',
      report: mutated,
      what: `${table.id}: columns "${from ?? a}" and "${to ?? b}" swapped`,
      cells: [...changed.keys()],
      text: null,
      broken,
      relations: broken.length,
      claim: null,
      hidden: false,
    }
  }
  return null
}

function staleYear(report: BenchReport, random: Random): Mutation | null {
  const [now, last] = [String(report.year), String(report.year - 1)]
  const stale = (text: string): string => text.replaceAll(now, last)
  const places = report.blocks.flatMap((block, i): { i: number; text: string; block: Block }[] => {
    if (block.kind === 'heading' && block.title.includes(now))
      return [{ i, text: block.title, block: { ...block, title: stale(block.title) } }]
    if (block.kind === 'table' && block.caption.includes(now))
      return [{ i, text: block.caption, block: { ...block, caption: stale(block.caption) } }]
    return []
  })
  if (places.length === 0) return null
  const { i, text, block } = random.pick(places)
  return {
    kind: 'stale-year',
    report: { ...report, blocks: report.blocks.with(i, block) },
    what: `"${text}": ${now} -> ${last}`,
    cells: [],
    text: stale(text),
    broken: [],
    relations: 0,
    claim: null,
    hidden: false,
  }
}

function changeClaim(report: BenchReport, kind: MutationKind, of: 'number' | 'word', random: Random): Mutation | null {
  const choices = report.blocks.flatMap((block, i) =>
    block.kind !== 'paragraph'
      ? []
      : block.sentences.flatMap((sentence) =>
          (sentence.claim?.falsehoods ?? []).filter((one) => one.kind === of).map((falsehood) => ({ block, i, sentence, falsehood })),
        ),
  )
  if (choices.length === 0) return null
  const { block, i, sentence, falsehood } = random.pick(choices)
  const sentences = block.sentences.map((one) => (one.id === sentence.id ? { ...one, text: falsehood.text, claim: null } : one))
  return {
    kind,
    report: { ...report, blocks: report.blocks.with(i, { ...block, sentences }) },
    what: `"${sentence.text}" -> "${falsehood.text}"`,
    cells: [],
    text: falsehood.text,
    broken: [],
    relations: 0,
    claim: sentence.claim?.kind ?? null,
    hidden: false,
  }
}

/** The relations of a report that cannot all be right as printed. */
export function brokenIn(report: BenchReport): Relation[] {
  const tables = tablesOf(report.blocks)
  const cells = cellsById(tables)
  return tables.flatMap((table) => table.relations).filter((relation) => !holds(relation, cells))
}

function withTable(report: BenchReport, table: TableBlock): BenchReport {
  return { ...report, blocks: report.blocks.map((block) => (block.kind === 'table' && block.id === table.id ? table : block)) }
}

function withCells(report: BenchReport, changed: ReadonlyMap<string, Cell>): BenchReport {
  const blocks = report.blocks.map((block) =>
    block.kind === 'table'
      ? { ...block, rows: block.rows.map((row) => row.map((cell) => (cell === null ? null : (changed.get(cell.id) ?? cell)))) }
      : block,
  )
  return { ...report, blocks }
}
