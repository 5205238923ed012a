import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const ROOT = join(import.meta.dirname, '../..')
const READY_WITHIN_MS = 120_000

/** A running Årsring with the demo on, in a data folder of its own. */
export interface Product {
  readonly address: string
  readonly dataFolder: string
  /** Asks it to stop, and waits until it has. */
  stop(): Promise<void>
}

/** A data folder with the sample loaded, made once; every journey gets a copy and disturbs no other. */
export async function prepareData(logFile: string): Promise<string> {
  const product = await startProduct(mkdtempSync(join(tmpdir(), 'arsring-e2e-')), logFile)
  await product.stop()
  return product.dataFolder
}

export function copyOf(dataFolder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'arsring-e2e-'))
  cpSync(dataFolder, copy, { recursive: true })
  return copy
}

/** @throws with the end of its log when the product does not become ready. */
export async function startProduct(dataFolder: string, logFile: string): Promise<Product> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const log = openSync(logFile, 'a')
  const { DATABASE_URL: _, ...environment } = process.env
  const env = { ...environment, ARSRING_DATA: dataFolder, ARSRING_PORT: String(port), ARSRING_DEMO: '1' }
  const server = spawn(process.execPath, [join(ROOT, 'server/src/main.ts')], { cwd: ROOT, env, stdio: ['ignore', log, log] })
  const deadline = performance.now() + READY_WITHIN_MS
  while (!(await answers(`${address}/ready`))) {
    if (hasEnded(server) || performance.now() > deadline) {
      server.kill('SIGKILL')
      throw new Error(`Årsring did not start:\n${readFileSync(logFile, 'utf8').split('\n').slice(-20).join('\n')}`)
    }
    await pause(100)
  }
  return { address, dataFolder, stop: () => stop(server) }
}

export function removeData(dataFolder: string): void {
  rmSync(dataFolder, { recursive: true, force: true })
}

function hasEnded(server: ChildProcess): boolean {
  return server.exitCode !== null || server.signalCode !== null
}

async function stop(server: ChildProcess): Promise<void> {
  if (hasEnded(server)) return
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  const insist = setTimeout(() => server.kill('SIGKILL'), 15_000)
  await ended
  clearTimeout(insist)
}

async function answers(url: string): Promise<boolean> {
  const answer = await fetch(url).catch(() => null)
  return answer?.ok === true
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const found = probe.address()
      probe.close(() => (found !== null && typeof found === 'object' ? resolve(found.port) : reject(new Error('no free port'))))
    })
  })
}
