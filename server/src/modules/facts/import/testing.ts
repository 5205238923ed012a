import { factKeyText, LANGUAGES, type FactValue, type Finding } from '@arsring/shared'
import { loadTemplate, renderMessage } from '@arsring/standards'
import { buildZip, type ZipPart } from '../../../platform/files/testing.ts'
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
