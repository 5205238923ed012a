import { fail, message, ok, type Message, type Result } from '@arsring/shared'
import { fromBuffer, type Entry } from 'yauzl'
import { PICTURE_NAMES, recognisePicture } from '../images/recognise.ts'

/** What may be attached to a report, by how it is named in an address. */
export const DOCUMENT_KINDS = {
  pdf: { name: 'PDF', mediaType: 'application/pdf' },
  docx: { name: 'Word', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  xlsx: { name: 'Excel', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { name: 'CSV', mediaType: 'text/csv' },
  png: { name: 'PNG', mediaType: 'image/png' },
  jpg: { name: 'JPEG', mediaType: 'image/jpeg' },
} as const
export type DocumentKind = keyof typeof DOCUMENT_KINDS

const MOST_ENTRIES = 10_000
/** What makes an Office document do something when it is opened, or carries another file along. */
const ACTIVE_PART = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml)$|\/(?:activeX|embeddings|externalLinks)\//i
const ACTIVE_PDF = /\/(?:JavaScript|Launch|EmbeddedFiles|RichMedia)\b/

/**
 * What a file is, by its content and never by its name; refused when it is none of those that may be attached, is not
 * whole, or says that it does something when it is opened. PDF actions inside packed objects are not seen.
 */
export async function recogniseDocument(bytes: Buffer): Promise<Result<DocumentKind, Message>> {
  if (bytes.length === 0) return fail(message('attachment.empty'))
  const picture = recognisePicture(bytes)
  if (picture === 'png') return ok('png')
  if (picture === 'jpeg') return ok('jpg')
  if (picture === 'pdf') return pdf(bytes)
  if (picture !== 'unknown') return fail(message('attachment.kind', { kind: PICTURE_NAMES[picture] }))
  if (bytes.toString('latin1', 0, 4) === 'PK\x03\x04') return office(bytes)
  return isTable(bytes) ? ok('csv') : fail(message('attachment.unknown'))
}

function pdf(bytes: Buffer): Result<DocumentKind, Message> {
  const source = bytes.toString('latin1')
  if (!/^%PDF-[12]\.\d/.test(source) || !source.slice(-1024).includes('%%EOF')) return fail(message('attachment.broken'))
  return ACTIVE_PDF.test(source) ? fail(message('attachment.active')) : ok('pdf')
}

async function office(bytes: Buffer): Promise<Result<DocumentKind, Message>> {
  const names = await namesIn(bytes)
  if (names === null) return fail(message('attachment.broken'))
  if (names.some((name) => ACTIVE_PART.test(name))) return fail(message('attachment.active'))
  if (!names.includes('[Content_Types].xml')) return fail(message('attachment.unknown'))
  if (names.includes('word/document.xml')) return ok('docx')
  return names.includes('xl/workbook.xml') ? ok('xlsx') : fail(message('attachment.unknown'))
}

/** Names of the files in a package, by its list of them; null when it has none that can be read. Nothing is unpacked. */
function namesIn(bytes: Buffer): Promise<readonly string[] | null> {
  return new Promise((resolve) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error !== null || zip.entryCount > MOST_ENTRIES) return resolve(null)
      const names: string[] = []
      zip.on('error', () => resolve(null))
      zip.on('end', () => resolve(names))
      zip.on('entry', (entry: Entry) => {
        names.push(entry.fileName)
        zip.readEntry()
      })
      zip.readEntry()
    })
  })
}

/** Text in columns: no sign that only programs write, no markup, and a separator in its first line. */
function isTable(bytes: Buffer): boolean {
  const text = bytes.toString('latin1')
  if (/[\x00-\x08\x0b\x0c\x0e-\x1f]/.test(text) || /^(?:\xef\xbb\xbf)?\s*</.test(text)) return false
  return /[;,\t]/.test(/^[^\r\n]*/.exec(text)?.[0] ?? '')
}
