import { openArchive } from '../../../platform/files/archive.ts'
import { fileForm, holdsEncryptedPackage } from '../../../platform/files/file-form.ts'
import type { Reader, Reading, ReadLimits } from '../model/part.ts'
import { archiveLimits } from './archive-limits.ts'
import { readDocx } from './read-docx.ts'
import { readHtml } from './read-html.ts'
import { readMarkdown } from './read-markdown.ts'
import { readPdf } from './read-pdf.ts'
import { readText } from './read-text.ts'
import { readXlsx } from './read-xlsx.ts'
import { refusing } from './stop.ts'

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
      return readPdf(bytes, limits)
    case 'html':
      return readHtml(bytes, limits)
    case 'xml':
    case 'text':
      return textReader(bytes, name)(bytes, limits)
    default:
      return { kind: 'refused', why: 'unknown-format' }
  }
}

const unknown: Reader = () => Promise.resolve({ kind: 'refused', why: 'unknown-format' })

/** The reader for a zip, by what is in it. */
async function officeReader(bytes: Uint8Array, limits: ReadLimits): Promise<Reader> {
  const { names } = await openArchive(bytes, archiveLimits(limits))
  if (names.has('word/document.xml')) return readDocx
  return names.has('xl/workbook.xml') ? readXlsx : unknown
}

/** The reader for text: bytes alone tell a page from its tags, but not a text from a picture that nobody knows; that the name does. */
function textReader(bytes: Uint8Array, name: string): Reader {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1').replaceAll('\0', '')
  if (/\.(?:html?|xhtml)$/iu.test(name) || /<(?:!doctype html|html|head|body)[\s>]/i.test(start)) return readHtml
  if (/\.(?:md|markdown)$/iu.test(name)) return readMarkdown
  return /(?:\.(?:txt|text)|^[^.]*)$/iu.test(name) ? readText : unknown
}
