import { crc32, deflateRawSync } from 'node:zlib'
import { factKeyText, LANGUAGES, type FactValue, type Finding } from '@arsring/shared'
import { loadTemplate, renderMessage } from '@arsring/standards'
import { definitionsWith } from '../model/definitions.ts'
import { importScope } from '../model/import-scope.ts'
import { toLocalIndicator } from '../model/local-indicator.ts'
import { findImportKind } from './kinds/index.ts'
import { readImportFile } from './read-import-file.ts'
import type { ImportReading, ImportScope, NewIndicator } from './types.ts'

/** The scope that receiving a file has, for a unit of one or more chapters, with a municipality's own indicators when given. */
export function buildScope(
  options: { unit?: string; chapters?: readonly string[]; year?: number; own?: readonly NewIndicator[] } = {},
): ImportScope {
  const { unit = 'ombud', chapters = ['111'], year = 2024, own = [] } = options
  const template = loadTemplate(year)
  if (!template) throw new Error(`no template for ${year}`)
  const local = own.map(toLocalIndicator)
  const definitions = definitionsWith(
    local.map((each) => each.indicator),
    template.words,
    local.flatMap((each) => each.categories ?? []),
  )
  return importScope({ unit: { id: unit, name: unit }, year, budgetChapters: chapters, smallestGroup: 3 }, definitions)
}

/** One part of a zip, with the lies a hostile file may tell about it. */
export interface ZipPart {
  readonly name: string
  readonly data: Uint8Array | string
  readonly declaredSize?: number
  readonly checksum?: number
  readonly isEncrypted?: boolean
}

/**
 * A zip file made by hand, so that the same parts always give the same bytes (no clock in it) and so that tests can
 * make files that no honest program writes.
 */
export function buildZip(parts: readonly ZipPart[]): Uint8Array {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const data = Buffer.from(part.data)
    const packed = deflateRawSync(data, { level: 9 })
    const name = Buffer.from(part.name, 'utf8')
    // From "version needed" to "extra length": the same fields in both headers.
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800 | (part.isEncrypted === true ? 1 : 0), 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt16LE(0, 6)
    common.writeUInt16LE(0x21, 8)
    common.writeUInt32LE(part.checksum ?? crc32(data), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(part.declaredSize ?? data.length, 18)
    common.writeUInt16LE(name.length, 22)
    files.push(Buffer.from([0x50, 0x4b, 3, 4]), common, name, packed)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, place, name)
    offset += 4 + common.length + name.length + packed.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, central, end])
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

export interface WorkbookXml {
  /** The inside of `sheetData` for each sheet, by its name. */
  readonly sheets: Readonly<Record<string, string>>
  readonly hiddenSheets?: readonly string[]
  readonly sharedStrings?: string
  readonly styles?: string
  readonly workbookPr?: string
  /** Set before the root element of the first sheet: where a document type would stand. */
  readonly prolog?: string
}

/** The parts of a small workbook from raw XML. */
export function workbookParts(xml: WorkbookXml): ZipPart[] {
  const names = Object.keys(xml.sheets)
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`
  const wrap = (inside: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`
  const sheet = (name: string, i: number): string =>
    `<sheet name="${name}" sheetId="${i + 1}"${xml.hiddenSheets?.includes(name) === true ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`
  return [
    { name: '[Content_Types].xml', data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
    { name: '_rels/.rels', data: wrap(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${xml.workbookPr ?? ''}<sheets>${names.map(sheet).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: wrap(
        names.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('') +
          (xml.sharedStrings === undefined ? '' : relation('rId90', 'sharedStrings', 'sharedStrings.xml')) +
          (xml.styles === undefined ? '' : relation('rId91', 'styles', 'styles.xml')),
      ),
    },
    ...(xml.sharedStrings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', data: `<sst xmlns="${MAIN}">${xml.sharedStrings}</sst>` }]),
    ...(xml.styles === undefined ? [] : [{ name: 'xl/styles.xml', data: `<styleSheet xmlns="${MAIN}">${xml.styles}</styleSheet>` }]),
    ...names.map((name, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      data: `${i === 0 ? (xml.prolog ?? '') : ''}<worksheet xmlns="${MAIN}"><sheetData>${xml.sheets[name] ?? ''}</sheetData></worksheet>`,
    })),
  ]
}

/** A workbook of one sheet with text cells only, as the simplest exports write it. */
export function textWorkbook(rows: readonly (readonly string[])[]): Uint8Array {
  return buildZip(workbookParts({ sheets: { Ark1: textRows(rows) } }))
}

export function textRows(rows: readonly (readonly string[])[]): string {
  const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
  return rows
    .map(
      (cells) => `<row>${cells.map((text) => `<c t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`).join('')}</row>`,
    )
    .join('')
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/**
 * A finding on one line for a test: `error number-letters 3:Beløp`. Every language must have a text for it, and the
 * finding every parameter the text asks for.
 */
export function summary(finding: Finding): string {
  const params = new Proxy(finding.message.params, {
    get(given, name) {
      if (typeof name === 'string' && !(name in given)) throw new Error(`${finding.check} has no ${name}`)
      return Reflect.get(given, name) as unknown
    },
  })
  for (const language of LANGUAGES) renderMessage({ id: finding.message.id, params }, language)
  const [place] = finding.at
  const where = place?.kind === 'line' ? ` ${place.line}${place.column === null ? '' : `:${place.column}`}` : ''
  return `${finding.severity} ${finding.check.replace(/^import-/, '')}${where}`
}

/** A value in one word: `12.5`, `7.5..11.5`, `-` for a dash, `*` for withheld. */
export function shortValue(value: FactValue): string {
  switch (value.kind) {
    case 'number':
      return value.value
    case 'range':
      return `${value.from}..${value.to}`
    case 'not_applicable':
      return '-'
    case 'suppressed':
      return '*'
    case 'text':
      return value.value
    case 'missing':
      return value.kind
  }
}

/** Reads CSV text as a kind, and gives what came of it in short form. */
export async function readAs(kindId: string, text: string, scope: ImportScope = buildScope()): Promise<ShortReading> {
  const kind = findImportKind(kindId)
  if (!kind) throw new Error(`no kind ${kindId}`)
  const { reading, canBePosted } = await readImportFile(kind, utf8(text), 'fil.csv', scope)
  return {
    facts: Object.fromEntries(reading.facts.map((fact) => [factKeyText(fact.key), shortValue(fact.value)])),
    findings: reading.findings.map(summary),
    reading,
    canBePosted,
  }
}

export interface ShortReading {
  readonly facts: Readonly<Record<string, string>>
  readonly findings: readonly string[]
  readonly reading: ImportReading
  readonly canBePosted: boolean
}
