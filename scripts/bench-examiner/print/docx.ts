import { strToU8, zipSync } from 'fflate'
import type { BenchReport, Cell, TableBlock } from '../model.ts'
import { escapeXml, headingText, linesAfter, linesBefore, paragraphText, type PrintedReport } from './lines.ts'

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
// A fixed time, so that the same report gives the same bytes.
const MADE = new Date('2024-01-01T12:00:00')

/** A Word document: headings by style, tables with merged cells and repeated heading rows. */
export function printDocx(report: BenchReport): PrintedReport {
  const body = report.blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return paragraph(headingText(block), `Heading${block.level}`)
      case 'paragraph':
        return paragraph(paragraphText(block))
      case 'table':
        return table(block)
    }
  })
  const document = `${XML}<w:document xmlns:w="${MAIN}"><w:body>${paragraph(report.title, 'Title')}${paragraph(report.entity, 'Subtitle')}${body.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`
  const types = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`
  const root = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
  const links = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/relationships/styles" Target="styles.xml"/></Relationships>`
  const files = {
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(root),
    'word/document.xml': strToU8(document),
    'word/_rels/document.xml.rels': strToU8(links),
    'word/styles.xml': strToU8(styles()),
  }
  return { fileName: 'report.docx', bytes: zipSync(files, { mtime: MADE, level: 1 }) }
}

function styles(): string {
  const style = (id: string, name: string, inner: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`
  const headings = [1, 2, 3, 4].map((level) =>
    style(`Heading${level}`, `heading ${level}`, `<w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr>`),
  )
  const others = [style('Title', 'Title', ''), style('Subtitle', 'Subtitle', ''), style('Caption', 'caption', '')]
  return `${XML}<w:styles xmlns:w="${MAIN}">${[...headings, ...others].join('')}</w:styles>`
}

function paragraph(text: string, style?: string, strong = false): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p>${properties}<w:r>${strong ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`
}

function table(block: TableBlock): string {
  const rows = block.rows.map((row, i) => {
    const cells = row.map((cell, column) => (cell === null ? covered(block, i, column) : one(cell)))
    return `<w:tr>${i < block.headerRows ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.join('')}</w:tr>`
  })
  const grid = (block.rows[0] ?? []).map(() => '<w:gridCol w:w="1200"/>').join('')
  const lines = (own: ReturnType<typeof linesBefore>): string =>
    own.map((line) => paragraph(line.text, line.role === 'caption' ? 'Caption' : undefined)).join('')
  // Word wants a paragraph between two tables.
  const after = linesAfter(block)
  return `${lines(linesBefore(block))}<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>${after.length === 0 ? paragraph('') : lines(after)}`
}

function one(cell: Cell): string {
  const across = cell.across > 1 ? `<w:gridSpan w:val="${cell.across}"/>` : ''
  const down = cell.down > 1 ? '<w:vMerge w:val="restart"/>' : ''
  return `<w:tc><w:tcPr><w:tcW w:w="1200" w:type="dxa"/>${across}${down}</w:tcPr>${paragraph(cell.text, undefined, cell.strong)}</w:tc>`
}

/** A place under a cell merged downwards is a cell of its own in Word; one beside a cell merged to the right is none. */
function covered(block: TableBlock, row: number, column: number): string {
  const isUnder = block.rows.slice(0, row).some((other, i) => (other[column]?.down ?? 0) > row - i)
  return isUnder ? `<w:tc><w:tcPr><w:tcW w:w="1200" w:type="dxa"/><w:vMerge/></w:tcPr>${paragraph('')}</w:tc>` : ''
}
