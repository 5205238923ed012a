import type { BenchReport, Cell, TableBlock } from '../model.ts'
import { encode, headingText, linesAfter, linesBefore, paragraphText, type PrintedReport } from './lines.ts'

const WIDTH = 96

/** Plain text whose columns stand under each other. */
export function printAligned(report: BenchReport): PrintedReport {
  return { fileName: 'report.txt', bytes: encode(text(report, aligned)) }
}

/** Plain text as it comes out of a file that lost its columns: one space between the cells, and nothing for an empty one. */
export function printLost(report: BenchReport): PrintedReport {
  const bare = text(report, lost).replace(/[\u00a0\u2009\u202f]/g, ' ')
  return { fileName: 'report.txt', bytes: encode(bare) }
}

function text(report: BenchReport, grid: (block: TableBlock) => string): string {
  const blocks = report.blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return headingText(block)
      case 'paragraph':
        return wrapped(paragraphText(block))
      case 'table':
        return [...linesBefore(block).map((own) => own.text), grid(block), ...linesAfter(block).map((own) => own.text)].join('\n')
    }
  })
  return `${report.title}\n${report.entity}\n\n${blocks.join('\n\n')}\n`
}

function aligned(block: TableBlock): string {
  const widths = (block.rows[0] ?? []).map((_, column) => Math.max(...block.rows.map((row) => own(row[column] ?? null).length)))
  const lines = block.rows.map((row) => {
    // A merged cell runs over the columns it covers.
    const cells = row.map((cell, column) => {
      if (cell === null)
        return row.slice(0, column).some((other, i) => other !== null && other.across > column - i)
          ? null
          : ' '.repeat((widths[column] ?? 0) + (column > 0 ? 3 : 0))
      const width = widths.slice(column, column + cell.across).reduce((all, one, i) => all + one + (i > 0 ? 3 : 0), 0)
      if (column === 0) return cell.text.padEnd(width)
      return `   ${cell.text.padStart(width)}`
    })
    return cells
      .filter((cell) => cell !== null)
      .join('')
      .trimEnd()
  })
  return lines.join('\n')
}

function lost(block: TableBlock): string {
  return block.rows.map((row) => row.flatMap((cell) => (cell === null || cell.text === '' ? [] : [cell.text])).join(' ')).join('\n')
}

/** The text that sets the width of one column: a merged cell sets none. */
const own = (cell: Cell | null): string => (cell === null || cell.across > 1 ? '' : cell.text)

function wrapped(paragraph: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > WIDTH) {
      lines.push(line)
      line = ''
    }
    line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}
