import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { openArchive } from '../../src/platform/files/archive.ts'
import { importLimits } from '../../src/modules/facts/import/limits.ts'
import { buildZip } from '../../src/platform/files/testing.ts'
import type { SampleFile } from './file.ts'
import { ombudFiles } from './ombud.ts'
import { ukeFiles } from './uke.ts'

/**
 * Writes the files of figures that the sample loads, from the rows typed beside it, in the forms that offices
 * send them: Windows-1252, UTF-8 and UTF-16 text and a real workbook. The same rows give the same bytes.
 * Run: node server/test/sample-files/make.ts
 */
export const sampleFolder = join(import.meta.dirname, '../../../samples/oslo-2024/figures')
export const sampleFiles: readonly SampleFile[] = [...ombudFiles, ...ukeFiles]

export async function bytesOf(file: SampleFile): Promise<Uint8Array> {
  switch (file.form) {
    case 'csv-windows-1252':
      return iconv.encode(delimited(file.rows, ';'), 'win1252')
    case 'csv-utf-8':
      return iconv.encode(delimited(file.rows, ';'), 'utf8', { addBOM: true })
    case 'csv-utf-16':
      return iconv.encode(delimited(file.rows, '\t'), 'utf16le', { addBOM: true })
    case 'xlsx':
      return workbook(file.rows)
  }
}

function delimited(rows: SampleFile['rows'], delimiter: string): string {
  const cell = (text: string): string => (text.includes('"') || text.includes(delimiter) ? `"${text.replace(/"/g, '""')}"` : text)
  return rows.map((cells) => `${cells.map(cell).join(delimiter)}\r\n`).join('')
}

// The day the demo begins: a workbook says when it was made, and must say the same each time.
const MADE = new Date('2025-01-20T08:00:00Z')

async function workbook(rows: SampleFile['rows']): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.created = MADE
  book.modified = MADE
  const sheet = book.addWorksheet('Nøkkeltall')
  const [headings = [], ...lines] = rows
  sheet.addRow([...headings]).font = { bold: true }
  for (const line of lines) sheet.addRow(line.map((text) => (/^\d+$/.test(text) ? Number(text) : text)))
  // The library stamps its zip with the clock: the parts are packed again without one.
  const archive = await openArchive(new Uint8Array(await book.xlsx.writeBuffer()), importLimits)
  const parts = await Promise.all(
    [...archive.names].sort().map(async (name) => ({ name, data: Buffer.concat(await Array.fromAsync(archive.read(name))) })),
  )
  return buildZip(parts)
}

if (import.meta.main) {
  for (const file of sampleFiles) {
    const path = join(sampleFolder, file.path)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, await bytesOf(file))
    process.stdout.write(`${path}\n`)
  }
}
