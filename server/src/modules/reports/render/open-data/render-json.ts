import { factKeyText, type Cell, type Table } from '@arsring/shared'
import { childrenOf, isTextBlock, type DocumentNode, type PublicFigure, type PublicReport } from '@arsring/document'
import { outlineOf, type OutlineSection } from '../outline.ts'
import { DOCUMENT_KINDS } from '../../../../platform/files/recognise-document.ts'
import { attachedFiles, imagePath } from '../published-files.ts'
import { directionText, figureText } from '../shown.ts'

/**
 * The report as data: its text, tables with the key of the figure behind each cell, charts, and every figure shown with
 * its public provenance. Fields are named one by one, so that nothing comes along by itself. Figures are sorted by key.
 */
export function renderJson(report: PublicReport): Buffer {
  const outline = outlineOf(report)
  const data = {
    format: 'arsring-report',
    version: 1,
    municipality: report.municipality,
    unit: { id: report.unit.id, name: report.unit.name },
    year: report.year,
    language: report.language,
    title: report.title,
    edition: report.edition,
    publishedOn: report.publishedOn,
    signature:
      report.signature === null ? null : { title: report.signature.title, place: report.signature.place, date: report.signature.date },
    erratum: report.erratum === null ? null : { because: report.erratum.because, changes: report.erratum.changes },
    template: { id: report.template.id, version: report.template.version },
    sections: outline.sections.map((entry) => sectionData(entry, report)),
    tables: outline.tables.map(({ table }) => tableData(table)),
    charts: outline.charts.map(({ chart }) => ({
      id: chart.id,
      kind: chart.kind,
      title: chart.title,
      alternative: chart.alternative,
      categories: chart.categories,
      series: chart.series.map(({ name, values }) => ({ name, values })),
    })),
    images: Object.values(report.images)
      .sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
      .map((image) => ({
        sha256: image.sha256,
        path: imagePath(image),
        mediaType: image.mediaType,
        width: image.width,
        height: image.height,
        bytes: image.bytes,
      })),
    attachments: attachedFiles(report).map(({ attachment, path }) => ({
      title: attachment.title,
      path,
      mediaType: DOCUMENT_KINDS[attachment.kind].mediaType,
      bytes: attachment.bytes,
      sha256: attachment.sha256,
    })),
    figures: outline.figures
      .map(({ figure }) => figure)
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(figureData),
  }
  return Buffer.from(`${JSON.stringify(data, null, 2)}\n`)
}

function sectionData({ section, content }: OutlineSection, report: PublicReport) {
  const { id, number, title, level, notApplicable } = section
  return { id, number, title, level, notApplicable, text: content === null ? [] : [...textOf(content, report)] }
}

/** Paragraphs, headings, list items and cells as plain text; tables and charts by their id, pictures by the hash of their file. */
function* textOf(node: DocumentNode, report: PublicReport): Generator<object> {
  if (node.type === 'factTable') yield { table: node.attrs.table }
  else if (node.type === 'chart') yield { chart: node.attrs.chart }
  else if (node.type === 'image') {
    const { sha256, alternative, decorative, caption } = node.attrs
    yield { image: sha256, alternative, decorative, caption }
  } else if (isTextBlock(node)) {
    const text = childrenOf(node)
      .map((child) => {
        if (child.type === 'text') return child.text
        if (child.type === 'figure') return figureText(child.attrs, report)
        if (child.type === 'direction') return directionText(child.attrs, report)
        return '\n'
      })
      .join('')
    const figures = childrenOf(node).flatMap((child) => (child.type === 'figure' || child.type === 'direction' ? [child.attrs.key] : []))
    if (text !== '') yield node.type === 'heading' ? { heading: text, level: node.attrs.level } : { text, figures: [...new Set(figures)] }
  } else for (const child of childrenOf(node)) yield* textOf(child, report)
}

function tableData(table: Table) {
  const { id, kind, number, caption, unitLine, footnotes } = table
  return {
    id,
    kind,
    number,
    caption,
    unitLine,
    footnotes,
    columns: table.columns.map((column) => ({ id: column.id, label: column.label })),
    rows: table.rows.map((row) => ({
      id: row.id,
      label: row.label,
      kind: row.kind,
      cells: Object.fromEntries(table.columns.flatMap((column) => cellEntry(column.id, row.cells[column.id]))),
    })),
  }
}

function cellEntry(column: string, cell: Cell | undefined): [string, object][] {
  if (cell === undefined) return []
  const { value } = cell
  const exact =
    value.kind === 'number'
      ? { kind: value.kind, value: value.value }
      : value.kind === 'range'
        ? { kind: value.kind, from: value.from, to: value.to }
        : { kind: value.kind }
  return [[column, { text: cell.text, value: exact, figure: cell.key === null ? null : factKeyText(cell.key) }]]
}

function figureData(figure: PublicFigure) {
  const { key, label, value, text, unit, period, series, definition, reference, source, sourceDate } = figure
  const inputs = figure.inputs.map((input) => ({ key: input.key, label: input.label, text: input.text }))
  return { key, label, value, text, unit, period, series, definition, reference, source, sourceDate, inputs }
}
