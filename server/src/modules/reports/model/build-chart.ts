import type { Chart } from '@arsring/document'
import { compare, decimal, formatDecimal } from '@arsring/shared'
import type { Cell, FactKey, Language, Row, Table } from '@arsring/shared'
import { renderMessage } from '@arsring/standards'
import type { ChartTemplate, Template } from '@arsring/standards'
import { periodText, seriesName, type Definitions } from '../../facts/index.ts'
import { instancesOf, sayer } from './plan-tables.ts'
import type { TableScope } from './table-scope.ts'

/**
 * The charts of a report. Each is a view of one of its tables, so it shows nothing the table does not, and its text
 * alternative is made from the same cells. A chart without a single number is left out.
 */
export function buildCharts(template: Template, tables: readonly Table[], scope: TableScope, definitions: Definitions): readonly Chart[] {
  return template.charts.flatMap((chart) => {
    const per = template.tables.find((table) => table.id === chart.table)?.per ?? 'once'
    return instancesOf(per, scope, definitions).flatMap((instance) => {
      const table = tables.find((candidate) => candidate.id === `${chart.table}${instance.suffix}`)
      const data = table === undefined ? null : chartData(chart, table, scope, definitions)
      if (data === null) return []
      const title = sayer(instance, scope, definitions)(chart.title)
      return [
        {
          id: `${chart.id}${instance.suffix}`,
          kind: chart.kind,
          title,
          alternative: alternativeText(chart.kind, data, scope.language),
          ...data,
        },
      ]
    })
  })
}

type ChartData = Pick<Chart, 'categories' | 'series' | 'decimals'>

/** The data of a chart; categories without any number are left out. Null when nothing is left. */
function chartData(chart: ChartTemplate, table: Table, scope: TableScope, definitions: Definitions): ChartData | null {
  const rows = table.rows.filter((row) => row.kind === chart.rows).map(namedRow)
  const columns = table.columns
    .filter((column) => chart.columns.length === 0 || chart.columns.includes(column.id))
    .map((column) => namedColumn(column, chart, table, scope.language, definitions))
  const [along, lines] = chart.across === 'rows' ? [rows, columns] : [columns, rows]
  const cellAt = (line: Named, category: Named): Cell | undefined => {
    const [row, column] = chart.across === 'rows' ? [category, line] : [line, category]
    return cellIn(table, row.id, column.id)
  }
  const shown = along.filter((category) => lines.some((line) => numberIn(cellAt(line, category)) !== null))
  if (shown.length === 0) return null
  const decimals = lines.flatMap((line) => shown.map((category) => decimalsIn(cellAt(line, category))))
  return {
    categories: shown.map((category) => category.name),
    series: lines.map((line) => ({ name: line.name, values: shown.map((category) => numberIn(cellAt(line, category))) })),
    decimals: Math.max(...decimals),
  }
}

interface Named {
  readonly id: string
  readonly name: string
}

/** Without the code before it: the axis shows names. */
function namedRow(row: Row): Named {
  return { id: row.id, name: row.label.replace(/^\d{3}-\d{3} /, '') }
}

/** Along the axis a column is its period; beside another it is its series and period. */
function namedColumn(
  column: Table['columns'][number],
  chart: ChartTemplate,
  table: Table,
  language: Language,
  definitions: Definitions,
): Named {
  const key = table.rows.map((row) => row.cells[column.id]?.key ?? null).find((candidate): candidate is FactKey => candidate !== null)
  if (key === undefined) return { id: column.id, name: column.label }
  const period = periodText(key.period, language)
  const series = seriesName(key.series, definitions, language)
  return { id: column.id, name: chart.across === 'columns' ? period : `${series.charAt(0).toUpperCase()}${series.slice(1)} ${period}` }
}

function cellIn(table: Table, row: string, column: string): Cell | undefined {
  return table.rows.find((candidate) => candidate.id === row)?.cells[column]
}

function decimalsIn(cell: Cell | undefined): number {
  return cell?.value.kind === 'number' ? cell.value.decimals : 0
}

function numberIn(cell: Cell | undefined): string | null {
  return cell?.value.kind === 'number' ? cell.value.value : null
}

function alternativeText(kind: Chart['kind'], data: ChartData, language: Language): string {
  const say = (id: string, params: Readonly<Record<string, string>>): string => renderMessage({ id, params }, language)
  return kind === 'bar' ? barText(data, say, language) : lineText(data, say)
}

type Say = (id: string, params: Readonly<Record<string, string>>) => string

function barText(data: ChartData, say: Say, language: Language): string {
  const names = data.series.map((series) => series.name.toLowerCase())
  const points = data.categories.map((category, index) =>
    say('chart.point', {
      category,
      values: data.series.map((series, line) => `${names[line] ?? ''}: ${shown(series.values[index], data)}`).join('; '),
    }),
  )
  return [say('chart.bar', { categories: String(data.categories.length), series: listed(names, language) }), ...points].join(' ')
}

function lineText(data: ChartData, say: Say): string {
  const intro = say('chart.line', {
    periods: String(data.categories.length),
    from: data.categories[0] ?? '',
    to: data.categories.at(-1) ?? '',
  })
  const series = data.series.map(({ name, values }) =>
    say('chart.series', {
      name,
      values: data.categories.map((category, index) => `${category}: ${shown(values[index], data)}`).join('; '),
    }),
  )
  return [intro, ...series, ...data.series.flatMap(({ values }) => extremes(values, data, say))].join(' ')
}

/** Where a series is highest and lowest; nothing when it has fewer than two numbers, or is level. */
function extremes(values: readonly (string | null)[], data: ChartData, say: Say): readonly string[] {
  const points = values
    .flatMap((value, index) => (value === null ? [] : [{ value, category: data.categories[index] ?? '' }]))
    .sort((a, b) => compare(decimal(b.value), decimal(a.value)))
  const [highest] = points
  const lowest = points.at(-1)
  if (highest === undefined || lowest === undefined || compare(decimal(highest.value), decimal(lowest.value)) === 0) return []
  const params = {
    highest: highest.category,
    highestValue: shown(highest.value, data),
    lowest: lowest.category,
    lowestValue: shown(lowest.value, data),
  }
  return [say('chart.extremes', params)]
}

function shown(value: string | null | undefined, data: ChartData): string {
  return value === null || value === undefined ? '–' : formatDecimal(value, data.decimals)
}

function listed(names: readonly string[], language: Language): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : renderMessage({ id: 'label.and', params: { first: names.slice(0, -1).join(', '), last } }, language)
}
