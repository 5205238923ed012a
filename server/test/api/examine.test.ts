import { connect } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LARGEST_UPLOAD, MOST_AT_ONCE, MOST_INSIDE } from '../../src/modules/examiner/limits.ts'
import { createLog } from '../../src/platform/log/log.ts'
import { createApi } from '../../src/services/api.ts'
import type { Installation } from '../../src/services/installation.ts'
import { testInstallation } from '../../src/services/testing.ts'
import { read } from '../repository.ts'
import { multipart } from './api-client.ts'

const SAMPLE = read('web/src/features/examiner/sample-report.txt')
let installation: Installation
let app: FastifyInstance
beforeAll(async () => {
  installation = await testInstallation()
  app = await createApi(installation, createLog('silent'))
})
afterAll(() => app.close())

interface Answer {
  readonly kind: string
  readonly why?: string
  readonly message?: string
  readonly year?: number
  readonly findings?: readonly { rule: string; severity: string; message: string; mark: { part: number } | null }[]
  readonly parts?: readonly { kind: string }[]
}

const HEADERS = { 'x-arsring': '1', 'content-type': 'multipart/form-data; boundary=grense' }
async function examine(file: string, name = 'rapport.txt', { to = app, language = 'nb' } = {}) {
  const headers = { ...HEADERS, 'accept-language': language }
  const answer = await to.inject({ method: 'POST', url: '/api/examine', headers, payload: multipart({}, file, name) })
  return { status: answer.statusCode, body: answer.json<Answer & { detail?: string }>() }
}

test('the demo examines for anyone: the page’s own sample has three errors, each marked in the document', async () => {
  const { status, body } = await examine(SAMPLE)
  expect([status, body.kind, body.year]).toEqual([200, 'examined', 2024])
  const errors = (body.findings ?? []).filter(({ severity }) => severity === 'error')
  expect(errors.map(({ rule }) => rule)).toEqual(['column-sum', 'column-sum', 'stale-year'])
  expect(errors.map(({ mark }) => body.parts?.[mark?.part ?? -1]?.kind)).toEqual(['table', 'table', 'heading'])
})

test('findings are told in the language asked for', async () => {
  expect((await examine(SAMPLE, 'report.txt', { language: 'en' })).body.findings?.[0]?.message).toContain('Difference')
})

test.each([
  ['a picture called PDF', '\u0089PNG\r\n', 'bilde.pdf'],
  ['a kind that is not read', 'MZ', 'program.exe'],
  ['nothing', '', 'tom.txt'],
  ['a name that leads elsewhere', '', '../../../etc/passwd'],
])('%s is refused as an answer, with a message', async (_, file, name) => {
  const { status, body } = await examine(file, name)
  expect([status, body.kind]).toEqual([200, 'refused'])
  expect(body.message).toMatch(/^Filen (?:er|heter) /)
})

const of = (year: number, cells: string) =>
  `# Årsmelding ${year}\n\n## 1.1 Besøk\n\n| Besøk | ${year - 1} | ${year} |\n|---|---|---|\n| Museum | ${cells} |\n`
const NOW = of(2024, '12 435 | 13 000')
type Sent = readonly [field: string, name: string, content: string]
async function send(...files: readonly Sent[]) {
  const parts = files.map(
    ([field, name, content]) => `--grense\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\n\r\n${content}\r\n`,
  )
  const answer = await app.inject({ method: 'POST', url: '/api/examine', headers: HEADERS, payload: `${parts.join('')}--grense--\r\n` })
  return { status: answer.statusCode, body: answer.json<object>() }
}

test('last year’s report comes in the same form, and a figure that differs is told with both places', async () => {
  const { status, body } = await send(['previous', 'fjor.md', of(2023, '11 870 | 12 345')], ['file', 'i-år.md', NOW])
  expect(status).toBe(200)
  expect(body).toMatchObject({
    kind: 'examined',
    previous: { year: 2023, pages: null, tables: 1, compared: 1, parts: [{}, {}, { kind: 'table' }] },
    findings: [
      {
        rule: 'previous-report',
        row: 'Museum',
        printed: '12\u00a0435',
        also: [{ inPrevious: true, row: 'Museum', column: '2023', printed: '12\u00a0345', mark: { part: 2, row: 1, column: 2 } }],
      },
    ],
  })
})

test.each<[string, readonly Sent[], string]>([
  [
    'the document',
    [
      ['file', 'tom.pdf', ''],
      ['previous', 'fjor.md', NOW],
    ],
    'document',
  ],
  [
    'last year’s report',
    [
      ['file', 'i-år.md', NOW],
      ['previous', 'fjor.pdf', 'ikke en PDF'],
    ],
    'previous',
  ],
])('of the two, %s is told to be what could not be read', async (_, files, which) => {
  expect(await send(...files)).toMatchObject({ status: 200, body: { kind: 'refused', of: which } })
})

test.each<[string, readonly Sent[], number, string]>([
  ['only last year’s report', [['previous', 'fjor.md', NOW]], 400, 'file'],
  [
    'a file in a field of another name',
    [
      ['file', 'i-år.md', NOW],
      ['other', 'x.md', NOW],
    ],
    400,
    'other',
  ],
  [
    'the same field twice',
    [
      ['file', 'i-år.md', NOW],
      ['file', 'x.md', NOW],
    ],
    400,
    'file',
  ],
  [
    'more files than two',
    [
      ['file', 'i-år.md', NOW],
      ['previous', 'fjor.md', NOW],
      ['previous', 'x.md', NOW],
    ],
    400,
    'previous',
  ],
  [
    'too much of last year',
    [
      ['file', 'i-år.md', NOW],
      ['previous', 'fjor.md', 'x'.repeat(LARGEST_UPLOAD + 1)],
    ],
    413,
    'fjor.md',
  ],
])('%s is a problem that names it', async (_, files, status, name) => {
  const answer = await send(...files)
  expect(answer.status).toBe(status)
  expect((answer.body as { detail: string }).detail).toContain(name)
})

test('a form without a file, and more bytes than are taken, are problems', async () => {
  const empty = await app.inject({ method: 'POST', url: '/api/examine', headers: HEADERS, payload: '--grense--\r\n' })
  expect([empty.statusCode, empty.json<{ kind: string }>().kind]).toEqual([400, 'invalid'])
  const { status, body } = await examine('x'.repeat(LARGEST_UPLOAD + 1))
  expect([status, body.kind, body.detail]).toEqual([413, 'too_large', expect.stringContaining('40 MB')])
})

test('more at once than there are places for are told to come back, and the rest are answered', async () => {
  const answers = await Promise.all(Array.from({ length: MOST_INSIDE + 2 }, () => examine(SAMPLE)))
  const busy = answers.filter(({ status }) => status === 409)
  expect(busy).toHaveLength(2)
  expect(busy[0]?.body.detail).toContain('Prøv igjen')
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(MOST_INSIDE)
})

test.each([
  ['pdf', 'application/pdf', '%PDF-'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
])('the list of what was found is given as %s', async (form, type, start) => {
  const { body } = await examine(SAMPLE)
  const payload = { ...body, form, name: 'rapport.txt' }
  const answer = await app.inject({ method: 'POST', url: '/api/examine/list', headers: { 'x-arsring': '1' }, payload })
  expect([answer.statusCode, answer.headers['content-type'], answer.rawPayload.subarray(0, start.length).toString()]).toEqual([
    200,
    type,
    start,
  ])
})

test('outside the demo one signs in first, and nothing is read before that', async () => {
  const own = await createApi({ ...installation, config: { ...installation.config, isDemo: false } }, createLog('silent'))
  const { status, body } = await examine(SAMPLE, 'rapport.txt', { to: own })
  expect([status, body.kind]).toEqual([401, 'unauthenticated'])
  await own.close()
})

test('a document is let go of when nobody waits for the answer any more', async () => {
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as { port: number }
  // A real text that takes seconds.
  const slow = multipart(
    {},
    'Tabell 1 Ansatte\n\nEnhet   2023   2024\nNord   10   12\nSør   20   21\nSum   30   33\n\n'.repeat(50_000),
    'stor.txt',
  )
  const head = `POST /api/examine HTTP/1.1\r\nHost: x\r\nx-arsring: 1\r\ncontent-type: ${HEADERS['content-type']}\r\ncontent-length: ${Buffer.byteLength(slow)}\r\n\r\n`
  const sockets = Array.from({ length: MOST_INSIDE }, () => connect(port, '127.0.0.1').on('error', () => undefined))
  await Promise.all(sockets.map((socket) => new Promise<void>((resolve) => socket.write(head + slow, () => resolve()))))
  const processes = () => process.getActiveResourcesInfo().filter((resource) => resource === 'ProcessWrap').length
  await expect.poll(processes, { timeout: 10_000, interval: 50 }).toBe(MOST_AT_ONCE)
  for (const socket of sockets) socket.destroy()
  // Those that wait would take their turns one after the other, and seconds each.
  await expect.poll(processes, { timeout: 3_000, interval: 50 }).toBe(0)
  expect((await examine(SAMPLE)).status).toBe(200)
}, 25_000)
