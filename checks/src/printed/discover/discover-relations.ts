import type { Relation, Table } from '@arsring/shared'
import { isNotAdded } from '../../official/line-labels.ts'
import { differenceRelations, findDifferences, isDifferenceLabel } from './differences.ts'
import { findAverages, findFlows } from './flows.ts'
import { columnLines, rowLines, type Line } from './lines.ts'
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
  const sums = [
    ...sumRelations(
      rows,
      down,
      headings.map((label) => (isGrowthHeading(label, headings) ? '' : label)),
    ),
    ...sumRelations(
      columns,
      across,
      rows.flatMap(({ label, isHeading }) => (isHeading ? [] : label)),
    ),
  ]
  const rowTotals = new Set(down.map(({ total }) => total))
  const columnTotals = new Set(across.map(({ total }) => total))
  const partOfColumnSum = new Set(across.flatMap(({ total, addends }) => [total, ...addends]))
  const partOfRowSum = new Set(down.flatMap(({ total, addends }) => [total, ...addends]))
  const isDifference = (line: Line | undefined) => isDifferenceLabel(line?.label ?? '')
  const rowDifferences = findDifferences(rows, new Set([...partOfRowSum].filter((at) => rowTotals.has(at) || !isDifference(rows[at]))))
  const columnDifferences = findDifferences(columns, new Set([...partOfColumnSum].filter((at) => !isDifference(columns[at]))))
  const isOfRatios = (at: number) => isRatioHeading(headings, at)
  const differences = [...differenceRelations(rows, rowDifferences, isOfRatios), ...differenceRelations(columns, columnDifferences)]
  // Columns leave out the rows that are headings: a position there is the row's place among the others.
  const position = new Map(rows.map((row, at) => [at, rows.slice(0, at).filter(({ isHeading }) => !isHeading).length]))
  const totalsIn = {
    columns: new Set([...rowTotals].flatMap((at) => position.get(at) ?? [])),
    rows: columnTotals,
  }
  const usedRows = new Set([...rowTotals, ...rowDifferences.map(({ result }) => result)])
  const usedColumns = new Set([...columnTotals, ...columnDifferences.map(({ result }) => result)])
  const ratios = [...findRatios(columns, totalsIn.columns, usedColumns), ...findRatios(rows, totalsIn.rows, usedRows)]
  const flows = [...findFlows(columns), ...findFlows(rows)]
  const averages = [...findAverages(columns), ...findAverages(rows)]
  return withoutRepeats([...sums, ...differences, ...flows, ...averages, ...ratios])
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
