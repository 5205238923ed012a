import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { ROOT } from '../repository.ts'

/** A server in a process of its own, as an installation runs it. */
export interface ServerProcess {
  readonly url: string
  readonly pid: number
  /** What it wrote to its log. */
  log(): string
  /** Takes the process away without a word, as a power cut does, and waits until it is gone. */
  kill(): Promise<void>
  /** Asks it to stop and waits; its exit code. */
  stop(): Promise<number | null>
}

/** Starts the server as a demo and waits until it listens. @throws with its log when it ends instead. */
export async function startServer(environment: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const server = await launch(environment)
  await server.listening
  return server
}

/** Starts the server without waiting for it. */
export async function launch(
  environment: Readonly<Record<string, string>>,
): Promise<ServerProcess & { readonly listening: Promise<void>; readonly exited: Promise<number | null> }> {
  const port = await freePort()
  const child = spawn(process.execPath, ['server/src/main.ts'], {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/compile'),
      NODE_NO_WARNINGS: '1',
      ARSRING_DEMO: '1',
      ARSRING_PORT: String(port),
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const chunks: string[] = []
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk.toString()))
  const exited = new Promise<number | null>((done) => child.once('exit', (code) => done(code)))
  const listening = new Promise<void>((done, refuse) => {
    child.once('message', () => done())
    void exited.then((code) => refuse(new Error(`the server ended (${code}) before it listened:\n${chunks.join('')}`)))
  })
  // Whoever launches without waiting for it to listen has no use for the refusal.
  listening.catch(() => undefined)
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    log: () => chunks.join(''),
    listening,
    exited,
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
    async stop() {
      child.kill('SIGTERM')
      return exited
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((answer, refuse) => {
    const probe = createServer()
    probe.once('error', refuse)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => answer(port))
    })
  })
}
