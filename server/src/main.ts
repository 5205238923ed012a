import { readConfig } from './platform/config/config.ts'
import { createLog } from './platform/log/log.ts'
import { createApi } from './services/api.ts'
import { openInstallation } from './services/installation.ts'
import { loadDemo } from './services/load-demo.ts'

const config = readConfig()
const log = createLog(config.logLevel)
const installation = await openInstallation(config)
if (config.isDemo) await loadDemo(installation, log)
const app = await createApi(installation, log)
await app.listen({ host: config.host, port: config.port })
log.info({ address: config.publicUrl, database: installation.database.kind, node: process.version }, 'listening')
process.send?.('listening')

let stopping = false
/** Stops taking requests, lets those under way finish, closes the database. A second signal ends at once. */
async function stop(signal: string): Promise<void> {
  if (stopping) process.exit(1)
  stopping = true
  log.info({ signal }, 'stopping')
  await app.close()
  await installation.close()
  process.exit(0)
}
process.on('SIGTERM', () => void stop('SIGTERM'))
process.on('SIGINT', () => void stop('SIGINT'))
