// `npm start`: builds the web bundle if its sources changed, runs Årsring on 127.0.0.1 with the demo on, and says where.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { existsSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
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
  // A group of its own: Ctrl+C reaches this script only, which asks the server once; a second signal would cut it short.
  const server = spawn(nodeBinary(), ['server/src/main.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', log, log, 'ipc'],
    detached: process.platform !== 'win32',
  })
  server.on('message', (said) => {
    if (said === 'listening') welcome(Date.now() - started, env.ARSRING_DEMO === '1')
  })

  let isStopping = false
  const stop = () => {
    if (isStopping) return
    isStopping = true
    console.log('\nStopper …')
    server.kill('SIGTERM')
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  server.on('exit', (code) => {
    if (isStopping) process.exit(0)
    const last = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-15).join('\n')
    console.error(`Årsring stoppet (${code ?? 'avbrutt'}). Det siste i ${logFile}:\n${last}`)
    process.exit(1)
  })
}

function welcome(milliseconds, isDemo) {
  console.log(`\n  Årsring er klar etter ${(milliseconds / 1000).toFixed(1)} s:  ${address}\n`)
  if (isDemo) console.log('  Velg en av de fem rollene på forsiden: ingen registrering, ikke noe passord. Demoens dag er 20. januar 2025.')
  console.log(`  Data ligger i ${data}, loggen i ${logFile}.\n  Ctrl+C stopper. Slett datamappen for å begynne på nytt.\n`)
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
