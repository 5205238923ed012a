import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFileStore, sha256Of } from './file-store.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arsring-files-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const filesIn = (): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []))

describe('files by content', () => {
  it('names the bytes by their hash and gives them back', async () => {
    const store = createFileStore(join(folder, 'not', 'there', 'yet'))
    const bytes = Buffer.from('1 234,5\n')
    const sha256 = store.put(bytes)
    expect(sha256).toBe(sha256Of(bytes))
    expect(await store.get(sha256)).toEqual(bytes)
  })

  it('stores the same bytes once, without touching what is there', () => {
    const store = createFileStore(folder)
    const sha256 = store.put(Buffer.from('a'))
    const path = join(folder, sha256.slice(0, 2), sha256)
    const { ino } = statSync(path)
    expect(store.put(Buffer.from('a'))).toBe(sha256)
    expect(statSync(path).ino).toBe(ino)
    expect(filesIn()).toEqual([sha256])
  })

  it('keeps nothing, and much', async () => {
    const store = createFileStore(folder)
    for (const bytes of [Buffer.alloc(0), Buffer.alloc(3_000_000, 7)]) expect((await store.get(store.put(bytes))).equals(bytes)).toBe(true)
  })

  it('is not confused by what a kill left behind', async () => {
    const store = createFileStore(folder)
    const sha256 = sha256Of(Buffer.from('a'))
    store.put(Buffer.from('b'))
    writeFileSync(join(folder, `${sha256}.part`), 'hal')
    await expect(store.get(sha256)).rejects.toThrow(/ENOENT/)
    store.put(Buffer.from('a'))
    expect((await store.get(sha256)).toString()).toBe('a')
  })

  it('says so when the bytes are not what they were', async () => {
    const store = createFileStore(folder)
    const sha256 = store.put(Buffer.from('a'))
    writeFileSync(join(folder, sha256.slice(0, 2), sha256), 'b')
    await expect(store.get(sha256)).rejects.toThrow(/damaged/)
  })

  it.each(['../secret', '', 'a'.repeat(63), `${'a'.repeat(64)}/..`, 'A'.repeat(64)])('takes %j for no name of a file', async (name) => {
    const store = createFileStore(folder)
    await expect(async () => store.get(name)).rejects.toThrow('not a file id')
  })
})
