import type { CellRef, Relation, Table } from '@arsring/shared'
import { isNotAdded } from '../../official/line-labels.ts'
import { differenceRelations, findDifferences, isDifferenceLabel } from './differences.ts'
import { findAverages, findFlows } from './flows.ts'
import { columnLines, compared, isTrial, lastDigit, rowLines, type Line } from './lines.ts'
import { findRatios } from './ratios.ts'
import { findSums, sumRelations } from './sums.ts'

/**
 * The arithmetic of a table that no template knows, by label, by position and by trial: sums, differences, shares, growth
 * and per-unit figures, downwards and across. A relation is taken when most values agree with it, so that one that does
 * not is a finding.
 */
export function discoverRelations(table: Table): readonly Relation[] {
  const [rows, columns] = [rowLines(table), columnLines(table)]
  const [down, across] = [findSums(rows), findSums(columns)]
  const headings = columns.map(({ label }) => label)
  const rowTotals = new Set(down.map(({ total }) => total))
  const columnTotals = new Set(across.map(({ total }) => total))
  const partOfColumnSum = new Set(across.flatMap(({ total, addends }) => [total, ...addends]))
  const partOfRowSum = new Set(down.flatMap(({ total, addends }) => [total, ...addends]))
  const isDifference = (line: Line | undefined) => isDifferenceLabel(line?.label ?? '')
  const rowDifferences = findDifferences(rows, new Set([...partOfRowSum].filter((at) => rowTotals.has(at) || !isDifference(rows[at]))))
  const columnDifferences = findDifferences(columns, new Set([...partOfColumnSum].filter((at) => !isDifference(columns[at]))))
  const differing = new Set(columnDifferences.map(({ result }) => result))
  const sums = [
    ...sumRelations(
      rows,
      down,
      headings.map((label, at) => (isGrowthHeading(label, headings) && !differing.has(at) ? '' : label)),
    ),
    ...sumRelations(
      columns,
      across,
      rows.flatMap(({ label, isHeading }) => (isHeading ? [] : label)),
    ),
  ]
  const isOfRatios = (at: number) => isRatioHeading(headings, at)
  const differences = [...differenceRelations(rows, rowDifferences, isOfRatios), ...differenceRelations(columns, columnDifferences)]
  // Columns leave out the rows that are headings: a position there is the row's place among the others.
  const position = new Map(rows.map((row, at) => [at, rows.slice(0, at).filter(({ isHeading }) => !isHeading).length]))
  const totalsIn = {
    columns: new Set([...rowTotals].flatMap((at) => position.get(at) ?? [])),
    rows: columnTotals,
  }
  const usedRows = new Set([...rowTotals, ...rowDifferences.map(({ result }) => result)])
  const usedColumns = new Set([...columnTotals, ...differing])
  const ratios = [...findRatios(columns, totalsIn.columns, usedColumns), ...findRatios(rows, totalsIn.rows, usedRows)]
  const flows = [...findFlows(columns), ...findFlows(rows)]
  const averages = [...findAverages(columns), ...findAverages(rows)]
  return withoutRepeats([...withoutOtherKinds(columns, [...sums, ...differences]), ...flows, ...averages, ...ratios])
}

const LEAST_COLUMNS = 2

/**
 * Without the sums and differences down a column that bears none of them out, and is written with more decimals than the columns
 * that bear them all out: growth or shares, whatever stands over it.
 */
function withoutOtherKinds(columns: readonly Line[], relations: readonly Relation[]): readonly Relation[] {
  const trials = new Map(columns.flatMap(({ cells, values }) => cells.map((cell, at) => [keyOf(cell), values[at]] as const)))
  const held = new Map<string, { agree: number; broken: number }>()
  for (const relation of relations) {
    const verdict = isDownwards(relation) ? verdictOf(relation, (cell) => trials.get(keyOf(cell)) ?? null) : null
    if (verdict === null) continue
    const count = held.get(relation.result.column) ?? { agree: 0, broken: 0 }
    held.set(relation.result.column, { ...count, [verdict]: count[verdict] + 1 })
  }
  const finest = new Map(
    columns.map((line) => [line.cells[0]?.column ?? '', Math.max(0, ...line.values.map((value) => (isTrial(value) ? value.decimals : 0)))]),
  )
  const right = [...held].filter(([, { agree, broken }]) => agree >= 2 && broken === 0).map(([column]) => finest.get(column) ?? 0)
  if (right.length < LEAST_COLUMNS) return relations
  const isOther = (column: string): boolean => {
    const { agree, broken } = held.get(column) ?? { agree: 0, broken: 0 }
    return agree === 0 && broken >= 2 && right.every((decimals) => decimals < (finest.get(column) ?? 0))
  }
  return relations.filter((relation) => !isDownwards(relation) || !isOther(relation.result.column))
}

const keyOf = ({ row, column }: CellRef): string => `${row}\n${column}`

function termsOf(relation: Relation): readonly { readonly cell: CellRef; readonly sign: 1 | -1 }[] {
  if (relation.kind === 'sum') return relation.addends.map((cell) => ({ cell, sign: 1 }))
  if (relation.kind !== 'difference') return []
  return [
    { cell: relation.minuend, sign: 1 },
    { cell: relation.subtrahend, sign: -1 },
  ]
}

function isDownwards(relation: Relation): boolean {
  const terms = termsOf(relation)
  return terms.length > 0 && terms.every(({ cell }) => cell.column === relation.result.column)
}

function verdictOf(relation: Relation, trialOf: (cell: CellRef) => Line['values'][number]): 'agree' | 'broken' | null {
  const result = trialOf(relation.result)
  const terms = termsOf(relation).map(({ cell, sign }) => ({ trial: trialOf(cell), sign }))
  if (!isTrial(result) || terms.some(({ trial }) => trial === 'unreadable')) return null
  const numbers = terms.flatMap(({ trial, sign }) => (isTrial(trial) ? [{ trial, sign }] : []))
  const sum = numbers.reduce((all, { trial, sign }) => all + sign * trial.value, 0)
  const unit = Math.max(lastDigit(result), ...numbers.map(({ trial }) => lastDigit(trial)))
  return compared(result, sum, ((numbers.length + 1) * unit) / 2).verdict === 'agrees' ? 'agree' : 'broken'
}

/** A relation told twice (a difference that is also a sum turned round) is told once: the same cells, the same result. */
function withoutRepeats(relations: readonly Relation[]): readonly Relation[] {
  const seen = new Set<string>()
  return relations.filter((relation) => {
    const key = JSON.stringify(relation)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** A column of rates or percentages, of growth between two years, or one without a heading beside others that have one: not known to add up. */
function isRatioHeading(headings: readonly string[], at: number): boolean {
  const label = headings[at] ?? ''
  return label === '' ? headings.some((other) => other !== '') : isNotAdded(label) || isGrowthHeading(label, headings)
}

/** "2011–2012" beside columns of 2011 and of 2012 is what happened between them. */
function isGrowthHeading(label: string, headings: readonly string[]): boolean {
  const years = /((?:19|20)\d\d)\s?[-–]\s?((?:19|20)\d\d)\s*$/u.exec(label)?.slice(1) ?? []
  const has = (year: string): boolean => headings.some((other) => other !== label && other.includes(year))
  return years.length > 0 && years.every(has)
}
