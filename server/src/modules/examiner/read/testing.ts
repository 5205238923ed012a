import { buildZip, type ZipPart } from '../../../platform/files/testing.ts'
import type { Part, ReadLimits, Reading } from '../model/part.ts'

export const READ_LIMITS: ReadLimits = { pages: 1000, characters: 5_000_000, unpackedBytes: 100 * 1024 * 1024 }

/** The pieces of a Word document as a test writes them, without prefixes and namespaces. */
export interface WordXml {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly app?: string
  /** Other parts that the document refers to: by id, with the kind of relation, the file below `word/` and what is in it. */
  readonly others?: Readonly<Record<string, readonly [type: string, file: string, data: string | Uint8Array]>>
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function relations(entries: readonly (readonly [type: string, target: string, id?: string])[]): string {
  const lines = entries.map(([type, target, id], i) => `<Relationship Id="${id ?? `r${i}`}" Type="${OFFICE}/${type}" Target="${target}"/>`)
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`
}

/** The parts of a small Word document. Elements and attributes get the prefix `w` unless they have one. */
export function wordParts(xml: WordXml): ZipPart[] {
  const side = (['styles', 'numbering', 'footnotes'] as const).flatMap((name) =>
    xml[name] === undefined ? [] : [[name, xml[name]] as const],
  )
  const others = Object.entries(xml.others ?? {})
  const wrap = (root: string, inside: string): string => `<w:${root} xmlns:w="w" xmlns:mc="mc">${prefixed(inside)}</w:${root}>`
  return [
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: '_rels/.rels', data: relations([['officeDocument', 'word/document.xml']]) },
    {
      name: 'word/_rels/document.xml.rels',
      data: relations([
        ...side.map(([name]) => [name, `${name}.xml`] as const),
        ...others.map(([id, [type, file]]) => [type, file, id] as const),
      ]),
    },
    ...others.map(([, [, file, data]]) => ({ name: `word/${file}`, data })),
    { name: 'word/document.xml', data: wrap('document', `<body>${xml.body}</body>`) },
    ...side.map(([name, inside]) => ({ name: `word/${name}.xml`, data: wrap(name, inside) })),
    ...(xml.app === undefined ? [] : [{ name: 'docProps/app.xml', data: `<Properties>${xml.app}</Properties>` }]),
  ]
}

function prefixed(xml: string): string {
  return xml
    .replace(/<(\/?)([A-Za-z]\w*)(?=[\s/>])/g, '<$1w:$2')
    .replace(/(\s)([A-Za-z]\w*)="/g, '$1w:$2="')
    .replace(/w:xml:space/g, 'xml:space')
}

export function docx(xml: WordXml | string): Uint8Array {
  return buildZip(wordParts(typeof xml === 'string' ? { body: xml } : xml))
}

/** A paragraph of text, of a style when one is given; text in angle brackets is markup. */
export function p(text: string, style?: string, properties = ''): string {
  const own = style === undefined ? properties : `<pStyle val="${style}"/>${properties}`
  return `<p>${own === '' ? '' : `<pPr>${own}</pPr>`}${text.startsWith('<') ? text : r(text)}</p>`
}

export function r(text: string, properties = ''): string {
  const pieces = text.split('\t').map((piece) => (piece === '' ? '' : `<t xml:space="preserve">${piece}</t>`))
  return `<r>${properties === '' ? '' : `<rPr>${properties}</rPr>`}${pieces.join('<tab/>')}</r>`
}

/** A table; a cell is text, or `[properties, content]`. */
export function tbl(rows: readonly (readonly (string | readonly [string, string])[])[], grid: readonly number[] = [], header = 0): string {
  const cell = (each: string | readonly [string, string]): string =>
    typeof each === 'string'
      ? `<tc>${p(each)}</tc>`
      : `<tc><tcPr>${each[0]}</tcPr>${each[1].startsWith('<p') || each[1].startsWith('<tbl') ? each[1] : p(each[1])}</tc>`
  const row = (cells: (typeof rows)[number], at: number): string =>
    `<tr>${at < header ? '<trPr><tblHeader/></trPr>' : ''}${cells.map(cell).join('')}</tr>`
  return `<tbl><tblGrid>${grid.map((w) => `<gridCol w="${w}"/>`).join('')}</tblGrid>${rows.map(row).join('')}</tbl>`
}

/** A reading as lines: `1 Heading`, `Paragraph`, `| cell | merged < |`; a place before it (`s2:`) when it has one. */
export function told(reading: Reading): readonly string[] {
  return reading.kind === 'refused' ? [`refused: ${reading.why}`] : reading.parts.flatMap(linesOf)
}

function linesOf(part: Part): string[] {
  const at = [part.place.page === null ? '' : `p${part.place.page}: `, part.place.sheet === null ? '' : `${part.place.sheet}: `].join('')
  if (part.kind === 'heading') return [`${at}${'#'.repeat(part.level ?? 0)}# ${part.text}`]
  if (part.kind === 'paragraph') return [`${at}${part.text}`]
  const caption = part.caption === null ? [] : [`${at}[${part.caption}]`]
  return [
    ...caption,
    ...part.rows.map((row, i) => {
      const cells = row.cells.map((cell, column) => `${cell ?? '<'}${row.unread?.includes(column) === true ? '?' : ''}`)
      return `${i < (part.headerRows ?? 0) ? '=' : '|'}${cells.join('|')}|`
    }),
  ]
}
