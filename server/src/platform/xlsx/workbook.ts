import type { Archive } from '../files/archive.ts'
import { FileFault } from '../files/file-fault.ts'
import { parseXml } from '../files/parse-xml.ts'
import { readRelationships, type Relationship } from '../files/relationships.ts'
import { BUILT_IN_CODES, formOf, type NumberForm } from './number-form.ts'

/** What the sheets of a workbook share. */
export interface Workbook {
  readonly sheets: readonly WorksheetPart[]
  readonly sharedStrings: readonly string[]
  /** Form of the numbers of each cell style, by its index. */
  readonly forms: readonly NumberForm[]
  /** The number format of each cell style as a code (`#,##0.00`), by its index. */
  readonly codes: readonly string[]
  /** Days are counted from 1904 in workbooks from old Macs. */
  readonly isFrom1904: boolean
}

export interface WorksheetPart {
  readonly name: string
  readonly part: string
  readonly isHidden: boolean
}

/** Reads the parts of a workbook that say how its sheets are to be read. @throws FileFault */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const main = await findMain(archive)
  const related = await readRelationships(archive, main)
  const partOf = (kind: string): string | undefined => [...related.values()].find((relation) => relation.type === kind)?.target
  const { sheets, isFrom1904 } = await readSheetList(archive, main, related)
  if (sheets.length === 0) throw new FileFault('workbook-empty')
  const strings = partOf('sharedStrings')
  const styles = partOf('styles')
  return {
    sheets,
    isFrom1904,
    sharedStrings: strings !== undefined && archive.names.has(strings) ? await readSharedStrings(archive, strings) : [],
    ...(styles !== undefined && archive.names.has(styles) ? await readFormats(archive, styles) : { forms: [], codes: [] }),
  }
}

const OTHER_OFFICE: readonly (readonly [string, string])[] = [
  ['xl/workbook.bin', 'xlsb'],
  ['word/document.xml', 'docx'],
  ['ppt/presentation.xml', 'pptx'],
  ['content.xml', 'ods'],
]

async function findMain(archive: Archive): Promise<string> {
  const root = await readRelationships(archive, '')
  const named = [...root.values()].find((relation) => relation.type === 'officeDocument')?.target
  for (const main of [named, 'xl/workbook.xml']) {
    if (main?.endsWith('.xml') === true && archive.names.has(main) && !main.startsWith('word/') && !main.startsWith('ppt/')) return main
  }
  const other = OTHER_OFFICE.find(([part]) => archive.names.has(part))
  throw other ? new FileFault('file-other-office', { what: other[1] }) : new FileFault('file-not-a-sheet', { what: 'zip' })
}

async function readSheetList(
  archive: Archive,
  main: string,
  related: ReadonlyMap<string, Relationship>,
): Promise<{ sheets: WorksheetPart[]; isFrom1904: boolean }> {
  const sheets: WorksheetPart[] = []
  let isFrom1904 = false
  await parseXml(archive, main, {
    open(tag, attributes) {
      if (tag === 'workbookPr') isFrom1904 = isTrue(attributes['date1904'])
      if (tag !== 'sheet') return
      const relation = related.get(attributes['r:id'] ?? attributes[idAttribute(attributes)] ?? '')
      // Chart sheets are related with another type and hold no cells.
      if (relation?.type !== 'worksheet' || !archive.names.has(relation.target)) return
      // Each part once: a list of a million names for one part would have it read a million times.
      if (sheets.some((sheet) => sheet.part === relation.target)) return
      sheets.push({ name: attributes['name'] ?? '', part: relation.target, isHidden: (attributes['state'] ?? 'visible') !== 'visible' })
    },
  })
  return { sheets, isFrom1904 }
}

function idAttribute(attributes: Readonly<Record<string, string>>): string {
  return Object.keys(attributes).find((name) => name.endsWith(':id')) ?? ''
}

/** Each shared text with its runs joined; phonetic hints are not part of the text. */
async function readSharedStrings(archive: Archive, part: string): Promise<string[]> {
  const strings: string[] = []
  let text = ''
  let isInText = false
  let isPhonetic = false
  await parseXml(archive, part, {
    open(tag) {
      if (tag === 'si') text = ''
      if (tag === 'rPh') isPhonetic = true
      isInText = tag === 't' && !isPhonetic
    },
    text(piece) {
      if (isInText) text += piece
    },
    close(tag) {
      isInText = false
      if (tag === 'rPh') isPhonetic = false
      if (tag === 'si') strings.push(text)
    },
  })
  return strings
}

async function readFormats(archive: Archive, part: string): Promise<Pick<Workbook, 'forms' | 'codes'>> {
  const codes = new Map<number, string>()
  const forms: NumberForm[] = []
  const inUse: string[] = []
  let isInCellFormats = false
  await parseXml(archive, part, {
    open(tag, attributes) {
      if (tag === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      if (tag === 'cellXfs') isInCellFormats = true
      if (tag === 'xf' && isInCellFormats) {
        const id = Number(attributes['numFmtId'] ?? 0)
        forms.push(formOf(id, codes.get(id)))
        inUse.push(codes.get(id) ?? BUILT_IN_CODES[id] ?? 'General')
      }
    },
    close(tag) {
      if (tag === 'cellXfs') isInCellFormats = false
    },
  })
  return { forms, codes: inUse }
}

export function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true'
}
