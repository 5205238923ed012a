import { factKeyText } from '@arsring/shared'
import type { Cell, Fact, Row, Table } from '@arsring/shared'
import type { Template } from '@arsring/standards'
import { compute, derivationOf, valueInWords, type Definitions, type FactStoreView } from '../../facts/index.ts'
import type { PlannedCell, PlannedRow } from './plan-rows.ts'
import { planTables, tableKeys } from './plan-tables.ts'
import type { TablePlan } from './plan-tables.ts'
import { tableCell, textCell } from './table-cell.ts'
import { relationsOf } from './table-relations.ts'
import type { TableScope } from './table-scope.ts'

export interface TableFigures {
  /** The plans' figures and what they were calculated from, as `compute` gives them. */
  readonly facts: ReadonlyMap<string, Fact>
  readonly store: FactStoreView
  readonly definitions: Definitions
}

/** All tables of a report from the stored figures of its unit: plan, compute, fill. */
export function buildTables(template: Template, scope: TableScope, store: FactStoreView, definitions: Definitions): readonly Table[] {
  const plans = planTables(template, scope, definitions)
  return fillTables(plans, { facts: compute(tableKeys(plans), store, definitions), store, definitions }, scope)
}

/** Puts figures into planned tables. @throws when a figure of the plan was not computed: a bug in the caller. */
export function fillTables(plans: readonly TablePlan[], figures: TableFigures, scope: Pick<TableScope, 'language'>): readonly Table[] {
  return plans.map((plan) => {
    const rows = plan.rows.map((row) => filledRow(row, plan, figures, scope))
    return {
      id: plan.id,
      kind: plan.template.kind,
      ...(plan.form === null ? {} : { form: plan.form.id }),
      number: plan.number,
      caption: plan.caption,
      unitLine: plan.unitLine,
      ...(plan.rowsHeading === null ? {} : { rowsHeading: plan.rowsHeading }),
      columns: plan.columns,
      rows,
      footnotes: plan.suppressedNote !== null && rows.some(hasSuppressed) ? [...plan.footnotes, plan.suppressedNote] : plan.footnotes,
      relations: relationsOf(plan.rows, figures),
    }
  })
}

function hasSuppressed(row: Row): boolean {
  return Object.values(row.cells).some((cell) => cell.value.kind === 'suppressed')
}

function filledRow(row: PlannedRow, plan: TablePlan, figures: TableFigures, scope: Pick<TableScope, 'language'>): Row {
  const shown = plan.columns.flatMap(({ id }) => {
    const cell = row.cells[id]
    return cell === undefined ? [] : [[id, filledCell(cell, plan, figures, scope)] as const]
  })
  return { id: row.id, label: row.label, kind: row.kind, cells: Object.fromEntries(shown) }
}

function filledCell(cell: PlannedCell, plan: TablePlan, figures: TableFigures, scope: Pick<TableScope, 'language'>): Cell {
  if (cell.kind !== 'figure') return textCell(cell.kind === 'text' ? cell.text : '')
  const fact = figures.facts.get(factKeyText(cell.key))
  if (fact === undefined) throw new Error(`not computed: ${factKeyText(cell.key)}`)
  // Words that nobody wrote have no source to lead to: an empty place, not a figure.
  if (fact.provenance.kind === 'none' && figures.definitions.indicators.get(cell.key.indicator)?.unit === 'text') return textCell('')
  return tableCell(
    { ...fact, value: valueInWords(fact, figures.definitions, scope.language) },
    figures.definitions.indicators.get(cell.key.indicator),
    derivationOf(cell.key, figures.definitions, figures.store.present),
    {
      column: cell.column,
      unitsInCells: plan.template.unitsInCells,
      language: scope.language,
    },
  )
}
