import { openArchive } from '../../../platform/files/archive.ts'
import { fileForm, holdsEncryptedPackage } from '../../../platform/files/file-form.ts'
import type { Reader, Reading, ReadLimits } from '../model/part.ts'
import { archiveLimits } from './archive-limits.ts'
import { readDocx } from './read-docx.ts'
import { readPdf } from './read-pdf.ts'
import { readText } from './read-text.ts'
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
    case 'text':
      return textReader(name)(bytes, limits)
    default:
      return { kind: 'refused', why: 'unknown-format' }
  }
}

const unknown: Reader = () => Promise.resolve({ kind: 'refused', why: 'unknown-format' })

/** The reader for a zip, by what is in it. */
async function officeReader(bytes: Uint8Array, limits: ReadLimits): Promise<Reader> {
  const { names } = await openArchive(bytes, archiveLimits(limits))
  return names.has('word/document.xml') ? readDocx : unknown
}

/** The reader for text, by the name: bytes alone do not tell a text from a picture that nobody knows. */
function textReader(name: string): Reader {
  return /(?:\.(?:txt|text)|^[^.]*)$/iu.test(name) ? readText : unknown
}
