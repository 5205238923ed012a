import { createHash, randomUUID } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Bytes by their SHA-256: the same bytes are stored once, and a name can never point to other bytes. */
export interface FileStore {
  /** Durable when it returns: written, flushed and renamed into place, so a kill leaves whole files or none. */
  put(bytes: Uint8Array): string
  /** @throws when the file is not there, or its bytes are no longer those that were stored. */
  get(sha256: string): Promise<Buffer>
}

export function createFileStore(folder: string): FileStore {
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a file id')
    return join(folder, sha256.slice(0, 2), sha256)
  }
  return {
    put(bytes) {
      const sha256 = sha256Of(bytes)
      const path = pathOf(sha256)
      if (existsSync(path)) return sha256
      mkdirSync(dirname(path), { recursive: true })
      const temporary = `${path}.${randomUUID()}.part`
      const file = openSync(temporary, 'wx')
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
      fsyncSync(file)
      closeSync(file)
      renameSync(temporary, path)
      flushFolder(dirname(path))
      return sha256
    },
    async get(sha256) {
      const bytes = await readFile(pathOf(sha256))
      if (sha256Of(bytes) !== sha256) throw new Error(`the stored file ${sha256} is damaged`)
      return bytes
    },
  }
}

/** A power cut could else forget the name though it kept the bytes. Windows has no such call. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
