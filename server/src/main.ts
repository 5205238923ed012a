import type { FastifyInstance } from 'fastify'
import { readShipped } from '@arsring/standards'
import { readConfig, type Config } from './platform/config/config.ts'
import { createLog } from './platform/log/log.ts'
import { createApi } from './services/api.ts'
import { openInstallation, type Installation } from './services/installation.ts'
import { loadDemo } from './services/load-demo.ts'

const config = configOrExit()
const log = createLog(config.logLevel)
let installation: Installation | undefined
let app: FastifyInstance | undefined
try {
  readShipped()
  installation = await openInstallation(config)
  if (config.isDemo) await loadDemo(installation, log)
  app = await createApi(installation, log)
  await app.listen({ host: config.host, port: config.port })
} catch (error) {
  log.fatal({ err: error }, 'could not start')
  await installation?.close()
  process.exit(1)
}
log.info({ address: config.publicUrl, database: installation.database.kind, node: process.version }, 'listening')
process.send?.('listening')

const STOP_MILLISECONDS = 30_000
let stopping = false
/** Stops taking requests, lets those under way finish, closes the database. A second signal ends at once, and so does a request without end. */
async function stop(signal: string): Promise<void> {
  if (stopping) process.exit(1)
  stopping = true
  log.info({ signal }, 'stopping')
  setTimeout(() => process.exit(1), STOP_MILLISECONDS).unref()
  await app?.close()
  await installation?.close()
  process.exit(0)
}
process.on('SIGTERM', () => void stop('SIGTERM'))
process.on('SIGINT', () => void stop('SIGINT'))
// Whoever started us is gone, even when it had no time to say so.
process.on('disconnect', () => void stop('disconnect'))

/** There is no log before there is a configuration, and a variable that cannot be used needs no stack of calls. */
function configOrExit(): Config {
  try {
    return readConfig()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}
