import type { BenchReport, Cell, TableBlock } from '../model.ts'
import { encode, escapeXml, headingText, linesAfter, linesBefore, paragraphText, type PrintedReport } from './lines.ts'

/** A plain web page. */
export function printHtml(report: BenchReport): PrintedReport {
  const body = report.blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return `<h${block.level + 1}>${escapeXml(headingText(block))}</h${block.level + 1}>`
      case 'paragraph':
        return `<p>${escapeXml(paragraphText(block))}</p>`
      case 'table':
        return table(block)
    }
  })
  const head = `<meta charset="utf-8"><title>${escapeXml(`${report.title} ${report.entity}`)}</title>`
  const title = `<h1>${escapeXml(report.title)}</h1>\n<p>${escapeXml(report.entity)}</p>`
  return {
    fileName: 'report.html',
    bytes: encode(
      `<!doctype html>\n<html lang="${report.style.language}">\n<head>${head}</head>\n<body>\n${title}\n${body.join('\n')}\n</body>\n</html>\n`,
    ),
  }
}

function table(block: TableBlock): string {
  const line = (text: string): string => `<p>${escapeXml(text)}</p>`
  const rows = block.rows.map((row, i) => {
    const cells = row.map((cell, column) => (cell === null ? '' : one(cell, i < block.headerRows, column)))
    return `<tr>${cells.join('')}</tr>`
  })
  const head = rows.slice(0, block.headerRows).join('\n')
  const inner = `<table>\n<thead>\n${head}\n</thead>\n<tbody>\n${rows.slice(block.headerRows).join('\n')}\n</tbody>\n</table>`
  return [...linesBefore(block).map((own) => line(own.text)), inner, ...linesAfter(block).map((own) => line(own.text))].join('\n')
}

function one(cell: Cell, isHeading: boolean, column: number): string {
  const spans = `${cell.across > 1 ? ` colspan="${cell.across}"` : ''}${cell.down > 1 ? ` rowspan="${cell.down}"` : ''}`
  const text = cell.strong && !isHeading ? `<strong>${escapeXml(cell.text)}</strong>` : escapeXml(cell.text)
  return isHeading || column === 0 ? `<th scope="${isHeading ? 'col' : 'row'}"${spans}>${text}</th>` : `<td${spans}>${text}</td>`
}
