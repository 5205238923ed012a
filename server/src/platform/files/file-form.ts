/** What the bytes are, whatever the file is called. */
export type FileForm = 'zip' | 'ole' | 'text' | ForeignForm
export type ForeignForm = 'png' | 'jpeg' | 'gif' | 'pdf' | 'gzip' | 'rar' | '7z' | 'html' | 'xml' | 'rtf' | 'parquet'

const SIGNATURES: readonly (readonly [FileForm, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['gzip', [0x1f, 0x8b]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
]

/** The form of a file by its first bytes. HTML and XML tables named `.xls` are common, and are neither text tables nor workbooks. */
export function fileForm(bytes: Uint8Array): FileForm {
  for (const [form, signature] of SIGNATURES) {
    if (signature.every((byte, i) => bytes[i] === byte)) return form
  }
  const start = new TextDecoder('windows-1252')
    .decode(bytes.subarray(0, 200))
    .replace(/[\0\s\u00ef\u00bb\u00bf\u00ff\u00fe]/g, '')
    .toLowerCase()
  if (start.startsWith('<!doctypehtml') || start.startsWith('<html') || start.startsWith('<table')) return 'html'
  if (start.startsWith('<?xml')) return 'xml'
  return 'text'
}

/** True when an OLE container holds a workbook locked with a password (Excel wraps those), not an old `.xls`. */
export function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'))
}
