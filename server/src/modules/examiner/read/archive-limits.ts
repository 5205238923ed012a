import type { ArchiveLimits } from '../../../platform/files/archive.ts'
import type { ReadLimits } from '../model/part.ts'

/** Parts of a document with many pictures; each is unpacked only when it is read, and pictures never are. */
const MOST_PARTS = 10_000
/** What all parts may claim to hold, pictures with them. */
const MOST_BYTES = 1024 * 1024 * 1024
/** Text packs ten to fifty times; far above that a part is made to fill the memory. */
const HIGHEST_RATIO = 250
const RATIO_FROM_BYTES = 20 * 1024 * 1024

/** The limits of reading, as those of the archive that an Office file is. */
export function archiveLimits(limits: ReadLimits): ArchiveLimits {
  return {
    zipEntries: MOST_PARTS,
    inflatedBytes: MOST_BYTES,
    partBytes: limits.unpackedBytes,
    inflationRatio: HIGHEST_RATIO,
    ratioFromBytes: RATIO_FROM_BYTES,
  }
}
