import { inLanguage } from '@arsring/shared'
import type { Column, FactKey, Label } from '@arsring/shared'
import { fill, loadForm, renderMessage } from '@arsring/standards'
import type { FigureColumn, Form, SectionTemplate, TableTemplate, Template, TextColumn } from '@arsring/standards'
import type { Definitions } from '../../facts/index.ts'
import { nameOf, planRows } from './plan-rows.ts'
import type { PlannedRow, TablePlace } from './plan-rows.ts'
import { ownIndicators } from './table-scope.ts'
import type { Instance, TableScope } from './table-scope.ts'

/** A table of one report before its figures are read: which figure stands where. */
export interface TablePlan {
  /** Id in the template, with the budget chapter or key-figure series the table is made for: `operating-account.111`. */
  readonly id: string
  readonly template: TableTemplate
  readonly section: SectionTemplate
  /** The form that the table holds the answers to; null in other tables. */
  readonly form: Form | null
  /** `Tabell 3.1`, and `Tabell 3.1-2` for the second in the same section. */
  readonly number: string
  readonly caption: string
  readonly unitLine: string
  readonly rowsHeading: string | null
  readonly columns: readonly Column[]
  readonly rows: readonly PlannedRow[]
  readonly footnotes: readonly string[]
  /** Printed after the foot-notes when a figure of the table is suppressed; null when the table never has any. */
  readonly suppressedNote: string | null
  /** Addresses of every figure in the table. */
  readonly keys: readonly FactKey[]
}

/** The tables of a report in the order of its sections, numbered from the section they stand in. */
export function planTables(template: Template, scope: TableScope, definitions: Definitions): readonly TablePlan[] {
  return template.sections.flatMap((section) => {
    const tables = section.layout.flatMap((item) => ('table' in item ? template.tables.filter((table) => table.id === item.table) : []))
    const plans = tables.flatMap((table) =>
      instancesOf(table.per, scope, definitions).flatMap((instance) => planTable(table, section, instance, scope, definitions)),
    )
    return plans.map((plan, index) => ({ ...plan, number: numberOf(section, index, scope) }))
  })
}

/** Every figure the tables show, for one reading of the store. */
export function tableKeys(plans: readonly TablePlan[]): readonly FactKey[] {
  return plans.flatMap((plan) => plan.keys)
}

/** The copies of a table that a report has: one, one per budget chapter, or one per key-figure series of the unit. */
export function instancesOf(per: TableTemplate['per'], scope: TableScope, definitions: Definitions): readonly Instance[] {
  switch (per) {
    case 'once':
      return [{ suffix: '', chapter: null, indicator: null }]
    case 'chapter':
      return scope.budgetChapters.map((chapter) => ({ suffix: `.${chapter}`, chapter, indicator: null }))
    case 'key-figure':
      return ownIndicators('key-figures', scope, definitions).map(({ id }) => ({ suffix: `.${id}`, chapter: null, indicator: id }))
  }
}

/** Fills a text of the template with the year, the municipality's own words, and what this copy is made for. */
export function sayer(instance: Instance, scope: TableScope, definitions: Definitions): (label: Label) => string {
  const { words, indicators } = definitions
  const indicator = indicators.get(instance.indicator ?? '')
  const values = {
    chapterWord: inLanguage(words.chapterWord, scope.language),
    adoptedDocument: inLanguage(words.adoptedDocument, scope.language),
    council: inLanguage(words.council, scope.language),
    smallestGroup: String(scope.smallestGroup),
    ...(instance.chapter === null ? {} : { chapter: instance.chapter }),
    ...(indicator === undefined ? {} : { indicator: inLanguage(indicator.label, scope.language) }),
  }
  return (label) => fill(inLanguage(label, scope.language), scope.year, values)
}

function numberOf(section: SectionTemplate, index: number, scope: TableScope): string {
  const number = `${section.number ?? ''}${index === 0 ? '' : `-${index + 1}`}`
  return renderMessage({ id: 'label.table', params: { number } }, scope.language)
}

function planTable(
  template: TableTemplate,
  section: SectionTemplate,
  instance: Instance,
  scope: TableScope,
  definitions: Definitions,
): readonly TablePlan[] {
  const form = formOf(template, scope)
  const place: TablePlace = { template, instance, scope, definitions, form, say: sayer(instance, scope, definitions) }
  const { say } = place
  const planned = planRows(place)
  const isEmpty = !hasOwnFigures(planned, scope)
  if (isEmpty && template.isOptional) return []
  const rows = isEmpty && template.empty !== undefined ? [emptyRow(say(template.empty))] : planned
  const columns = template.columns.filter(
    (column) => !('field' in column && column.isOptional) || rows.some((row) => hasText(row, column.id)),
  )
  return [
    {
      id: `${template.id}${instance.suffix}`,
      template,
      section,
      form,
      number: '',
      caption: say(template.caption),
      unitLine: template.unitLine === undefined ? '' : say(template.unitLine),
      rowsHeading: template.rowsHeading === undefined ? null : say(template.rowsHeading),
      columns: columns.map((column) => ({ id: column.id, label: columnLabel(column, place), align: alignOf(column) })),
      rows,
      footnotes: [...template.footnotes.map(say), ...(form?.reference ?? []).map(say), ...indicatorFootnotes(rows, scope, definitions)],
      suppressedNote: template.suppressedNote === undefined ? null : say(template.suppressedNote),
      keys: keysOf(rows),
    },
  ]
}

/** The form that rows of the table are the questions of, in the version of the report's year. @throws when there is none: a mistake in the template. */
function formOf(template: TableTemplate, scope: TableScope): Form | null {
  const row = template.rows.find((candidate) => 'each' in candidate && candidate.each === 'question')
  if (row === undefined || !('form' in row)) return null
  const form = loadForm(row.form, scope.year)
  if (form === null) throw new Error(`no form ${row.form} for ${scope.year}`)
  return form
}

function alignOf(column: FigureColumn | TextColumn): Column['align'] {
  return 'field' in column ? 'start' : column.align
}

function columnLabel(column: FigureColumn | TextColumn, place: TablePlace): string {
  if (column.label !== undefined) return place.say(column.label)
  return 'field' in column ? column.field : nameOf(column.indicator ?? '', column.dimensions, place)
}

/** True when one of the table's figures is stored for the unit, in any of the years it has; a form is of its year alone. */
function hasOwnFigures(rows: readonly PlannedRow[], scope: TableScope): boolean {
  const whose = ({ indicator, period, dimensions: { chapter, question, register } }: FactKey): string =>
    [indicator, chapter, register, question, question === undefined ? '' : period].join(';')
  const shown = new Set(keysOf(rows).map(whose))
  return scope.stored.some((key) => shown.has(whose(key)))
}

function hasText(row: PlannedRow, column: string): boolean {
  const cell = row.cells[column]
  return cell?.kind === 'text' && cell.text !== ''
}

function emptyRow(label: string): PlannedRow {
  return { id: 'empty', label, kind: 'heading', cells: {} }
}

function keysOf(rows: readonly PlannedRow[]): readonly FactKey[] {
  return rows.flatMap((row) => Object.values(row.cells).flatMap((cell) => (cell.kind === 'figure' ? [cell.key] : [])))
}

function indicatorFootnotes(rows: readonly PlannedRow[], scope: TableScope, definitions: Definitions): readonly string[] {
  return [...new Set(keysOf(rows).map((key) => key.indicator))].flatMap((id) => {
    const footnote = definitions.indicators.get(id)?.footnote
    return footnote === undefined ? [] : [inLanguage(footnote, scope.language)]
  })
}
