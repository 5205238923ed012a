import { strToU8, zipSync } from 'fflate'
import type { BenchReport, Cell, TableBlock } from '../model.ts'
import { captionText, escapeXml, headingText, linesAfter, linesBefore, paragraphText, type PrintedReport } from './lines.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
// A fixed time, so that the same report gives the same bytes.
const MADE = new Date('2024-01-01T12:00:00')

/** Formats by number of decimals, plain and per cent, in the order of `styles`. */
const NUMBER_FORMATS = ['#,##0', '#,##0.0', '#,##0.00', '0%', '0.0%', '0.00%'] as const

interface Sheet {
  readonly name: string
  readonly rows: readonly string[]
  readonly merges: readonly string[]
}

/** A workbook: the text on a first sheet, every table on one of its own, numbers as numbers. */
export function printXlsx(report: BenchReport): PrintedReport {
  const text = [
    report.title,
    report.entity,
    ...report.blocks.flatMap((block) =>
      block.kind === 'heading' ? [headingText(block)] : block.kind === 'paragraph' ? [paragraphText(block)] : [],
    ),
  ]
  const first: Sheet = { name: 'Beretning', rows: text.map((line, i) => `<row r="${i + 1}">${inline(line, 0, i)}</row>`), merges: [] }
  const tables = report.blocks.filter((block) => block.kind === 'table')
  const sheets = [first, ...tables.map((table, i) => tableSheet(table, i, report))]
  const types = sheets.map(
    (_, i) =>
      `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  )
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${types.join('')}</Types>`,
    ),
    '_rels/.rels': strToU8(
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><sheets>${sheets.map((sheet, i) => `<sheet name="${escapeXml(sheet.name)}" sheetId="${i + 1}" r:id="r${i + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, i) => `<Relationship Id="r${i + 1}" Type="${OFFICE}/relationships/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rs" Type="${OFFICE}/relationships/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(styles()),
  }
  for (const [i, sheet] of sheets.entries()) {
    const merges =
      sheet.merges.length === 0
        ? ''
        : `<mergeCells count="${sheet.merges.length}">${sheet.merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`
    files[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(
      `${XML}<worksheet xmlns="${MAIN}"><sheetData>${sheet.rows.join('')}</sheetData>${merges}</worksheet>`,
    )
  }
  return { fileName: 'report.xlsx', bytes: zipSync(files, { mtime: MADE, level: 1 }) }
}

function tableSheet(table: TableBlock, index: number, report: BenchReport): Sheet {
  const before = linesBefore(table).map((line) => line.text)
  const rows: string[] = before.map((line, i) => `<row r="${i + 1}">${inline(line, 0, i)}</row>`)
  const merges: string[] = []
  const top = before.length
  for (const [i, row] of table.rows.entries()) {
    const cells = row.map((cell, column) => {
      if (cell === null) return ''
      if (cell.across > 1 || cell.down > 1)
        merges.push(`${address(column, top + i)}:${address(column + cell.across - 1, top + i + cell.down - 1)}`)
      return one(cell, column, top + i, report)
    })
    rows.push(`<row r="${top + i + 1}">${cells.join('')}</row>`)
  }
  const under = top + table.rows.length
  for (const [i, line] of linesAfter(table).entries()) rows.push(`<row r="${under + i + 1}">${inline(line.text, 0, under + i)}</row>`)
  // Excel takes 31 characters, and neither of these: \ / ? * [ ] :
  const name = `${index + 1} ${captionText(table).replace(/[\\/?*[\]:]/g, ' ')}`.slice(0, 31).trim()
  return { name, rows, merges }
}

function one(cell: Cell, column: number, row: number, report: BenchReport): string {
  const { number } = cell
  // What is hidden, a range or a word is text; so is a number with more decimals than there is a format for.
  if (number === null || number.decimals > 2) return cell.text === '' ? '' : inline(cell.text, column, row)
  const isPercent = cell.text.includes('%') && report.kind !== 'printed'
  const value = number.units / 10 ** number.decimals / (isPercent ? 100 : 1)
  const style = 1 + number.decimals + (isPercent ? 3 : 0)
  return `<c r="${address(column, row)}" s="${style}"><v>${Number(value.toPrecision(15))}</v></c>`
}

const inline = (text: string, column: number, row: number): string =>
  `<c r="${address(column, row)}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
const address = (column: number, row: number): string => `${String.fromCharCode(65 + column)}${row + 1}`

function styles(): string {
  const formats = NUMBER_FORMATS.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`)
  const cells = ['<xf/>', ...NUMBER_FORMATS.map((_, i) => `<xf numFmtId="${164 + i}" applyNumberFormat="1"/>`)]
  return `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats.join('')}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs></styleSheet>`
}
