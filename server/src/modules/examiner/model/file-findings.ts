import type { CheckedDocument } from '@arsring/checks'
import { message, type Finding, type Place } from '@arsring/shared'
import type { Composed } from './compose/compose.ts'
import type { FileNote, NotedCell, Part } from './part.ts'

/** What only the file told, as findings at the places where the document shows them. */
export function fileFindings(
  notes: readonly FileNote[],
  document: CheckedDocument,
  composed: Composed,
  parts: readonly Part[],
): readonly Finding[] {
  const shown = shownCells(parts)
  return notes.map(({ rule, severity, message, at, printed, expected }) => ({
    check: rule,
    severity,
    at: [at === null ? { kind: 'document' } : placeOf(at, shown, document, composed, parts)],
    message,
    ...(printed === undefined ? {} : { printed }),
    ...(expected === undefined ? {} : { expected }),
  }))
}

/** Tables that run over the edge of their page, each told at its outermost column. */
export function cutOffFindings(document: CheckedDocument, composed: Composed, parts: readonly Part[]): readonly Finding[] {
  return document.sections.flatMap((section, index) =>
    section.tables.flatMap((table, at): readonly Finding[] => {
      const part = parts[composed.sections[index]?.tables[at]?.part ?? -1]
      const [row, column] = [table.rows[0], table.columns.at(-1)]
      if (part?.kind !== 'table' || !part.isCutOff || !row || !column) return []
      const place = { kind: 'cell', section: section.id, table: table.id, row: row.id, column: column.id } as const
      return [{ check: 'unread-part', severity: 'warning', at: [place], message: message('check.unread-part.cut-off') }]
    }),
  )
}

interface ShownCell {
  readonly part: number
  readonly row: number
  readonly column: number
}

/** Cells of tables by their sheet, line and text. */
function shownCells(parts: readonly Part[]): ReadonlyMap<string, readonly ShownCell[]> {
  const cells = new Map<string, ShownCell[]>()
  for (const [part, one] of parts.entries()) {
    if (one.kind !== 'table') continue
    for (const [row, { cells: texts, place }] of one.rows.entries()) {
      for (const [column, text] of texts.entries()) {
        if (text === null) continue
        const key = keyOf({ sheet: place.sheet, line: place.line, text })
        const same = cells.get(key)
        if (same) same.push({ part, row, column })
        else cells.set(key, [{ part, row, column }])
      }
    }
  }
  return cells
}

function keyOf({ sheet, line, text }: Pick<NotedCell, 'sheet' | 'line' | 'text'>): string {
  return JSON.stringify([sheet, line, text])
}

function placeOf(
  noted: NotedCell,
  shown: ReadonlyMap<string, readonly ShownCell[]>,
  document: CheckedDocument,
  composed: Composed,
  parts: readonly Part[],
): Place {
  const cell = shown.get(keyOf(noted))?.[noted.before]
  for (const [index, section] of document.sections.entries()) {
    const origin = composed.sections[index]
    const at = origin?.tables.findIndex(({ part }) => part === cell?.part) ?? -1
    const [table, from] = [section.tables[at], origin?.tables[at]]
    if (!cell || !table || !from) continue
    const row = table.rows[from.shape.rowsAt.indexOf(cell.row)]
    const column = table.columns[from.shape.columnsAt.indexOf(cell.column)]
    return row && column
      ? { kind: 'cell', section: section.id, table: table.id, row: row.id, column: column.id }
      : { kind: 'section', section: section.id }
  }
  const heading = composed.sections.findIndex(
    ({ heading: at }) => at !== null && noted.sheet !== null && parts[at]?.place.sheet === noted.sheet,
  )
  const section = document.sections[heading]
  return section ? { kind: 'section', section: section.id } : { kind: 'document' }
}
