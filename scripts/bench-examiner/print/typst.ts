import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { sourceSans } from '../../../server/src/platform/print/font.ts'
import type { BenchReport, Cell, TableBlock } from '../model.ts'
import { encode, headingText, linesAfter, linesBefore, paragraphText, type PrintedReport } from './lines.ts'

interface Press {
  readonly compiler: NodeCompiler
  readonly main: string
}
let press: Press | undefined

function open(): Press {
  if (press !== undefined) return press
  const workspace = mkdtempSync(join(tmpdir(), 'arsring-bench-'))
  process.once('exit', () => rmSync(workspace, { recursive: true, force: true }))
  const fontBlobs = (['400Regular', '600SemiBold'] as const).map((style) => sourceSans(style).bytes)
  press = { compiler: NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] }), main: join(workspace, 'report.typ') }
  return press
}

/** A PDF by the server's compiler, in a plain layout that is not the server's; every other one without tags. */
export function printPdf(report: BenchReport): PrintedReport {
  const { compiler, main } = open()
  compiler.mapShadow(main, Buffer.from(encode(typstSource(report))))
  const compiled = compiler.compile({ mainFilePath: main })
  const pages = compiled.result
  if (pages === null) throw new Error(`no PDF came of the report: ${JSON.stringify(compiled.takeError()?.shortDiagnostics).slice(0, 2000)}`)
  const bytes = compiler.pdf(pages, { pdfTags: report.seed % 2 === 0, creationTimestamp: 1_704_110_400 })
  compiler.resetShadow()
  compiler.evictCache(2)
  return { fileName: 'report.pdf', bytes }
}

/** The report as Typst markup: every text is a string, nothing of it is read as markup. */
export function typstSource(report: BenchReport): string {
  const blocks = report.blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return `#heading(level: ${block.level}, ${quoted(headingText(block))})`
      case 'paragraph':
        return `#par(${quoted(paragraphText(block))})`
      case 'table':
        return table(block)
    }
  })
  return [
    `#set document(title: ${quoted(report.title)})`,
    `#set page(paper: "a4", margin: 20mm, numbering: "1")`,
    `#set text(font: "Source Sans 3", size: 10pt, lang: ${quoted(report.style.language)}, hyphenate: ${report.seed % 3 === 0})`,
    `#set par(justify: ${report.seed % 2 === 0})`,
    `#text(size: 22pt, ${quoted(report.title)})`,
    `#par(${quoted(report.entity)})`,
    ...blocks,
  ].join('\n\n')
}

function table(block: TableBlock): string {
  const columns = block.rows[0]?.length ?? 0
  const size = columns > 9 ? '5.5pt' : columns > 6 ? '7pt' : '8.5pt'
  const rows = block.rows.map((row) => row.flatMap((cell, column) => (cell === null ? [] : [one(cell, column)])).join(', '))
  const head = `table.header(${rows.slice(0, block.headerRows).join(', ')})`
  const align = `align: (x, _) => if x == 0 { left } else { right }`
  const stroke = block.id.length % 2 === 0 ? '0.4pt' : 'none'
  // The first column takes what the numbers leave.
  const widths = `(1fr, ${Array.from({ length: columns - 1 }, () => 'auto').join(', ')},)`
  const wide = columns > 6 ? `(1.6fr, ${Array.from({ length: columns - 1 }, () => '1fr').join(', ')},)` : widths
  const grid = `#text(size: ${size}, table(columns: ${wide}, ${align}, stroke: ${stroke}, ${head}, ${rows.slice(block.headerRows).join(', ')}))`
  const lines = (own: ReturnType<typeof linesBefore>): string[] => own.map((line) => `#par(text(size: 9pt, ${quoted(line.text)}))`)
  return [...lines(linesBefore(block)), grid, ...lines(linesAfter(block))].join('\n\n')
}

function one(cell: Cell, column: number): string {
  const spans = `${cell.across > 1 ? `colspan: ${cell.across}, ` : ''}${cell.down > 1 ? `rowspan: ${cell.down}, ` : ''}`
  const text = cell.strong ? `strong(${quoted(cell.text)})` : `text(${quoted(cell.text)})`
  // Numbers stay on one line.
  const inner = column > 0 && /^[-−+]?[\d\s.,%-]+$/.test(cell.text) ? `box(${text})` : text
  return `table.cell(${spans}${inner})`
}

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
