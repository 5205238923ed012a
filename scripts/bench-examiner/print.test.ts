import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { BenchReport } from './model.ts'
import { captionText, escapeXml, headingText, linesAfter, linesBefore, paragraphText, tablesOf } from './print/lines.ts'
import { printXlsx } from './print/xlsx.ts'
import { printDocx } from './print/docx.ts'
import { printHtml } from './print/html.ts'
import { printMarkdown } from './print/markdown.ts'
import { printAligned, printLost } from './print/text.ts'
import { typstSource } from './print/typst.ts'
import { reportOf } from './reports/reports.ts'

const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1)
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const bare = (text: string): string => text.replace(/[\s\u00a0\u2009\u202f]+/g, ' ').trim()

const cellsOf = (report: BenchReport): string[] =>
  tablesOf(report.blocks).flatMap((table) => table.rows.flat().flatMap((cell) => (cell === null ? [] : [cell.text])))
const rowsOf = (report: BenchReport): number => tablesOf(report.blocks).reduce((all, table) => all + table.rows.length, 0)
const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length

describe('the printers keep every cell, heading, caption and sentence', () => {
  it.each(SEEDS)('seed %i', (seed) => {
    const report = reportOf(seed)
    const cells = cellsOf(report)
    const html = decode(printHtml(report).bytes)
    expect([...html.matchAll(/<t[hd](?: [^>]*)?>(?:<strong>)?([^<]*)/g)].map((match) => match[1])).toEqual(cells.map(escapeXml))
    const docx = strFromU8(unzipSync(printDocx(report).bytes)['word/document.xml'] ?? new Uint8Array())
    const merged = count(docx, /<w:vMerge\/>/g)
    expect(count(docx, /<w:tc>/g) - merged).toBe(cells.length)
    const words = [...docx.matchAll(/<w:tc>.*?<\/w:tc>/g)].flatMap(([cell]) =>
      cell.includes('<w:vMerge/>') ? [] : [/<w:t [^>]*>([^<]*)/.exec(cell)?.[1] ?? ''],
    )
    expect(words).toEqual(cells.map(escapeXml))
    const workbook = unzipSync(printXlsx(report).bytes)
    const sheets = Object.keys(workbook).filter((name) => name.startsWith('xl/worksheets/'))
    const printed = sheets.map((name) => strFromU8(workbook[name] ?? new Uint8Array())).join('')
    const lines = tablesOf(report.blocks).reduce((all, table) => all + linesBefore(table).length + linesAfter(table).length, 0)
    const told = report.blocks.filter((block) => block.kind !== 'table').length + 2
    expect(count(printed, /<c /g)).toBe(cells.filter((cell) => cell !== '').length + lines + told)
    const markdown = decode(printMarkdown(report).bytes)
    expect(count(markdown, /^\| .*\|$/gm)).toBe(rowsOf(report) + tablesOf(report.blocks).length)
    expect(count(typstSource(report), /table\.cell\(/g)).toBe(cells.length)
    for (const text of [
      decode(printAligned(report).bytes),
      decode(printLost(report).bytes),
      markdown.replaceAll('\\*', '*').replaceAll('**', ''),
    ]) {
      const flat = bare(text)
      for (const cell of cells) expect(flat).toContain(bare(cell))
    }
    for (const text of [html, docx, decode(printAligned(report).bytes), decode(printLost(report).bytes), markdown]) {
      const flat = bare(text)
      for (const block of report.blocks) {
        const printed =
          block.kind === 'heading' ? headingText(block) : block.kind === 'paragraph' ? paragraphText(block) : captionText(block)
        expect(flat).toContain(bare(text.startsWith('<') ? escapeXml(printed) : printed))
      }
    }
  })

  it('aligned columns end under each other', () => {
    const report = reportOf(1)
    const table = tablesOf(report.blocks)[0]
    const lines = decode(printAligned(report).bytes).split('\n')
    const at = lines.findIndex((line) => line.startsWith('Ansatte '))
    expect(table?.rows.length).toBe(3)
    expect(new Set([lines[at - 1]?.length, lines[at]?.length, lines[at + 1]?.length]).size).toBe(1)
  })
})
