import { fail, formatDecimal, ok, type Finding, type Result } from '@arsring/shared'
import { FileFault } from '../../../platform/files/file-fault.ts'
import { fileForm, holdsEncryptedPackage } from '../../../platform/files/file-form.ts'
import { columnName } from '../../../platform/xlsx/walk-worksheet.ts'
import { readCsv } from './csv/read-csv.ts'
import { atLine, findingList, found, Unreadable, wholeFile } from './findings.ts'
import { findHeadings, normalHeading } from './headings.ts'
import { importLimits, type ImportLimits } from './limits.ts'
import { isBlank, type RawLine, type RawSheet } from './lines.ts'
import { noteText } from './note-text.ts'
import type { Sheet, SheetRow, UnreadableLine } from './types.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'

export interface ReadSheetOptions {
  /** Headings the file may be expected to have: helps to find the heading line and, in a workbook, the sheet. */
  readonly headings?: readonly string[]
  readonly limits?: ImportLimits
}

/**
 * Reads a received file, CSV or XLSX by its content and not by its name, as a sheet of text cells. Numbers keep the
 * form they were sent in (XLSX: decimal comma, as Excel shows them); dates of XLSX become ISO dates. A file that is
 * damaged, hostile, too large or no sheet at all is refused with one fatal finding; it never throws for what is in it.
 */
export async function readSheet(
  bytes: Uint8Array,
  fileName: string,
  options: ReadSheetOptions = {},
): Promise<Result<Sheet, readonly Finding[]>> {
  const limits = options.limits ?? importLimits
  const tooLarge = refuseBySize(bytes.length, fileName, limits)
  if (tooLarge) return fail([tooLarge])
  const known = new Set((options.headings ?? []).map(normalHeading))
  try {
    return ok(assemble(await readRaw(bytes, fileName, known, limits), fileName, known, limits))
  } catch (error) {
    const finding = stoppedBy(error)
    if (finding === null) throw error
    return fail([{ ...finding, message: withFile(finding, fileName) }])
  }
}

/** The finding for a file that is too large, from its size alone: asked before the bytes are received. Null when it may come. */
export function refuseBySize(size: number, fileName: string, limits: ImportLimits = importLimits): Finding | null {
  if (size <= limits.fileBytes) return null
  const megabytes = (bytes: number): string => `${formatDecimal(String(Math.round(bytes / 1024 / 1024)), 0)} MB`
  return found('file-too-large', wholeFile, { file: fileName, size: megabytes(size), limit: megabytes(limits.fileBytes) })
}

async function readRaw(bytes: Uint8Array, file: string, known: ReadonlySet<string>, limits: ImportLimits): Promise<RawSheet> {
  if (bytes.length === 0) throw new Unreadable(found('file-empty', wholeFile, { file }))
  const form = fileForm(bytes)
  switch (form) {
    case 'text':
      return readCsv(bytes, limits)
    case 'zip':
      return await readXlsx(bytes, known, limits)
    case 'ole':
      throw new Unreadable(found(holdsEncryptedPackage(bytes) ? 'file-password' : 'file-old-excel', wholeFile, { file }))
    default:
      throw new Unreadable(found('file-not-a-sheet', wholeFile, { file, what: form.toUpperCase() }))
  }
}

function assemble(raw: RawSheet, file: string, known: ReadonlySet<string>, limits: ImportLimits): Sheet {
  const at = findHeadings(raw.lines, known, limits.headingSearchLines)
  const headings = raw.lines[at]
  // A broken line at the top may be the headings themselves: what is under it cannot be read for certain.
  const broken = raw.lines.slice(0, at < 0 ? undefined : at).find((line) => line.kind === 'unreadable')
  if (broken) throw new Unreadable({ ...broken.finding, severity: 'fatal' })
  if (headings?.kind !== 'row') throw new Unreadable(found('file-empty', wholeFile, { file }))
  const header = withoutTrailingBlanks(headings.cells)
  const rows: SheetRow[] = []
  const unreadable: UnreadableLine[] = []
  const notes = findingList(
    limits.findingsPerRule,
    raw.notes.map((note) => underHeadings(note, header)),
  )
  if (at > 0) notes.add(found('lines-above-headings', atLine(headings.line), { line: String(headings.line) }))
  for (const line of raw.lines.slice(at + 1)) {
    const fitted = line.kind === 'row' ? fit(line, header.length, raw.format) : { line, notes: [] }
    fitted.notes.forEach(notes.add)
    if (fitted.line.kind === 'unreadable') {
      unreadable.push({ line: fitted.line.line, text: fitted.line.text, finding: underHeadings(fitted.line.finding, header) })
      continue
    }
    const { cells } = fitted.line
    rows.push({ line: line.line, cells })
    cells.forEach((cell, i) => noteText(cell, line.line, header[i] ?? '').forEach(notes.add))
  }
  return { format: raw.format, encoding: raw.encoding, headerLine: headings.line, header, rows, unreadable, notes: notes.all() }
}

/** Fits a line to the number of headings. In a text file too many cells mean a broken line; in a workbook a note beside the table. */
function fit(line: RawLine & { kind: 'row' }, width: number, format: Sheet['format']): { line: RawLine; notes: Finding[] } {
  const outside = line.cells.findIndex((cell, i) => i >= width && !isBlank(cell))
  const counts = { cells: String(line.cells.length), columns: String(width) }
  if (outside >= 0 && format === 'csv') {
    const finding = found('line-too-long', atLine(line.line), counts)
    return { line: { kind: 'unreadable', line: line.line, text: line.cells.join('\t'), finding }, notes: [] }
  }
  const notes: Finding[] = []
  if (outside >= 0)
    notes.push(found('cells-outside-headings', atLine(line.line, columnName(outside)), { cell: `${columnName(outside)}${line.line}` }))
  if (line.cells.length < width && format === 'csv') notes.push(found('line-too-short', atLine(line.line), counts))
  const cells = Array.from({ length: width }, (_, i) => line.cells[i] ?? '')
  return { line: { ...line, cells }, notes }
}

/** Readers of workbooks name columns by letter, since they know no headings; from here on a column is known by its heading. */
function underHeadings(finding: Finding, header: readonly string[]): Finding {
  if (finding.at.every((place) => place.kind !== 'line' || place.column === null)) return finding
  const at = finding.at.map((place) => {
    if (place.kind !== 'line' || place.column === null) return place
    const heading = header.findIndex((_, i) => columnName(i) === place.column)
    return isBlank(header[heading] ?? '') ? place : { ...place, column: header[heading] ?? null }
  })
  return { ...finding, at }
}

/** The finding that ended the reading; null when it was no fault of the file. */
function stoppedBy(error: unknown): Finding | null {
  if (error instanceof Unreadable) return error.finding
  return error instanceof FileFault ? found(error.fault, wholeFile, error.params) : null
}

function withoutTrailingBlanks(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => !isBlank(cell)) + 1)
}

function withFile(finding: Finding, file: string): Finding['message'] {
  return { id: finding.message.id, params: { file, ...finding.message.params } }
}
