import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig, type Environment } from './config.ts'

let folder: string
const read = (environment: Environment = {}): ReturnType<typeof readConfig> => readConfig({ ARSRING_DATA: folder, ...environment })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arsring-config-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the configuration', () => {
  it('needs nothing: an embedded database, this machine only, no demo, nothing public', () => {
    const { secret, webFolder, ...rest } = read()
    expect(rest).toEqual({
      dataFolder: folder,
      host: '127.0.0.1',
      port: 4600,
      databaseUrl: null,
      isDemo: false,
      publicTenant: null,
      demoToday: null,
      publicUrl: 'http://127.0.0.1:4600',
      logLevel: 'info',
    })
    expect(secret).toMatch(/^[0-9a-f]{64}$/)
    expect(webFolder).toMatch(/web.dist$/)
  })

  it('shows the demo’s municipality and holds its day', () => {
    expect(read({ ARSRING_DEMO: '1' })).toMatchObject({ isDemo: true, publicTenant: 'oslo', demoToday: '2025-01-20' })
    expect(read({ ARSRING_DEMO: '1', ARSRING_DEMO_TODAY: '2025-02-03' }).demoToday).toBe('2025-02-03')
  })

  it('takes a variable that is set to nothing as not set', () => {
    const names = [
      'ARSRING_HOST',
      'ARSRING_PORT',
      'ARSRING_DEMO',
      'ARSRING_PUBLIC_URL',
      'ARSRING_LOG_LEVEL',
      'ARSRING_SECRET',
      'DATABASE_URL',
    ]
    expect(read(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(read())
  })

  it.each([
    ['ARSRING_PORT', { ARSRING_PORT: 'http' }],
    ['ARSRING_PORT', { ARSRING_PORT: '70000' }],
    ['ARSRING_PORT', { ARSRING_PORT: '46.5' }],
    ['ARSRING_DEMO', { ARSRING_DEMO: 'true' }],
    ['ARSRING_DEMO', { ARSRING_DEMO: '1', ARSRING_HOST: '0.0.0.0' }],
    ['ARSRING_DEMO_TODAY', { ARSRING_DEMO: '1', ARSRING_DEMO_TODAY: '20.01.2025' }],
    ['ARSRING_DEMO_TODAY', { ARSRING_DEMO: '1', ARSRING_DEMO_TODAY: '2025-02-30' }],
    ['DATABASE_URL', { DATABASE_URL: 'localhost:5432/arsring' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://localhost/arsring' }],
    ['ARSRING_PUBLIC_URL', { ARSRING_PUBLIC_URL: 'arsring.example.no' }],
    ['ARSRING_LOG_LEVEL', { ARSRING_LOG_LEVEL: 'verbose' }],
    ['ARSRING_SECRET', { ARSRING_SECRET: 'secret' }],
  ])('stops with the name of %s when it is %j', (name, environment) => {
    expect(() => read(environment)).toThrow(new RegExp(`^${name}:`))
  })

  it('never repeats a database password', () => {
    expect(() => read({ DATABASE_URL: 'postgre://me:hunter2@host/db' })).toThrow(/^(?!.*hunter2)/)
  })
})

describe('the stored secret', () => {
  it('is made once, for the owner’s eyes only, with nothing left beside it', () => {
    const { secret } = read()
    expect(read().secret).toBe(secret)
    expect(readdirSync(folder)).toEqual(['secret'])
    if (process.platform !== 'win32') expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
  })

  it('is not made when one is given', () => {
    expect(read({ ARSRING_SECRET: 'x'.repeat(32) }).secret).toBe('x'.repeat(32))
    expect(existsSync(join(folder, 'secret'))).toBe(false)
  })

  it('is never weak: a file that was cut off stops the start', () => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'secret'), '')
    expect(() => read()).toThrow(/secret: shorter than 32 characters/)
    expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe('')
  })
})
