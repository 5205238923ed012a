import type { BenchReport } from './model.ts'
import type { PrintedReport } from './print/lines.ts'
import { printDocx } from './print/docx.ts'
import { printHtml } from './print/html.ts'
import { printMarkdown } from './print/markdown.ts'
import { printAligned, printLost } from './print/text.ts'
import { printXlsx } from './print/xlsx.ts'
import { printPdf } from './print/typst.ts'

/** The formats a report is printed in, in the order of the tables. */
export const FORMATS = ['html', 'md', 'docx', 'xlsx', 'pdf', 'text', 'lost'] as const
export type Format = (typeof FORMATS)[number]

export const FORMAT_NAMES: Readonly<Record<Format, string>> = {
  html: 'HTML',
  md: 'Markdown',
  docx: 'DOCX',
  xlsx: 'XLSX',
  pdf: 'PDF',
  text: 'text, columns aligned',
  lost: 'text, columns lost',
}

export function print(report: BenchReport, format: Format): PrintedReport {
  switch (format) {
    case 'html':
      return printHtml(report)
    case 'md':
      return printMarkdown(report)
    case 'docx':
      return printDocx(report)
    case 'xlsx':
      return printXlsx(report)
    case 'pdf':
      return printPdf(report)
    case 'text':
      return printAligned(report)
    case 'lost':
      return printLost(report)
  }
}
