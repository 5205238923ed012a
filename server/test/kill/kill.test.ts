import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPostgres, type Database } from '../../src/platform/db/database.ts'
import { createTestDatabase } from '../../src/services/testing.ts'
import { ROOT } from '../repository.ts'
import { enterDemo, type DemoClient } from './demo-client.ts'
import { launch, startServer, type ServerProcess } from './server-process.ts'

const onPostgres = process.env['TEST_DB'] === 'postgres'
const ROUNDS = onPostgres ? 20 : 5
const FIRST_STARTS = 2
const REPORT = 'ombud-2024'

let dataFolder: string
let environment: Readonly<Record<string, string>>
let database: Database | null = null
let server: ServerProcess
let controller: DemoClient
let head: DemoClient
let central: DemoClient

/** What the server has answered that it did; all of it must be there whatever happens. */
const acknowledged = { batches: new Map<string, number>(), editions: new Set<number>() }
const duration = { import: 0, publish: 0 }
let filesMade = 0

beforeAll(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'arsring-kill-'))
  const url = onPostgres ? await createTestDatabase() : null
  if (url !== null) database = openPostgres(url)
  environment = { ARSRING_DATA: dataFolder, ...(url === null ? {} : { DATABASE_URL: url }) }
}, 240_000)

afterAll(async () => {
  await server.kill()
  await database?.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

test('a first start that is killed at any moment is followed by one that succeeds', async () => {
  for (let round = 0; round < FIRST_STARTS; round++) {
    const started = await launch(environment)
    await Promise.race([pause(300 + Math.random() * 2500), started.listening.catch(() => undefined)])
    await started.kill()
  }
  server = await startServer(environment)
  controller = await enterDemo(() => server, 'controller')
  head = await enterDemo(() => server, 'unit-head')
  central = await enterDemo(() => server, 'central-office')
  const { body } = await controller.get('/api/batches')
  const batches = body['batches'] as { readonly unit: string; readonly fileName: string }[]
  expect(new Set(batches.map((batch) => `${batch.unit}/${batch.fileName}`)).size, 'no file of the sample is posted twice').toBe(
    batches.length,
  )

  // How long the work takes here just now, so that the kills that follow meet it.
  await approve()
  duration.publish = await timed(async () => expect(await publishOnce()).toBe(200))
  duration.import = await timed(async () => expect(await importOnce()).toBe(200))
}, 240_000)

test(`${ROUNDS} kills in the middle of imports and publications lose nothing that was answered and leave nothing half done`, async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const kind = round % 2 === 0 ? 'import' : 'publish'
    if (kind === 'publish') await approve()
    const work = untilKilled(kind === 'import' ? importOnce : publishOnce)
    // Somewhere in the work, and for a publication rather towards its end, where what was made is stored.
    const delay = duration[kind] * (kind === 'import' ? 2.5 * Math.random() : 0.3 + 0.85 * Math.random())
    await pause(delay)
    await server.kill()
    await work
    server = await startServer(environment)
    await checkAll(`round ${round}, ${kind}, killed after ${delay.toFixed(0)} ms`)
  }
}, 240_000)

test('asked to stop, the server finishes what it is doing, takes nothing new, and ends well', async () => {
  await approve()
  const publishing = publishOnce()
  await pause(duration.publish * 0.4)
  const stopping = server.stop()
  await pause(50)
  await expect(fetch(`${server.url}/health`)).rejects.toThrow()
  expect(await publishing).toBe(200)
  expect(await stopping).toBe(0)
  expect(server.log()).toContain('"msg":"stopping"')
}, 240_000)

test('figures that were published are computed the same after all of it', async () => {
  expect(existsSync(join(dataFolder, 'lock'))).toBe(false)
  const replay = spawnSync(process.execPath, ['server/src/cli.ts', 'replay'], {
    cwd: ROOT,
    env: { ...process.env, ARSRING_DEMO: '1', ...environment },
    encoding: 'utf8',
  })
  const lines = replay.stdout.trim().split('\n')
  expect(lines.filter((line) => !line.endsWith('0 differ'))).toEqual([])
  expect(lines.length).toBeGreaterThan(1)
  expect(replay.status, replay.stderr).toBe(0)
  server = await startServer(environment)
  await checkAll('after a stop')
}, 240_000)

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** Does the same again and again until the server is gone without an answer. */
async function untilKilled(work: () => Promise<unknown>): Promise<void> {
  for (;;) {
    const isAnswered = await work().then(
      () => true,
      () => false,
    )
    if (!isAnswered) return
  }
}

/** Posts one file of 300 days with two figures a day, another each time. */
async function importOnce(): Promise<number> {
  filesMade += 1
  const year = 1990 + (filesMade % 30)
  const days = Array.from({ length: 300 }, (_, day) => new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10))
  const text = `Dato;Ansatte;Årsverk\n${days.map((day) => `${day};${filesMade};${filesMade}\n`).join('')}`
  const { status, body } = await controller.post({ kind: 'staffing', unit: 'ombud', year: 2024, text })
  if (status === 200) acknowledged.batches.set(String(body['id']), 2 * days.length)
  return status
}

/** Publishes the approved report; a second time the report is published already, and the answer says so. */
async function publishOnce(): Promise<number> {
  const { status, body } = await central.send('POST', `/api/reports/${REPORT}/publish`, {
    because: 'prøve',
    erratum: 'prøve',
    signature: { title: 'Virksomhetsleder', place: 'Oslo', date: '2025-01-20' },
  })
  if (status === 200) acknowledged.editions.add(Number(body['edition']))
  return status
}

/** Approves what is not approved, so that the report can be published. */
async function approve(): Promise<true> {
  const { body } = await head.get(`/api/reports/${REPORT}`)
  if (body['state'] === 'approved') return true
  if (body['state'] === 'published') await head.send('POST', `/api/reports/${REPORT}/transitions`, { to: 'draft', because: 'ny utgave' })
  const outline = body['outline'] as { readonly id: string; readonly isHeading: boolean; readonly state: string }[]
  for (const section of outline.filter((one) => !one.isHeading && one.state !== 'approved')) {
    await head.send('POST', `/api/reports/${REPORT}/sections/${section.id}/transitions`, { to: 'approved' })
  }
  const approved = await head.send('POST', `/api/reports/${REPORT}/transitions`, { to: 'approved' })
  if (approved.status !== 200) throw new Error(JSON.stringify(approved.body))
  return true
}

interface Published {
  readonly edition: number
  readonly unit: string
  readonly forms: readonly { readonly url: string; readonly bytes: number }[]
}

async function checkAll(when: string): Promise<void> {
  await checkBatches(when)
  const { body } = await central.get('/api/publications')
  const publications = (body['publications'] as Published[]).filter((publication) => publication.unit === 'ombud')
  const editions = publications.map((publication) => publication.edition).sort((a, b) => a - b)
  expect(editions, `${when}: no edition is missing or there twice`).toEqual(editions.map((_, index) => index + 1))
  for (const known of acknowledged.editions) expect(editions, `${when}: edition ${known} was answered`).toContain(known)
  const newest = publications.find((publication) => publication.edition === editions.length)
  if (newest !== undefined) await checkForms(newest, when)
}

async function checkBatches(when: string): Promise<void> {
  const { body } = await controller.get('/api/batches?unit=ombud')
  const batches = body['batches'] as { readonly id: string; readonly facts: number }[]
  for (const [id, facts] of acknowledged.batches)
    expect(batches.find((batch) => batch.id === id)?.facts, `${when}: batch ${id} was answered`).toBe(facts)
  if (database === null) {
    // The newest are those a kill can have met.
    for (const batch of batches.slice(0, 2)) {
      const whole = await controller.get(`/api/batches/${batch.id}`)
      expect((whole.body['figures'] as unknown[]).length, `${when}: batch ${batch.id} is whole`).toBe(batch.facts)
    }
    return
  }
  const broken = await database.kysely.transaction().execute(async (tx) => {
    await sql`select set_config('app.tenant_id', 'oslo', true)`.execute(tx)
    return sql`select batch.id from facts.batch where batch.fact_count <> (select count(*) from facts.fact where fact.batch_id = batch.id)
      or not exists (select 1 from audit.entry where subject = batch.id and event = 'facts.batch.posted')`.execute(tx)
  })
  expect(broken.rows, `${when}: every batch has all its figures and its entry in the trail`).toEqual([])
}

/** Every form of an edition is there, and is the bytes that its hash says. */
async function checkForms(publication: Published, when: string): Promise<void> {
  for (const form of publication.forms) {
    const response = await fetch(`${server.url}${form.url}`)
    const bytes = Buffer.from(await response.arrayBuffer())
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect([response.status, response.headers.get('etag'), bytes.length], `${when}: ${form.url}`).toEqual([200, `"${sha256}"`, form.bytes])
  }
}

test('a lock left by a kill is taken over, and one of a living server is not', async () => {
  if (onPostgres) return
  expect(readFileSync(join(dataFolder, 'lock'), 'utf8').split(' ')[0]).toBe(String(server.pid))
  const second = await launch(environment)
  expect(await second.exited).toBe(1)
  expect(second.log()).toContain(`in use by process ${server.pid}`)
  expect((await controller.get('/api/session')).status).toBe(200)
}, 240_000)
