import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** All that the environment decides. Every name is documented in docs/configuration.md, which a test compares with this file. */
export interface Config {
  readonly dataFolder: string
  readonly host: string
  readonly port: number
  /** PostgreSQL; null runs on the embedded database in the data folder. */
  readonly databaseUrl: string | null
  /** Demo: one click enters as a role, and today is a fixed day. */
  readonly isDemo: boolean
  /** The municipality whose publications anyone may read here; null shows none. */
  readonly publicTenant: string | null
  /** The day the demo starts on; null outside the demo. */
  readonly demoToday: string | null
  /** Address people use, when it is not http://host:port (behind a proxy). */
  readonly publicUrl: string
  readonly secret: string
  readonly logLevel: string
  readonly webFolder: string
}

export type Environment = Readonly<Record<string, string | undefined>>

/** @throws when a value cannot be used, naming the variable: a server must not start on a guess. */
export function readConfig(environment: Environment = process.env): Config {
  const dataFolder = resolve(environment['ARSRING_DATA'] ?? 'data')
  const host = environment['ARSRING_HOST'] ?? '127.0.0.1'
  const port = Number(environment['ARSRING_PORT'] ?? '4600')
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`ARSRING_PORT: not a port: ${environment['ARSRING_PORT']}`)
  const isDemo = environment['ARSRING_DEMO'] === '1'
  if (isDemo && host !== '127.0.0.1' && host !== 'localhost')
    throw new Error('ARSRING_DEMO: the demo lets anyone in and listens on 127.0.0.1 only')
  return {
    dataFolder,
    host,
    port,
    databaseUrl: environment['DATABASE_URL'] ?? null,
    isDemo,
    publicTenant: environment['ARSRING_PUBLIC_TENANT'] ?? (isDemo ? 'oslo' : null),
    demoToday: isDemo ? (environment['ARSRING_DEMO_TODAY'] ?? '2025-01-20') : null,
    publicUrl: environment['ARSRING_PUBLIC_URL'] ?? `http://${host}:${port}`,
    secret: environment['ARSRING_SECRET'] ?? storedSecret(dataFolder),
    logLevel: environment['ARSRING_LOG_LEVEL'] ?? 'info',
    webFolder: resolve(environment['ARSRING_WEB'] ?? join(import.meta.dirname, '../../../../web/dist')),
  }
}

/** A secret made once and kept in the data folder, so that a first start needs no configuration and sessions outlive a restart. */
function storedSecret(dataFolder: string): string {
  const path = join(dataFolder, 'secret')
  if (existsSync(path)) return readFileSync(path, 'utf8').trim()
  mkdirSync(dataFolder, { recursive: true })
  const secret = randomBytes(32).toString('hex')
  writeFileSync(path, secret, { mode: 0o600 })
  return secret
}
