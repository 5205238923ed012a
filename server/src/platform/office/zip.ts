import { zipSync, type Zippable } from 'fflate'

/** What is packed already gains nothing from being packed again. */
const PACKED = /\.(?:png|jpg|woff2|pdf|docx|xlsx)$/

/**
 * Files as a ZIP, in the order given. Every file bears the same date (ISO), so the same files and date give the same
 * bytes: the packing is done in JavaScript, since the machine's own may differ from one processor to the next.
 */
export function zipOf(files: ReadonlyMap<string, Uint8Array>, date: string): Buffer {
  // Without a time zone: a ZIP holds local time, and midnight is midnight wherever it is made.
  const mtime = `${date.slice(0, 10)}T00:00:00`
  const entries: Zippable = {}
  for (const [path, bytes] of files) entries[path] = [bytes, { mtime, level: PACKED.test(path) ? 0 : 6 }]
  return Buffer.from(zipSync(entries))
}
