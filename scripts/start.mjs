// `npm start`: builds the web bundle if its sources changed, runs Årsring on 127.0.0.1 with the demo on, and says where.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { existsSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { buildWeb } from './build-web.mjs'
import { childEnvironment, nodeBinary, root } from './runtime.mjs'

const data = resolve(root, process.env.ARSRING_DATA ?? 'data')
const port = Number(process.env.ARSRING_PORT ?? '4600')
const address = `http://127.0.0.1:${port}`
const logFile = join(data, 'server.log')

function isFree(candidate) {
  return new Promise((answer) => {
    const probe = createServer()
    probe.once('error', () => answer(false))
    probe.listen(candidate, '127.0.0.1', () => probe.close(() => answer(true)))
  })
}

async function untilReady(server) {
  while (server.exitCode === null && server.signalCode === null) {
    const answer = await fetch(`${address}/api/health`).catch(() => null)
    if (answer?.ok) return true
    await pause(150)
  }
  return false
}

function build() {
  const started = Date.now()
  if (!existsSync(join(root, 'web', 'dist', '.built'))) console.log('Bygger nettsidene …')
  const { built } = buildWeb()
  if (built) console.log(`Nettsidene er bygd på ${Math.round((Date.now() - started) / 1000)} s.`)
}

async function main() {
  const started = Date.now()
  if (!(await isFree(port))) {
    throw new Error(
      `Port ${port} er i bruk. Kanskje kjører Årsring allerede på ${address}? En annen port: ARSRING_PORT=${port + 1} npm start`,
    )
  }
  build()

  const isFirstStart = !existsSync(join(data, 'database')) && process.env.DATABASE_URL === undefined
  if (isFirstStart) console.log('Første start: lager databasen og leser inn eksempelet …')
  mkdirSync(data, { recursive: true })
  const env = childEnvironment({ ARSRING_DATA: data, ARSRING_PORT: String(port), ARSRING_DEMO: process.env.ARSRING_DEMO ?? '1' })
  const log = openSync(logFile, 'w')
  const server = spawn(nodeBinary(), ['server/src/main.ts'], { cwd: root, env, stdio: ['ignore', log, log] })

  let isStopping = false
  const stop = () => {
    if (!isStopping) console.log('\nStopper …')
    isStopping = true
    server.kill('SIGTERM')
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  server.on('exit', (code) => {
    if (isStopping) process.exit(0)
    const last = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-15).join('\n')
    console.error(`Årsring stoppet (${code ?? 'avbrutt'}). Det siste i ${logFile}:\n${last}`)
    process.exit(1)
  })

  if (!(await untilReady(server))) return
  const enter =
    env.ARSRING_DEMO === '1'
      ? '\n  Velg en av de fem rollene på forsiden. Ingen registrering, ingen passord. Demoen er stilt til 20. januar 2025.'
      : ''
  console.log(`\n  Årsring er klar etter ${((Date.now() - started) / 1000).toFixed(1)} s:  ${address}\n${enter}`)
  console.log(`\n  Data ligger i ${data}, loggen i ${logFile}.\n  Ctrl+C stopper. Slett datamappen for å begynne på nytt.\n`)
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
