import type { BenchReport, TableBlock } from '../model.ts'
import { encode, headingText, linesAfter, linesBefore, paragraphText, type PrintedReport } from './lines.ts'

/** Markdown with pipe tables; a second row of headings stands as the first row, merged cells as empty ones. */
export function printMarkdown(report: BenchReport): PrintedReport {
  const blocks = report.blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return `${'#'.repeat(block.level + 1)} ${headingText(block)}`
      case 'paragraph':
        return paragraphText(block)
      case 'table':
        return table(block)
    }
  })
  return { fileName: 'report.md', bytes: encode(`# ${report.title}\n\n${report.entity}\n\n${blocks.join('\n\n')}\n`) }
}

function table(block: TableBlock): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rows = block.rows.map((row, i) =>
    line(
      row.map((cell) =>
        cell === null || cell.text === '' ? '' : i >= block.headerRows && cell.strong ? `**${escape(cell.text)}**` : escape(cell.text),
      ),
    ),
  )
  const rule = line((block.rows[0] ?? []).map((_, i) => (i === 0 ? '---' : '---:')))
  const grid = [rows[0] ?? '', rule, ...rows.slice(1)].join('\n')
  return [...linesBefore(block).map((own) => own.text), grid, ...linesAfter(block).map((own) => escape(own.text))].join('\n\n')
}

const escape = (text: string): string => text.replaceAll('|', '\\|').replaceAll('*', '\\*')
