import type { Cell, Column, Table } from '@arsring/shared'

/** When a project is, or is expected to be, finished: a year, "løpende", "avsluttet", or not said. */
export type Completion =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'ongoing' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'unknown' }

export function completionOf(cell: Cell | undefined): Completion {
  const text = cell?.text.trim() ?? ''
  if (/l[øo]pende/i.test(text)) return { kind: 'ongoing' }
  if (/avslutta?|ferdig/i.test(text)) return { kind: 'closed' }
  const year = /\b20\d\d\b/.exec(text)
  return year ? { kind: 'year', year: Number(year[0]) } : { kind: 'unknown' }
}

export function adoptedCompletionColumn(table: Table): Column | undefined {
  return table.columns.find(
    (column) => column.id === 'adopted-completion' || /bystyre-?\s?vedtatt|vedt(att|eke)\s+ferdig/i.test(column.label),
  )
}

export function expectedCompletionColumn(table: Table): Column | undefined {
  return table.columns.find((column) => column.id === 'expected-completion' || /forvent(et|a)\s+ferdig|faktisk\s*\//i.test(column.label))
}
