import { crc32 } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { formatDecimal } from '@arsring/shared'
import { FileFault, type FileFaultKind } from './file-fault.ts'

/** How much a zip may hold before it is refused. */
export interface ArchiveLimits {
  readonly zipEntries: number
  /** Bytes of all parts together, as declared. */
  readonly inflatedBytes: number
  /** Bytes of one part, as counted while reading; `inflatedBytes` when not given. */
  readonly partBytes?: number
  /** Inflated size over packed size of a part larger than `ratioFromBytes`. */
  readonly inflationRatio: number
  readonly ratioFromBytes: number
}

/** A zip file whose directory has been checked. Its parts are inflated one at a time, in memory, and never to disk. */
export interface Archive {
  readonly names: ReadonlySet<string>
  /** Chunks of one part, counted and checked against its checksum. @throws FileFault. */
  read(name: string): AsyncIterable<Uint8Array>
}

/**
 * Opens a zip and checks everything its directory declares before a byte is inflated: number of entries, names that
 * would leave the folder, passwords, sizes and ratios. What is declared is held against what comes while reading.
 * @throws FileFault
 */
export async function openArchive(bytes: Uint8Array, limits: ArchiveLimits): Promise<Archive> {
  const zip = await guarded(() =>
    yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      strictFileNames: true,
      validateEntrySizes: true,
    }),
  )
  const entries = await guarded(() => readDirectory(zip, limits))
  return {
    names: new Set(entries.keys()),
    read: (name) => inflate(zip, entries.get(name), limits),
  }
}

async function readDirectory(zip: ZipFile, limits: ArchiveLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.zipEntries) refuse('zip-too-many-entries', { limit: counted(limits.zipEntries) })
  const entries = new Map<string, Entry>()
  let declared = 0
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName)) refuse('zip-damaged')
    if (entries.size >= limits.zipEntries) refuse('zip-too-many-entries', { limit: counted(limits.zipEntries) })
    if (entry.isEncrypted()) refuse('file-password')
    declared += entry.uncompressedSize
    if (declared > limits.inflatedBytes) refuse('zip-too-large', { limit: megabytes(limits.inflatedBytes) })
    if (entry.uncompressedSize > limits.ratioFromBytes && entry.uncompressedSize > entry.compressedSize * limits.inflationRatio) {
      refuse('zip-ratio', { part: entry.fileName, limit: counted(limits.inflationRatio) })
    }
    entries.set(entry.fileName, entry)
  }
  return entries
}

async function* inflate(zip: ZipFile, entry: Entry | undefined, limits: ArchiveLimits): AsyncGenerator<Uint8Array> {
  if (!entry) return refuse('zip-damaged')
  const stream = await guarded(() => zip.openReadStreamPromise(entry))
  const most = limits.partBytes ?? limits.inflatedBytes
  let size = 0
  let checksum = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > most) refuse('zip-too-large', { limit: megabytes(most) })
      checksum = crc32(chunk, checksum)
      yield chunk
    }
  } catch (error) {
    throw error instanceof FileFault ? error : asFileFault(error)
  }
  if (checksum !== entry.crc32) refuse('zip-damaged')
}

/** Runs a call into the zip library; what it throws is a fault of the file. */
async function guarded<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    throw error instanceof FileFault ? error : asFileFault(error)
  }
}

// yauzl has no error codes: a name that leaves its folder is told from other damage by its words.
const BAD_NAME = /^(absolute path|invalid relative path|invalid characters in fileName): ?(.*)$/

function asFileFault(error: unknown): FileFault {
  const words = error instanceof Error ? error.message : ''
  const name = BAD_NAME.exec(words)
  return name ? new FileFault('zip-name', { name: name[2] ?? '' }) : new FileFault('zip-damaged')
}

function refuse(fault: FileFaultKind, params: Readonly<Record<string, string>> = {}): never {
  throw new FileFault(fault, params)
}

function counted(number: number): string {
  return formatDecimal(String(number), 0)
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`
}
