/** What a file is, by its first bytes and never by its name. `unknown` is also what is no picture at all. */
export type PictureKind = 'png' | 'jpeg' | 'webp' | 'gif' | 'heic' | 'avif' | 'tiff' | 'bmp' | 'svg' | 'html' | 'pdf' | 'unknown'

/** How kinds are called where people read of them. */
export const PICTURE_NAMES: Readonly<Record<Exclude<PictureKind, 'unknown'>, string>> = {
  png: 'PNG',
  jpeg: 'JPEG',
  webp: 'WebP',
  gif: 'GIF',
  heic: 'HEIC',
  avif: 'AVIF',
  tiff: 'TIFF',
  bmp: 'BMP',
  svg: 'SVG',
  html: 'HTML',
  pdf: 'PDF',
}

const SIGNATURES: readonly (readonly [PictureKind, at: number, signature: string])[] = [
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['jpeg', 0, '\xff\xd8\xff'],
  ['webp', 8, 'WEBP'],
  ['gif', 0, 'GIF8'],
  ['heic', 4, 'ftyphei'],
  ['heic', 4, 'ftypmif1'],
  ['avif', 4, 'ftypavif'],
  ['tiff', 0, 'II*\0'],
  ['tiff', 0, 'MM\0*'],
  ['bmp', 0, 'BM'],
  ['pdf', 0, '%PDF-'],
]

/** Recognises a picture, and what people send in its place. */
export function recognisePicture(bytes: Uint8Array): PictureKind {
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1')
  const found = SIGNATURES.find(([, at, signature]) => start.startsWith(signature, at))
  if (found !== undefined) return found[0]
  const text = start.replace(/^\xef\xbb\xbf/, '').trimStart()
  if (!text.startsWith('<')) return 'unknown'
  return /<svg[\s>]/i.test(text) ? 'svg' : 'html'
}
