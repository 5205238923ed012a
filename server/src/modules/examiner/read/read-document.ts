import { fileForm, holdsEncryptedPackage } from '../../../platform/files/file-form.ts'
import type { Reader, Reading, ReadLimits } from '../model/part.ts'
import { archiveLimits } from './archive-limits.ts'
import { refusing } from './stop.ts'

// A reader and the library it stands on are loaded when a document asks for it: each takes longer than a short document.
const readers = {
  pdf: async () => (await import('./read-pdf.ts')).readPdf,
  docx: async () => (await import('./read-docx.ts')).readDocx,
  xlsx: async () => (await import('./read-xlsx.ts')).readXlsx,
  html: async () => (await import('./read-html.ts')).readHtml,
  markdown: async () => (await import('./read-markdown.ts')).readMarkdown,
  text: async () => (await import('./read-text.ts')).readText,
}

/** Reads a document of any format, told by its bytes first, then by the ending of its name. */
export async function readDocument(bytes: Uint8Array, name: string, limits: ReadLimits): Promise<Reading> {
  if (bytes.length === 0) return { kind: 'refused', why: 'empty' }
  const form = fileForm(bytes)
  switch (form) {
    case 'zip':
      return refusing(async () => (await officeReader(bytes, limits))(bytes, limits))
    case 'ole':
      // Office wraps what it locks with a password in the container of its old formats.
      return { kind: 'refused', why: holdsEncryptedPackage(bytes) ? 'encrypted' : 'unknown-format' }
    case 'pdf':
      return (await readers.pdf())(bytes, limits)
    case 'html':
      return (await readers.html())(bytes, limits)
    case 'xml':
    case 'text':
      return (await textReader(bytes, name))(bytes, limits)
    default:
      return { kind: 'refused', why: 'unknown-format' }
  }
}

const unknown: Reader = () => Promise.resolve({ kind: 'refused', why: 'unknown-format' })

/** The reader for a zip, by what is in it. */
async function officeReader(bytes: Uint8Array, limits: ReadLimits): Promise<Reader> {
  const { openArchive } = await import('../../../platform/files/archive.ts')
  const { names } = await openArchive(bytes, archiveLimits(limits))
  if (names.has('word/document.xml')) return readers.docx()
  return names.has('xl/workbook.xml') ? readers.xlsx() : unknown
}

/** The reader for text: bytes alone tell a page from its tags, but not a text from a picture that nobody knows; that the name does. */
async function textReader(bytes: Uint8Array, name: string): Promise<Reader> {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1').replaceAll('\0', '')
  if (/\.(?:html?|xhtml)$/iu.test(name) || /<(?:!doctype html|html|head|body)[\s>]/i.test(start)) return readers.html()
  if (/\.(?:md|markdown)$/iu.test(name)) return readers.markdown()
  return /(?:\.(?:txt|text)|^[^.]*)$/iu.test(name) ? readers.text() : unknown
}
