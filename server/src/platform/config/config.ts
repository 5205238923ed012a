import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isPeriod } from '@arsring/shared'

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

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']
const SECRET_LENGTH = 32

/**
 * A variable that is set to nothing counts as not set, as compose files and service units write it.
 * @throws when a value cannot be used, naming the variable: a server must not start on a guess.
 */
export function readConfig(given: Environment = process.env): Config {
  const environment = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
  const dataFolder = resolve(environment['ARSRING_DATA'] ?? 'data')
  const host = environment['ARSRING_HOST'] ?? '127.0.0.1'
  const port = Number(environment['ARSRING_PORT'] ?? '4600')
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`ARSRING_PORT: not a port: ${environment['ARSRING_PORT']}`)
  const demo = environment['ARSRING_DEMO'] ?? '0'
  if (demo !== '0' && demo !== '1') throw new Error(`ARSRING_DEMO: neither 0 nor 1: ${demo}`)
  const isDemo = demo === '1'
  if (isDemo && host !== '127.0.0.1' && host !== 'localhost')
    throw new Error('ARSRING_DEMO: the demo lets anyone in and listens on 127.0.0.1 only')
  const today = environment['ARSRING_DEMO_TODAY'] ?? '2025-01-20'
  if (today.length !== 10 || !isPeriod(today)) throw new Error(`ARSRING_DEMO_TODAY: not a day as 2025-01-20: ${today}`)
  const databaseUrl = environment['DATABASE_URL'] ?? null
  // The address may hold a password and is not repeated.
  if (databaseUrl !== null && !isUrl(databaseUrl, ['postgres:', 'postgresql:']))
    throw new Error('DATABASE_URL: not an address as postgres://user:password@host:5432/database')
  const publicUrl = environment['ARSRING_PUBLIC_URL'] ?? `http://${host}:${port}`
  if (!isUrl(publicUrl, ['http:', 'https:'])) throw new Error(`ARSRING_PUBLIC_URL: not an address as https://host: ${publicUrl}`)
  const logLevel = environment['ARSRING_LOG_LEVEL'] ?? 'info'
  if (!LOG_LEVELS.includes(logLevel)) throw new Error(`ARSRING_LOG_LEVEL: not one of ${LOG_LEVELS.join(', ')}: ${logLevel}`)
  const secret = environment['ARSRING_SECRET']
  if (secret !== undefined && secret.length < SECRET_LENGTH) throw new Error(`ARSRING_SECRET: shorter than ${SECRET_LENGTH} characters`)
  return {
    dataFolder,
    host,
    port,
    databaseUrl,
    isDemo,
    publicTenant: environment['ARSRING_PUBLIC_TENANT'] ?? (isDemo ? 'oslo' : null),
    demoToday: isDemo ? today : null,
    publicUrl,
    secret: secret ?? storedSecret(dataFolder),
    logLevel,
    webFolder: resolve(environment['ARSRING_WEB'] ?? join(import.meta.dirname, '../../../../web/dist')),
  }
}

function isUrl(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol)
}

/**
 * A secret made once and kept in the data folder, so that a first start needs no configuration and sessions outlive a
 * restart. It is put in its place whole: one cut off half way would be a weak one.
 */
function storedSecret(dataFolder: string): string {
  const path = join(dataFolder, 'secret')
  if (!existsSync(path)) {
    mkdirSync(dataFolder, { recursive: true })
    const draft = `${path}.${randomUUID()}`
    writeFileSync(draft, randomBytes(SECRET_LENGTH).toString('hex'), { mode: 0o600, flush: true })
    renameSync(draft, path)
  }
  const secret = readFileSync(path, 'utf8').trim()
  if (secret.length < SECRET_LENGTH)
    throw new Error(
      `${path}: shorter than ${SECRET_LENGTH} characters; remove the file to have a new secret made, which signs everybody out`,
    )
  return secret
}
