import type { PublicReport, PublicSection } from '@arsring/document'
import { message, type Message, type Table } from '@arsring/shared'
import { renderMessage } from '@arsring/standards'

/**
 * What a new edition says that the one before did not: each figure that reads otherwise, each table with other rows or
 * words, each section whose words changed, and each attachment that came, went or has another title.
 */
export function changesSince(previous: PublicReport, current: PublicReport): readonly string[] {
  const changes = [
    ...changedFigures(previous, current),
    ...changedTables(previous, current),
    ...changedTexts(previous, current),
    ...changedAttachments(previous, current),
  ]
  return changes.map((change) => renderMessage(change, current.language))
}

function changedFigures(previous: PublicReport, current: PublicReport): readonly Message[] {
  return Object.values(current.figures).flatMap((figure) => {
    const before = previous.figures[figure.key]
    if (before === undefined || before.text === figure.text) return []
    return [message('reports.change.figure', { label: figure.label, before: before.text, after: figure.text })]
  })
}

function changedTables(previous: PublicReport, current: PublicReport): readonly Message[] {
  const named = (table: Table): { table: string } => ({ table: [table.number, table.caption].filter((part) => part !== null).join(' ') })
  const now = Object.values(current.tables).flatMap((table) => {
    const before = previous.tables[table.id]
    if (before === undefined) return [message('reports.change.table-added', named(table))]
    return words(before) === words(table) ? [] : [message('reports.change.table', named(table))]
  })
  const gone = Object.values(previous.tables).filter((table) => current.tables[table.id] === undefined)
  return [...now, ...gone.map((table) => message('reports.change.table-removed', named(table)))]
}

/** All that stands in a table besides its figures, which are told one by one. */
function words(table: Table): string {
  const rows = table.rows.map((row) => [row.id, row.label, ...Object.values(row.cells).map((cell) => (cell.key === null ? cell.text : ''))])
  return JSON.stringify([table.caption, table.columns.map((column) => column.label), rows, table.footnotes])
}

function changedTexts(previous: PublicReport, current: PublicReport): readonly Message[] {
  return current.sections.flatMap((section) => {
    const before = previous.sections.find((candidate) => candidate.id === section.id)
    if (before !== undefined && saysTheSame(before, section)) return []
    return [message('reports.change.text', { section: [section.number, section.title].filter((part) => part !== null).join(' ') })]
  })
}

function saysTheSame(before: PublicSection, now: PublicSection): boolean {
  return (
    JSON.stringify(before.content) === JSON.stringify(now.content) &&
    before.notApplicable === now.notApplicable &&
    before.title === now.title
  )
}

function changedAttachments(previous: PublicReport, current: PublicReport): readonly Message[] {
  const now = current.attachments.flatMap(({ sha256, title }) => {
    const before = previous.attachments.find((attachment) => attachment.sha256 === sha256)
    if (before === undefined) return [message('reports.change.attachment-added', { title })]
    return before.title === title ? [] : [message('reports.change.attachment-renamed', { before: before.title, title })]
  })
  const gone = previous.attachments.filter(({ sha256 }) => current.attachments.every((attachment) => attachment.sha256 !== sha256))
  return [...now, ...gone.map(({ title }) => message('reports.change.attachment-removed', { title }))]
}
