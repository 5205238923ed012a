import { createHash, randomUUID } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Bytes by their SHA-256: the same bytes are stored once, and a name can never point to other bytes. */
export interface FileStore {
  /** Durable when it returns: written, flushed and renamed into place, so a kill leaves whole files or none. */
  put(bytes: Uint8Array): string
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
      mkdirSync(join(folder, sha256.slice(0, 2)), { recursive: true })
      const temporary = `${path}.${randomUUID()}.part`
      const file = openSync(temporary, 'wx')
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
      fsyncSync(file)
      closeSync(file)
      renameSync(temporary, path)
      return sha256
    },
    get: (sha256) => readFile(pathOf(sha256)),
  }
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
