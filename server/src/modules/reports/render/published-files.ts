import type { PublicAttachment, PublicImage, PublicReport } from '@arsring/document'
import { anchors } from './anchor.ts'

/** The bytes of the files that a report names, by their hash. They are part of what a rendition is made from. */
export type PublishedFiles = ReadonlyMap<string, Buffer>

export const NO_FILES: PublishedFiles = new Map()

/** @throws when a report names a file that was not handed over with it: that is a bug. */
export function bytesOf(files: PublishedFiles, sha256: string): Buffer {
  const bytes = files.get(sha256)
  if (bytes === undefined) throw new Error(`the report names the file ${sha256} and does not hold it`)
  return bytes
}

/** Address of a picture beside the web edition. */
export function imagePath(image: PublicImage): string {
  return `images/${image.sha256}.${imageEnding(image)}`
}

export function imageEnding(image: PublicImage): 'png' | 'jpg' {
  return image.mediaType === 'image/png' ? 'png' : 'jpg'
}

export interface AttachedFile {
  readonly attachment: PublicAttachment
  /** Address beside the web edition, after its title. */
  readonly path: string
  /** `PDF, 120 kB` */
  readonly about: string
}

/** What lies with the report, each with an address of its own. */
export function attachedFiles(report: PublicReport): readonly AttachedFile[] {
  const name = anchors()
  return report.attachments.map((attachment) => ({
    attachment,
    path: `${ATTACHMENTS}${name('', `${attachment.title.slice(0, 60)}`)}.${attachment.kind}`,
    about: `${KINDS[attachment.kind]}, ${sizeInWords(attachment.bytes)}`,
  }))
}

/** Where attachments lie: what is there is given to be kept, and is never shown as a page. */
export const ATTACHMENTS = 'attachments/'
const KINDS = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', csv: 'CSV', png: 'PNG', jpg: 'JPEG' } as const

export function sizeInWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`
}
