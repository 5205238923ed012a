import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockFolder } from './lock-folder.ts'

let folder: string
const lock = (): string => join(folder, 'lock')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arsring-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the lock on the data folder', () => {
  it('is made with the folder, names the process, and is gone when it is let go', () => {
    const unlock = lockFolder(join(folder, 'new', 'deep'))
    expect(readFileSync(join(folder, 'new', 'deep', 'lock'), 'utf8').split(' ')[0]).toBe(String(process.pid))
    unlock()
    expect(existsSync(join(folder, 'new', 'deep', 'lock'))).toBe(false)
  })

  it('leaves nothing but the lock in the folder', () => {
    const unlock = lockFolder(folder)
    expect(readdirSync(folder)).toEqual(['lock'])
    unlock()
    expect(readdirSync(folder)).toEqual([])
  })

  it('refuses a second opening in the same process', () => {
    const unlock = lockFolder(folder)
    expect(() => lockFolder(folder)).toThrow(/in use by process/)
    unlock()
    lockFolder(folder)()
  })

  it('refuses while another living process holds it, and says which', () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'ignore' })
    try {
      writeFileSync(lock(), String(other.pid))
      expect(() => lockFolder(folder)).toThrow(`in use by process ${other.pid}`)
      expect(readFileSync(lock(), 'utf8')).toBe(String(other.pid))
    } finally {
      other.kill('SIGKILL')
    }
  })

  it.each([
    ['of a process that is gone', () => String(spawnSync(process.execPath, ['-e', '']).pid)],
    ['that was never written', () => ''],
    ['that is no number', () => 'x'],
    ['of a process before this one with the same number', () => `${process.pid} 1`],
  ])('takes over a lock %s', (_, text) => {
    writeFileSync(lock(), text())
    const unlock = lockFolder(folder)
    expect(readFileSync(lock(), 'utf8').split(' ')[0]).toBe(String(process.pid))
    unlock()
  })

  it('takes over a lock whose number belongs to another process now, where the system tells when it started', () => {
    if (process.platform !== 'linux') return
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'ignore' })
    try {
      writeFileSync(lock(), `${other.pid} 1`)
      lockFolder(folder)()
    } finally {
      other.kill('SIGKILL')
    }
  })

  it('is given to one of many that ask at once', async () => {
    const script = `const { lockFolder } = await import(${JSON.stringify(join(import.meta.dirname, 'lock-folder.ts'))})
      try { lockFolder(${JSON.stringify(folder)}); console.log('mine'); setTimeout(() => process.exit(), 3000) } catch { console.log('refused') }`
    writeFileSync(lock(), '999999999')
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'ignore'] })
        return new Promise<string>((done) => child.stdout.once('data', (chunk: Buffer) => done(chunk.toString().trim())))
      }),
    )
    expect(answers.sort()).toEqual(['mine', 'refused', 'refused', 'refused'])
  })
})
