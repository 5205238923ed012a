import { factKeyText, inLanguage, isPeriod } from '@arsring/shared'
import type { FactKey, Label, Row } from '@arsring/shared'
import { codesOf, fill, questionCode } from '@arsring/standards'
import type { FigureColumn, Form, RowTemplate, TableTemplate, TextColumn } from '@arsring/standards'
import { dimensionValueLabel, isTotal, periodText, type Definitions } from '../../facts/index.ts'
import { ownIndicators, valuesPresent } from './table-scope.ts'
import type { Instance, ListingRecord, TableScope } from './table-scope.ts'

export interface PlannedRow extends Pick<Row, 'id' | 'label' | 'kind'> {
  readonly cells: Readonly<Record<string, PlannedCell>>
}

export type PlannedCell =
  | { readonly kind: 'figure'; readonly key: FactKey; readonly column: FigureColumn }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'blank' }

/** One copy of a table and all that its rows are planned from. */
export interface TablePlace {
  readonly template: TableTemplate
  readonly instance: Instance
  readonly scope: TableScope
  readonly definitions: Definitions
  /** The form whose questions the rows are, in the version of the year; null in other tables. */
  readonly form: Form | null
  say(label: Label): string
}

/** What makes a row: the figures of an indicator at some values of its dimensions. */
interface Line {
  readonly id: string
  readonly kind: Row['kind']
  readonly label: string
  readonly indicator: string
  readonly dimensions: Readonly<Record<string, string>>
  readonly series?: FactKey['series'] | undefined
  /** The period of the row's figures, where the columns have none. */
  readonly period?: string | undefined
  readonly blank?: readonly string[]
  readonly record?: ListingRecord
}

export function planRows(place: TablePlace): readonly PlannedRow[] {
  return place.template.rows.flatMap((row) => ('each' in row ? eachRow(row, place) : [fixedRow(row, place)]))
}

type FixedRow = Exclude<RowTemplate, { each: string }>
type EachRow = Extract<RowTemplate, { each: string }>
type EachOf<K extends EachRow['each']> = Extract<EachRow, { each: K }>

function fixedRow(row: FixedRow, place: TablePlace): PlannedRow {
  const indicator = own(row.indicator, place.instance)
  const dimensions = ownAll(row.dimensions, place.instance)
  const label = row.label === undefined ? nameOf(indicator, dimensions, place) : place.say(row.label)
  return plannedRow(
    {
      id: row.id ?? codeOf(row.dimensions) ?? indicator,
      kind: row.kind,
      label,
      indicator,
      dimensions,
      series: row.series,
      blank: row.blank,
    },
    place,
  )
}

function eachRow(row: EachRow, place: TablePlace): readonly PlannedRow[] {
  switch (row.each) {
    case 'code':
      return codeRows(row, place)
    case 'present':
      return valueRows(row, place)
    case 'indicator':
      return indicatorRows(place)
    case 'record':
      return recordsOf(row, place).flatMap((record) => recordRows(record, row, place))
    case 'question':
      return questionRows(place)
  }
}

function codeRows(row: EachOf<'code'>, place: TablePlace): readonly PlannedRow[] {
  const list = place.definitions.codeLists.get(row.list)
  if (list === undefined) throw new Error(`no code list ${row.list}`)
  const present = row.show === undefined ? null : valuesPresent(row.show.present, row.dimension, place.scope, place.definitions)
  const shown = codesOf(list, row.side).filter((code) => present === null || present.includes(code))
  return shown.map((code) => {
    const dimensions = { ...ownAll(row.dimensions, place.instance), [row.dimension]: code }
    const label = fill(row.label, place.scope.year, { code, label: nameOf(row.indicator, dimensions, place) })
    return plannedRow({ id: code, kind: 'plain', label, indicator: row.indicator, dimensions, blank: row.blank }, place)
  })
}

function valueRows(row: EachOf<'present'>, place: TablePlace): readonly PlannedRow[] {
  const indicator = own(row.indicator, place.instance)
  return valuesPresent(indicator, row.dimension, place.scope, place.definitions)
    .filter((value) => !isTotal(place.definitions.indicators.get(indicator), row.dimension, value, place.definitions))
    .map((value) => {
      const dimensions = { ...ownAll(row.dimensions, place.instance), [row.dimension]: value }
      return plannedRow({ id: value, kind: 'plain', label: nameOf(indicator, dimensions, place), indicator, dimensions }, place)
    })
}

function indicatorRows(place: TablePlace): readonly PlannedRow[] {
  const { scope, definitions } = place
  return ownIndicators('indicators', scope, definitions).flatMap((indicator, index, all): readonly PlannedRow[] => {
    const row = plannedRow(
      { id: indicator.id, kind: 'plain', label: inLanguage(indicator.label, scope.language), indicator: indicator.id, dimensions: {} },
      place,
    )
    const { goal } = indicator
    if (goal === undefined || goal.nb === all[index - 1]?.goal?.nb) return [row]
    return [{ id: `goal-${indicator.id}`, label: inLanguage(goal, scope.language), kind: 'heading', cells: {} }, row]
  })
}

/** One row per question, under the heading it begins; its columns say which of the answer and the comment they show. */
function questionRows(place: TablePlace): readonly PlannedRow[] {
  const { form, say } = place
  return (form?.questions ?? []).flatMap(({ id, number, heading, text }): readonly PlannedRow[] => {
    const dimensions = { question: questionCode(form?.id ?? '', id) }
    const row = plannedRow({ id, kind: 'plain', label: `${number}. ${say(text)}`, indicator: '', dimensions }, place)
    return heading === undefined ? [row] : [{ id: `heading-${id}`, label: say(heading), kind: 'heading', cells: {} }, row]
  })
}

function recordsOf({ list, when }: EachOf<'record'>, { scope }: TablePlace): readonly ListingRecord[] {
  return (scope.listings[list] ?? []).filter(({ fields }) => Object.entries(when).every(([name, value]) => fields[name] === value))
}

/** One row for each place that a record of a listing has figures for, or for each of the template's years. */
function recordRows(record: ListingRecord, row: EachOf<'record'>, place: TablePlace): readonly PlannedRow[] {
  const { scope, instance } = place
  const indicator = own(row.indicator, instance)
  const line = { kind: 'plain', indicator, record } as const
  if (row.periods !== undefined) {
    const dimensions = { ...ownAll(row.dimensions, instance), [row.dimension]: record.key }
    return row.periods.map((text) => {
      const period = fill(text, scope.year)
      const label = fill(row.label, Number(period), record.fields)
      return plannedRow({ ...line, id: `${record.key}-${period}`, label, dimensions, period }, place)
    })
  }
  const label = fill(row.label, scope.year, record.fields)
  return placesOf(record, row, place).map((dimensions, index) =>
    plannedRow({ ...line, id: index === 0 ? record.key : `${record.key}-${index + 1}`, label, dimensions }, place),
  )
}

/** Where a record stands in the addresses of its figures: in a table of one chapter, as those that are stored for the chapter say. */
function placesOf(record: ListingRecord, row: EachOf<'record'>, { scope, instance }: TablePlace): readonly FactKey['dimensions'][] {
  if (instance.chapter === null) return [{ ...ownAll(row.dimensions, instance), [row.dimension]: record.key }]
  const stored = scope.stored.filter(
    (key) =>
      key.indicator === own(row.indicator, instance) &&
      key.dimensions[row.dimension] === record.key &&
      key.period === String(scope.year) &&
      key.dimensions['chapter'] === instance.chapter,
  )
  const places = stored.map((key) => ({ ...key, dimensions: { ...key.dimensions, ...row.dimensions }, series: 'result' as const }))
  return [...new Map(places.map((key) => [factKeyText(key), key.dimensions])).values()]
}

function plannedRow(line: Line, place: TablePlace): PlannedRow {
  const cells = place.template.columns.map((column) => [column.id, plannedCell(column, line, place)] as const)
  return { id: line.id, label: line.label, kind: line.kind, cells: Object.fromEntries(cells) }
}

function plannedCell(column: FigureColumn | TextColumn, line: Line, place: TablePlace): PlannedCell {
  const { scope, definitions } = place
  if ('field' in column) return line.record === undefined ? { kind: 'blank' } : { kind: 'text', text: fieldText(column.field, line, place) }
  if (line.blank?.includes(column.id) === true) return { kind: 'blank' }
  const indicator = column.indicator ?? line.indicator
  const has = definitions.indicators.get(indicator)?.dimensions ?? {}
  const dimensions = Object.entries({ ...line.dimensions, ...column.dimensions }).filter(([name]) => name in has)
  const period = line.period ?? (column.period === undefined ? undefined : fill(column.period, scope.year))
  if (period === undefined) throw new Error(`${place.template.id}: neither row nor column has a period`)
  const key: FactKey = {
    indicator,
    orgUnit: scope.unit.id,
    period,
    series: line.series ?? column.series,
    dimensions: Object.fromEntries(dimensions),
  }
  return { kind: 'figure', key, column }
}

/** A field of a record as it reads: a date as a date, a code outside the official lists (not distributed on groups) by its name. */
function fieldText(field: string, line: Line, { scope, definitions }: TablePlace): string {
  const text = line.record?.fields[field] ?? ''
  if (text.length === 10 && isPeriod(text)) return periodText(text, scope.language)
  const others = definitions.codeLists.get(definitions.indicators.get(line.indicator)?.dimensions[field]?.others ?? '')
  const entry = others?.codes.find((code) => code.code === text)
  return entry === undefined ? text : inLanguage(entry.label, scope.language)
}

/** What a row or column is called: the label of the last dimension that makes it what it is (account group, category), else the indicator's. */
export function nameOf(indicator: string, dimensions: Readonly<Record<string, string>>, { scope, definitions }: TablePlace): string {
  const dimension = Object.keys(dimensions).findLast((name) => name !== 'chapter')
  const key: FactKey = { indicator, orgUnit: scope.unit.id, period: String(scope.year), series: 'result', dimensions }
  if (dimension !== undefined) return dimensionValueLabel(key, dimension, definitions, scope.language)
  const label = definitions.indicators.get(indicator)?.label
  return label === undefined ? indicator : inLanguage(label, scope.language)
}

function own(text: string, instance: Instance): string {
  return text === '{chapter}' ? (instance.chapter ?? text) : text === '{indicator}' ? (instance.indicator ?? text) : text
}

function ownAll(dimensions: Readonly<Record<string, string>>, instance: Instance): Record<string, string> {
  return Object.fromEntries(Object.entries(dimensions).map(([name, value]) => [name, own(value, instance)]))
}

/** The code a fixed row stands for (`sum-expenditure`, `total`), which is its id when the template gives it none. */
function codeOf(dimensions: Readonly<Record<string, string>>): string | undefined {
  return Object.values(dimensions).findLast((value) => !value.startsWith('{'))
}
