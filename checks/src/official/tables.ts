import type { Row, Table } from '@arsring/shared'
import type { CheckedDocument, CheckedSection } from '../subject.ts'

export interface TableSite {
  readonly section: CheckedSection
  readonly table: Table
}

/** Every table of the document in order, with the section it stands in. */
export function tablesOf(document: CheckedDocument): readonly TableSite[] {
  return document.sections.flatMap((section) => section.tables.map((table) => ({ section, table })))
}

export function tablesOfKind(document: CheckedDocument, kind: string): readonly TableSite[] {
  return tablesOf(document).filter(({ table }) => table.kind === kind)
}

/** Six to eight digits at the head of a project's label or in its id. */
export function projectNumber(row: Row): string | null {
  return /^\d{6,8}/.exec(row.label)?.[0] ?? /^\d{6,8}$/.exec(row.id)?.[0] ?? null
}

/** The last row that is a total, where official tables print it. */
export function totalRow(table: Table): Row | undefined {
  return table.rows.findLast((row) => row.kind === 'total')
}
