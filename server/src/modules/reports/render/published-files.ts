import type { PublicImage } from '@arsring/document'

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
